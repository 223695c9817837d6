"""Mistakes planted in the code one at a time, to see which the quick tests catch."""
