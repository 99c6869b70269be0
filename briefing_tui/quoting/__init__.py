"""Quotes of briefings with the names of their speakers, and the styles they are copied in."""
