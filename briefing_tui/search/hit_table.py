"""Hit tables: hits as columns of numbers, and their scores."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.codes import Ints
from briefing_tui.search.matchers.registry import KINDS, LAST_LITERAL

WITHIN = 99.0
"""The score of a literal match within a longer word or number."""

UNIT = 20
"""The cost of a wrong character, in twentieths."""

NO_PLACE = -1
"""The number of the place of a stretch that answers one term."""


class Table(NamedTuple):
    """Hits as columns of numbers (int64).

    Attributes:
        strength: the kind of match, its rank among the :data:`~.registry.KINDS`.
        cost: how far from what was asked, in twentieths of a wrong character.
        gap: characters between the terms.
        rank: the place of the text by date.
        start: where the hit begins in its segment.
        end: where it ends.
        which: the number of the answer.
        number: that of the place in the answer, or :data:`NO_PLACE`.
        text: the number of the text in the library.
    """

    strength: Ints
    cost: Ints
    gap: Ints
    rank: Ints
    start: Ints
    end: Ints
    which: Ints
    number: Ints
    text: Ints

    def only(self, wanted: Ints | np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Table:
        """Return some of the rows, selected by places or flags."""
        return Table(*(column[wanted] for column in self))


NO_ROWS = Table(*(np.zeros(0, dtype=np.int64) for _ in Table._fields))


def together(tables: Sequence[Table]) -> Table:
    """Return the rows of several tables, one after the other."""
    return Table(*(np.concatenate(column) for column in zip(NO_ROWS, *tables, strict=True)))


def scores(table: Table) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the score of each row, as :func:`score` does but not rounded."""
    bounds = np.array([(kind.best, kind.worst) for kind in KINDS])
    highest, lowest = bounds[table.strength].T
    far = table.cost / UNIT + table.gap / 100
    found: np.ndarray[tuple[int], np.dtype[np.float64]] = highest - (highest - lowest) * far / (
        far + 2.0
    )
    found[(table.strength <= LAST_LITERAL) & (table.cost > 0)] = WITHIN
    return found


def score(strength: int, cost: int, gap: int) -> float:
    """Return the score of a place: 100 for an exact match, falling with cost and distance."""
    kind = KINDS[strength]
    if strength <= LAST_LITERAL and cost:
        return WITHIN
    far = cost / UNIT + gap / 100
    return round(kind.best - (kind.best - kind.worst) * far / (far + 2.0), 1)
