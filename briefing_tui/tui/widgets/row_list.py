"""A list of one-line rows that draws only what is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol, runtime_checkable

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.dataclass import dataclass
from briefing_tui.text.visible import visible
from briefing_tui.tui.fitting import cut_start, pad
from briefing_tui.tui.typesetting.cells import cell_width, fit
from briefing_tui.tui.widgets.list_row import ListRow, marked_segments

WHEEL = 3
"""Rows by which a notch of the wheel scrolls."""

_LEAST_DETAIL = 6
"""Cells under which a detail says nothing."""


@runtime_checkable
class Chooses(Protocol):
    """A screen that does something with what is chosen in its lists.

    It is told at once, not by way of its queue, which keys typed in a burst would overtake.
    """

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Act on the row that was chosen."""
        ...


class RowList(Widget, can_focus=True, inherit_bindings=False):
    """Rows to move through and choose from, under a heading that stays."""

    DEFAULT_CSS = """
    RowList {
        & > .row-list--heading { color: $foreground-muted; }
        & > .row-list--quiet { color: $foreground-muted; }
        & > .row-list--strong { text-style: bold; }
        & > .row-list--good { color: $text-success; text-style: bold; }
        & > .row-list--doubt { color: $text-warning; text-style: bold; }
        & > .row-list--bad { color: $text-error; text-style: bold; }
        & > .row-list--count { color: $accent; }
        & > .row-list--cursor { background: $current; }
        &:focus > .row-list--heading { color: $primary; text-style: bold underline; }
        &:focus > .row-list--cursor { background: $cursor-row; text-style: bold; }
        &:nocolor > .row-list--cursor { text-style: reverse; }
        &:nocolor:focus > .row-list--cursor { text-style: bold reverse; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--heading",
        "row-list--quiet",
        "row-list--strong",
        "row-list--good",
        "row-list--doubt",
        "row-list--bad",
        "row-list--count",
        "row-list--cursor",
    }

    @dataclass
    class AboutRow(Message):
        """A message about one row.

        Attributes:
            lines: the list.
            row: the row's number, from 0.
        """

        lines: RowList
        row: int

        @property
        def control(self) -> RowList:
            """Return the list that sent the message."""
            return self.lines

    class Chosen(AboutRow):
        """A row was chosen with Enter or a click."""

    class Reached(AboutRow):
        """The cursor came to a row."""

    class Resized(Message):
        """The list has another size, and so perhaps another place."""

    class Scrolled(Message):
        """Other rows are seen."""

    def __init__(
        self, heading: str = "", *, id: str | None = None, cursor_always: bool = False
    ) -> None:
        super().__init__(id=id)
        self.rows: Sequence[ListRow] = ()
        self.heading = ListRow(heading) if heading else None
        self.cursor = 0
        self.marked: int | None = None
        self._cursor_always = cursor_always
        self._top = 0

    @property
    def more_below(self) -> bool:
        """Return whether rows stand below the last one that there is room for."""
        return 0 < self._visible_rows() < len(self.rows) - self._top

    def show(self, rows: Sequence[ListRow], *, cursor: int | None = None) -> None:
        """Show other rows; the cursor stays on its number where no other is given."""
        self.rows = rows
        wanted = self.cursor if cursor is None else cursor
        self.cursor = max(0, min(wanted, len(rows) - 1))
        self._bring_into_view(self.cursor)
        self.refresh()
        self.post_message(self.Scrolled())

    def mark(self, row: int | None, *, bring: bool = True) -> None:
        """Mark a row as the text's place, and move the cursor there when the list is not in use."""
        if row == self.marked:
            return
        top, changed = self._top, {self.marked, row, self.cursor}
        self.marked = row
        if row is not None and bring and not self.has_focus:
            self.cursor = row
            self._bring_into_view(row)
        if self._top != top:
            self.refresh()
            return
        first, width = self.heading is not None, self.size.width
        seen = [number - top + first for number in changed if number is not None]
        if rows := [Region(0, y, width, 1) for y in seen if first <= y < self.size.height]:
            self.refresh(*rows)

    def move(self, count: int) -> None:
        """Move the cursor by so many rows, as far as there are any."""
        self._go(self.cursor + count)

    def move_page(self, pages: int) -> None:
        """Move the cursor by so many pages."""
        self._go(self.cursor + pages * max(1, self._visible_rows() - 1))

    def move_to_end(self, *, last: bool) -> None:
        """Move the cursor to the first or the last row."""
        self._go(len(self.rows) - 1 if last else 0)

    def choose(self) -> None:
        """Make the screen act at once on the row at the cursor."""
        if self.rows and isinstance(self.screen, Chooses):
            self.screen.on_row_list_chosen(self.Chosen(self, self.cursor))

    def unfold(self, *, opened: bool) -> None:
        """Open or close the branch at the cursor; a plain list has none."""

    def render_line(self, y: int) -> Strip:
        """Draw one line of the widget.

        Args:
            y: the line, from 0 at the top of what is seen.
        """
        width = self.size.width
        if self.heading is not None:
            if y == 0:
                return self._draw(self.heading, width, "row-list--heading", " ")
            y -= 1
        number = y + self._top
        if number >= len(self.rows):
            return Strip.blank(width, self.visual_style.rich_style)
        row = self.rows[number]
        part = "row-list--quiet" if row.quiet else "row-list--strong" if row.strong else ""
        if row.tone in ("good", "doubt", "bad"):
            part = f"row-list--{row.tone}"
        sign = "▸" if number == self.marked else " "
        if self._cursor_always and number == self.cursor:
            sign = "›"
        at_cursor = number == self.cursor and (self.has_focus or self._cursor_always)
        return self._draw(row, width, part, sign, at_cursor=at_cursor)

    def on_resize(self) -> None:
        """Keep the cursor in view when the size changes."""
        top = self._top
        self._bring_into_view(self.cursor)
        if self._top != top:
            self.refresh()
        self.post_message(self.Resized())

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down without moving the cursor."""
        event.stop()
        self._scroll(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up without moving the cursor."""
        event.stop()
        self._scroll(-WHEEL)

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked; only go to it with another button or a modifier."""
        number = event.y + self._top - (self.heading is not None)
        if 0 <= number < len(self.rows):
            event.stop()
            self._go(number)
            if event.button == 1 and not (event.shift or event.ctrl or event.meta):
                self.choose()

    def _go(self, row: int) -> None:
        row = max(0, min(row, len(self.rows) - 1))
        if row == self.cursor:
            return
        self.cursor = row
        self._bring_into_view(row)
        self.refresh()
        self.post_message(self.Reached(self, row))

    def _scroll(self, count: int) -> None:
        self._move_to(max(0, min(self._top + count, len(self.rows) - self._visible_rows())))
        self.refresh()

    def _visible_rows(self) -> int:
        return max(0, self.size.height - (self.heading is not None))

    def _bring_into_view(self, row: int) -> None:
        room = self._visible_rows()
        if room <= 0:
            return
        top = max(row - room + 1, min(row, self._top))
        self._move_to(max(0, min(top, len(self.rows) - room)))

    def _move_to(self, top: int) -> None:
        """Let a row be the first that is seen."""
        if top != self._top:
            self._top = top
            self.post_message(self.Scrolled())

    def _draw(
        self, row: ListRow, width: int, part: str, sign: str, *, at_cursor: bool = False
    ) -> Strip:
        """Return the strip of one row: sign, lead, text, detail as far as they fit, and edge."""
        right = f" {visible(row.right, '')} " if row.right else " "
        room = max(0, width - 1 - cell_width(row.lead) - cell_width(right))
        path = visible(row.path, "")
        detail = f" {visible(row.detail, '')}" if row.detail else ""
        least = cell_width(detail) + min(cell_width(path) + 2, room // 3) if path else 0
        text = fit(visible(row.text, ""), max(room - least, room // 3))
        rest = max(0, room - cell_width(text))
        if rest < _LEAST_DETAIL:
            detail = path = ""
        if path and rest - cell_width(detail) > _LEAST_DETAIL:
            detail += "  " + cut_start(path, rest - cell_width(detail) - 2)
        detail = pad(detail, rest)
        plain = self.visual_style.rich_style
        over = self._over("row-list--cursor") if at_cursor else Style.null()
        own = plain + self._over(part) if part else plain
        quiet = plain + self._over("row-list--quiet") if part != "row-list--heading" else own
        count = plain + self._over("row-list--count") if part != "row-list--heading" else own
        segments = [
            Segment(sign, plain + self._over("row-list--count") + over),
            Segment(row.lead, quiet + over),
            *marked_segments(text, row.marks, own + over),
            Segment(detail, quiet + over),
            Segment(right, count + over),
        ]
        return Strip(segments).adjust_cell_length(width, plain + over)

    def _over(self, part: str) -> Style:
        """Return the style of a part, as far as it differs from the widget's own."""
        return self.get_component_rich_style(part, partial=True)
