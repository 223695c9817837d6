"""One module and one template a kind of page; each gives the pages of its kind."""
