"""One module a format; each gives files as (uri, bytes)."""
