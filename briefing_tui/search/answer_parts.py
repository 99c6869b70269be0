"""Answer parts: what matches an alternative in a segment, without what it bars."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from briefing_tui.search.found import Group
from briefing_tui.search.place import Place
from briefing_tui.search.rank import Answer
from briefing_tui.search.segment import Segment
from briefing_tui.search.terms import free_of


def answer_in(
    segment: Segment,
    groups: Sequence[Group],
    places: Sequence[Place],
    barred: Sequence[Sequence[Group]],
) -> Answer:
    """Return the matches of an alternative in one segment.

    Args:
        segment: the segment.
        groups: stretches that answer the whole of it.
        places: those that answer its words; they count where no such stretch is.
        barred: stretches of the words that may not stand in a paragraph.
    """
    if places and groups:
        taken = sorted(
            (int(s), int(e))
            for g in groups
            for s, e in zip(g.stretches.starts, g.stretches.ends, strict=True)
        )
        places = [place for place in places if not _overlaps(taken, place)]
    if barred:
        groups = [
            Group(
                group.strength,
                group.stretches.only(free_of(segment, group.stretches.starts, barred)),
            )
            for group in groups
        ]
        starts = np.array([place.start for place in places], dtype=np.int64)
        free = free_of(segment, starts, barred)
        places = [place for place, kept in zip(places, free.tolist(), strict=True) if kept]
    return Answer(segment, groups, places)


def _overlaps(taken: Sequence[tuple[int, int]], place: Place) -> bool:
    at = bisect_left(taken, (place.start, place.start))
    return (at > 0 and taken[at - 1][1] > place.start) or (
        at < len(taken) and taken[at][0] < place.end
    )
