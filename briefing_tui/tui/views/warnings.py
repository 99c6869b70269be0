"""The warnings about a briefing, each with its place."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.certainty import certainty
from briefing_tui.model import Briefing
from briefing_tui.translation import _
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList


class WarningsView(View[int]):
    """The warnings about a briefing; gives the place of the one that is chosen.

    The title says what share of the words is inferred or nobody's.
    """

    def __init__(self, briefing: Briefing) -> None:
        title = " · ".join(filter(None, [_("Warnings"), certainty(briefing)]))
        super().__init__(title, _("Enter goes there, Esc closes"))
        self._briefing = briefing

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return a row for each warning.

        Args:
            typed: nothing, here.
        """
        return [
            ListRow(
                warning.translated,
                right=_("line {line}").format(line=self._briefing.line_of(warning.start)),
            )
            for warning in self._briefing.warnings
        ] or [ListRow(_("There are no warnings about this briefing"), quiet=True)]

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the place of the warning."""
        event.stop()
        warnings = self._briefing.warnings
        self.dismiss(warnings[event.row].start if warnings else None)
