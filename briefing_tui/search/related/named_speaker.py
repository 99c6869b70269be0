"""Search for a topic in the speeches of the speaker whom a query names.

A label says who speaks and is nobody's words, so that a name beside a topic stands nowhere. Such a
query asks for the topic in the words of whoever is named, as with ``@`` before the name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing_tui.dataclass import replace
from briefing_tui.search.hit import Hit, HitGroup
from briefing_tui.search.hits import Hits
from briefing_tui.search.language import Ask
from briefing_tui.search.related.offering import BEST, overlap
from briefing_tui.search.speakers import Grade, Meant

FEWEST, MOST = 2, 8
"""The fewest letters of a name, and the most words of a query that is looked at."""

MOST_OFFERED = 24
"""Passages of whoever is named that are offered."""


def said_by(
    ask: Ask, whom: Callable[[str], Meant], search: Callable[[list[Ask]], Hits]
) -> list[Hit]:
    """Return where somebody says the words of a query whom its other words name.

    Each lacks the name, which is not among what is said. There are none for a query that names
    nobody, or nothing but somebody.

    Args:
        ask: what was asked.
        whom: tells whom words mean.
        search: finds what stands as it was typed.
    """
    words = ask.words
    if not 1 < len(words) <= MOST or any(word.literal for word in words):
        return []
    names = tuple(
        word.typed
        for word in words
        if word.letters >= FEWEST and whom(word.typed).grade in (Grade.EXACT, Grade.WHOLE)
    )
    rest = tuple(word for word in words if word.typed not in names)
    if not names or not rest:
        return []
    asked = replace(ask, words=rest, phrase=None, speakers=(*ask.speakers, *names))
    most = BEST[HitGroup.RELATED]
    return [
        replace(
            hit, group=HitGroup.RELATED, lacks=names, score=round(most - 1 + hit.score / 100, 1)
        )
        for hit in search([asked])[:MOST_OFFERED]
        if hit.group is not HitGroup.RELATED
    ]


def named_first(
    ask: Ask,
    whom: Callable[[str], Meant],
    search: Callable[[list[Ask]], Hits],
    others: Sequence[Hit],
) -> list[Hit]:
    """Return what :func:`said_by` does, and after it the others that overlap none of it."""
    first = said_by(ask, whom, search)
    return [*first, *(hit for hit in others if not any(overlap(hit, each) for each in first))]
