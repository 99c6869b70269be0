"""Places: where a term was found in one text, and how well."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing_tui.model import Span
from briefing_tui.search.hit import Match

STRENGTH = {match: place for place, match in enumerate(Match)}
"""The kinds of match by number, the strongest first."""


class Place(NamedTuple):
    """A stretch of a text that answers a term or several.

    Attributes:
        strength: the kind of match, a value of :data:`STRENGTH`.
        cost: how far from what was asked, in wrong characters.
        gap: characters between the terms; 0 for one term.
        start: where it begins.
        end: where it ends.
        spans: the terms' own stretches; empty for one term, whose stretch is the place.
    """

    strength: int
    cost: float
    gap: int
    start: int
    end: int
    spans: tuple[Span, ...] = ()


def best_apart(places: Iterable[Place], taken: Sequence[Place] = ()) -> list[Place]:
    """The best of places that overlap, in text order.

    Args:
        places: in any order.
        taken: in text order; what overlaps one of these is left out.
    """
    kept = [(place.start, place.end) for place in taken]
    best = []
    for place in sorted(places):
        at = bisect_left(kept, (place.start, place.start))
        before = at > 0 and kept[at - 1][1] > place.start
        if not before and (at == len(kept) or kept[at][0] >= place.end):
            insort(kept, (place.start, place.end))
            best.append(place)
    return sorted(best, key=lambda place: place.start)
