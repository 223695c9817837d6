"""What the plan brings to pages written by hand."""
