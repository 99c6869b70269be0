"""Lazy order: hits as numbers, in stages that are put in order as far as is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from briefing_tui.search.codes import Ints
from briefing_tui.search.hit_table import NO_PLACE, Table, together
from briefing_tui.search.matchers import exact, terms, variant
from briefing_tui.search.matchers.registry import rank_of
from briefing_tui.search.prepared import Check
from briefing_tui.search.rank import Answer, Order, best
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import Stretches, joined
from briefing_tui.search.term_matches import apart as alone
from briefing_tui.search.term_matches import overlapping, without

EXACT, VARIANT, TERMS = map(rank_of, (exact.KIND, variant.KIND, terms.KIND))


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


class Tier:
    """Literal matches of one strength and cost, which are put in order as far as is asked for.

    Args:
        strength: their kind of match.
        cost: of each.
        parts: the number of the answer, its segment and the stretches, in text order.
        ranks: for each text of the library its place by date.
    """

    def __init__(
        self,
        strength: int,
        cost: int,
        parts: Sequence[tuple[int, Segment, Stretches]],
        ranks: Ints,
    ) -> None:
        self.strength = strength
        self.cost = cost
        self.parts = parts
        self._ranks = ranks
        self.counts = np.zeros(ranks.size, dtype=np.int64)
        self._bounds = []
        for _which, segment, found in parts:
            bounds = np.searchsorted(found.starts, segment.starts)
            self._bounds.append(bounds)
            self.counts[segment.first : segment.first + bounds.size - 1] += np.diff(bounds)
        self.size = int(self.counts.sum())

    def rows(self, most: int) -> Table:
        """Return the best rows, at least ``most`` of them if there are so many."""
        texts = np.flatnonzero(self.counts)
        texts = texts[np.argsort(self._ranks[texts])]
        before = np.cumsum(self.counts[texts]) - self.counts[texts]
        wanted = np.zeros(self._ranks.size, dtype=np.bool_)
        wanted[texts[before < most]] = True
        return _sorted(together(self._columns(wanted)))

    def of_text(self, number: int) -> Sorted:
        """Return the hits in one text of the library."""
        wanted = np.zeros(self._ranks.size, dtype=np.bool_)
        wanted[number] = True
        return Sorted(_sorted(together(self._columns(wanted))), self._ranks.size)

    def _columns(self, wanted: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[Table]:
        found = []
        for (which, segment, stretches), bounds in zip(self.parts, self._bounds, strict=True):
            own = np.flatnonzero(wanted[segment.first : segment.first + bounds.size - 1])
            sizes = bounds[own + 1] - bounds[own]
            at = np.repeat(bounds[own] - (np.cumsum(sizes) - sizes), sizes)
            at = at + np.arange(at.size)
            text = np.repeat(own + segment.first, sizes)
            zeros = np.zeros(at.size, dtype=np.int64)
            found.append(
                Table(
                    zeros + self.strength,
                    zeros + self.cost,
                    zeros,
                    self._ranks[text],
                    stretches.starts[at],
                    stretches.ends[at],
                    zeros + which,
                    zeros + NO_PLACE,
                    text,
                )
            )
        return found


Part = tuple[int, Segment, Stretches]
"""The number of an answer, its segment, and stretches of it in text order."""


def tiers(answers: Sequence[Answer], order: Order, check: Check) -> list[Tier]:
    """Return the literal matches of answers, by cost, then the exact first.

    Of several alternatives, those that overlap a better one are left out.
    """
    held: dict[tuple[int, int], list[Part]] = {}
    for which, answer in enumerate(answers):
        for kind, stretches in answer.groups:
            if not kind.literal:
                continue
            check()
            segment, found = answer.segment, stretches
            flags = np.ones(found.starts.size, dtype=np.bool_)
            if kind is not exact.KIND:
                found = exact.meant(segment, stretches, order.typed, order.briefing)
                flags = exact.as_typed(segment, found, order.typed, order.briefing)
            for strength, part in ((EXACT, found.only(flags)), (VARIANT, found.only(~flags))):
                for cost in _distinct(part.costs):
                    own = part if cost is None else part.only(part.costs == cost)
                    # An exact match is one, whatever it cost to find it.
                    key = (strength, int(own.costs[0]))
                    held.setdefault(key, []).append((which, segment, own))
    keys = sorted(held, key=_by_cost)
    parts = [held[key] for key in keys]
    if len(answers) > len({answer.segment.first for answer in answers}):
        parts = _parted(parts)
    found_ = [Tier(*key, own, order.ranks) for key, own in zip(keys, parts, strict=True)]
    return [tier for tier in found_ if tier.size]


def _parted(tiers_: Sequence[Sequence[Part]]) -> list[list[Part]]:
    """Return the parts of each tier without what overlaps a better tier, or another part."""
    taken: dict[int, list[Stretches]] = {}
    kept: list[list[Part]] = []
    for parts in tiers_:
        of_segment: dict[int, list[Part]] = {}
        for part in parts:
            of_segment.setdefault(part[1].first, []).append(part)
        own: list[Part] = []
        for first, same in of_segment.items():
            which, segment, _ = same[0]
            every = joined([stretches for _, _, stretches in same])
            level = Stretches(every.starts, every.ends, np.zeros_like(every.costs))
            level = without(alone(level), taken.get(first, ()))
            taken.setdefault(first, []).append(level)
            own.append((which, segment, level))
        kept.append(own)
    return kept


def without_literal(rows: Table, literal: Sequence[Tier], answers: Sequence[Answer]) -> Table:
    """Return the rows that overlap no literal match."""
    kept = np.ones(rows.start.size, dtype=np.bool_)
    firsts = np.array([answer.segment.first for answer in answers], dtype=np.int64)[rows.which]
    for tier in literal:
        for _which, segment, taken in tier.parts:
            here = np.flatnonzero(firsts == segment.first)
            kept[here[overlapping(rows.start[here], rows.end[here], taken)]] = False
    return rows.only(kept)


def _by_cost(key: tuple[int, int]) -> tuple[int, int]:
    """Return a kind and cost in the order of tiers: whole words first, of these the exact ones."""
    return key[1], key[0]


def _distinct(costs: Ints) -> list[int | None]:
    """Return the different costs; None stands for a single one."""
    if not costs.size:
        return []
    if (costs == costs[0]).all():
        return [None]
    return sorted(set(costs.tolist()))


def _sorted(table: Table) -> Table:
    """Return the rows of one tier in order: those of the newest text first, in text order."""
    return table.only(np.argsort((table.rank << 32) + table.start, kind="stable"))


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
