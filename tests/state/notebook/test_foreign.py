"""Only a notebook is written as one; whatever else lies in its place stays as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest

from briefing_tui.state.notebook import Notebook
from briefing_tui.state.notebook.database import read_whole
from briefing_tui.state.notebook.identity import APPLICATION, VERSION
from briefing_tui.state.notebook.trouble import NotebookError, Trouble
from tests.state.notebook.test_refinding import kept_words


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notebook.sqlite"


def write(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def told(path: Path, pragma: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"PRAGMA {pragma}").fetchone()[0]


def unmarked(path: Path) -> None:
    """A notebook as it was made before there was an application id."""
    with Notebook(path) as notebook:
        notebook.keep(kept_words())
    write(path, "PRAGMA application_id = 0")


def test_a_notebook_says_whose_it_is(path: Path) -> None:
    Notebook(path).close()
    assert told(path, "application_id") == APPLICATION
    assert told(path, "user_version") == VERSION


FOREIGN: dict[str, Callable[[Path], object]] = {
    "another program's": lambda path: write(path, "CREATE TABLE bookmarks (address TEXT)"),
    "one with an application id": lambda path: write(
        path, "PRAGMA application_id = 7", "CREATE TABLE t (a)"
    ),
    "one with a table of ours": lambda path: write(path, "CREATE TABLE quotes (price REAL)"),
    "a log of another program": lambda path: write(
        path, "PRAGMA journal_mode = WAL", "CREATE TABLE t (a)"
    ),
    "no database": lambda path: path.write_bytes(b"notes of mine\n" * 9),
    "a short file": lambda path: path.write_bytes(b"x"),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_no_notebook_is_refused_untouched(path: Path, kind: str) -> None:
    FOREIGN[kind](path)
    before = path.read_bytes()
    for opened in (Notebook, read_whole):
        with pytest.raises(NotebookError) as raised:
            opened(path)
        assert raised.value.trouble is Trouble.FOREIGN
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_folder_in_its_place_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(NotebookError, match="move it away"):
        Notebook(path)


def test_an_empty_file_becomes_a_notebook(path: Path) -> None:
    path.touch()
    with Notebook(path) as notebook:
        notebook.keep(kept_words())
    with Notebook(path) as notebook:
        assert len(notebook.quotes()) == 1


def test_an_older_notebook_without_an_application_id_is_taken_over(path: Path) -> None:
    unmarked(path)
    with Notebook(path) as notebook:
        assert len(notebook.quotes()) == 1
    assert told(path, "application_id") == APPLICATION


def test_an_older_notebook_that_is_only_read_is_not_marked(path: Path) -> None:
    unmarked(path)
    before = path.read_bytes()
    with Notebook.copy_of(path) as notebook:
        assert len(notebook.quotes()) == 1
    assert path.read_bytes() == before


@pytest.mark.parametrize("application", [APPLICATION, 0])
def test_a_notebook_of_a_later_version_is_not_read_either(path: Path, application: int) -> None:
    Notebook(path).close()
    write(path, "PRAGMA user_version = 99", f"PRAGMA application_id = {application}")
    with pytest.raises(NotebookError) as raised:
        Notebook.copy_of(path)
    assert raised.value.trouble is Trouble.NEWER


def test_reading_leaves_nothing_beside_the_notebook(path: Path) -> None:
    with Notebook(path) as notebook:
        notebook.keep(kept_words())
    with Notebook.copy_of(path) as notebook:
        assert len(notebook.quotes()) == 1
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_another_program_has_just_written_is_read(path: Path) -> None:
    with Notebook(path) as writer:
        writer.keep(kept_words())
        with Notebook.copy_of(path) as notebook:
            assert len(notebook.quotes()) == 1


def test_the_log_of_a_program_that_was_killed_is_read_where_nothing_can_be_written(
    path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with Notebook(path) as writer:
        writer.keep(kept_words())
        left = tmp_path / "left"
        left.mkdir()
        for name in (path.name, path.name + "-wal"):
            (left / name).write_bytes(path.with_name(name).read_bytes())
    # A folder where SQLite's own file is, as for a user who may not write there.
    (left / (path.name + "-shm")).mkdir()
    with Notebook.copy_of(left / path.name) as notebook:
        assert len(notebook.quotes()) == 1


def test_a_notebook_that_another_program_holds_is_said_to_be_held(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.state.notebook.database.PATIENCE", 0.01)
    Notebook(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("INSERT INTO searches VALUES ('水', 1)")
        for opened in (Notebook.copy_of, lambda file: Notebook(file, patience=0.01)):
            with pytest.raises(NotebookError, match="close that") as raised:
                opened(path)
            assert raised.value.trouble is Trouble.BUSY


def test_a_notebook_is_begun_though_another_program_has_just_begun_it(path: Path) -> None:
    Notebook(path).close()
    write(path, "PRAGMA journal_mode = DELETE")  # as it is before its first opening is through
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    Timer(0.3, other.close).start()
    with Notebook(path) as notebook:
        notebook.keep(kept_words())
    assert told(path, "journal_mode") == "wal"


def test_a_damaged_notebook_is_told_from_a_foreign_one(path: Path) -> None:
    with Notebook(path) as notebook:
        for _number in range(30):
            notebook.keep(kept_words())
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(NotebookError) as raised, Notebook.copy_of(path) as notebook:
        notebook.quotes()
    assert raised.value.trouble is Trouble.DAMAGED
