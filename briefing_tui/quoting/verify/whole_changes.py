"""The differences of a quote in whole numbers and whole words."""

from __future__ import annotations

from briefing_tui.quoting.cuts.numbers import number_across
from briefing_tui.quoting.cuts.whole_terms import word_across
from briefing_tui.quoting.verify.verification import Verification
from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred

_WITHIN_ONE = deferred(r"[A-Za-z0-9０-９.,，．〇零一二三四五六七八九十百千万亿'’-]{1,12}")
"""Equal characters between two differences that are within one number or word with them."""


def whole_changes(found: Verification) -> list[tuple[Span, Span]]:
    """Return each difference as stretches of the quote and of the text, in order.

    A difference within a number or a word takes in all of it: ``12,388`` for ``12,838``, not
    ``38`` for ``83``. Differences that then meet are one.
    """
    quote, text = found.quote, found.briefing.text if found.briefing else ""
    merged: list[tuple[Span, Span]] = []
    for change in found.changes:
        ours = Span(change.quote_start, change.quote_end)
        theirs = Span(change.text_start, change.text_end)
        if merged and _are_one(quote, merged[-1][0].end, ours.start):
            before, there = merged.pop()
            ours = Span(before.start, max(before.end, ours.end))
            theirs = Span(min(there.start, theirs.start), max(there.end, theirs.end))
        ours, theirs = _widened(ours, theirs, quote, text)
        if merged and ours.start < merged[-1][0].end:
            before, there = merged.pop()
            ours = Span(before.start, max(before.end, ours.end))
            theirs = Span(min(there.start, theirs.start), max(there.end, theirs.end))
        merged.append((ours, theirs))
    return merged


def _are_one(quote: str, end: int, start: int) -> bool:
    """Return whether what stands between two differences belongs to a number or word of both."""
    return end >= start or _WITHIN_ONE.fullmatch(quote, end, start) is not None


def _widened(ours: Span, theirs: Span, quote: str, text: str) -> tuple[Span, Span]:
    """Return a difference with the rest of its number or word, as far as both have the same."""
    ours_left, theirs_left = _edge(quote, ours.start, -1), _edge(text, theirs.start, -1)
    left = max(ours.start - ours_left, theirs.start - theirs_left)
    right = max(_edge(quote, ours.end, 1) - ours.end, _edge(text, theirs.end, 1) - theirs.end)
    if quote[max(0, ours.start - left) : ours.start] == text[theirs.start - left : theirs.start]:
        ours, theirs = Span(ours.start - left, ours.end), Span(theirs.start - left, theirs.end)
    if quote[ours.end : ours.end + right] == text[theirs.end : theirs.end + right]:
        ours, theirs = Span(ours.start, ours.end + right), Span(theirs.start, theirs.end + right)
    return ours, theirs


def _edge(words: str, at: int, direction: int) -> int:
    """Return the edge of the number or word that a place lies in; the place itself for none."""
    whole = number_across(words, at, 0, len(words)) or word_across(words, at, 0, len(words))
    if whole is None:
        return at
    return whole.start if direction < 0 else whole.end
