"""The text of a briefing: one widget that paints the rows that are seen, and only those.

It moves its own window over the page in place of Textual's scrolling, which would need the
height of every row before the first is painted. It binds no keys: commands call its methods.

What sets and paints text is imported where it is used: the window's first paint has none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.dataclass import dataclass
from briefing_tui.tui.widgets.reader_canvas import Canvas
from briefing_tui.tui.widgets.reader_look import COMPONENTS, GUTTER, LOOK, component_style
from briefing_tui.tui.widgets.reader_marks import NO_MARKS, Highlight, Marks, index
from briefing_tui.tui.widgets.reader_motions import Motions

if TYPE_CHECKING:
    from briefing_tui.model import Briefing, Span, Speaker
    from briefing_tui.tui.typesetting.page import Page
    from briefing_tui.tui.typesetting.reading_position import Reading
    from briefing_tui.tui.typesetting.selection import Selection
    from briefing_tui.tui.widgets.reader_mouse import Drag

LONGEST_LINE = 90
"""Cells in a row of text on a wide screen: 45 Chinese characters."""

WHEEL = 3
"""Rows by which a notch of the wheel scrolls."""


class Reader(Widget, can_focus=True, inherit_bindings=False):
    """Shows a briefing; what of it is read and selected stands in ``reading``."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = COMPONENTS
    DEFAULT_CSS = LOOK

    window: reactive[tuple[int, int]] = reactive((0, 0), repaint=False)
    """The offsets of the first character that is seen, and behind the last."""
    matches: reactive[Marks] = reactive(NO_MARKS, repaint=False)
    """The search's highlights."""
    hit: reactive[int | None] = reactive(None, repaint=False)
    """The number of the highlight that the search is at."""

    @dataclass
    class Moved(Message):
        """The current sentence changed; ``place`` is the offset of its first character."""

        place: int

    @dataclass
    class SelectionChanged(Message):
        """The selection changed; None when selecting ended."""

        selection: Span | None

    @dataclass
    class Scrolled(Message):
        """Other rows are seen; ``first`` is the offset of the first character of the top row."""

        first: int

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.briefing: Briefing | None = None
        self.reading: Reading | None = None
        self._kept: dict[str, tuple[Span, ...]] = {}
        self._drag: Drag | None = None
        self._canvas = Canvas(partial(component_style, self))
        self.motions = Motions(self._do)

    def show(self, briefing: Briefing, *, place: int = 0) -> None:
        """Show a briefing with the sentence at offset ``place`` as the current one."""
        if self.selecting:
            self.post_message(self.SelectionChanged(None))
        self.briefing = briefing
        self.hit, self.matches, self._kept = None, NO_MARKS, {}
        from briefing_tui.tui.typesetting.page import Page

        self._open(Page(briefing, self._columns), place, self._rows // 3)
        self.post_message(self.Moved(self.place))

    def show_only(self, speaker: Speaker | None) -> None:
        """Show what one speaker says and a fold line for all else; None shows everything."""
        if self.reading is None:
            return
        from briefing_tui.tui.typesetting.page import Page

        self.motions.drop_selection()
        before, y = self.reading, self.reading.y()
        page = Page(before.briefing, self._columns, speaker)
        self._open(page, before.line, self._rows // 2 if y is None else y)
        if self.current != before.current:
            self.post_message(self.Moved(self.place))

    def hidden(self, offset: int) -> bool:
        """Return whether a fold line hides the text at ``offset``."""
        return self.reading is not None and self.reading.page.hidden(offset)

    def mark(self, highlights: Sequence[Highlight], current: int | None = None) -> None:
        """Highlight what a search found; ``current`` is the number of the one that it is at."""
        self.hit = None
        if highlights is not self.matches.highlights:
            self.matches = index(highlights)
        self.hit = current
        self._repaint()

    def keep(self, spans: Sequence[Span], sign: str = "+") -> None:
        """Mark in the gutter what is gathered, or with another sign what is kept or new."""
        self._kept[sign] = tuple(spans)
        self._repaint()

    @property
    def current(self) -> Span:
        """Return the current sentence; empty when there is no text."""
        if self.reading is not None:
            return self.reading.current
        from briefing_tui.model import Span

        return Span(0, 0)

    @property
    def place(self) -> int:
        """Return the offset of the current sentence's first character."""
        return self.current.start if self.reading is not None else 0

    @property
    def selection(self) -> Span | None:
        """Return the selected span; None when not selecting."""
        return self.reading.selected if self.reading is not None else None

    @property
    def selecting(self) -> bool:
        """Return whether motions move the end of a selection."""
        return self.held is not None

    @property
    def held(self) -> Selection | None:
        """Return the selection with its fixed and its moving end; None when not selecting."""
        return self.reading.selection if self.reading is not None else None

    @property
    def quotable(self) -> Span:
        """Return the selection, or without one the current sentence."""
        return self.selection or self.current

    @property
    def progress(self) -> float:
        """Return how far into the text the current sentence is: 0 at its start, 1 at its end."""
        length = len(self.briefing.text.rstrip()) if self.briefing is not None else 0
        return min(self.current.end / length, 1.0) if length and self.place else 0.0

    @property
    def pieces_set(self) -> int:
        """Return how many pieces of the text have been set in rows since it was opened."""
        return self.reading.page.galleys_set if self.reading is not None else 0

    def go_to(self, offset: int, *, centre: bool = True) -> None:
        """Make the sentence at ``offset`` the current one and bring it into view.

        For an offset in a label it is the first sentence of the speech; for one hidden by a fold
        line, the next that is shown. A sentence in view is not moved; one that was out of view
        comes near its middle, or without ``centre`` to the edge. The selection ends.
        """
        self._do(lambda reading: reading.go_to(offset, centre=centre))

    def scroll_rows(self, count: int) -> None:
        """Scroll by ``count`` rows; keep the current sentence in view."""
        self._do(lambda reading: reading.scroll(count))

    def render_line(self, y: int) -> Strip:
        """Return the strip of line ``y`` of the window."""
        self._fit()
        return self._canvas.line(y, self.size.width)

    def notify_style_update(self) -> None:
        """Use new styles from the next paint on; those of the components may change first."""
        super().notify_style_update()
        self._canvas.restyle()
        self.refresh()

    def on_resize(self) -> None:
        """Set the page for the new size, unless painting has come first."""
        self._fit()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down."""
        event.stop()
        self.scroll_rows(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up."""
        event.stop()
        self.scroll_rows(-WHEEL)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Start a drag, which may become a selection; with Shift select from here to there."""
        if event.button == 1 and self.reading is not None:
            from briefing_tui.tui.widgets.reader_mouse import press

            self._drag = press(self.reading, event)
            self.capture_mouse()
            self._do(self._drag.select)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select up to the character under the pointer."""
        if (drag := self._drag) is not None and drag.held:
            from briefing_tui.tui.widgets.reader_mouse import BEYOND

            drag.move((event.x, event.y))
            drag.watch_edge(self._rows, lambda: self.set_interval(BEYOND, self._drag_beyond))
            self._do(drag.select)

    def on_mouse_up(self) -> None:
        """End the drag; what was selected stays selected."""
        if self._drag is not None:
            self._drag.release()
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Move here on one click, select the word on two, and the paragraph on three."""
        drag, self._drag = self._drag, None
        if drag is not None and not drag.moved:
            self._do(lambda reading: drag.click(reading, event.chain))

    def _drag_beyond(self) -> None:
        """Scroll towards a pointer that is held beyond the window."""
        if (drag := self._drag) is not None:
            self._do(lambda reading: reading.view.scroll(drag.beyond(self._rows)))
            self._do(drag.select)

    @property
    def _columns(self) -> int:
        """Return the cells in a row of text: one cell is left free at the right."""
        width = self.size.width
        return max(min(width - GUTTER - 1, LONGEST_LINE), 1) if width else LONGEST_LINE

    @property
    def _rows(self) -> int:
        return max(self.size.height, 1)

    def _open(self, page: Page, place: int, y: int) -> None:
        """Read a page from offset ``place``, with its line on line ``y`` of the window."""
        from briefing_tui.tui.typesetting.reading_position import Reading

        self.reading = Reading(page, self._rows, place)
        self.reading.show_line_at(y)
        self._repaint(everything=True)

    def _do(self, action: Callable[[Reading], None]) -> None:
        """Call a function that may change what is current, selected or seen; post the changes."""
        if self.reading is None:
            return
        current, selection = self.current, self.selection
        action(self.reading)
        if self.current != current:
            self.post_message(self.Moved(self.place))
        if self.selection != selection:
            self.post_message(self.SelectionChanged(self.selection))
        self._repaint()

    def _fit(self) -> None:
        """Set the page for a new size; the line being read stays where it is seen."""
        if not self.size or self.reading is None:
            return
        if self.size == self._canvas.size:
            if self._canvas.stale:
                self._repaint()
            return
        first = not self._canvas.size
        self.reading.resize(self._columns, self._rows)
        if first:
            self.reading.show_line_at(self._rows // 3)
        self._repaint(everything=True)

    def _repaint(self, *, everything: bool = False) -> None:
        """Paint what is seen anew, and refresh the lines that came out otherwise."""
        if (reading := self.reading) is None or not self.size:
            return
        painted = self._canvas.paint(reading, self.size, self.matches, self.hit, self._kept)
        if everything or painted is None:
            self.refresh()
        elif painted:
            self.refresh(*painted)
        if self._canvas.window != self.window:
            self.window = self._canvas.window
            self.post_message(self.Scrolled(self.window[0]))
