"""Stretches of texts, and those in which each unit of a wording is answered in its order."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.codes import EMPTY, Codes, Ints, encoded
from briefing_tui.search.costs import NEVER, SOUNDS_ALIKE
from briefing_tui.search.prepared import Check
from briefing_tui.search.seeds import rarest
from briefing_tui.search.segment import Segment
from briefing_tui.search.wording import Wording

AT_ONCE = 1 << 16
"""The number of places compared between two calls of ``check``."""


class Stretches(NamedTuple):
    """Stretches of a segment's texts, with what each costs in twentieths."""

    starts: Ints
    ends: Ints
    costs: Ints

    def only(self, wanted: Ints | np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Stretches:
        """Return some of them, selected by places or flags."""
        return Stretches(self.starts[wanted], self.ends[wanted], self.costs[wanted])


NONE = Stretches(EMPTY, EMPTY, EMPTY)


def joined(parts: Sequence[Stretches]) -> Stretches:
    """Return all of several stretches, in their order."""
    return (
        Stretches(*(np.concatenate(column) for column in zip(*parts, strict=True)))
        if parts
        else NONE
    )


def sounding_alike(
    segment: Segment, wording: Wording, check: Check, *, dearest: int = SOUNDS_ALIKE
) -> Stretches:
    """Return the stretches that match a wording or sound like it throughout, in no order.

    Args:
        segment: where to look.
        wording: what to look for.
        check: called every few milliseconds.
        dearest: the greatest cost of one unit.
    """
    seed = rarest(segment, wording)
    if seed is None or not seed.count:
        return NONE
    anchors = seed.anchors(segment)
    starts, costs = [], []
    for low in range(0, anchors.size, AT_ONCE):
        check()
        kept, cost = _answered(segment, wording, anchors[low : low + AT_ONCE], dearest)
        starts.append(kept)
        costs.append(cost)
    start, cost = np.concatenate(starts), np.concatenate(costs)
    return Stretches(start, start + len(wording.marks), cost)


def standing(segment: Segment, places: Ints, codes: Codes) -> Ints:
    """Return those of some places at which exactly these codes stand."""
    return places[segment.held_at("codes", places, codes)]


def _answered(segment: Segment, wording: Wording, anchors: Ints, dearest: int) -> tuple[Ints, Ints]:
    length = len(wording.marks)
    anchors = anchors[(anchors >= 0) & (anchors + length <= segment.size)]
    if wording.strict:
        anchors = standing(segment, anchors, encoded(wording.folded))
        return anchors, np.zeros(anchors.size, dtype=np.int64)
    costs = np.zeros(anchors.size, dtype=np.int64)
    for at, row in enumerate(wording.rows):
        if not anchors.size:
            break
        cost = row[segment.codes_at(anchors + at)]
        kept = cost <= (dearest if not wording.marks[at] else 0)
        kept &= cost < NEVER
        if not kept.all():
            anchors, costs, cost = anchors[kept], costs[kept], cost[kept]
        costs += cost
    return anchors, costs
