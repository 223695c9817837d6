"""Files → located blocks → model → links; the ledger and what became of ids; what pages written by hand quote."""
