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

SHIFT = 10
"""The number of low bits that hold the start of an alignment; its cost is above them."""

BEYOND = 2_000
"""A cost, in twentieths, that no budget reaches."""

WIDEST = 1 << SHIFT
"""The exclusive upper limit of the width of a window, in characters."""

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
    units = [at for at, mark in enumerate(wording.marks) if not mark][:MOST_BITS]
    answered = _answered(wording)
    last = units[-1] if units else 0
    found = np.zeros(anchors.size, dtype=np.uint64)
    for offset in range(-slack, last + slack + 1):
        near = [bit for bit, at in enumerate(units) if abs(at - offset) <= slack]
        if near:
            allowed = np.uint64(sum(1 << bit for bit in near))
            found |= answered[segment.codes_at(anchors + offset)] & allowed
    count = np.bitwise_count(found)
    kept = count >= max(1, len(units) - edits)
    return anchors[kept], count[kept].astype(np.int64)


@lru_cache(maxsize=4)
def _answered(wording: Wording) -> NDArray[np.uint64]:
    """Return for each code a bit mask of the units that it matches; marks have no bit."""
    answered = np.zeros(ALL, dtype=np.uint64)
    rows = [row for row, mark in zip(wording.rows, wording.marks, strict=True) if not mark]
    for bit, row in enumerate(rows[:MOST_BITS]):
        answered[row <= SOUNDS_ALIKE] |= np.uint64(1 << bit)
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
    places = low[:, None] + np.arange(width)
    codes = segment.codes_at(places)
    codes[(places < 0) | (places >= segment.size)] = ord(BARRIER)
    skips = _skips(costs.missing)[codes]
    passed = np.zeros((anchors.size, width + 1), dtype=np.int32)
    np.cumsum(skips, axis=1, out=passed[:, 1:])
    passed <<= SHIFT
    begun = np.broadcast_to(np.arange(width + 1, dtype=np.int32), passed.shape).copy()
    if costs.whole:
        inside = _inside_words(segment, low, width)
        begun[inside] += BEYOND << SHIFT
    best = _filled(wording, codes, begun, passed, costs)
    if costs.whole:
        best[inside] += BEYOND << SHIFT
    return _cheapest(best, low, length, budget)


def _filled(
    wording: Wording, codes: NDArray[np.uint16], row: Grid, passed: Grid, costs: Costs
) -> Grid:
    """Return the last row of the alignment table, of the shape of ``passed``."""
    older, before = row, None
    for at, unit in enumerate(wording.rows):
        extra = (MARK_COST if wording.marks[at] else costs.extra) << SHIFT
        wrong = unit[codes].astype(np.int32)
        wrong[wrong == NEVER] = BEYOND
        new = row + extra
        np.minimum(new[:, 1:], row[:, :-1] + (wrong << SHIFT), out=new[:, 1:])
        if before is not None:
            crossed_one, crossed_other = unit[codes[:, :-1]], wording.rows[at - 1][codes[:, 1:]]
            crossed = crossed_one.astype(np.int32) + crossed_other + costs.swapped
            crossed[(crossed_one > SOUNDS_ALIKE) | (crossed_other > SOUNDS_ALIKE)] = BEYOND
            np.minimum(new[:, 2:], older[:, :-2] + (crossed << SHIFT), out=new[:, 2:])
        # Passing by text costs a difference of two sums, so that a running minimum finds the least.
        new -= passed
        np.minimum.accumulate(new, axis=1, out=new)
        new += passed
        np.minimum(new, (BEYOND << SHIFT) | (WIDEST - 1), out=new)
        older, row, before = row, new, wrong
    return row


def _cheapest(best: Grid, low: Ints, length: int, budget: int) -> Stretches:
    cost, start = best >> SHIFT, best & (WIDEST - 1)
    ends = np.arange(best.shape[1], dtype=np.int32)
    quality = (np.minimum(cost, BEYOND) << SHIFT) + np.abs(ends - start - length)
    end = quality.argmin(axis=1)
    rows = np.arange(end.size)
    start, cost = start[rows, end], cost[rows, end]
    kept = (cost <= budget) & (end > start)
    found = Stretches(low + start, low + end, cost.astype(np.int64))
    return found.only(kept)


def _inside_words(segment: Segment, low: Ints, width: int) -> Flags:
    """Return flags of shape (windows, width + 1): whether each place is inside a Latin word."""
    places = low[:, None] + np.arange(-1, width + 1)
    letters = latin()[segment.codes_at(places)] & (places >= 0)
    return letters[:, :-1] & letters[:, 1:]
