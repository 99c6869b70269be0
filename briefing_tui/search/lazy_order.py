"""Lazy order: hits as numbers, in stages that are put in order as far as is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from briefing_tui.search.codes import Ints
from briefing_tui.search.hit_table import NO_PLACE, Table, together
from briefing_tui.search.matchers import terms
from briefing_tui.search.matchers.registry import rank_of
from briefing_tui.search.prepared import Check
from briefing_tui.search.rank import Answer, Order, best
from briefing_tui.search.segment import Segment

TERMS = rank_of(terms.KIND)


class SearchStage(Protocol):
    """Hits as numbers that come before or after those of other stages."""

    @property
    def size(self) -> int:
        """Return how many there are."""

    @property
    def counts(self) -> Ints:
        """Return how many each text of the library has."""

    def rows(self, most: int) -> Table:
        """Return the best rows in order; those after them may be left out.

        Args:
            most: how many are wanted; more may be returned.
        """

    def of_text(self, number: int) -> SearchStage:
        """Return the hits in one text of the library."""


class Sorted:
    """Rows that are in order.

    Args:
        table: the rows.
        texts: how many texts the library has.
    """

    def __init__(self, table: Table, texts: int) -> None:
        self._table = table
        self._texts = texts

    @property
    def size(self) -> int:
        """Return how many there are."""
        return int(self._table.start.size)

    @property
    def counts(self) -> Ints:
        """Return how many each text of the library has."""
        return np.bincount(self._table.text, minlength=self._texts)

    def rows(self, most: int) -> Table:
        """Return all of them."""
        return self._table

    def of_text(self, number: int) -> Sorted:
        """Return the hits in one text of the library."""
        return Sorted(self._table.only(self._table.text == number), self._texts)


class Near:
    """Hits that are not literal, which are put in order as far as is asked for.

    Args:
        table: the rows, in no order.
        answers: what they are of.
        order: what they are ranked by.
    """

    def __init__(self, table: Table, answers: Sequence[Answer], order: Order) -> None:
        self.table = table
        self._answers = answers
        self._order = order

    @property
    def size(self) -> int:
        """Return how many there are."""
        return int(self.table.start.size)

    @property
    def counts(self) -> Ints:
        """Return how many each text of the library has."""
        return np.bincount(self.table.text, minlength=self._order.ranks.size)

    def rows(self, most: int) -> Table:
        """Return the best rows in order; those after them may be left out."""
        return best(self.table, self._answers, self._order, most)

    def of_text(self, number: int) -> Near:
        """Return the hits in one text of the library."""
        own = self.table.only(self.table.text == number)
        return Near(own, self._answers, self._order)


def near(answers: Sequence[Answer], order: Order, check: Check) -> Table:
    """Return the matches of answers that are not literal, in no order."""
    parts: list[Table] = []
    for which, answer in enumerate(answers):
        for kind, found in answer.groups:
            if not kind.literal:
                none = np.zeros(found.starts.size, dtype=np.int64)
                own = (none + rank_of(kind), found.costs, none, found.starts, found.ends)
                parts.append(_columns(own, none + NO_PLACE, which, answer.segment, order))
        held = answer.places
        if held.start.size:
            strength = np.full(held.start.size, TERMS, dtype=np.int64)
            columns = (strength, held.cost, held.gap, held.start, held.end)
            numbers = np.arange(held.start.size)
            parts.append(_columns(columns, numbers, which, answer.segment, order))
        check()
    every = together(parts)
    for which, answer in enumerate(answers):
        # What is written there is read when hits are put in order, and damage is noticed now.
        here = every.which == which
        for bounds in (every.start[here], every.end[here] - 1):
            answer.segment.guard.places("written", bounds)
    return every


def _columns(
    rows: tuple[Ints, ...], numbers: Ints, which: int, segment: Segment, order: Order
) -> Table:
    strength, cost, gap, start, end = rows
    texts = np.searchsorted(segment.starts, start, side="right") - 1 + segment.first
    answer = np.full(start.size, which, dtype=np.int64)
    return Table(strength, cost, gap, order.ranks[texts], start, end, answer, numbers, texts)
