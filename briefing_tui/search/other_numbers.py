"""Other numbers: near matches that have another number than the query.

``1453名`` is one wrong character from ``1458名`` and is another fact. Such a passage is no hit: it
is related, lacks the number, and is only offered where nothing has the right one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing_tui.search.fold import fold
from briefing_tui.search.hit import Hit, HitGroup, Match
from briefing_tui.search.language import Ask
from briefing_tui.search.values import Quantity, quantities

AROUND = 16
"""Characters on either side of a hit in which its numbers may begin or end."""


def figures(ask: Ask) -> list[tuple[str, Quantity]]:
    """Return the numbers of a query that are written in figures, each as it was typed."""
    term = ask.phrase or (ask.words[0] if len(ask.words) == 1 else None)
    if term is None:
        return []
    found = ((term.folded[each.start : each.end], each) for each in quantities(term.folded))
    return [(written, each) for written, each in found if any(map(str.isdecimal, written))]


def with_others_apart(
    hits: Sequence[Hit], asked: Sequence[tuple[str, Quantity]]
) -> tuple[list[Hit], list[Hit]]:
    """Return the hits that have the numbers asked for, and those near them that have others."""
    if not asked:
        return list(hits), []
    right: list[Hit] = []
    others: list[Hit] = []
    for hit in hits:
        lacks = _lacking(hit, asked) if hit.match is Match.TYPO else ()
        if lacks:
            others.append(replace(hit, group=HitGroup.RELATED, lacks=lacks))
        else:
            right.append(hit)
    return right, others


def _lacking(hit: Hit, asked: Sequence[tuple[str, Quantity]]) -> tuple[str, ...]:
    low = max(0, hit.start - AROUND)
    around = fold(hit.briefing.text[low : hit.end + AROUND])
    there = [
        each
        for each in quantities(around)
        if low + each.start < hit.end and hit.start < low + each.end
    ]
    return tuple(
        written
        for written, number in asked
        if not any(number.same(each) or number.near(each) for each in there)
    )
