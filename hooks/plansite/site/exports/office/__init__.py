"""What Word and Excel files share, whatever is in them: the look of official papers, and bytes without a clock."""
