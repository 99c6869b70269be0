"""Sentences, quotes with the right name, and the styles in which they are copied."""
