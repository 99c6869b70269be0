"""Hard-wrapped text: which line breaks stand inside a paragraph."""

from __future__ import annotations

from itertools import pairwise

WIDEST = 110
"""The most characters of a line that may be wrapped."""

NARROWEST = 50
"""The fewest characters of a line that may be wrapped; a shorter one ends its paragraph."""

FEWEST_LINES = 12
"""The fewest wrapped lines from which a text is taken for hard-wrapped."""

AROUND = 4_000
"""The code points on either side of a place whose lines are examined."""


def soft_breaks(folded: str) -> list[int]:
    """Return the line feeds that only wrap a Latin paragraph, in text order.

    Args:
        folded: a folded text, its line ends all line feeds.

    Returns:
        Offsets of line feeds between a line of wrapped width and one that begins with a word;
        none in a text whose lines are not wrapped.
    """
    ends = [-1]
    while (at := folded.find("\n", ends[-1] + 1)) >= 0:
        ends.append(at)
    breaks = [
        end
        for start, end in pairwise(ends)
        if NARROWEST <= end - start <= WIDEST and _goes_on(folded, end)
    ]
    wide = sum(end - start > WIDEST for start, end in pairwise(ends))
    return breaks if len(breaks) >= FEWEST_LINES and wide * 20 < len(breaks) else []


def paragraph_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the start and the end of the paragraph that holds a stretch.

    A paragraph is a line, or several lines that are only wrapped; whether lines are wrapped is
    decided by the text within :data:`AROUND` code points of the stretch.
    """
    low = max(0, start - AROUND)
    soft = {low + at for at in soft_breaks(text[low : end + AROUND])}
    begin = start
    while (before := max(text.rfind("\n", 0, begin), text.rfind("\r", 0, begin))) in soft:
        begin = before
    finish = end
    while (after := _next_break(text, finish)) in soft:
        finish = after + 1
    return before + 1, after


def _next_break(text: str, at: int) -> int:
    """Return the offset of the next line break, or of the end of the text."""
    found = [place for place in (text.find("\n", at), text.find("\r", at)) if place >= 0]
    return min(found, default=len(text))


def _goes_on(folded: str, at: int) -> bool:
    before, after = folded[at - 1], folded[at + 1 : at + 2]
    return before.isascii() and after.isascii() and after.isalnum()
