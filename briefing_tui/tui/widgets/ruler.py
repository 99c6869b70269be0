"""The overview ruler: the whole text in one column, what is seen of it, where matches are."""

from __future__ import annotations

from bisect import bisect_left
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.widgets.reader import Reader
from briefing_tui.tui.widgets.reader_marks import Marks

DENSITY = ((1, "▪", "."), (2, "▐", ":"), (4, "█", "#"))
"""Matches in one cell from which a sign is shown, and the sign where that one takes two cells."""


class Ruler(Widget):
    """One column beside a reader. A click goes to that part of the text."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"ruler--window", "ruler--match", "ruler--current"}
    DEFAULT_CSS = """
    Ruler {
        width: 1;
        height: 1fr;
        background: $background;
        & > .ruler--window { background: $window; }
        &:nocolor > .ruler--window { text-style: reverse; }
        & > .ruler--match { color: $text-warning; }
        & > .ruler--current { color: $text-accent; text-style: bold reverse; }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._reader: Reader | None = None

    def set_reader(self, reader: Reader) -> None:
        """Follow that reader. Both are to be mounted."""
        self._reader = reader
        for name in ("window", "matches", "hit"):
            self.watch(reader, name, self.refresh_all)

    def refresh_all(self) -> None:
        """Paint the column anew."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the cell of the column that stands for one part of the text."""
        style = self.visual_style.rich_style
        reader = self._reader
        if reader is None or (length := self._length) == 0:
            return Strip.blank(self.size.width, style)
        start, end = self._part(y, length)
        first, last = reader.window
        if start < last and first < end:
            style += self.get_component_rich_style("ruler--window")
        count = _count(reader.matches, start, end)
        if count:
            style += self.get_component_rich_style("ruler--match", partial=True)
        if self._holds_hit(start, end):
            style += self.get_component_rich_style("ruler--current", partial=True)
        strip = Strip([Segment(_sign(count), style)], 1)
        return strip.adjust_cell_length(self.size.width, style)

    def on_click(self, event: events.Click) -> None:
        """Go to the part of the text that was clicked, to its first match where it has one."""
        if self._reader is None or self._length == 0:
            return
        start, end = self._part(event.y, self._length)
        spans = self._reader.matches.over(start, end)
        self._reader.go_to(next((span.start for span, _ in spans), start))

    @property
    def _length(self) -> int:
        briefing = self._reader.briefing if self._reader is not None else None
        return len(briefing.text) if briefing is not None else 0

    def _part(self, y: int, length: int) -> tuple[int, int]:
        """Return the stretch of the text that line ``y`` stands for, at least a character."""
        height = max(self.size.height, 1)
        start = min(length * y // height, length - 1)
        return start, max(length * (y + 1) // height, start + 1)

    def _holds_hit(self, start: int, end: int) -> bool:
        reader = self._reader
        if reader is None or reader.hit is None:
            return False
        spans = reader.matches.highlights[reader.hit].spans
        return bool(spans) and start <= spans[0].start < end


def _count(matches: Marks, start: int, end: int) -> int:
    """Return how many highlighted spans begin in ``[start, end)``."""
    low = bisect_left(matches.spans, start, key=lambda entry: entry[0].start)
    return bisect_left(matches.spans, end, key=lambda entry: entry[0].start) - low


def _sign(count: int) -> str:
    """Return the sign for that many matches."""
    signs = [(wide, narrow) for least, wide, narrow in DENSITY if count >= least]
    if not signs:
        return " "
    wide, narrow = signs[-1]
    return wide if cell_width(wide) == 1 else narrow
