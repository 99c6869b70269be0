"""Alignment: the cost of matching some words with a stretch of text, and its exact ends.

All candidates at once: edit distance with free ends in the text, with swaps of neighbours,
carrying along where each alignment began. Of each window and number of units the cheapest
alignment that ends at each place is one number: the cost, then where it begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import ALL, BREAK, MARK, Flags, Ints, latin, sounding
from briefing_tui.search.costs import MARK_COST, NEVER, SOUNDS_ALIKE, UNIT
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.segment import Segment
from briefing_tui.search.sifting import answers, units_of
from briefing_tui.search.stretches import Stretches
from briefing_tui.search.wording import Wording

Grid = NDArray[np.int32]

SHIFT = 10
"""The number of low bits that hold the start of an alignment; its cost is above them."""

BEYOND = 2_000
"""A cost, in twentieths, that no budget reaches."""

WIDEST = 1 << SHIFT
"""The exclusive upper limit of the width of a window, in characters."""

NOWHERE = (BEYOND << SHIFT) | (WIDEST - 1)
"""The entry of the table where nothing is within any budget."""

FIRST_PRUNED, WORTH_PRUNING = 2, 0.8
"""The unit from which on it is looked which windows may still be within the budget, and the share
of them below which the others are taken out."""


@dataclass(frozen=True, slots=True)
class Costs:
    """The cost of each kind of edit, in twentieths of a wrong character.

    Attributes:
        missing: a character of the text that the words lack.
        extra: a character of the words that the text lacks.
        swapped: two neighbours in the other order.
        whole: whether the stretch begins and ends where a word does.
    """

    missing: int
    extra: int
    swapped: int
    whole: bool


HAN = Costs(missing=14, extra=UNIT, swapped=12, whole=False)
"""With a character missing or two swapped, every character typed is still accounted for: such a
passage is likelier meant than one that has another character."""

LATIN = Costs(missing=UNIT, extra=UNIT, swapped=UNIT, whole=True)


@cache
def _skips(missing: int) -> Grid:
    """Return for each code the cost of a text character that the words lack (int32)."""
    classes = sounding().classes
    skips = np.where(classes == MARK, MARK_COST, missing).astype(np.int32)
    skips[latin()] = missing
    skips[classes == BREAK] = BEYOND
    return skips


def aligned(
    anchored: Sequence[tuple[Segment, Ints]],
    wording: Wording,
    slack: int,
    costs: Costs,
    budget: int,
) -> list[Stretches]:
    """Return the cheapest stretch for a wording in each window, for each of some segments.

    Args:
        anchored: the segments, each with the places where the wording would begin.
        wording: what was typed.
        slack: how far from there it may begin or end.
        costs: what each edit costs.
        budget: the greatest cost, in twentieths.

    Returns:
        The cheapest stretch of each window that has one within the budget; of equally cheap
        ones that whose length is nearest to the wording's.
    """
    length = len(wording.rows)
    width = length + 2 * slack
    # A row for each place of the windows, a column for each window: what is done with a place is
    # done in all windows of all segments at once.
    codes = np.concatenate([_codes(each, own - slack, width) for each, own in anchored]).T
    begun = np.empty((width + 1, codes.shape[1]), dtype=np.int32)
    begun[:] = np.arange(width + 1, dtype=np.int32)[:, None]
    if costs.whole:
        inside = np.concatenate(
            [_inside_words(each, own - slack, width) for each, own in anchored], axis=1
        )
        begun[inside] += BEYOND << SHIFT
    best, kept = _filled(wording, np.ascontiguousarray(codes), begun, costs, budget)
    if costs.whole:
        best[inside[:, kept]] += BEYOND << SHIFT
    lows = np.concatenate([own - slack for _, own in anchored])
    found, windows = _cheapest(best, lows[kept], length, budget)
    bounds = np.cumsum([0, *(own.size for _, own in anchored)])
    cuts = np.searchsorted(kept[windows], bounds).tolist()
    return [found.only(np.arange(low, high)) for low, high in pairwise(cuts)]


def _codes(segment: Segment, low: Ints, width: int) -> NDArray[np.uint16]:
    """Return the codes of windows, with a barrier wherever they reach beyond the segment."""
    codes = segment.windows(low, width)
    for at in np.flatnonzero((low < 0) | (low + width > segment.size)).tolist():
        places = low[at] + np.arange(width)
        codes[at, (places < 0) | (places >= segment.size)] = ord(BARRIER)
    return codes


def _filled(
    wording: Wording, codes: NDArray[np.uint16], row: Grid, costs: Costs, budget: int
) -> tuple[Grid, Ints]:
    """Return the last row of the alignment table of each window that may be within a budget.

    What is within the budget is told exactly; all else is only told to be above it. So places that
    are too far from where a unit would stand are passed over, and so are windows once nothing in
    two rows is within the budget.

    Args:
        wording: what was typed.
        codes: those of the windows, of shape (width, windows).
        row: the costs before the first unit, of shape (width + 1, windows).
        costs: what each edit costs.
        budget: the greatest cost.

    Returns:
        The row, and the numbers of its windows.
    """
    spare = budget // costs.extra
    owed = _owed(wording, codes, costs, spare)
    kept = np.flatnonzero(owed[0] <= budget)
    codes, row = codes.take(kept, axis=1), row.take(kept, axis=1)
    owed = owed.take(kept, axis=1)
    ids, tables = _costed(wording, codes)
    skips = _skips(costs.missing).take(codes) << SHIFT
    older, before = row, None
    for at, table in enumerate(tables):
        low, high = _reach(wording, at, len(codes), spare)
        first = max(0, low - 2)
        wrong = table.take(ids[first : high + 1], mode="clip")
        crossed = np.where(wrong <= SOUNDS_ALIKE << SHIFT, wrong, np.int32(NOWHERE))
        new = np.full_like(row, NOWHERE)
        extra = (MARK_COST if wording.marks[at] else costs.extra) << SHIFT
        np.add(row[low : high + 1], extra, out=new[low : high + 1])
        start = max(low, 1)
        own = wrong[start - 1 - first : high - first]
        own += row[start - 1 : high]
        np.minimum(new[start : high + 1], own, out=new[start : high + 1])
        if before is not None:
            start, end = max(low, 2), min(high, before[0] + len(before[1]))
            both = crossed[start - 2 - first : end - 1 - first]
            both = both + before[1][start - 1 - before[0] : end - before[0]]
            both += older[start - 2 : end - 1]
            both += costs.swapped << SHIFT
            np.minimum(new[start : end + 1], both, out=new[start : end + 1])
        for place in range(low + 1, high + 1):
            np.minimum(new[place], new[place - 1] + skips[place - 1], out=new[place])
        np.minimum(new, NOWHERE, out=new)
        older, row, before = row, new, (first, crossed)
        if at >= FIRST_PRUNED:
            nearest = row[low : high + 1].min(axis=0)
            np.minimum(nearest, older[max(0, low - 1) : high + 1].min(axis=0), out=nearest)
            alive = np.flatnonzero((nearest >> SHIFT) + owed[at + 1] <= budget)
            if alive.size < nearest.size * WORTH_PRUNING:
                row, older, skips, crossed = (
                    each.take(alive, axis=1) for each in (row, older, skips, crossed)
                )
                ids, owed = ids.take(alive, axis=1), owed.take(alive, axis=1)
                kept, before = kept[alive], (first, crossed)
    return row, kept


def _reach(wording: Wording, at: int, width: int, spare: int) -> tuple[int, int]:
    """Return the first and the last place of a window that a text may have reached with a unit.

    Of the units up to it, and of those after it, only marks and so many others may be missing in
    the text; each of the rest takes a character.

    Args:
        wording: what was typed.
        at: the unit.
        width: the characters of the window.
        spare: the most units without marks that may be missing.
    """
    marks = wording.marks
    low = at + 1 - spare - sum(marks[: at + 1])
    high = width - (len(marks) - at - 1) + spare + sum(marks[at + 1 :])
    return max(0, low), min(width, high)


def _owed(
    wording: Wording, codes: NDArray[np.uint16], costs: Costs, spare: int
) -> NDArray[np.int16]:
    """Return what the units from each one on cost at least, of shape (units + 1, windows).

    A unit costs something wherever no place that it may be aligned with answers it.

    Args:
        wording: what was typed.
        codes: those of the windows, of shape (width, windows).
        costs: what each edit costs.
        spare: the most units without marks that may be missing.
    """
    answered, units = answers(wording), units_of(wording)
    width = len(codes)
    found = np.zeros(codes.shape[1], dtype=answered.dtype)
    reached = [_reach(wording, at, width, spare) for at in units]
    for place in range(width):
        # One of two swapped neighbours stands a place before or behind its own.
        allowed = sum(
            1 << bit for bit, (low, high) in enumerate(reached) if low - 2 <= place <= high
        )
        if allowed:
            found |= answered.take(codes[place]) & answered.dtype.type(allowed)
    owed = np.zeros((len(wording.rows) + 1, codes.shape[1]), dtype=np.int16)
    for bit, at in enumerate(units):
        row = wording.rows[at]
        least = min(costs.extra, int(row[row > SOUNDS_ALIKE].min(initial=NEVER)))
        owed[at] = np.where((found >> answered.dtype.type(bit)) & 1, 0, least)
    return np.cumsum(owed[::-1], axis=0, dtype=np.int16)[::-1]


def _costed(
    wording: Wording, codes: NDArray[np.uint16]
) -> tuple[NDArray[np.intp], list[NDArray[np.int32]]]:
    """Return the codes numbered anew, and for each unit what each of them costs in its place.

    The tables of the few codes that there are stay in the fastest memory.
    """
    there = np.zeros(ALL, dtype=np.bool_)
    there[codes] = True
    present = np.flatnonzero(there)
    numbers = np.empty(ALL, dtype=np.uint16)
    numbers[present] = np.arange(present.size)
    costs = np.arange(NEVER + 1, dtype=np.int32)
    costs[NEVER] = BEYOND
    costs <<= SHIFT
    ids = numbers.take(codes).astype(np.intp)
    return ids, [costs.take(row.take(present)) for row in wording.rows]


def _cheapest(best: Grid, low: Ints, length: int, budget: int) -> tuple[Stretches, Ints]:
    """Return the cheapest stretches within a budget, and the numbers of their windows."""
    cost, start = best >> SHIFT, best & (WIDEST - 1)
    ends = np.arange(len(best), dtype=np.int32)[:, None]
    quality = (np.minimum(cost, BEYOND) << SHIFT) + np.abs(ends - start - length)
    end = quality.argmin(axis=0)
    columns = np.arange(end.size)
    start, cost = start[end, columns], cost[end, columns]
    kept = np.flatnonzero((cost <= budget) & (end > start))
    found = Stretches(low + start, low + end, cost.astype(np.int64))
    return found.only(kept), kept


def _inside_words(segment: Segment, low: Ints, width: int) -> Flags:
    """Return flags of shape (width + 1, windows): whether each place is inside a Latin word."""
    letters = latin().take(np.ascontiguousarray(segment.windows(low - 1, width + 2).T))
    letters &= (low - 1 + np.arange(width + 2)[:, None]) >= 0
    return letters[:-1] & letters[1:]
