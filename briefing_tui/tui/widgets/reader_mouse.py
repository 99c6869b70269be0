"""The mouse in the reader: it selects whole characters by offset, not screen cells."""

from __future__ import annotations

from collections.abc import Callable

from textual.events import MouseDown
from textual.timer import Timer

from briefing_tui.dataclass import dataclass
from briefing_tui.tui.typesetting.reading_position import Reading
from briefing_tui.tui.typesetting.rows import RowKind, TextRow
from briefing_tui.tui.typesetting.selection import Selection
from briefing_tui.tui.typesetting.stops import word_at
from briefing_tui.tui.typesetting.window import PageWindow
from briefing_tui.tui.widgets.reader_look import GUTTER

BEYOND = 0.05
"""Seconds between rows while the pointer is held above or below the window."""


@dataclass(slots=True)
class Drag:
    """A press of the button, and what has become of it.

    Attributes:
        pressed: where the button went down, in cells of the widget.
        fixed: the offset of the character there; None upon what is not text.
        pointer: where the pointer is now.
        moved: whether it has left the cell where it was pressed.
        held: whether the button is still down.
        timer: scrolls while the pointer is beyond the window.
    """

    pressed: tuple[int, int]
    fixed: int | None
    pointer: tuple[int, int]
    moved: bool = False
    held: bool = True
    timer: Timer | None = None

    def move(self, pointer: tuple[int, int]) -> None:
        """Record where the pointer is now."""
        self.pointer = pointer
        self.moved = self.moved or pointer != self.pressed

    def select(self, reading: Reading) -> None:
        """Select what the drag has gone over, both characters under the pointer included."""
        if not self.moved or self.fixed is None:
            return
        x, y = self.pointer
        row = reading.view.text_row(y)
        if row is not None:
            reading.selection = Selection(self.fixed, offset_in(row, x, y, reading.view))

    def click(self, reading: Reading, times: int) -> None:
        """Read on at what was pressed; select its word, or the third time its paragraph."""
        reading.selection = None
        if self.fixed is None:
            return
        reading.go_to(self.fixed)
        paragraph = reading.page.paragraph_at(self.fixed) if times in (2, 3) else None
        if paragraph is not None:
            word = word_at(reading.briefing.text, paragraph, self.fixed)
            reading.select_span(word if times == 2 else paragraph)

    def beyond(self, height: int) -> int:
        """Return -1 for a pointer above the window, 1 for one below it, 0 for one within."""
        y = self.pointer[1]
        return -1 if y < 0 else 1 if y >= height else 0

    def watch_edge(self, height: int, start: Callable[[], Timer]) -> None:
        """Run the timer while the pointer is beyond the window, and only then."""
        outside = self.moved and self.fixed is not None and self.beyond(height) != 0
        if outside and self.timer is None:
            self.timer = start()
        elif not outside:
            self._stop()

    def release(self) -> None:
        """End the drag when the button is released."""
        self.held = False
        self._stop()

    def _stop(self) -> None:
        if self.timer is not None:
            self.timer.stop()
            self.timer = None


def press(reading: Reading, event: MouseDown) -> Drag:
    """Return the drag that begins where the button is pressed.

    With Shift (or Control or Alt, for terminals that keep Shift for themselves) it selects from
    the fixed end of the selection, or the place that was clicked last, to there.
    """
    x, y = event.x, event.y
    row = row_at(reading.view, y)
    fixed = row.offset_at(x - GUTTER) if row is not None else None
    drag = Drag((x, y), fixed, (x, y))
    if fixed is not None and (event.shift or event.ctrl or event.meta):
        held = reading.selection
        drag.fixed, drag.moved = (reading.line if held is None else held.fixed), True
    return drag


def row_at(view: PageWindow, y: int) -> TextRow | None:
    """Return the row of text on line ``y`` of the window, None where there is none."""
    rows = view.rows()
    row = rows[y] if 0 <= y < len(rows) else None
    return row if row is not None and row.kind is RowKind.TEXT else None


def offset_in(row: TextRow, x: int, y: int, view: PageWindow) -> int:
    """Return the offset in ``row`` under a pointer on line ``y``, which may show other rows."""
    rows = view.rows()
    if 0 <= y < len(rows) and rows[y] is row:
        return row.offset_at(x - GUTTER)
    if y < 0:
        return row.offset_at(0)
    return row.start if y < len(rows) else row.last
