"""Quotation marks within a speech, in pairs."""

from __future__ import annotations

from briefing_tui.span import Span
from briefing_tui.text.marks import quotations
from briefing_tui.text.patterns import deferred

_OPENING = "“‘「『"
_AGAIN = deferred(r"(?:\r\n?|\n)\s*(?P<mark>[“「])")
_CLOSES = {"“": "”", "「": "」"}
_STRAIGHT = deferred(r'(?<![\w"])"(?=[^\s"])(?:[^"\n]|\n(?!\s*\n))+"(?!\w)')


def quoted_stretches(text: str, start: int, end: int) -> list[Span]:
    """Return the stretches in quotation marks, marks included, by where they open; no brackets.

    A quotation of several paragraphs, each of which opens again and only the last of which
    closes, is one stretch.
    """
    found = [pair for pair in quotations(text, start, end) if text[pair.start] in _OPENING]
    found += [Span(*match.span()) for match in _STRAIGHT.finditer(text, start, end)]
    found += _continued(text, start, end)
    return sorted(found, key=lambda pair: (pair.start, -pair.end))


def openings_again(text: str, span: Span) -> list[int]:
    """Return where the paragraphs of a quotation open again, the first one left out."""
    return [
        match.start("mark")
        for match in _AGAIN.finditer(text, *span)
        if not _closed(text, span.start, match.start(), match["mark"])
    ]


def _continued(text: str, start: int, end: int) -> list[Span]:
    """Return the stretches from an opening mark through paragraphs that open again."""
    found: list[Span] = []
    reached = start
    for match in _AGAIN.finditer(text, start, end):
        mark = match["mark"]
        at = text.rfind(mark, reached, match.start())
        if at < 0 or text.find(_CLOSES[mark], at, match.start()) >= 0:
            continue
        first = at
        if found and found[-1].end > at:
            continue
        stop = text.find(_CLOSES[mark], match.start(), end)
        if stop >= 0:
            found.append(Span(first, stop + 1))
            reached = match.start()
    return found


def _closed(text: str, start: int, end: int, mark: str) -> bool:
    """Return whether every mark that opens between two places closes there."""
    return text.count(mark, start, end) <= text.count(_CLOSES[mark], start, end)
