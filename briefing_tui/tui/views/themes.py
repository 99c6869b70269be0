"""Choosing a theme by its looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing_tui.translation import _
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList


class ThemesView(View[str]):
    """The themes; each is put on while the cursor is on it. Gives the one to keep.

    Args:
        names: of the themes that are offered.
        current: the one that is on.
        put_on: shows a theme.
    """

    def __init__(self, names: Sequence[str], current: str, put_on: Callable[[str], None]) -> None:
        super().__init__(_("Theme"), _("↑ ↓ show it · Enter keeps it · Esc goes back"))
        self._names = names
        self._current = current
        self._put_on = put_on

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return a row for each theme.

        Args:
            typed: nothing, here.
        """
        return [ListRow(name) for name in self._names]

    def begin(self) -> None:
        """Put the cursor on the theme that is on."""
        if self._current in self._names:
            self.lines.marked = self._names.index(self._current)
            self.lines.move(self.lines.marked)

    def on_row_list_reached(self, event: RowList.Reached) -> None:
        """Show the theme at the cursor."""
        event.stop()
        if self.is_current:
            self._put_on(self._names[event.row])

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the theme chosen."""
        event.stop()
        self.dismiss(self._names[event.row])
