"""Failures to keep something are told; nothing is lost without a word."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from briefing_tui.state.notebook import Notebook
from briefing_tui.state.notebook.trouble import NotebookError, Trouble, refused
from tests.state.notebook.test_refinding import kept_words
from tests.tui.driving import Driven, opened

SENTENCE = "学位供给"


def rows(browser: Driven) -> list[str]:
    """The rows of the view on top."""
    return [row.text for row in browser.app.screen.lines.rows]  # type: ignore[attr-defined]


async def answer(browser: Driven, words: str) -> None:
    """Give another answer than the one that stands there."""
    browser.app.screen.box.value = words  # type: ignore[attr-defined]
    await browser.press("enter")


async def keep(browser: Driven, words: str = SENTENCE) -> None:
    await browser.search(words)
    await browser.press("enter", "m", "enter")


def write(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def newer(path: Path) -> None:
    Notebook(path).close()
    write(path, "PRAGMA user_version = 99")


def damaged(path: Path) -> None:
    with Notebook(path) as notebook:
        for _number in range(30):
            notebook.keep(kept_words())
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))


UNUSABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "newer": (newer, "later version"),
    "damaged": (damaged, "damaged"),
    "a folder": (lambda path: path.mkdir(), "not a notebook"),
    "no database": (lambda path: path.write_bytes(b"notes of mine\n" * 20), "not a notebook"),
    "another program's": (lambda path: write(path, "CREATE TABLE t (a)"), "not a notebook"),
}


@pytest.mark.parametrize("kind", UNUSABLE)
async def test_with_a_notebook_that_cannot_be_used_each_quote_is_said_to_be_in_memory(
    tmp_path: Path, kind: str
) -> None:
    make, reason = UNUSABLE[kind]
    make(tmp_path / "notebook.sqlite")
    async with opened(state=tmp_path / "switches.json") as browser:
        for words in (SENTENCE, "水源地"):
            await keep(browser, words)
            assert "Kept in memory only" in browser.status
            assert reason in browser.status
            await browser.press("escape")
        await browser.press("?")
        assert reason in browser.screen_text()


async def test_with_a_file_in_place_of_the_folder_leaving_asks_and_writes(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    async with opened(state=tmp_path / "state" / "switches.json") as browser:
        await keep(browser)
        assert "Kept in memory only" in browser.status
        await browser.press("=")
        misspelt = next(at for at, row in enumerate(rows(browser)) if "is misspelt" in row)
        await browser.press("g", *["down"] * misspelt, "enter", *"X", "enter")
        assert "Corrected in memory only" in browser.status
        await browser.press("ctrl+q")
        title = browser.app.screen.view_title  # type: ignore[attr-defined]
        assert "1 quote, 1 correction" in title
        await browser.press("enter")
        await answer(browser, str(tmp_path / "kept.jsonld"))
        assert browser.app.is_running
        await browser.press("enter")
        await answer(browser, str(tmp_path / "set right.json"))
        await browser.until(lambda: browser.app.return_value is not None)
    assert SENTENCE in (tmp_path / "kept.jsonld").read_text(encoding="utf-8")
    assert '"fault": "name"' in (tmp_path / "set right.json").read_text(encoding="utf-8")
    assert browser.browser.noting.problems[1:] == []


async def test_leaving_all_the_same_says_how_much_is_gone() -> None:
    async with opened() as browser:
        await keep(browser)
        assert "Kept in memory only, gone when the program ends: --no-state" in browser.status
        await browser.press("q", "q")
        assert rows(browser)[-1] == "Stay"
        await browser.press("G", "enter", "q")
        assert browser.app.is_running
        await browser.press("down", "enter")
        await browser.until(lambda: browser.app.return_value is not None)
    assert "is gone" in browser.browser.noting.problems[-1]


async def test_nothing_kept_is_left_without_a_question() -> None:
    async with opened() as browser:
        await browser.press("q")
        assert browser.app.return_value is not None


@contextmanager
def full(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A disk without room: whatever is written to a file fails."""
    writing = Notebook._writing

    def fails(notebook: Notebook) -> object:
        if notebook.path is not None:
            raise refused(notebook.path, Trouble.FULL)
        return writing(notebook)

    with monkeypatch.context() as patch:
        patch.setattr(Notebook, "_writing", fails)
        yield


