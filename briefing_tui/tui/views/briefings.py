"""The open briefings, files that are not open and why, and a line to find or open one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import ClassVar, Protocol

from textual.events import Key
from textual.worker import get_current_worker

from briefing_tui.state.recent import RecentFile
from briefing_tui.translation import _
from briefing_tui.tui.briefing_shelf import BriefingShelf, order_words
from briefing_tui.tui.path_completion import completed, completions, is_path
from briefing_tui.tui.session import Session
from briefing_tui.tui.views.shelf_rows import (
    OpenAlready,
    Others,
    PathGiven,
    Row,
    StandsFor,
    Unopened,
    briefing_rows,
    path_rows,
    recent_rows,
    row_to_open,
    unopened_rows,
)
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.line import TextLine
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

CLOSING = ("delete", "f8")
RELOADING = ("f5", "ctrl+r")


class ClosesFiles(Protocol):
    """Closes and reads again what is open, while the list stays."""

    def close(self, number: int) -> bool:
        """Close a briefing; return whether that was done."""
        ...

    def read_again(self, number: int) -> None:
        """Read the file of a briefing again."""
        ...


class BriefingsView(View["OpenAlready | PathGiven | Unopened"]):
    """Switches between briefings, closes them, reads them again, and opens others.

    Typing narrows the list to what holds every word in title, path, day, body or the name of
    somebody who speaks; a path is completed. Tab changes the order, or goes on with a path.

    Args:
        session: what is open.
        shelf: describes it, and knows the order.
        deeds: closes files and reads them again.
        matches: how many matches each briefing holds; None while no search runs.
        recent: files that were read lately.
        name: the person whose files alone are listed at first; None for all.
    """

    typed: ClassVar[bool] = True

    def __init__(
        self,
        session: Session,
        shelf: BriefingShelf,
        deeds: ClosesFiles,
        matches: Sequence[int] | None,
        recent: Sequence[RecentFile],
        name: str | None,
    ) -> None:
        foot = _("Enter opens · Tab sorts or completes · Del closes · F5 reads again · Esc")
        super().__init__(_("Briefings"), foot, previewed=True)
        self._session = session
        self._shelf = shelf
        self._deeds = deeds
        self._matches = matches
        self._recent = recent
        self._name = name
        self._skipped_too = False
        self._looked_at = 0
        self._looking = False
        self._rows: list[StandsFor] = []

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the briefings that hold what is typed, then what else there is.

        Args:
            typed: words, or a path.
        """
        typed = typed.strip()
        session, opens = self._session, not self._session.guest
        numbers = self._shelf.numbers(session.briefings, typed, self._name)
        rows: list[Row] = path_rows(typed) if opens and is_path(typed) else []
        rows += briefing_rows(session, self._shelf, numbers, self._matches)
        if self._name is not None:
            told = _("Only those in which {name} speaks: Enter shows all").format(name=self._name)
            rows.append((Others(skipped=False), ListRow(told, quiet=True)))
        rows += unopened_rows(session, typed, skipped_too=self._skipped_too)
        rows += recent_rows(session, self._recent, typed)
        if typed and not rows and opens:
            rows.append(row_to_open(typed, _("Open {path}").format(path=typed)))
        self._rows = [stands_for for stands_for, _row in rows]
        self.lines.marked = self._place_of(session.number)
        self._show_title(len(numbers))
        nothing = ListRow(_("Nothing here holds that"), quiet=True)
        return [row for _stands_for, row in rows] or [nothing]

    def preview_of(self, row: int) -> str:
        """Return what is known of a row, and where it lies or what is wrong with it.

        Args:
            row: its number, from 0.
        """
        stands_for = self._rows[row] if row < len(self._rows) else None
        if isinstance(stands_for, OpenAlready):
            briefing = self._session.briefings[stands_for.number]
            one = self._shelf.described(briefing)
            told = " · ".join(filter(None, [one.day, one.speaker, one.body]))
            return f"{told}\n{briefing.path}"
        if isinstance(stands_for, Unopened):
            return f"{stands_for.error.reason}\n{stands_for.error.path}"
        return f"{stands_for.path}" if isinstance(stands_for, PathGiven) else ""

    def begin(self) -> None:
        """Put the cursor on the briefing that is shown, and look at who speaks in the others."""
        place = self._place_of(self._session.number)
        if self._session.briefing is not None and place is not None:
            self.lines.move(place)
        self._look()

    def _look(self) -> None:
        """Look at who speaks in the briefings that are open now; those read later follow."""
        briefings = list(self._session.briefings)
        if self._looking or self._shelf.is_complete(briefings):
            return
        self._looking = True

        def work() -> None:
            worker = get_current_worker()
            self._shelf.complete(
                briefings,
                lambda count: self.app.call_from_thread(self._tell_looked_at, count),
                lambda: worker.is_cancelled,
            )
            self.app.call_from_thread(self._looked)

        self.run_worker(work, thread=True, group="describing")

    def come_back(self) -> None:
        """Show what has become of a file that was asked about."""
        self.renew()

    def renew(self) -> None:
        """Show what is open now, where it has changed while the list is shown."""
        at = self._current
        self.refill(self.lines.cursor)
        if at is not None and at in self._rows:
            self.lines.move(self._rows.index(at) - self.lines.cursor)
        self._look()

    def _looked(self) -> None:
        """Go on with what was opened meanwhile."""
        self._looking = False
        self._look()

    def take_key(self, key: str, event: Key) -> bool:
        """Sort, complete, close or read again; open at once what is typed where it exists."""
        typed = self._typed()
        at_first = key == "enter" and typed and not self._session.guest and not self.lines.cursor
        if at_first and os.path.exists(os.path.expanduser(typed)):
            self.dismiss(PathGiven(typed))
        elif key in ("tab", "shift+tab"):
            self._tab(1 if key == "tab" else -1)
        elif key in CLOSING and self._caret_at_end:
            self._close_file()
        elif key in RELOADING:
            if isinstance(row := self._current, OpenAlready):
                self._deeds.read_again(row.number)
        else:
            return super().take_key(key, event)
        return True

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with what was chosen, go into a folder, or show more rows."""
        event.stop()
        row = self._rows[event.row] if event.row < len(self._rows) else None
        if isinstance(row, Others):
            if row.skipped:
                self._skipped_too = True
            else:
                self._name = None
            self.refill(event.row)
        elif isinstance(row, PathGiven) and row.path.endswith(os.sep) and event.row:
            self._go_on(row.path)
        elif isinstance(row, Unopened) and row.error.path == self._typed():
            self.dismiss(PathGiven(row.error.path))
        elif row is not None:
            self.dismiss(row)

    def on_text_line_clicked(self, event: TextLine.Clicked) -> None:
        """Change the order where the title is clicked, or go to what cannot be read."""
        event.stop()
        if event.line.has_class("view--title"):
            if event.word:
                self.lines.move_to_end(last=True)
            else:
                self._sort(1)

    def _tab(self, count: int) -> None:
        typed = self._typed()
        if is_path(typed) and not self._session.guest:
            self._go_on(completed(typed, completions(typed)))
        else:
            self._sort(count)

    def _go_on(self, path: str) -> None:
        """Put a path into the line that is typed in."""
        if self.box is not None:
            self.box.value = path
            self.box.action_end()
            self._show_typed()

    def _sort(self, count: int) -> None:
        self._shelf.order = self._shelf.order.next(count)
        self.refill()

    def _close_file(self) -> None:
        row, cursor = self._current, self.lines.cursor
        if isinstance(row, OpenAlready) and self._deeds.close(row.number):
            if self._matches is not None:
                self._matches = [n for at, n in enumerate(self._matches) if at != row.number]
            self.refill(cursor)

    def _place_of(self, number: int) -> int | None:
        wanted = OpenAlready(number)
        return self._rows.index(wanted) if wanted in self._rows else None

    @property
    def _current(self) -> StandsFor | None:
        return self._rows[self.lines.cursor] if self.lines.cursor < len(self._rows) else None

    @property
    def _caret_at_end(self) -> bool:
        return self.box is None or self.box.cursor_position == len(self.box.value)

    def _typed(self) -> str:
        return self.box.value.strip() if self.box else ""

    def _tell_looked_at(self, count: int) -> None:
        self._looked_at = count
        self.renew()

    def _show_title(self, shown: int) -> None:
        """Show how many there are and how they are sorted."""
        total = len(self._session.briefings)
        words = [_("Briefings"), str(total) if shown == total else f"{shown}/{total}"]
        words.append(order_words(self._shelf.order))
        if 0 < self._looked_at < total:
            told = _("who speaks: {count} looked at")
            words.append(told.format(count=self._looked_at))
        self.view_title, self.view_title_right = " · ".join(words), ""
        if count := len(self._session.errors):
            self.view_title_right = _("{count} unreadable: Ctrl+End").format(count=count)
        for line in self.query(".view--title").results(TextLine):
            line.say(self.view_title, self.view_title_right)
