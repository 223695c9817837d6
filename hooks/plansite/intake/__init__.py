"""The source file of a plan, as an office wrote it → a plan. Its face: `reading.read_manuscript` gives the file's words."""
