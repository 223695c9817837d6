"""One module and one template a kind of page, by what the page is of; `kinds` lists those that the plan alone makes."""
