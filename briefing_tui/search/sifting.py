"""Sifting: the places near which enough of some words stands that it may be worth aligning them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, reduce
from operator import or_

import numpy as np
from numpy.typing import NDArray

from briefing_tui.search.codes import ALL, Ints
from briefing_tui.search.costs import SOUNDS_ALIKE
from briefing_tui.search.segment import Segment
from briefing_tui.search.wording import Wording

Bits = NDArray[np.unsignedinteger]

BITS = (np.uint8, np.uint16, np.uint32, np.uint64)

MOST_BITS = 63
"""The greatest number of units that are matched when candidates are sifted."""


def sifted(
    segment: Segment, wording: Wording, anchors: Ints, slack: int, edits: int
) -> tuple[Ints, Ints]:
    """Return the anchors near which enough of the units are matched.

    Each unit may be at most ``slack`` characters from its expected place; an edit loses at most
    one unit.

    Returns:
        Those anchors, and how many units are matched at each (int64).
    """
    answered, allowed = answers(wording), _allowed(wording, slack)
    every = (1 << len(units_of(wording))) - 1
    found = np.zeros(anchors.size, dtype=answered.dtype)
    offsets = list(allowed.items())
    middle = len(offsets) // 2
    # Near most anchors more units are missing in the first half already than edits may lose.
    for part, later in ((offsets[:middle], offsets[middle:]), (offsets[middle:], [])):
        if part and anchors.size:
            found |= _found(segment, anchors, answered, part)
        passed = every & ~reduce(or_, (bits for _offset, bits in later), 0)
        chosen = np.bitwise_count(~found & answered.dtype.type(passed)) <= edits
        if not chosen.all():
            anchors, found = anchors[chosen], found[chosen]
    chosen = found > 0
    return anchors[chosen], np.bitwise_count(found[chosen]).astype(np.int64)


def _found(
    segment: Segment, anchors: Ints, answered: Bits, offsets: Sequence[tuple[int, int]]
) -> Bits:
    """Return for each anchor the bits of the units that are matched at some offsets from it."""
    first, last = offsets[0][0], offsets[-1][0]
    columns = np.ascontiguousarray(segment.windows(anchors + first, last + 1 - first).T)
    found: Bits = np.zeros(anchors.size, dtype=answered.dtype)
    for offset, bits in offsets:
        there = answered.take(columns[offset - first], mode="clip")
        there &= answered.dtype.type(bits)
        found |= there
    return found


def units_of(wording: Wording) -> list[int]:
    """Return the numbers of the units that have a bit when candidates are sifted."""
    return [at for at, mark in enumerate(wording.marks) if not mark][:MOST_BITS]


@lru_cache(maxsize=4)
def _allowed(wording: Wording, slack: int) -> dict[int, int]:
    """Return for each offset from an anchor the bits of the units that may stand there."""
    allowed: dict[int, int] = {}
    for bit, at in enumerate(units_of(wording)):
        for offset in range(at - slack, at + slack + 1):
            allowed[offset] = allowed.get(offset, 0) | 1 << bit
    return dict(sorted(allowed.items()))


@lru_cache(maxsize=4)
def answers(wording: Wording) -> Bits:
    """Return for each code a bit mask of the units that it matches; marks have no bit."""
    units = units_of(wording)
    kind = next(each for each in BITS if np.iinfo(each).bits >= len(units))
    answered: Bits = np.zeros(ALL, dtype=kind)
    for bit, at in enumerate(units):
        answered[np.flatnonzero(wording.rows[at] <= SOUNDS_ALIKE)] |= kind(1 << bit)
    return answered
