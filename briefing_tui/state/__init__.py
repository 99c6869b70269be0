"""What outlives a run: where it is kept, how it is written, and what of it is read at a start."""
