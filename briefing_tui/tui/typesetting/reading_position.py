"""The state of reading a page: the line being read, the current sentence, the selection.

All motions are here, without a terminal: they move offsets, and the window after them.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing_tui.model import Briefing, Span
from briefing_tui.tui.typesetting import selection, steps, stops
from briefing_tui.tui.typesetting.page import Page
from briefing_tui.tui.typesetting.selection import Selection
from briefing_tui.tui.typesetting.window import PageWindow


class Reading:
    """A place on a page, and the motions from it.

    Attributes:
        page: what is read.
        view: the window on it.
        line: the offset, in the current sentence, that the line being read is at.
        current: the current sentence; empty on a page without text.
        selection: what is being selected; motions then move its end.
    """

    def __init__(self, page: Page, height: int, place: int) -> None:
        self.page = page
        self.view = PageWindow(page, height)
        self.line = 0
        self.current = Span(0, 0)
        self.selection: Selection | None = None
        self._settle(place)

    @property
    def briefing(self) -> Briefing:
        """Return the briefing that is read."""
        return self.page.briefing

    @property
    def selected(self) -> Span | None:
        """Return the span of the selected characters, or None."""
        return self.selection.span(self.briefing.text) if self.selection is not None else None

    def y(self) -> int | None:
        """Return the window's line that shows the line being read; None when it is out of view."""
        at = self.page.address_of(self.line)
        return self.view.y_of(at) if at is not None else None

    def show_line_at(self, y: int) -> None:
        """Move the window so that the line being read is on line ``y`` of it."""
        if (at := self.page.address_of(self.line)) is not None:
            self.view.show_at(at, y)

    def resize(self, width: int, height: int) -> None:
        """Set the page for another window; the line being read stays where it is seen."""
        self.view.resize(width, height, self.line)

    def go_to(self, offset: int, *, centre: bool = True) -> None:
        """Make the sentence at ``offset`` the current one and bring it into view.

        The selection ends. For an offset in a label it is the speech's first sentence, for one
        hidden by a fold line the next sentence that is shown.
        """
        self.selection = None
        self._settle(offset)
        for one in (self.line, offset):
            self._reveal(one, centre=centre)

    def scroll(self, count: int) -> None:
        """Scroll by ``count`` rows; keep the current sentence in view."""
        self.view.scroll(count)
        self._follow_view()

    def move_line(self, count: int) -> None:
        """Go ``count`` rows down or up, stopping at each sentence on the way."""
        if self.selection is not None:
            self.select(selection.by_row(self.page, self.selection, count))
        else:
            self._read_by(steps.line_step, count)

    def move_paragraph(self, count: int) -> None:
        """Go to the ``count``-th paragraph ahead or behind."""
        if self.selection is not None:
            self.select_stop(count, stops.paragraph_starts, stops.paragraph_ends)
        else:
            self._read_by(steps.paragraph_step, count)

    def move_page(self, fraction: float) -> None:
        """Go down or up by a part of the window, the line being read staying at its height."""
        direction = 1 if fraction > 0 else -1
        most = max(self.view.height - 2, 1)
        rows = max(min(round(abs(fraction) * self.view.height), most), 1) * direction
        if self.selection is not None:
            self.view.scroll(rows)
            self.select(selection.by_row(self.page, self.selection, rows))
            return
        y = self.y()
        at = self.page.address_of(self.line)
        to = self.page.text_near(self.page.step(at, rows), direction) if at is not None else None
        if to is not None:
            self._settle(steps.landing(self.page, to, direction))
            self.view.show_at(to, self.view.height // 2 if y is None else y)
            self.view.reveal(to)

    def move_to_start(self) -> None:
        """Go to the first sentence, or select up to the first character."""
        self._move_to_edge(0, stops.paragraph_starts)
        if self.selection is None:
            self.view.scroll(-self.view.height)

    def move_to_end(self) -> None:
        """Go to the last sentence, or select up to the last character."""
        self._move_to_edge(len(self.briefing.text), stops.paragraph_ends)
        if self.selection is None:
            self.view.scroll(self.view.height)

    def start_selection(self) -> None:
        """Begin to select, with the first character of the line being read."""
        if self.current.start < self.current.end:
            self.select(Selection(self.line, self.line))

    def drop_selection(self) -> None:
        """Stop selecting; when the current sentence is out of view, use the nearest in view."""
        if self.selection is not None:
            self.selection = None
            self._follow_view()

    def swap_selection_ends(self) -> None:
        """Make motions move the other end of the selection."""
        if self.selection is not None:
            self.select(self.selection.swapped())

    def move_character(self, count: int) -> None:
        """Move the end of the selection by ``count`` characters; do nothing without a selection."""
        if self.selection is not None:
            self.select(selection.by_character(self.page, self.selection, count))

    def select_stop(self, count: int, behind: stops.Stops, ahead: stops.Stops) -> None:
        """Move the selection's end to a stop ``ahead``, or ``behind`` for a negative count."""
        if self.selection is not None:
            stop = ahead if count > 0 else behind
            self.select(selection.by_stops(self.page, self.selection, count, stop))

    def move_to_row_edge(self, *, last: bool) -> None:
        """Move the end of the selection to the first, or the last, character of its row."""
        if self.selection is not None:
            self.select(selection.to_row_edge(self.page, self.selection, last=last))

    def extend_over(self, span: Span) -> None:
        """Move the end of the selection to the far end of a stretch, so that it is selected."""
        if self.selection is not None:
            far = span.end - 1 if span.end > self.selection.fixed else span.start
            self.select(self.selection.to(far))

    def select(self, selection: Selection) -> None:
        """Set the selection, and bring its moving end into view."""
        self.selection = selection
        self._reveal(selection.moving)

    def select_span(self, span: Span) -> None:
        """Select a stretch of the text, white space at its ends left out."""
        words = span.within(self.briefing.text)
        start = span.end - len(words.lstrip())
        end = span.start + len(words.rstrip())
        if start < end:
            self.select(Selection(start, end - 1))

    def _settle(self, offset: int) -> None:
        """Make the sentence at ``offset`` the current one."""
        self.current = self.page.sentence_at(offset) or Span(0, 0)
        self.line = min(max(offset, self.current.start), max(self.current.end - 1, 0))

    def _read_by(self, step: Callable[[Page, int, int], int | None], count: int) -> None:
        direction = 1 if count > 0 else -1
        moved = False
        for _ in range(abs(count)):
            to = step(self.page, self.line, direction)
            if to is None:
                break
            self._settle(to)
            moved = True
        if moved:
            self._reveal(self.line)
        else:  # what follows the last sentence can still be seen
            self.view.scroll(direction)

    def _move_to_edge(self, offset: int, stop: stops.Stops) -> None:
        if self.selection is None:
            self._settle(offset)
            self._reveal(self.line)
        elif (paragraph := self.page.paragraph_at(offset)) is not None:
            self.select(self.selection.to(stop(self.briefing.text, paragraph)[0]))

    def _reveal(self, offset: int, *, centre: bool = False) -> None:
        if (at := self.page.address_of(offset)) is not None:
            self.view.reveal(at, centre=centre)

    def _follow_view(self) -> None:
        """Make the nearest sentence in view the current one when that is out of view."""
        seen = self.view.seen_text() if self.selection is None else []
        if seen and self.line < seen[0].start:
            self._settle(seen[0].start)
        elif seen and self.line >= seen[-1].end:
            self._settle(seen[-1].start)
