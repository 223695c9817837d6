"""How a mistake is told, and every kind of mistake."""
