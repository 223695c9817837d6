"""Drawings as SVG; they know lengths and words, and nothing of a plan."""
