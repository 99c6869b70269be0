"""Shown: the very characters of a text that a stretch of a segment is."""

from __future__ import annotations

from briefing_tui.model import Briefing, Span
from briefing_tui.search.segment import Segment
from briefing_tui.text.printed import grown


def shown(segment: Segment, briefing: Briefing, start: int, end: int) -> Span:
    """Return the very characters of a briefing that a stretch of its segment is.

    The text is read only where it has characters at the end that the index does not have.
    """
    low, high = segment.in_text(start, end)
    at = segment.bends_to(end)
    bent = at > 0 and int(segment.bends[at - 1]) == end
    return Span(low, grown(briefing.text, high) if bent else high)
