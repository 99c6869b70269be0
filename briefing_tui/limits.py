"""The limits on what is read, where nothing else need be imported for them."""

from __future__ import annotations

from briefing_tui.translation import N_

DEFAULT_MAX_SIZE = 64 * 1024 * 1024
"""The largest file taken unless the user raises it, in bytes."""

LONGEST_QUERY = 2_000
"""Characters of a query that are looked for; nobody half remembers more of a passage."""

NOT_ENOUGH_MEMORY = N_(
    "not enough memory: name fewer files, close other programs, or raise the limit of memory"
)
"""The message where a command or a search is given up because the memory does not suffice."""
