"""Pages that are read as the document reads."""
