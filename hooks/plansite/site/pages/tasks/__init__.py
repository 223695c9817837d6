"""Pages of tasks: who, what, when, how far, how clear, to what end."""
