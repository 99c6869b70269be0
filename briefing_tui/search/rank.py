"""Ranking: which hits come first, and their scores."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import attrgetter

from briefing_tui.model import Span
from briefing_tui.search.hit import Hit, Match
from briefing_tui.search.place import Place
from briefing_tui.search.prepared import Check, Prepared

MATCHES = tuple(Match)

SCORES = {
    Match.EXACT: (100.0, 100.0),
    Match.VARIANT: (99.0, 99.0),
    Match.HOMOPHONE: (97.0, 80.0),
    Match.TYPO: (80.0, 50.0),
    Match.PINYIN: (50.0, 45.0),
    Match.INITIALS: (45.0, 40.0),
    Match.TERMS: (40.0, 1.0),
}
"""The scores of each kind, from no cost towards a great one. They do not overlap, so that scores
fall in the order of the hits."""

_start = attrgetter("start")

Found = Iterable[tuple[Prepared, Iterable[Place]]]
"""Texts with the places found in them."""


def ranked(found: Found, limit: int | None, check: Check) -> list[Hit]:
    """The hits of places, best first.

    By kind of match, cost, closeness of terms, date with the newest first, and place in the
    library and the text.
    """
    hits = []
    for count, (text, place, points) in enumerate(islice(_in_order(found), limit)):
        if count % 512 == 0:
            check()
        hits.append(_hit(text, place, points))
    return hits


def score(strength: int, cost: float, gap: int) -> float:
    """How good a place is: 100 for an exact match, falling with cost and distance."""
    best, worst = SCORES[MATCHES[strength]]
    far = cost + gap / 100
    return round(best - (best - worst) * far / (far + 2.0), 1)


def _in_order(found: Found) -> Iterator[tuple[Prepared, Place, float]]:
    # A common character stands at tens of thousands of places that are equally good: gathered
    # by how good they are, from texts in order, only the few degrees need sorting.
    degrees: dict[tuple[int, float, int], list[tuple[Prepared, list[Place]]]] = defaultdict(list)
    for text, places in sorted(found, key=lambda item: _newest_first(item[0])):
        alike: dict[tuple[int, float, int], list[Place]] = defaultdict(list)
        for place in places:
            alike[place[:3]].append(place)
        for degree, equal in alike.items():
            degrees[degree].append((text, equal))
    for degree in sorted(degrees):
        points = score(*degree)
        for text, equal in degrees[degree]:
            for place in sorted(equal, key=_start):
                yield text, place, points


def _newest_first(text: Prepared) -> tuple[int, int]:
    date = text.briefing.date
    return -date.toordinal() if date else 0, text.order


def _hit(text: Prepared, place: Place, points: float) -> Hit:
    start, end = place.start, place.end
    return Hit(
        text.briefing,
        text.speech_at(start),
        start,
        end,
        place.spans or (Span(start, end),),
        points,
        MATCHES[place.strength],
    )
