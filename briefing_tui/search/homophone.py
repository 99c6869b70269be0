"""Homophones: other characters that sound the same, all through the term."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from briefing_tui.search.hit import Match
from briefing_tui.search.literal import starts_of
from briefing_tui.search.place import STRENGTH, Place
from briefing_tui.search.prepared import Check, Prepared
from briefing_tui.search.sounds import sound_cost, spellings
from briefing_tui.search.term import LONGEST_NEAR, Term

HOMOPHONE = STRENGTH[Match.HOMOPHONE]

SHORTEST = 2
"""Every text is full of characters that sound like a given one: one alone tells nothing."""

MOST = 4_000
"""Homophones in one text: a formula that stands everywhere must not stall a key."""


def homophone_places(text: Prepared, term: Term, check: Check) -> Iterator[Place]:
    """Where something stands that sounds like a term but is written otherwise.

    At most :data:`MOST`; they may overlap.
    """
    if not term.latin and term.letters >= SHORTEST and len(term.folded) <= LONGEST_NEAR:
        yield from islice(_sounding(text, term.folded, check), MOST)


def _sounding(text: Prepared, words: str, check: Check) -> Iterator[Place]:
    folded, in_sounds, length = text.folded(check), text.sounds(check), len(words)
    costs: dict[str, float | None] = {}
    for heard in spellings(words):
        for start in starts_of(heard, in_sounds, check, overlapping=True):
            others = folded[start : start + length]
            if others not in costs:
                costs[others] = sounding_cost(words, others)
            if cost := costs[others]:
                yield Place(HOMOPHONE, cost, 0, start, start + length)


def sounding_cost(words: str, others: str) -> float | None:
    """What it costs to take words for others by their sound.

    Returns:
        0.0 for the same words, None when they do not sound alike throughout.
    """
    if len(words) != len(others):
        return None
    costs = [sound_cost(one, other) for one, other in zip(words, others, strict=True)]
    alike = [cost for cost in costs if cost is not None]
    return round(sum(alike), 2) if len(alike) == len(costs) else None
