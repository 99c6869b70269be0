"""Joint places: where several terms of a query stand together, and how well."""

from __future__ import annotations

import numpy as np

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.span import Span

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.int64]]


class Places(NamedTuple):
    """Stretches of a segment that answer several terms, as columns (int64).

    Attributes:
        cost: how far each is from what was asked, in twentieths of a wrong character.
        gap: characters between the terms.
        start: where it begins.
        end: where it ends.
        term_starts: where the terms begin in it, in text order, of shape (places, terms).
        term_ends: where they end.
    """

    cost: Numbers
    gap: Numbers
    start: Numbers
    end: Numbers
    term_starts: Numbers
    term_ends: Numbers

    def only(self, wanted: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Places:
        """Return some of them, selected by flags."""
        return Places(*(column[wanted] for column in self))

    def spans(self, number: int) -> tuple[Span, ...]:
        """Return the stretches of the terms of one place, each once, in text order."""
        starts, ends = self.term_starts[number].tolist(), self.term_ends[number].tolist()
        return tuple(dict.fromkeys(map(Span, starts, ends)))


NO_PLACES = Places(
    *(np.zeros(0, dtype=np.int64) for _ in range(4)),
    *(np.zeros((0, 0), dtype=np.int64) for _ in range(2)),
)
"""No places at all."""
