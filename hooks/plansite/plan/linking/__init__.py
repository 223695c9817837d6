"""Ids → links in both directions: what cites what, who leads what, when each point is due."""
