"""One module a format, by who takes it away; `formats` lists those that give files as (uri, bytes)."""
