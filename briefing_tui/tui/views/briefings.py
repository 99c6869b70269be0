"""The open briefings, what could not be read, and a line to open another."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import ClassVar

from textual.events import Key

from briefing_tui.errors import BriefingError
from briefing_tui.model import Briefing
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.views.view import View
from briefing_tui.tui.whereabouts import day_words
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList


class BriefingsView(View["int | str"]):
    """Switches between briefings and opens another.

    Gives the number of the briefing chosen, or the path that was typed. Typing narrows the
    list; when nothing in it matches, Enter opens what was typed as a path.
    """

    typed: ClassVar[bool] = True

    def __init__(
        self,
        briefings: Sequence[Briefing],
        errors: Sequence[BriefingError],
        shown: int | None,
        matches: Sequence[int] | None,
    ) -> None:
        super().__init__(
            _("Briefings"), _("Type a path to open it, or part of a title · Enter · Esc closes")
        )
        if errors:
            told = _("{count} unreadable: Ctrl+End")
            self.view_title_right = told.format(count=len(errors))
        self._briefings = briefings
        self._errors = errors
        self._current = shown
        self._matches = matches
        self._rows_stand_for: list[int] = []

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the briefings whose title, path or date holds what is typed, then the errors.

        Args:
            typed: part of a title, or a path.
        """
        wanted = typed.strip().casefold()
        numbers = [n for n, b in enumerate(self._briefings) if wanted in _said(b).casefold()]
        self._rows_stand_for = numbers
        rows = [self._row(number) for number in numbers]
        rows += [
            ListRow(
                _("cannot be read: {path}").format(path=os.path.basename(error.path)),
                detail=error.reason,
                path=error.path,
                quiet=True,
            )
            for error in self._errors
            if wanted in error.path.casefold()
        ]
        if wanted and not numbers:
            rows = [ListRow(_("Open {path}").format(path=typed.strip())), *rows]
        return rows

    def begin(self) -> None:
        """Put the cursor on the briefing that is shown."""
        if self._current is not None:
            self.lines.marked = self._current
            self.lines.move(self._current)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the briefing chosen, or with the path typed if nothing matches."""
        event.stop()
        if event.row < len(self._rows_stand_for):
            self.dismiss(self._rows_stand_for[event.row])
        elif event.row == 0 and self._typed():
            self.dismiss(self._typed())

    def take_key(self, key: str, event: Key) -> bool:
        """Open at once what is typed where it is the path of something that exists."""
        if key == "enter" and os.path.exists(os.path.expanduser(self._typed())) and self._typed():
            self.dismiss(self._typed())
            return True
        return super().take_key(key, event)

    def _typed(self) -> str:
        return self.box.value.strip() if self.box else ""

    def _row(self, number: int) -> ListRow:
        briefing = self._briefings[number]
        count = self._matches[number] if self._matches else 0
        right = ngettext("{count} match", "{count} matches", count).format(count=count)
        title = briefing.title or os.path.basename(briefing.path)
        return ListRow(
            title, detail=day_words(briefing), path=briefing.path, right=right if count else ""
        )


def _said(briefing: Briefing) -> str:
    """Return the text of a briefing that typed words are matched with: title, path and date."""
    return f"{briefing.title or ''} {briefing.path} {briefing.date or ''}"
