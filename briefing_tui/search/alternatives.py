"""Alternatives: what matches an alternative in a segment, without what it bars."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.search.joint_places import NO_PLACES, Places
from briefing_tui.search.rank import Answer
from briefing_tui.search.segment import Segment
from briefing_tui.search.several_terms import free_of
from briefing_tui.search.term_matches import Found, Group, overlapping


def answer_in(
    segment: Segment,
    groups: Sequence[Group],
    places: Places,
    barred: Sequence[Sequence[Group]],
) -> Answer:
    """Return the matches of an alternative in one segment.

    Args:
        segment: the segment.
        groups: stretches that answer the whole of it.
        places: those that answer its words; they count where no such stretch is.
        barred: stretches of the words that may not stand in a paragraph.
    """
    for group in groups:
        if not places.start.size:
            break
        places = places.only(~overlapping(places.start, places.end, group.stretches))
    if barred:
        groups = [
            Group(
                group.kind,
                group.stretches.only(free_of(segment, group.stretches.starts, barred)),
            )
            for group in groups
        ]
        places = places.only(free_of(segment, places.start, barred))
    return Answer(segment, groups, places)


def only_groups(segments: Sequence[Segment], found: Found) -> list[Answer]:
    """Return the matches of one term in each segment as answers."""
    return [Answer(one, groups, NO_PLACES) for one, groups in zip(segments, found, strict=True)]
