"""What became of every id ever issued, and which are issued next."""
