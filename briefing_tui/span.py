"""A stretch of a text."""

from __future__ import annotations

from briefing_tui.named_tuple import NamedTuple


class Span(NamedTuple):
    """A stretch of a briefing's text: ``[start, end)`` in code points."""

    start: int
    end: int

    def within(self, text: str) -> str:
        """Return the characters of this span in ``text``."""
        return text[self.start : self.end]
