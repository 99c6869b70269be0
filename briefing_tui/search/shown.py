"""Shown: the very characters of a text that a stretch of a segment is."""

from __future__ import annotations

from briefing_tui.model import Span
from briefing_tui.search.segment import Segment
from briefing_tui.text.printed import grown


def shown(segment: Segment, text: str, start: int, end: int) -> Span:
    """Return the very characters of a text that a stretch of a segment is."""
    low, high = segment.in_text(start, end)
    return Span(low, grown(text, high))
