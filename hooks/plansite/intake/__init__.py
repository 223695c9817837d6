"""The source file of a plan, as an office wrote it → a plan. Its face: `reading.read_manuscript`, the file's words."""
