"""The rows of the list of briefings: what is open, what is not and why, what else could be."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.errors import BriefingError
from briefing_tui.state.recent import RecentFile
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.briefing_shelf import BriefingShelf, ShelfOrder
from briefing_tui.tui.path_completion import completions
from briefing_tui.tui.session import Session
from briefing_tui.tui.widgets.list_row import ListRow


class OpenAlready(NamedTuple):
    """A briefing of the library, by its number."""

    number: int


class PathGiven(NamedTuple):
    """A path or address to open."""

    path: str


class Unopened(NamedTuple):
    """A file that is not open, because it cannot be read or was skipped."""

    error: BriefingError
    skipped: bool


class Others(NamedTuple):
    """The files left out: those in which somebody does not speak, or those that were skipped."""

    skipped: bool


StandsFor = OpenAlready | PathGiven | Unopened | Others
Row = tuple[StandsFor, ListRow]
"""A row of the list with what it stands for."""


def briefing_rows(
    session: Session, shelf: BriefingShelf, numbers: Sequence[int], matches: Sequence[int] | None
) -> list[Row]:
    """Return a row for each of some briefings: title, day, path, and who speaks or for whom.

    Args:
        session: what is open.
        shelf: describes it.
        numbers: of the briefings, in the order in which they are listed.
        matches: how many matches each briefing of the library holds; None while none is searched.
    """
    rows: list[Row] = []
    for number in numbers:
        briefing = session.briefings[number]
        one = shelf.described(briefing)
        count = matches[number] if matches and number < len(matches) else 0
        told = [one.body if shelf.order is ShelfOrder.BODY else one.speaker]
        if count:
            told.append(ngettext("{count} match", "{count} matches", count).format(count=count))
        right = " · ".join(filter(None, told))
        row = ListRow(one.title, detail=one.day, path=briefing.path, right=right)
        rows.append((OpenAlready(number), row))
    return rows


def path_rows(typed: str) -> list[Row]:
    """Return a row for a path that exists, and for each that it may be completed to."""
    rows: list[Row] = []
    if os.path.exists(os.path.expanduser(typed)):
        rows.append(row_to_open(typed, _("Open {path}").format(path=typed)))
    for one in completions(typed):
        if one.path != typed:
            rows.append(row_to_open(one.path, one.path, _("folder") if one.folder else ""))
    return rows


def unopened_rows(session: Session, typed: str, *, skipped_too: bool) -> list[Row]:
    """Return rows for the files that cannot be read, and for those that were skipped.

    Args:
        session: knows them.
        typed: a part of their paths.
        skipped_too: whether each skipped file has a row, else all of them have one.
    """
    wanted = typed.casefold()
    rows: list[Row] = []
    for error in session.errors:
        if wanted in error.path.casefold():
            words = _("cannot be read: {path}").format(path=os.path.basename(error.path))
            row = ListRow(words, detail=error.reason, path=error.path, quiet=True)
            rows.append((Unopened(error, skipped=False), row))
    skipped = [one for one in session.skipped if wanted in one.path.casefold()]
    if skipped and not skipped_too:
        told = ngettext("{count} skipped file ▸", "{count} skipped files ▸", len(skipped))
        row = ListRow(told.format(count=len(skipped)), quiet=True)
        rows.append((Others(skipped=True), row))
    for one in skipped if skipped_too else ():
        words = _("skipped: {path}").format(path=os.path.basename(one.path))
        row = ListRow(words, detail=one.reason, path=one.path, quiet=True)
        rows.append((Unopened(one, skipped=True), row))
    return rows


def recent_rows(session: Session, recent: Sequence[RecentFile], typed: str) -> list[Row]:
    """Return rows for files that were read lately and are not open."""
    open_now = {os.path.abspath(briefing.path) for briefing in session.briefings}
    wanted = typed.casefold()
    return [
        row_to_open(one.path, one.title or os.path.basename(one.path), _("read lately"), quiet=True)
        for one in recent
        if one.path not in open_now and wanted in f"{one.path} {one.title}".casefold()
    ]


def row_to_open(path: str, words: str, detail: str = "", *, quiet: bool = False) -> Row:
    """Return a row that opens a path."""
    shown = path if path not in words else ""
    return PathGiven(path), ListRow(words, detail=detail, path=shown, quiet=quiet)
