"""The limits on what is read, where nothing else need be imported for them."""

DEFAULT_MAX_SIZE = 64 * 1024 * 1024
"""The largest file taken unless the user raises it, in bytes."""

LONGEST_QUERY = 2_000
"""Characters of a query that are looked for; nobody half remembers more of a passage."""
