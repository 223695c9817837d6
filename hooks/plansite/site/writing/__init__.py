"""Values → words, links and Markdown of one page."""
