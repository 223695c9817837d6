"""Pages of those who are charged."""
