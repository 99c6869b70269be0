"""The turns: who speaks from where to where, and in what role."""
