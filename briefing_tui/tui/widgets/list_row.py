"""One row of a list, as plain text, and the segments of a text with marks in it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style

from briefing_tui.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of a list; everything in it is plain text.

    Attributes:
        text: what the row is about.
        lead: what stands before it, such as the branches of a tree.
        detail: what is said about it, quietly.
        path: where it comes from: cut at its beginning, for the end tells paths apart.
        right: what stands at the right edge, such as a count.
        quiet: whether the row is there for orientation only.
        strong: whether it stands out.
        marks: the stretches of ``text`` that match a search.
        tone: ``good``, ``doubt`` or ``bad``, which gives it a colour; its words tell the same.
    """

    text: str
    lead: str = ""
    detail: str = ""
    path: str = ""
    right: str = ""
    quiet: bool = False
    strong: bool = False
    marks: tuple[tuple[int, int], ...] = ()
    tone: str = ""


def marked_segments(text: str, marks: Sequence[tuple[int, int]], style: Style) -> list[Segment]:
    """Return a text with some spans reversed and bold, as far as it was not cut.

    On a row that is reversed itself, the spans are not reversed.
    """
    marked = style + Style(reverse=not style.reverse, bold=True)
    segments, position = [], 0
    for start, end in marks:
        segments.append(Segment(text[position:start], style))
        segments.append(Segment(text[start:end], marked))
        position = end
    segments.append(Segment(text[position:], style))
    return [segment for segment in segments if segment.text]
