"""Recent terms: what was found for the words of the last queries.

Of several words only the last one changes from key to key; the others are not looked for again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Found = TypeVar("Found")

MOST_STRETCHES = 1_000_000
"""The most stretches that are remembered, of some 24 bytes each."""


class RecentTerms:
    """Remembers what was found for terms, the latest first to be kept."""

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[Any, int]] = {}

    def found(
        self, key: Hashable, find: Callable[[], Found], size: Callable[[Found], int]
    ) -> Found:
        """Return what was found for a term, looked for if it is not remembered.

        Args:
            key: all that the result depends on, but for the texts.
            find: looks for it.
            size: tells how many stretches it has.
        """
        known = self._known
        if (held := known.pop(key, None)) is None:
            found = find()
            held = found, size(found)
        left = MOST_STRETCHES - held[1]
        kept = {key: held} if left >= 0 else {}
        for other, each in reversed(list(known.items())):
            if (left := left - each[1]) < 0:
                break
            kept[other] = each
        self._known = dict(reversed(kept.items()))
        result: Found = held[0]
        return result
