"""Terms: several words, each by the rules for one, all in one paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heapify, heapreplace

from briefing_tui.model import Span
from briefing_tui.search.hit import Match
from briefing_tui.search.place import STRENGTH, Place
from briefing_tui.search.prepared import Check

TERMS = STRENGTH[Match.TERMS]

MOST_IN_PARAGRAPH = 200
"""Places of one word in one paragraph that are looked at."""


def paragraphs(folded: str, places: Sequence[Place], check: Check) -> list[Span]:
    """The paragraphs that hold places, in text order.

    Args:
        folded: the folded text.
        places: in text order.
        check: called every few milliseconds.
    """
    found: list[Span] = []
    end = -1
    for place in places:
        if place.start > end:
            end = folded.find("\n", place.start)
            end = end if end >= 0 else len(folded)
            found.append(Span(folded.rfind("\n", 0, place.start) + 1, end))
            if len(found) % 1024 == 0:
                check()
    return found


def inside(places: Sequence[Place], areas: Sequence[Span]) -> Iterator[list[Place]]:
    """The places in each area, the first :data:`MOST_IN_PARAGRAPH`; both in text order."""
    at = 0
    for start, end in areas:
        while at < len(places) and places[at].start < start:
            at += 1
        held = []
        while at < len(places) and places[at].start < end:
            held.append(places[at])
            at += 1
        yield held[:MOST_IN_PARAGRAPH]


def terms_places(
    found: Sequence[Sequence[Place]], areas: Sequence[Span], check: Check
) -> Iterator[Place]:
    """For each paragraph that holds all the words, the stretch where they stand best.

    Args:
        found: for each word, where it stands, in text order.
        areas: the paragraphs, in text order.
        check: called every few milliseconds.
    """
    for count, held in enumerate(zip(*(inside(places, areas) for places in found), strict=True)):
        if count % 64 == 0:
            check()
        if all(held):
            yield _joined(_together(held))


def _together(held: Sequence[Sequence[Place]]) -> list[Place]:
    """One place of each word: the cheapest, then the closest to each other.

    Of the shortest stretches that hold each word, found by moving on the word that stands
    first.
    """
    heads = [(places[0].start, which, 0) for which, places in enumerate(held)]
    cost = sum(places[0].cost for places in held)
    reach = max(places[0].end for places in held)
    best, chosen = (round(cost, 2), reach - min(heads)[0]), [0] * len(held)
    heapify(heads)
    while True:
        _, which, at = heads[0]
        if at + 1 == len(held[which]):
            return [places[at] for places, at in zip(held, chosen, strict=True)]
        following = held[which][at + 1]
        heapreplace(heads, (following.start, which, at + 1))
        cost += following.cost - held[which][at].cost
        reach = max(reach, following.end)
        quality = (round(cost, 2), reach - heads[0][0])
        if quality < best:
            best = quality
            for _, which, at in heads:
                chosen[which] = at


def _joined(chosen: Sequence[Place]) -> Place:
    spans = sorted({Span(place.start, place.end) for place in chosen})
    start, end = spans[0].start, max(span.end for span in spans)
    gap = max(0, end - start - sum(span.end - span.start for span in spans))
    cost = round(sum(place.cost for place in chosen), 2)
    return Place(TERMS, cost, gap, start, end, tuple(spans))
