"""Figures: the number of a text that a question asks for."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.search.fold import fold
from briefing_tui.search.related.little_words import Meaning
from briefing_tui.search.values.quantities import Quantity, quantities
from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred

AROUND = 60
"""Characters on either side of a passage in which the figure stands that is asked for."""

BEFORE, OTHER_UNIT, OTHER_CLAUSE = 4, 12, 8
"""By how many characters a figure counts as farther off that stands before the words, has not
the unit that is asked for, or stands in another clause."""

UNIT = deferred(r"\s?(?:立方米|平方米|平方公里|公里|公斤|千瓦时|个百分点|[^\W\d_])")
ABOUT = deferred(r"(?:约|近|超过?|逾|达|約|將近|将近|近乎|超過?)\Z")
CLAUSE = deferred(r"[，；：,;:](?!\d)")
SENTENCE = deferred(r"[。！？!?\n\r]|\.\s")
SHARE = deferred(r"率|比例|比重|占比|百分|share|percent|per cent|rate")
COUNTED = deferred(r"(?:多少|几)([^\W\d_])")
DAY = deferred(r"[年月日号]")


def figure_beside(text: str, spans: Sequence[Span], query: str, meant: Meaning) -> Span | None:
    """Return the number that a question asks for, in the sentence of a passage; None without one.

    Args:
        text: what the spans point into.
        spans: where the words of the question stand.
        query: the question, folded.
        meant: what it says.
    """
    start, end = spans[0].start, spans[-1].end
    before = [m.end() for m in SENTENCE.finditer(text, max(0, start - AROUND), start)]
    after = SENTENCE.search(text, end, end + AROUND)
    low = before[-1] if before else max(0, start - AROUND)
    high = after.start() if after else min(len(text), end + AROUND)
    counted = COUNTED.search(query)
    share = SHARE.search(meant.text) is not None
    best: tuple[int, Span] | None = None
    for number in quantities(fold(text[low:high])):
        span = Span(low + number.start, low + number.end)
        far = min(_far(span, other, text) for other in spans)
        if not _fits(number, text[span.end : span.end + 1], counted[1] if counted else "", share):
            far += OTHER_UNIT
        if best is None or far < best[0]:
            best = far, span
    return _whole(text, best[1], high) if best else None


def _far(figure: Span, words: Span, text: str) -> int:
    """Return how far a figure stands from some words, in characters."""
    if figure.end <= words.start:
        between = Span(figure.end, words.start)
        far = BEFORE
    else:
        between = Span(words.end, max(words.end, figure.start))
        far = 0
    if CLAUSE.search(text, *between):
        far += OTHER_CLAUSE
    return far + between.end - between.start


def _fits(number: Quantity, unit: str, counted: str, share: bool) -> bool:
    """Return whether a number may be what is asked for by its unit."""
    if counted:
        return unit == counted
    if share:
        return number.share
    return number.share or not DAY.match(unit)


def _whole(text: str, figure: Span, high: int) -> Span:
    """Return a figure with its unit, and with the word that says it is about that."""
    about = ABOUT.search(text[max(0, figure.start - 2) : figure.start])
    unit = UNIT.match(text, figure.end, high)
    low = figure.start - (len(about.group()) if about else 0)
    return Span(low, unit.end() if unit else figure.end)


def has_figure(text: str, start: int, end: int) -> bool:
    """Return whether a number stands in a stretch of a text that is one clause."""
    if CLAUSE.search(text, start, end) is not None:
        return False
    return any(True for _ in quantities(fold(text[start:end])))
