"""Files that a browser itself asks for: search, print."""
