"""The evidence for and against each possible label, weighed over the whole document."""
