"""Choosing one of a few things."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from briefing_tui.translation import _
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList


class ChooseView(View[int]):
    """A short list; gives the number of the row chosen, from 0.

    Args:
        title: what is asked.
        words: the choices.
        details: what is said about each; none for nothing.
        previews: what comes of each, shown in two lines for the one at the cursor.
    """

    def __init__(
        self,
        title: str,
        words: Sequence[str],
        details: Sequence[str] = (),
        previews: Sequence[str] = (),
    ) -> None:
        super().__init__(title, _("Enter chooses, Esc closes"), previewed=bool(previews))
        pairs = zip_longest(words, details, fillvalue="")
        self._rows = [ListRow(word, detail=detail) for word, detail in pairs]
        self._previews = previews

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return a row for each choice.

        Args:
            typed: nothing, here.
        """
        return self._rows

    def preview_of(self, row: int) -> str:
        """Return the preview of a choice.

        Args:
            row: its number, from 0.
        """
        return self._previews[row]

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the number of the row chosen."""
        event.stop()
        self.dismiss(event.row)
