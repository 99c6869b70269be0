"""Words, names, and terms in marks: none of them is cut in two."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.span import Span
from briefing_tui.text.marks import quotations
from briefing_tui.text.patterns import deferred

_LONGEST_TERM = 48
"""Code points of a term in marks, with them; a longer one is a passage."""

_TERM_MARKS = "“‘「『《〈"
_IN_WORDS = frozenset("'’-‑\u00ad")
_LAST_SPACED = "\u058f"
"""The last character of the scripts that separate words by spaces, in code-point order."""

_FULL_WIDTH = deferred("[０-９Ａ-Ｚａ-ｚ]")


def word_across(text: str, at: int, low: int, high: int) -> Span | None:
    """Return the word of a script with spaces that a place lies in; None for none."""
    if not low < at < high or not _runs_on(text, at):
        return None
    start = end = at
    while start > low and _runs_on(text, start):
        start -= 1
    while end < high and _runs_on(text, end):
        end += 1
    return Span(start, end)


def name_across(text: str, at: int, low: int, high: int, names: Sequence[str]) -> Span | None:
    """Return the longest of some names that a place lies in; None for none."""
    best: Span | None = None
    for name in names:
        begin, end = max(low, at - len(name) + 1), min(high, at + len(name) - 1)
        found = text.find(name, begin, end)
        if 0 <= found < at and (best is None or len(name) > best.end - best.start):
            best = Span(found, found + len(name))
    return best


def terms_across(text: str, span: Span, low: int, high: int) -> list[Span]:
    """Return the terms in marks of which a stretch holds one mark and not the other.

    Args:
        text: what the offsets point into.
        span: the stretch.
        low: where the words around begin.
        high: where they end.
    """
    begin, stop = max(low, span.start - _LONGEST_TERM), min(high, span.end + _LONGEST_TERM)
    return [
        pair
        for pair in quotations(text, begin, stop)
        if text[pair.start] in _TERM_MARKS
        and pair.end - pair.start <= _LONGEST_TERM
        and (span.start <= pair.start < span.end) != (span.start < pair.end <= span.end)
    ]


def _runs_on(text: str, at: int) -> bool:
    """Return whether a word continues across a place."""
    before, after = text[at - 1], text[at : at + 1]
    if _is_spaced(before) and _is_spaced(after):
        return True
    if _is_spaced(before):
        return _joins(text, at)
    return _is_spaced(after) and at >= 2 and _joins(text, at - 1)


def _is_spaced(character: str) -> bool:
    """Return whether a character is a digit or a letter of a script with spaces between words."""
    return character.isalnum() and (
        character <= _LAST_SPACED or _FULL_WIDTH.match(character) is not None
    )


def _joins(text: str, at: int) -> bool:
    """Return whether a mark stands within one word, between two of its letters."""
    before, mark, after = text[max(0, at - 1) : at], text[at : at + 1], text[at + 1 : at + 2]
    return mark in _IN_WORDS and all(c.isalpha() and _is_spaced(c) for c in (before, after))
