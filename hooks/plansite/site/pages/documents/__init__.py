"""Pages of the documents around the plan, and their map."""
