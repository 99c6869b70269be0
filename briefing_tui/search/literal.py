"""Literal matches: a term as it stands, or in another width, case or script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from briefing_tui.model import Span
from briefing_tui.search.hit import Match
from briefing_tui.search.place import STRENGTH, Place
from briefing_tui.search.prepared import Check, Prepared
from briefing_tui.search.term import Term

OFTEN = 1 << 12
"""Finds between two questions whether the answer is still wanted."""

MOST_IN_AREA = 200
"""Places in one paragraph, where a word is looked for only in some paragraphs."""

SHORT_WORD = 2
"""Letters of a word that in terms has to stand as a word."""

LATIN_LETTERS = frozenset(filter(str.isalpha, map(chr, range(ord("a"), 0x250))))
"""The Latin letters of a folded text."""

EXACT, VARIANT = STRENGTH[Match.EXACT], STRENGTH[Match.VARIANT]


def literal_places(
    text: Prepared,
    term: Term,
    check: Check,
    areas: Sequence[Span] | None = None,
    *,
    from_word_starts: bool = False,
) -> list[Place]:
    """Where a term stands, letter for letter or folded, in text order.

    Args:
        text: where to look.
        term: what to look for.
        check: called every few milliseconds.
        areas: only there, in text order; None for everywhere.
        from_word_starts: a Latin term only where a word begins, and one of a letter or two
            only as a word.
    """
    written, folded = text.briefing.text, text.folded(check)
    length, typed = len(term.folded), term.typed

    def starts(area: Span) -> Iterator[int]:
        found = starts_of(term.folded, folded, check, within=area)
        if from_word_starts and term.latin:
            found = (
                start
                for start in found
                if begins_word(folded, start)
                and (length > SHORT_WORD or ends_word(folded, start + length))
            )
        return found if areas is None else islice(found, MOST_IN_AREA)

    return [
        Place(EXACT if written.startswith(typed, start) else VARIANT, 0.0, 0, start, start + length)
        for area in ([Span(0, len(folded))] if areas is None else areas)
        for start in starts(area)
    ]


def starts_of(
    words: str,
    text: str,
    check: Check,
    *,
    within: Span | None = None,
    overlapping: bool = False,
) -> Iterator[int]:
    """Where some words begin in a text, in text order."""
    step = 1 if overlapping else max(1, len(words))
    low, high = within or (0, len(text))
    at = text.find(words, low, high)
    count = 0
    while at >= 0:
        yield at
        at = text.find(words, at + step, high)
        count += 1
        if count % OFTEN == 0:
            check()


def begins_word(text: str, start: int) -> bool:
    """Whether no Latin letter stands before a place of a folded text."""
    return start == 0 or text[start - 1] not in LATIN_LETTERS


def ends_word(text: str, end: int) -> bool:
    """Whether no Latin letter stands after a place of a folded text."""
    return end == len(text) or text[end] not in LATIN_LETTERS
