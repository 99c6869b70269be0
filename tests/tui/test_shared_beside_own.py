"""A desk whose own notebook is in trouble: its shared books are given each change once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing_tui.postgres.change import DeskRole
from briefing_tui.state.notebook import KeptQuote, Notebook
from briefing_tui.state.notebook.book import NotAllowedError
from briefing_tui.state.notebook.desk_notebook import DeskNotebook
from briefing_tui.state.notebook.held import Held
from briefing_tui.state.notebook.shared_notebook import SharedNotebook
from briefing_tui.tui.features.noting import Noting
from tests.state.notebook.test_desk_notebook import INSIDE, OUTSIDE, correction, kept, shared


class Browser:
    """A browser that shows nothing."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.screen = self

    def call_later(self, do: Callable[..., object], *told: object) -> None:
        """Do it at once."""
        do(*told)

    def say(self, words: str) -> None:
        """Note what is said."""
        self.said.append(words)


class Sharing:
    """One shared library that is open."""

    def __init__(self, book: SharedNotebook) -> None:
        self.books = [book]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "notes" / "notebook.sqlite"
    Notebook(file).close()
    return file


@pytest.fixture
def book() -> SharedNotebook:
    return shared()


@pytest.fixture
def noting(file: Path, book: SharedNotebook, monkeypatch: pytest.MonkeyPatch) -> Noting:
    monkeypatch.setattr("briefing_tui.state.notebook.database.PATIENCE", 0.1)
    browser: Any = Browser()
    noting = Noting(browser, file)
    noting.sharing = Sharing(book)  # type: ignore[assignment]
    return noting


@pytest.fixture
def busy(file: Path) -> Iterator[Callable[[], object]]:
    """Holds the notebook as another program does; returns what ends that."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield lambda: other.execute("ROLLBACK")


def test_what_waits_for_the_own_notebook_sends_nothing_to_the_shared_one_again(
    noting: Noting, book: SharedNotebook, busy: Callable[[], object]
) -> None:
    outside, first = kept(OUTSIDE), kept(INSIDE)
    assert noting.put(outside)
    assert noting.held.in_memory
    assert noting.put(outside, first)
    private, other = replace(first, tags=("private",)), kept(INSIDE, 2)
    assert noting.put(private)
    assert noting.put(other)
    book.keep(newer := replace(other, note="of another desk"))
    [twin] = [one for one in book.quotes() if one.tags]
    there = len(book.copy.pending())
    busy()
    assert noting.held.save()
    assert len(book.copy.pending()) == there
    assert book.quotes() == [newer, replace(private, id=twin.id)]
    assert noting.held.book.quotes() == [outside]


def test_a_change_of_the_shared_one_alone_is_not_said_to_be_in_memory(
    noting: Noting, busy: Callable[[], object]
) -> None:
    noting.put(kept(OUTSIDE))
    inside, there = kept(INSIDE), correction(INSIDE)
    changes: list[Callable[[DeskNotebook], None]] = [
        lambda desk: desk.keep(inside),
        lambda desk: desk.drop(inside.id),
        lambda desk: desk.correct(there),
        lambda desk: desk.undo(there.id),
    ]
    browser: Any = noting._browser
    for change in changes:
        noting.done(change, "kept", "in memory only")
        assert browser.said[-1] == "kept"
    noting.done(lambda desk: desk.turn_to("flood"), "kept", "in memory only")
    assert browser.said[-1] == "in memory only"
    busy()


def test_a_role_that_is_taken_away_keeps_nothing_from_the_own_notebook(
    noting: Noting, book: SharedNotebook, busy: Callable[[], object]
) -> None:
    from briefing_tui.postgres.change import Standing

    outside, inside = kept(OUTSIDE), kept(INSIDE)
    noting.put(outside)
    noting.put(inside)
    noting.put(replace(inside, note="later"))
    book.copy.meet(Standing(book.copy._told("library"), "lin", DeskRole.READER, 0))
    busy()
    more = kept(OUTSIDE, 6)
    assert noting.put(more)
    assert not noting.held.in_memory
    assert noting.held.book.quotes() == [more, outside]


def test_a_notebook_that_proves_damaged_is_left_for_memory_before_anything_is_shared(
    noting: Noting, book: SharedNotebook, file: Path
) -> None:
    noting.held.book.keep(*(kept(OUTSIDE, day) for day in range(1, 25)))
    noting.held.close()
    noting._held = None
    assert noting.held.book.quotes()
    noting.held.book._connection.execute("DROP TABLE quotes")
    inside, one = kept(INSIDE), kept(OUTSIDE, 27)
    assert noting.put(inside, one)
    assert noting.held.in_memory
    assert book.quotes() == [inside]
    assert one in noting.held.book.quotes()


def test_a_change_that_is_not_allowed_any_more_is_dropped_and_told(
    file: Path, busy: Callable[[], object], noting: Noting
) -> None:
    held = noting.held
    assert not held.write(lambda own: own.keep(kept(OUTSIDE)))

    def do(own: Notebook) -> None:
        if own is not memory:
            raise NotAllowedError("library", "no longer yours")

    memory = held.book
    held.write(do)
    busy()
    assert held.save()
    assert held.dropped == ["no longer yours"]
    assert held.save()
    noting.ask(lambda desk: desk.quotes())
    browser: Any = noting._browser
    assert any("no longer yours" in words for words in browser.said)


def test_what_has_reached_the_file_is_not_done_again_with_what_comes_later(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.state.notebook.database.PATIENCE", 0.1)
    held = Held(file)

    def put_while_busy(quote: KeptQuote) -> None:
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert not held.write(lambda own: own.keep(quote))
        assert held.save()

    first, second = kept(OUTSIDE), kept(OUTSIDE, 2)
    put_while_busy(first)
    assert held.write(lambda own: own.drop(first.id))
    put_while_busy(second)
    assert held.book.quotes() == [second]
    held.close()


def test_whatever_is_raised_the_opened_notebook_is_closed(
    file: Path, busy: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(file)
    assert not held.write(lambda own: own.keep(kept(OUTSIDE)))
    memory, closed = held.book, []

    def do(own: Notebook) -> None:
        if own is not memory:
            raise RuntimeError

    held.write(do)
    busy()
    close = Notebook.close

    def counted(notebook: Notebook) -> None:
        closed.append(notebook)
        close(notebook)

    monkeypatch.setattr(Notebook, "close", counted)
    with pytest.raises(RuntimeError):
        held.save()
    assert len(closed) == 1
    assert closed[0] is not memory
