"""Who has the floor, from where to where, and as what."""
