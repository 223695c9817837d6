"""An edited `nhiem-vu.csv` brought back into the cards."""
