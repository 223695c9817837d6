"""`/di/<id>/`: the address that is given out, and its picture to be scanned."""