async def test_a_disk_that_is_full_for_a_while_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(state=tmp_path / "switches.json") as browser:
        await keep(browser)
        assert "Kept in the notebook" in browser.status
        with full(monkeypatch):
            await browser.press("J", "m", "enter")
            assert "Kept in memory only" in browser.status
            assert "disk is full" in browser.status
            await browser.press("M")
            assert len(rows(browser)) == 2
            assert "in memory only" in browser.screen_text()
            await browser.press("escape")
        await browser.press("J", "m", "enter")
        assert "Kept in the notebook" in browser.status
        await browser.press("ctrl+q")
        assert browser.app.return_value is not None
    with Notebook(tmp_path / "notebook.sqlite") as notebook:
        assert len(notebook.quotes()) == 3


async def test_what_waits_in_memory_is_saved_on_leaving_when_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(state=tmp_path / "switches.json") as browser:
        with full(monkeypatch):
            await keep(browser)
            assert any("disk is full" in told for told in browser.browser.noting.problems)
        await browser.press("ctrl+q")
        assert browser.app.return_value is not None
        assert not any("in memory only" in told for told in browser.browser.noting.problems)
    with Notebook(tmp_path / "notebook.sqlite") as notebook:
        assert len(notebook.quotes()) == 1


async def test_dropping_and_restoring_are_not_said_to_have_reached_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(state=tmp_path / "switches.json") as browser:
        await keep(browser)
        with full(monkeypatch):
            await browser.press("M", "enter", "G", "enter")
            assert "Taken out in memory only" in browser.status
            browser.browser.keeping.undo()
            await browser.pilot.pause()
            assert "Undone in memory only" in browser.status


async def test_a_quote_that_could_not_be_restored_can_be_restored_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*_given: object) -> None:
        raise NotebookError("x", "cannot be used")

    async with opened() as browser:
        await keep(browser)
        await browser.press("M", "enter", "G", "enter")
        with monkeypatch.context() as patch:
            patch.setattr(Notebook, "keep", fails)
            browser.browser.keeping.undo()
            await browser.pilot.pause()
            assert "Kept" not in browser.status
        browser.browser.keeping.undo()
        await browser.pilot.pause()
        assert any(SENTENCE in row for row in rows(browser))


async def test_a_notebook_in_a_folder_that_cannot_be_written_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "notebook.sqlite"
    with Notebook(path) as notebook:
        notebook.keep(kept_words())
    for ending in ("-shm", "-wal"):
        path.with_name(path.name + ending).mkdir()
    async with opened(state=tmp_path / "switches.json") as browser:
        await browser.press("M")
        assert len(rows(browser)) == 1
        await browser.press("escape")
        await keep(browser)
        assert "Kept in memory only" in browser.status
        assert "make it and its folder writable" in browser.status
        await browser.press("ctrl+q")
        assert "1 quote " in browser.app.screen.view_title  # type: ignore[attr-defined]


async def test_with_a_notebook_that_another_program_holds_it_is_said_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.state.notebook.database.PATIENCE", 0.01)
    path = tmp_path / "notebook.sqlite"
    Notebook(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("INSERT INTO searches VALUES ('水', 1)")
        async with opened(state=tmp_path / "switches.json") as browser:
            await keep(browser)
            assert "Kept in memory only" in browser.status
            assert "another program holds the notebook" in browser.status
            assert any("missing here" in told for told in browser.browser.noting.problems)
            other.close()
            await browser.press("ctrl+q")
            assert browser.app.return_value is not None
    with Notebook(path) as notebook:
        assert len(notebook.quotes()) == 1


async def test_an_empty_notebook_is_begun_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "notebook.sqlite").touch()
    async with opened(state=tmp_path / "switches.json") as browser:
        assert not browser.browser.noting.problems
        await keep(browser)
        assert "Kept in the notebook" in browser.status


async def test_a_notebook_that_cannot_be_read_empties_no_earlier_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object, **_named: object) -> list[object]:
        raise NotebookError("notebook.sqlite", "cannot be read")

    earlier = tmp_path / "notebook.md"
    earlier.write_text("> earlier\n")
    monkeypatch.setattr(Notebook, "quotes", fails)
    monkeypatch.setattr(Notebook, "corrections", fails)
    async with opened() as browser:
        for ask in (
            browser.browser.keeping.files.ask_export,
            browser.browser.correcting.sharing.ask_export,
        ):
            ask()
            await browser.pilot.pause()
            await answer(browser, str(earlier))
            await browser.press("down", "enter")
            assert "cannot be read" in browser.status
    assert earlier.read_text() == "> earlier\n"


