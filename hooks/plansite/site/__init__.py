"""What leaves: pages, files, pictures; where each lives and how it is written."""
