"""A desk changes again what a library did not take: the later change wins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from briefing_tui.postgres.change import (
    DeskRole,
    EntryKind,
    MadeChange,
    RefusedChangeError,
    SentChange,
    Standing,
)
from briefing_tui.state.notebook.desk_copy import DeskCopy
from briefing_tui.state.notebook.exchanging import exchange
from briefing_tui.state.notebook.shared_entries import quote_content
from briefing_tui.state.notebook.shared_notebook import SharedNotebook
from tests.state.notebook.test_desk_notebook import ADDRESS, INSIDE, kept

QUOTE = replace(kept(INSIDE), note="first")


class Remote:
    """A library in memory, which takes nothing of a reader."""

    def __init__(self) -> None:
        self.role = DeskRole.CONTRIBUTOR
        self.refused_notes: set[str] = set()
        self.made: list[MadeChange] = []
        self._id = str(uuid4())

    def standing(self) -> Standing:
        """Return who the desk is."""
        return Standing(self._id, "lin", self.role, len(self.made))

    def since(self, number: int) -> list[MadeChange]:
        """Return the changes behind one."""
        return self.made[number:]

    def send(self, changes: Sequence[SentChange]) -> None:
        """Write changes, or refuse them all."""
        refused = [note for note in self.refused_notes for one in changes if note in str(one)]
        if self.role is DeskRole.READER or refused:
            raise RefusedChangeError("a", "you may not do that")
        there = {one.change.id for one in self.made}
        for one in changes:
            if one.id not in there:
                self.make(one, datetime.now(UTC))

    def make(self, change: SentChange, when: datetime, author: str = "lin") -> None:
        """Write one change."""
        self.made.append(MadeChange(len(self.made) + 1, change, "lin", author, when))

    @property
    def contents(self) -> list[str]:
        """Return the contents that were written, in their order; empty for one that undoes."""
        return [one.change.content or "" for one in self.made]


class Desk:
    """A desk at which a quote was refused, and whose role was given back."""

    def __init__(self) -> None:
        self.remote, self.copy = Remote(), DeskCopy(None)
        self.book = SharedNotebook(ADDRESS, self.copy)
        self.exchange()
        self.book.keep(QUOTE)
        self.remote.role = DeskRole.READER
        self.exchange()
        self.remote.role = DeskRole.CONTRIBUTOR
        self.exchange()

    def exchange(self) -> None:
        """Send and fetch."""
        exchange(self.remote, self.copy)

    def start_again(self) -> None:
        """Do what a browser does at its start."""
        self.copy.try_refused()
        self.exchange()

    @property
    def notes(self) -> list[str]:
        """Return the notes of all quotes."""
        return [one.note for one in self.book.quotes()]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_what_was_refused_is_sent_at_the_next_start(desk: Desk) -> None:
    assert desk.notes == ["first"]
    assert desk.remote.made == []
    desk.start_again()
    assert len(desk.remote.made) == 1


def test_a_later_edit_replaces_what_was_refused(desk: Desk) -> None:
    desk.book.keep(replace(QUOTE, note="second"))
    desk.exchange()
    assert desk.notes == ["second"]
    desk.start_again()
    assert desk.notes == ["second"]
    assert ["first" in one for one in desk.remote.contents] == [False]


def test_what_was_refused_and_dropped_stays_away(desk: Desk) -> None:
    desk.book.drop(QUOTE.id)
    assert desk.notes == []
    desk.exchange()
    desk.start_again()
    assert desk.notes == []
    assert not any(desk.remote.contents)


def test_an_edit_that_waits_already_when_the_first_is_refused_wins(desk: Desk) -> None:
    desk.book.keep(replace(QUOTE, note="second"))
    desk.book.keep(replace(QUOTE, note="third"))
    desk.remote.refused_notes.add("second")
    desk.exchange()
    desk.remote.refused_notes.clear()
    desk.start_again()
    assert desk.notes == ["third"]
    assert "third" in desk.remote.contents[-1]


@pytest.mark.parametrize(("hours", "note"), [(1, "elsewhere"), (-1, "first")])
def test_what_was_refused_goes_only_where_another_desk_changed_it_later(
    desk: Desk, hours: int, note: str
) -> None:
    content = quote_content(ADDRESS.shown, replace(QUOTE, note="elsewhere"))
    change = SentChange(str(uuid4()), QUOTE.id, EntryKind.QUOTE, content, False)
    desk.remote.make(change, datetime.now(UTC) + timedelta(hours=hours))
    desk.exchange()
    desk.start_again()
    assert desk.notes == [note]
    assert note in desk.remote.contents[-1]
