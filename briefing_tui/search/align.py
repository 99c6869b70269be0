"""Alignment: the cost of matching some words with a stretch of text, and its exact ends.

All candidates at once: edit distance with free ends in the text, with swaps of neighbours,
carrying along where each alignment began. Of each window and number of units the cheapest
alignment that ends at each place is one number: the cost, then where it begins.
"""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import ALL, BREAK, MARK, Flags, Ints, latin, sounding
from briefing_tui.search.costs import MARK_COST, NEVER, SOUNDS_ALIKE, UNIT
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import Stretches
from briefing_tui.search.wording import Wording

Grid = NDArray[np.int32]
Bits = NDArray[np.unsignedinteger]

SHIFT = 10
"""The number of low bits that hold the start of an alignment; its cost is above them."""

BEYOND = 2_000
"""A cost, in twentieths, that no budget reaches."""

WIDEST = 1 << SHIFT
"""The exclusive upper limit of the width of a window, in characters."""

NOWHERE = (BEYOND << SHIFT) | (WIDEST - 1)
"""What stands in the table where nothing is within any budget."""

FIRST_PRUNED, WORTH_PRUNING = 2, 0.8
"""The unit from which on it is looked which windows may still be within the budget, and the share
of them below which the others are taken out."""

BITS = (np.uint8, np.uint16, np.uint32, np.uint64)

MOST_BITS = 63
"""The greatest number of units that are matched when candidates are sifted."""


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


def sifted(
    segment: Segment, wording: Wording, anchors: Ints, slack: int, edits: int
) -> tuple[Ints, Ints]:
    """Return the anchors near which enough of the units are matched.

    Each unit may be at most ``slack`` characters from its expected place; an edit loses at most
    one unit.

    Returns:
        Those anchors, and how many units are matched at each (int64).
    """
    answered, allowed = _answered(wording), _allowed(wording, slack)
    found = np.zeros(anchors.size, dtype=answered.dtype)
    first, last = min(allowed, default=0), max(allowed, default=0)
    columns = np.ascontiguousarray(segment.windows(anchors + first, last + 1 - first).T)
    for offset, bits in allowed.items():
        there = answered.take(columns[offset - first], mode="clip")
        there &= answered.dtype.type(bits)
        found |= there
    count = np.bitwise_count(found)
    kept = count >= max(1, len(_units(wording)) - edits)
    return anchors[kept], count[kept].astype(np.int64)


def _units(wording: Wording) -> list[int]:
    """Return the numbers of the units that have a bit when candidates are sifted."""
    return [at for at, mark in enumerate(wording.marks) if not mark][:MOST_BITS]


@lru_cache(maxsize=4)
def _allowed(wording: Wording, slack: int) -> dict[int, int]:
    """Return for each offset from an anchor the bits of the units that may stand there."""
    allowed: dict[int, int] = {}
    for bit, at in enumerate(_units(wording)):
        for offset in range(at - slack, at + slack + 1):
            allowed[offset] = allowed.get(offset, 0) | 1 << bit
    return dict(sorted(allowed.items()))


@lru_cache(maxsize=4)
def _answered(wording: Wording) -> Bits:
    """Return for each code a bit mask of the units that it matches; marks have no bit."""
    units = _units(wording)
    kind = next(each for each in BITS if np.iinfo(each).bits >= len(units))
    answered: Bits = np.zeros(ALL, dtype=kind)
    for bit, at in enumerate(units):
        answered[np.flatnonzero(wording.rows[at] <= SOUNDS_ALIKE)] |= kind(1 << bit)
    return answered


def aligned(
    segment: Segment, wording: Wording, anchors: Ints, slack: int, costs: Costs, budget: int
) -> Stretches:
    """Return the cheapest stretch for a wording in each window.

    Args:
        segment: where the windows are.
        wording: what was typed.
        anchors: where it would begin in each window.
        slack: how far from there it may begin or end.
        costs: what each edit costs.
        budget: the greatest cost, in twentieths.

    Returns:
        The cheapest stretch of each window that has one within the budget; of equally cheap
        ones that whose length is nearest to the wording's.
    """
    length = len(wording.rows)
    width = length + 2 * slack
    low = anchors - slack
    codes = segment.windows(low, width)
    for at in np.flatnonzero((low < 0) | (low + width > segment.size)).tolist():
        places = low[at] + np.arange(width)
        codes[at, (places < 0) | (places >= segment.size)] = ord(BARRIER)
    # A row for each place of the windows, a column for each window: what is done with a place is
    # done in all windows at once.
    begun = np.empty((width + 1, anchors.size), dtype=np.int32)
    begun[:] = np.arange(width + 1, dtype=np.int32)[:, None]
    if costs.whole:
        inside = _inside_words(segment, low, width)
        begun[inside] += BEYOND << SHIFT
    best, kept = _filled(wording, np.ascontiguousarray(codes.T), begun, costs, budget)
    if costs.whole:
        best[inside[:, kept]] += BEYOND << SHIFT
    return _cheapest(best, low[kept], length, budget)


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
    ids, tables = _costed(wording, codes)
    skips = _skips(costs.missing).take(codes) << SHIFT
    kept = np.arange(codes.shape[1])
    older, before = row, None
    for at, table in enumerate(tables):
        low, high = _reach(wording, at, len(codes), budget // costs.extra)
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
            alive = np.flatnonzero(nearest <= (budget << SHIFT) | (WIDEST - 1))
            if alive.size < nearest.size * WORTH_PRUNING:
                row, older, skips, crossed = (
                    each.take(alive, axis=1) for each in (row, older, skips, crossed)
                )
                ids, kept, before = ids.take(alive, axis=1), kept[alive], (first, crossed)
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


def _cheapest(best: Grid, low: Ints, length: int, budget: int) -> Stretches:
    cost, start = best >> SHIFT, best & (WIDEST - 1)
    ends = np.arange(len(best), dtype=np.int32)[:, None]
    quality = (np.minimum(cost, BEYOND) << SHIFT) + np.abs(ends - start - length)
    end = quality.argmin(axis=0)
    columns = np.arange(end.size)
    start, cost = start[end, columns], cost[end, columns]
    kept = (cost <= budget) & (end > start)
    found = Stretches(low + start, low + end, cost.astype(np.int64))
    return found.only(kept)


def _inside_words(segment: Segment, low: Ints, width: int) -> Flags:
    """Return flags of shape (width + 1, windows): whether each place is inside a Latin word."""
    letters = latin().take(np.ascontiguousarray(segment.windows(low - 1, width + 2).T))
    letters &= (low - 1 + np.arange(width + 2)[:, None]) >= 0
    return letters[:-1] & letters[1:]
