"""Terms: several words, each by the rules for one, all in one paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heapreplace

import numpy as np

from briefing_tui.dataclass import replace
from briefing_tui.model import Span
from briefing_tui.search.codes import EMPTY, Flags, Ints, latin
from briefing_tui.search.find import find_term, listed
from briefing_tui.search.found import Found, Group, add, nothing, starts_of
from briefing_tui.search.hit import Match
from briefing_tui.search.place import STRENGTH, Place
from briefing_tui.search.scan import scanned
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.term import Term
from briefing_tui.search.together import Stretches, joined

TERMS = STRENGTH[Match.TERMS]

MOST_NEAR_WORDS = 8
"""The greatest number of words that are also looked for with errors or by sound."""

MOST_WORDS = 32
"""The greatest number of words; of more, only the phrase is looked for."""

RARE = 150_000
"""The longest posting list of a character that is not only looked for beside other words."""

MOST_IN_PARAGRAPH = 60
"""Places of one word in one paragraph that are looked at."""

MOST_PARAGRAPHS = 400
"""Paragraphs of one segment that hold all the words: the cheapest, then the closest."""


def find_words(words: Sequence[Term], scope: Scope) -> list[list[Place]]:
    """Return for each segment the best place in each paragraph that holds all the words."""
    if len(words) > MOST_WORDS:
        return [[] for _ in scope.segments]
    near = replace(scope, near=scope.near and len(words) <= MOST_NEAR_WORDS, most=None)
    long = [word for word in words if not word.short or listed(word, scope, RARE)]
    found = [find_term(word, near, from_word_starts=True) for word in long]
    if near.near and len(long) > 1 and not _meet(found, scope):
        found = [find_term(word, near, from_word_starts=True, loose=True) for word in long]
    found += [_beside(word, found, scope) for word in words if word not in long]
    return [
        _together_in(segment, [each[which] for each in found], scope)
        for which, segment in enumerate(scope.segments)
    ]


def _beside(word: Term, found: Sequence[Found], scope: Scope) -> Found:
    """Return the matches of a single character in the paragraphs with all the other words."""
    beside = nothing(scope)
    for which, segment in enumerate(scope.segments):
        if not scope.skips(which):
            lines = _common(segment, [each[which] for each in found]) if found else None
            stretches = scanned(segment, word.folded, lines)
            if word.latin and stretches.starts.size:
                stretches = stretches.only(_apart_from_letters(segment, stretches))
            add(beside, which, STRENGTH[Match.VARIANT], stretches, scope)
    return beside


def _apart_from_letters(segment: Segment, stretches: Stretches) -> Flags:
    """Return for each stretch whether it is no part of a longer Latin word."""
    before = latin()[segment.codes_at(stretches.starts - 1)] & (stretches.starts > 0)
    after = latin()[segment.codes_at(stretches.ends)]
    inner: Flags = latin()[segment.codes_at(stretches.starts)]
    return ~((before | after) & inner)


def _meet(found: Sequence[Found], scope: Scope) -> bool:
    """Return whether any paragraph holds all the words."""
    return any(
        _common(segment, [each[which] for each in found]).size
        for which, segment in enumerate(scope.segments)
    )


def paragraphs(segment: Segment, places: Ints) -> Ints:
    """Return the number of the paragraph that holds each place (int64)."""
    return np.searchsorted(segment.lines, places.astype(np.uint32)).astype(np.int64)


def _common(segment: Segment, each: Sequence[Sequence[Group]]) -> Ints:
    """Return the numbers of the paragraphs that hold all the words."""
    common: Flags | None = None
    for groups in sorted(each, key=lambda groups: sum(g.stretches.starts.size for g in groups)):
        held = np.zeros(segment.lines.size + 1, dtype=np.bool_)
        held[paragraphs(segment, starts_of(groups))] = True
        common = held if common is None else common & held
        if not common.any():
            break
    return EMPTY if common is None else np.flatnonzero(common)


def _together_in(segment: Segment, each: Sequence[Sequence[Group]], scope: Scope) -> list[Place]:
    common = _common(segment, each)
    if not common.size:
        return []
    held = [_in_order(groups) for groups in each]
    numbers = [paragraphs(segment, stretches.starts) for stretches in held]
    most = MOST_PARAGRAPHS if scope.most is None else min(MOST_PARAGRAPHS, scope.most + 20)
    if common.size > most:
        common = _cheapest(common, held, numbers)[:most]
        common.sort()
    bounds = [
        (np.searchsorted(number, common), np.searchsorted(number, common, side="right"))
        for number in numbers
    ]
    found = []
    for at in range(common.size):
        if at % 64 == 0:
            scope.check()
        places = [
            _places(stretches, int(lows[at]), int(highs[at]))
            for stretches, (lows, highs) in zip(held, bounds, strict=True)
        ]
        found.append(_joined(_together(places)))
    return found


def _in_order(groups: Sequence[Group]) -> Stretches:
    """Return all the stretches of some groups, in text order."""
    together = joined([group.stretches for group in groups])
    return together.only(np.argsort(together.starts, kind="stable"))


def _cheapest(common: Ints, held: Sequence[Stretches], numbers: Sequence[Ints]) -> Ints:
    """Sort paragraphs by the cost of their matches, then by how close together these are."""
    total = np.zeros(common.size, dtype=np.int64)
    firsts = []
    for stretches, number in zip(held, numbers, strict=True):
        at, last = np.searchsorted(number, common), np.searchsorted(number, common, side="right")
        bounds = np.stack([at, last], axis=1).ravel()
        costs = np.append(stretches.costs, 0)
        total += np.minimum.reduceat(costs, bounds)[::2]
        firsts.append(stretches.starts[at])
    apart = np.max(firsts, axis=0) - np.min(firsts, axis=0)
    return common[np.lexsort((apart, total))]


def _places(stretches: Stretches, low: int, high: int) -> list[Place]:
    high = min(high, low + MOST_IN_PARAGRAPH)
    rows = zip(*(part[low:high].tolist() for part in stretches), strict=True)
    return [Place(TERMS, cost, 0, start, end) for start, end, cost in rows]


def _together(held: Sequence[Sequence[Place]]) -> list[Place]:
    """Return one place of each word: the cheapest, then the closest to each other.

    Of the shortest stretches that hold each word, found by moving on the word that stands
    first.
    """
    heads = [(places[0].start, which, 0) for which, places in enumerate(held)]
    cost = sum(places[0].cost for places in held)
    reach = max(places[0].end for places in held)
    best, chosen = (cost, reach - min(heads)[0]), [0] * len(held)
    heapify(heads)
    while True:
        _, which, at = heads[0]
        if at + 1 == len(held[which]):
            return [places[at] for places, at in zip(held, chosen, strict=True)]
        following = held[which][at + 1]
        heapreplace(heads, (following.start, which, at + 1))
        cost += following.cost - held[which][at].cost
        reach = max(reach, following.end)
        quality = (cost, reach - heads[0][0])
        if quality < best:
            best = quality
            for _, which, at in heads:
                chosen[which] = at


def _joined(chosen: Sequence[Place]) -> Place:
    spans = sorted({Span(place.start, place.end) for place in chosen})
    start, end = spans[0].start, max(span.end for span in spans)
    gap = max(0, end - start - sum(span.end - span.start for span in spans))
    return Place(TERMS, sum(place.cost for place in chosen), gap, start, end, tuple(spans))


def free_of(segment: Segment, starts: Ints, barred: Sequence[Sequence[Group]]) -> Flags:
    """Return for each start whether its paragraph holds none of the barred words."""
    mine = paragraphs(segment, starts)
    free = np.ones(starts.size, dtype=np.bool_)
    for groups in barred:
        free &= ~np.isin(mine, paragraphs(segment, starts_of(groups)))
    return free
