"""Files → located values. Shape only: what the keys and ids mean is not known here."""
