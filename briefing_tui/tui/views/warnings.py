"""The warnings about a briefing, each with its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from briefing_tui.certainty import certainty
from briefing_tui.model import Briefing
from briefing_tui.translation import _
from briefing_tui.tui.folding import folded
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList


class WarningsView(View[int]):
    """The warnings about a briefing; gives the place of the one that is chosen.

    The title says what share of the words is inferred or nobody's.
    """

    folds: ClassVar[bool] = True

    def __init__(self, briefing: Briefing) -> None:
        title = " · ".join(filter(None, [_("Warnings"), certainty(briefing)]))
        super().__init__(title, _("Enter goes there, Esc closes"))
        self._briefing = briefing
        self._starts: list[int] = []

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the rows of each warning, folded, with its line at the first.

        Args:
            typed: nothing, here.
        """
        self._starts = []
        rows: list[ListRow] = []
        for warning in self._briefing.warnings:
            line = _("line {line}").format(line=self._briefing.line_of(warning.start))
            room = max((self.lines.size.width or 60) - cell_width(line) - 4, 20)
            told = folded(warning.translated, room)
            rows += [
                ListRow(part, lead="" if not at else "  ", right="" if at else line)
                for at, part in enumerate(told)
            ]
            self._starts += [warning.start] * len(told)
        return rows or [ListRow(_("There are no warnings about this briefing"), quiet=True)]

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the place of the warning."""
        event.stop()
        self.dismiss(self._starts[event.row] if self._starts else None)
