"""Recent terms: what was found for the words of the last queries.

Of several words only the last one changes from key to key; the others are not looked for again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from briefing_tui.search.term_matches import Found

MOST_STRETCHES = 1_000_000
"""The most stretches that are remembered, of some 24 bytes each."""


class RecentTerms:
    """Remembers what was found for terms, the latest first to be kept."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Found] = {}

    def found(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """Return what was found for a term, looked for if it is not remembered.

        Args:
            key: all that the result depends on, but for the texts.
            find: looks for it.
        """
        known = self._known
        if (found := known.pop(key, None)) is None:
            found = find()
        left = MOST_STRETCHES - _size(found)
        kept = {key: found} if left >= 0 else {}
        for other, held in reversed(list(known.items())):
            if (left := left - _size(held)) < 0:
                break
            kept[other] = held
        self._known = dict(reversed(kept.items()))
        return found


def _size(found: Found) -> int:
    return sum(group.stretches.starts.size for groups in found for group in groups)
