"""Literal order: the literal hits in tiers, each put in order as far as is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from briefing_tui.search.codes import Flags, Ints
from briefing_tui.search.hit_table import NO_PLACE, Table, together
from briefing_tui.search.lazy_order import Sorted
from briefing_tui.search.matchers import exact, variant
from briefing_tui.search.matchers.registry import rank_of
from briefing_tui.search.prepared import Check
from briefing_tui.search.rank import Answer, Order
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import Stretches, joined
from briefing_tui.search.term_matches import apart as alone
from briefing_tui.search.term_matches import overlapping, without
from briefing_tui.search.who_says import HOSTED, SAID, UNSAID, standing

MOST_BY_STANDING = 20_000
"""The most literal matches of one kind that are ranked by who says them."""

IN_A_ROW = 2
"""Hits of one paragraph that follow each other before those of other paragraphs of the text."""

EXACT, VARIANT = map(rank_of, (exact.KIND, variant.KIND))


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
        return self._sorted(wanted)

    def of_text(self, number: int) -> Sorted:
        """Return the hits in one text of the library."""
        wanted = np.zeros(self._ranks.size, dtype=np.bool_)
        wanted[number] = True
        return Sorted(self._sorted(wanted), self._ranks.size)

    def _sorted(self, wanted: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Table:
        """Return the rows of some texts: of the newest text first, in text order.

        No more than :data:`IN_A_ROW` of one paragraph follow each other before the others.
        """
        columns, rounds = [], [np.zeros(0, dtype=np.int64)]
        for table, lines in self._columns(wanted):
            columns.append(table)
            first = np.flatnonzero(np.diff(lines, prepend=-1))
            sizes = np.diff(np.append(first, lines.size))
            nth = np.arange(lines.size) - np.repeat(first, sizes)
            rounds.append(nth // IN_A_ROW)
        rows = together(columns)
        return rows.only(np.lexsort((rows.start, np.concatenate(rounds), rows.rank)))

    def _columns(
        self, wanted: np.ndarray[tuple[int], np.dtype[np.bool_]]
    ) -> Iterator[tuple[Table, Ints]]:
        """Yield the rows of some texts in each segment, and the paragraph of each."""
        for (which, segment, stretches), bounds in zip(self.parts, self._bounds, strict=True):
            own = np.flatnonzero(wanted[segment.first : segment.first + bounds.size - 1])
            sizes = bounds[own + 1] - bounds[own]
            at = np.repeat(bounds[own] - (np.cumsum(sizes) - sizes), sizes)
            at = at + np.arange(at.size)
            text = np.repeat(own + segment.first, sizes)
            zeros = np.zeros(at.size, dtype=np.int64)
            lines = np.searchsorted(segment.lines, stretches.starts[at].astype(np.uint32))
            yield (
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
                ),
                lines.astype(np.int64),
            )


Part = tuple[int, Segment, Stretches]
"""The number of an answer, its segment, and stretches of it in text order."""


_Held = dict[tuple[int, int, int], list[Part]]
"""The parts of each tier, by kind of match, cost and standing."""


def tiers(answers: Sequence[Answer], order: Order, check: Check) -> list[Tier]:
    """Return the literal matches of answers, by cost, then the exact first, then by who says it.

    Of several alternatives, those that overlap a better one are left out.
    """
    held: _Held = {}
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
            for strength, part in _split(found, flags):
                for cost in _distinct(part.costs):
                    own = part if cost is None else part.only(part.costs == cost)
                    # An exact match is one, whatever it cost to find it.
                    key = (strength, int(own.costs[0]), 0)
                    held.setdefault(key, []).append((which, segment, own))
    held = _by_standing(held) if order.by_standing else held
    keys = sorted(held, key=_by_cost)
    parts = [held[key] for key in keys]
    if len(answers) > len({answer.segment.first for answer in answers}):
        parts = _parted(parts)
    found_ = [Tier(*key[:2], own, order.ranks) for key, own in zip(keys, parts, strict=True)]
    return [tier for tier in found_ if tier.size]


def _split(found: Stretches, exact_: Flags) -> Iterator[tuple[int, Stretches]]:
    """Yield the exact ones of some stretches and the others, each with its kind of match."""
    if exact_.all():
        yield EXACT, found
    else:
        yield EXACT, found.only(np.flatnonzero(exact_))
        yield VARIANT, found.only(np.flatnonzero(~exact_))


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


def _by_standing(held: _Held) -> _Held:
    """Return the parts of tiers, each that is not too large cut into tiers by who says it."""
    cut: _Held = {}
    for (strength, cost, _none), parts in held.items():
        few = sum(stretches.starts.size for _, _, stretches in parts) <= MOST_BY_STANDING
        for which, segment, stretches in parts:
            said = standing(segment, stretches.starts) if few else np.zeros(0, dtype=np.int64)
            for place in (SAID, HOSTED, UNSAID) if few else (SAID,):
                own = stretches.only(said == place) if few else stretches
                if own.starts.size:
                    cut.setdefault((strength, cost, place), []).append((which, segment, own))
    return cut


def _by_cost(key: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return kind, cost and standing in the order of tiers: whole words first, then exact ones."""
    return key[1], key[0], key[2]


def _distinct(costs: Ints) -> list[int | None]:
    """Return the different costs; None stands for a single one."""
    if not costs.size:
        return []
    if (costs == costs[0]).all():
        return [None]
    return sorted(set(costs.tolist()))
