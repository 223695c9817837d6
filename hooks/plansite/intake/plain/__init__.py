"""A text file (.md, .txt) → what it prints."""
