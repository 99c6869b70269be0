"""The short list above the search box: values for the filter that is being typed."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

MOST_ROWS = 8
"""The most rows that are seen at once."""

WIDEST, NARROWEST = 60, 24
"""Cells of the list."""

_EDGES = 4
"""Cells of a row beside its text, detail and count."""


class ValueList(RowList, can_focus=False):
    """Rows to choose from while the search box keeps the focus; at first none is chosen.

    The list has a place of its own above the box rather than one over the text: where it covered
    other widgets, Textual would split its wide characters at their edges.
    """

    DEFAULT_CSS = """
    ValueList {
        margin: 0 0 0 2;
        height: 1;
        display: none;
        background: $surface;
        & > .row-list--cursor { background: $cursor-row; text-style: bold; }
        &:nocolor > .row-list--cursor { text-style: bold reverse; }
    }
    """

    @property
    def choosing(self) -> bool:
        """Return whether a row is chosen."""
        return self._cursor_always

    @property
    def opened(self) -> bool:
        """Return whether the list is shown."""
        return bool(self.display) and bool(self.rows)

    def open(self, rows: Sequence[ListRow]) -> None:
        """Show rows, none of them chosen; without any the list is hidden."""
        self._choose(False)
        self.show(rows, cursor=0)
        widths = (
            cell_width(row.text) + cell_width(row.detail) + cell_width(row.right) for row in rows
        )
        width = max(NARROWEST, min(max(widths, default=0) + _EDGES, WIDEST))
        room = self.screen.size
        self.styles.width = min(width, room.width - 4)
        self.styles.height = min(len(rows), MOST_ROWS, max(room.height // 3, 1))
        self.display = bool(rows)

    def step(self, count: int) -> None:
        """Choose the next row or the one before; before the first and after the last is none."""
        at = self.cursor + count if self.choosing else (0 if count > 0 else len(self.rows) - 1)
        self._choose(0 <= at < len(self.rows))
        if self.choosing:
            self.move(at - self.cursor)
            self.refresh()

    def _choose(self, chosen: bool) -> None:
        self._cursor_always = chosen
        self.refresh()
