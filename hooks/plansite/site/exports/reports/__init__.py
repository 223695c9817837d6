"""The report of a month that a body owes, as a form to fill in by office programs."""
