"""The tasks in the columns of the official annex, for office programs."""
