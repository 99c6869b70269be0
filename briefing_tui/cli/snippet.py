"""The part of a line that is shown for a match."""

from __future__ import annotations

from briefing_tui.cli.streams import Segment
from briefing_tui.search.hit import Hit
from briefing_tui.text.soft_breaks import paragraph_around

BEFORE = 24
WIDTH = 72
"""Code points of a snippet: before the match, and in all where the match is not longer."""

CUT = "…"


def snippet(hit: Hit) -> list[Segment]:
    """Return the words around a hit, on one line, with the matched characters highlighted."""
    text = hit.briefing.text
    low, high = _line(text, hit)
    start = max(low, hit.start - BEFORE)
    end = min(high, max(hit.end + WIDTH // 4, start + WIDTH))
    parts: list[Segment] = [(CUT, "dim")] if start > low else []
    position = start
    for span in hit.spans:
        parts.append(_flat(text[position : span.start]))
        parts.append((_flat(text[span.start : span.end]), "bold reverse"))
        position = span.end
    parts.append(_flat(text[position:end]))
    if end < high:
        parts.append((CUT, "dim"))
    return parts


def _line(text: str, hit: Hit) -> tuple[int, int]:
    """Return (start, end) of the paragraph that a hit is in, without white space at its ends."""
    low, high = paragraph_around(text, hit.start, hit.end)
    while low < hit.start and text[low].isspace():
        low += 1
    while high > hit.end and text[high - 1].isspace():
        high -= 1
    return low, high


def _flat(words: str) -> str:
    """Return words with their line breaks replaced by spaces."""
    return words.replace("\r\n", " ").replace("\n", " ").replace("\r", " ").replace("\t", " ")
