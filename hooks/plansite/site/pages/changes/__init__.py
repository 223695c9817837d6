"""What changed in the plan, and the plan as it was."""
