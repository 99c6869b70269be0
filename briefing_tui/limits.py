"""The limit on what is read, where nothing else need be imported for it."""

DEFAULT_MAX_SIZE = 64 * 1024 * 1024
"""The largest file taken unless the user raises it, in bytes."""
