"""The whole plan as data, what it may hold, and what there is to take away."""
