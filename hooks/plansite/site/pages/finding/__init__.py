"""Pages to find things by."""
