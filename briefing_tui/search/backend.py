"""Backends: where the texts of a library lie, and what narrows them to those that may match.

A backend gives a :class:`Corpus`; what matches in it, how well, in which order and with which
characters highlighted is decided by the matchers, the same for every backend. The index of this
program gives all it has, since its posting lists narrow by themselves. A data base gives the
passages that its own index finds for a query, as segments that :mod:`.candidates` makes of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing
from briefing_tui.search.codes import EMPTY, Ints
from briefing_tui.search.following import Tell
from briefing_tui.search.language import Ask
from briefing_tui.search.prepared import Check
from briefing_tui.search.regions import UNDATED
from briefing_tui.search.segment import Segment


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """Indexed texts.

    Attributes:
        segments: the index, in the order of the texts.
        briefings: the briefings, by number; there may be more than are indexed.
        days: for each text its day, as an ordinal, or :data:`.regions.UNDATED`.
        ranks: for each text its place by date, the newest first.
        newest: the numbers of the texts, the newest first.
        notes: the index of what nobody says in the texts, their notes.
    """

    segments: tuple[Segment, ...]
    briefings: Sequence[Briefing]
    days: Ints
    ranks: Ints
    newest: Ints
    notes: tuple[Segment, ...] = ()


NO_TEXTS = Corpus((), (), EMPTY, EMPTY, EMPTY)
"""The corpus of no texts."""


def corpus(
    segments: tuple[Segment, ...],
    briefings: Sequence[Briefing],
    notes: tuple[Segment, ...] = (),
) -> Corpus:
    """Return the corpus of some segments; no briefing is read for it."""
    count = segments[-1].first + segments[-1].lengths.size if segments else 0
    dates = (briefing.date for briefing in briefings[:count])
    days = np.array([day.toordinal() if day else UNDATED for day in dates], dtype=np.int64)
    newest = np.lexsort((np.arange(count), -days))
    ranks = np.empty(count, dtype=np.int64)
    ranks[newest] = np.arange(count)
    return Corpus(segments, briefings, days, ranks, newest, notes)


class Backend(Protocol):
    """The protocol of a place where texts lie, as a search uses it."""

    def narrowed(self, asks: Sequence[Ask], check: Check, tell: Tell) -> Corpus:
        """Return the texts that may hold what is asked; more than those may be given.

        Args:
            asks: the alternatives of a query; none for all texts.
            check: called every few milliseconds; it raises to give up.
            tell: told how far indexing has come, where something is new.

        Raises:
            briefing_tui.search.block_checks.DamagedError: what is kept of the index is damaged.
        """

    def rebuild(self, damaged: object, check: Check) -> None:
        """Make anew what is kept of the index, as far as it is damaged.

        Args:
            damaged: the path that the error has.
            check: called every few milliseconds; it raises to give up.
        """

    @property
    def index_bytes(self) -> int:
        """Return the size of the index in bytes; 0 where it lies elsewhere."""
