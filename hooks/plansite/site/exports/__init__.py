"""One module a format, by who takes it away; those that give files are listed in `every_export`."""