async def test_a_file_is_replaced_only_when_its_user_says_so(tmp_path: Path) -> None:
    earlier = tmp_path / "notebook.md"
    earlier.write_text("> earlier\n")
    async with opened() as browser:
        await keep(browser)
        browser.browser.keeping.files.ask_export()
        await browser.pilot.pause()
        await answer(browser, str(earlier))
        assert rows(browser) == ["Another name …", "Replace it"]
        await browser.press("escape")
        assert earlier.read_text() == "> earlier\n"
        browser.browser.keeping.files.ask_export()
        await browser.pilot.pause()
        await answer(browser, str(earlier))
        await browser.press("enter")
        assert browser.view == "AskView"
        await browser.press("enter", "down", "enter")
        assert "1 quote →" in browser.status
    assert SENTENCE in earlier.read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
async def test_an_export_onto_a_full_disk_is_said_to_have_failed() -> None:
    async with opened() as browser:
        await keep(browser)
        browser.browser.keeping.files.ask_export()
        await browser.pilot.pause()
        await answer(browser, "/dev/full")
        assert "/dev/full cannot be written: the disk is full; make room" in browser.status


async def test_a_full_disk_leaves_the_file_that_a_quote_was_to_be_added_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    file = tmp_path / "quotes.txt"
    file.write_text("earlier\n")
    monkeypatch.setattr("briefing_tui.state.writing.os.fsync", fails)
    async with opened() as browser:
        await browser.press("a", "w")
        await answer(browser, str(file))
        assert "cannot be written: the disk is full; make room" in browser.status
        assert browser.browser.session.briefing is not None
        assert browser.browser.copying.kept(browser.browser.session.briefing)
    assert file.read_text() == "earlier\n"
    assert list(tmp_path.iterdir()) == [file]


async def test_an_entry_that_cannot_be_read_is_named_and_removed_when_asked(
    tmp_path: Path,
) -> None:
    path = tmp_path / "notebook.sqlite"
    with Notebook(path) as notebook:
        notebook.keep(kept_words())
    write(path, "INSERT INTO quotes VALUES ('bad7', '2026', '', '', '', '', '{}')")
    async with opened(state=tmp_path / "switches.json") as browser:
        await browser.press("M")
        assert len(rows(browser)) == 1
        await browser.press("escape")
        assert any("bad7" in problem for problem in browser.browser.noting.problems)
        browser.browser.keeping.files.ask_remove_damaged()
        await browser.press("down", "enter")
        assert browser.status.startswith("Removed")
    with Notebook(path) as notebook:
        assert len(notebook.quotes()) == 1
        assert not notebook.damaged


async def test_a_place_that_cannot_be_read_is_said_and_not_fatal(tmp_path: Path) -> None:
    path = tmp_path / "notebook.sqlite"
    Notebook(path).close()
    write(path, "DROP TABLE places", "DROP TABLE searches")
    async with opened(state=tmp_path / "switches.json") as browser:
        assert browser.browser.noting.problems
        await browser.search(SENTENCE)
        await browser.press("enter", "/", "ctrl+r", "escape")
        await keep(browser)
        assert "Kept in the notebook" in browser.status


async def test_hostile_state_does_not_stop_the_start(tmp_path: Path) -> None:
    state = tmp_path / "switches.json"
    state.write_text("[" * 200_000)
    async with opened(state=state) as browser:
        assert browser.browser.session.briefing is not None


async def test_a_folder_that_may_not_be_entered_is_said_and_kept_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stat = os.stat

    def closed(path: str | Path, **given: Any) -> os.stat_result:
        if Path(str(path)).name == "notebook.sqlite":
            raise PermissionError(errno.EACCES, "Permission denied")
        return stat(path, **given)

    monkeypatch.setattr(os, "stat", closed)
    async with opened(state=tmp_path / "switches.json") as browser:
        await browser.until(lambda: browser.browser.noting.problems)
        await keep(browser)
        assert "Kept in memory only" in browser.status


async def test_leaving_by_the_key_of_the_toolkit_asks_too() -> None:
    async with opened() as browser:
        await keep(browser)
        await browser.app.action_quit()
        await browser.pilot.pause()
        assert browser.view == "ChooseView"
