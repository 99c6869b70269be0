"""Finding what was meant: numbers in, hits out."""
