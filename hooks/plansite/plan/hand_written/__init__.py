"""The pages of `docs/` that an editor writes: the words of the plan they quote, the study sessions."""
