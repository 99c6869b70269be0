"""The notebooks by name, to choose one or to begin another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from briefing_tui.translation import _, ngettext
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList


class NotebooksView(View[str]):
    """Lists the notebooks; gives the name of the one that is chosen or typed.

    Args:
        title: what is asked.
        counts: each name with how many quotes are in it, the one in use first.
    """

    typed: ClassVar[bool] = True

    def __init__(self, title: str, counts: Sequence[tuple[str, int]]) -> None:
        super().__init__(title, _("Type a name to begin another · Enter · Esc"))
        self._counts = counts
        self._names: list[str] = []

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the notebooks whose name holds what is typed, and the one that it would begin.

        Args:
            typed: a name or a part of one.
        """
        name = " ".join(typed.split())
        found = [one for one in self._counts if name.casefold() in one[0].casefold()]
        rows = [
            ListRow(
                story or _("the first notebook"),
                right=ngettext("{count} quote", "{count} quotes", count).format(count=count),
            )
            for story, count in found
        ]
        self._names = [story for story, _count in found]
        if name and name not in self._names:
            self._names.append(name)
            rows.append(ListRow(_("Begin the notebook “{name}”").format(name=name)))
        return rows

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the name of the notebook."""
        event.stop()
        self.dismiss(self._names[event.row])
