"""Two states of a plan beside each other: what differs, in what words it is told, and which promises it breaks."""
