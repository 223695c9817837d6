"""The plan as values; the only place that spells the keys of `plan/`."""
