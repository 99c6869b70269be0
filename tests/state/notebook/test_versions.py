"""Notebooks of earlier versions are taken on; those of later ones are left alone."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from briefing_tui.state.notebook import Notebook
from briefing_tui.state.notebook.annotation import from_annotations, to_annotations
from briefing_tui.state.notebook.database import read_whole
from briefing_tui.state.notebook.exporting import to_csv, to_markdown
from briefing_tui.state.notebook.identity import APPLICATION, VERSION
from briefing_tui.state.notebook.kept_quote import KeptQuote
from briefing_tui.state.notebook.tags import read_note, written_note
from briefing_tui.state.notebook.trouble import NotebookError, Trouble
from tests.state.notebook.test_refinding import kept_words
from tests.state.notebook.test_store import another

FIRST_TABLES = """
CREATE TABLE quotes (
    id TEXT PRIMARY KEY, created TEXT NOT NULL, sha256 TEXT NOT NULL, path TEXT NOT NULL,
    words TEXT NOT NULL, note TEXT NOT NULL, entry TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE corrections (
    id TEXT PRIMARY KEY, created TEXT NOT NULL, sha256 TEXT NOT NULL, path TEXT NOT NULL,
    entry TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE searches (query TEXT PRIMARY KEY, number INTEGER NOT NULL);
CREATE TABLE places (
    sha256 TEXT PRIMARY KEY, place INTEGER NOT NULL, number INTEGER NOT NULL
) WITHOUT ROWID;
"""


def first_version(path: Path, kept: KeptQuote, *, marked: bool = True) -> None:
    """Write a notebook as the first version made it, with one quote in it."""
    fields = {name: value for name, value in asdict(kept).items() if name not in ("tags", "story")}
    fields["created"] = kept.created.isoformat()
    entry = json.dumps(fields)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(FIRST_TABLES)
        if marked:
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute("PRAGMA user_version = 1")
        row = (kept.id, fields["created"], kept.sha256, kept.path, kept.words, kept.note, entry)
        connection.execute("INSERT INTO quotes VALUES (?,?,?,?,?,?,?)", row)


@pytest.mark.parametrize("marked", [True, False])
def test_a_notebook_of_the_first_version_is_taken_on(tmp_path: Path, marked: bool) -> None:
    path, kept = tmp_path / "notebook.sqlite", kept_words()
    first_version(path, kept, marked=marked)
    with Notebook(path) as notebook:
        assert notebook.quotes() == [kept]
        notebook.turn_to("防汛")
        notebook.keep(another(kept))
        notebook.arrange(kept.id)
    with Notebook(path) as notebook:
        assert len(notebook.quotes()) == 2
        assert notebook.quotes()[1] == kept
        assert notebook.stories() == ["防汛", ""]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_a_notebook_of_the_first_version_is_read_without_writing(tmp_path: Path) -> None:
    path, kept = tmp_path / "notebook.sqlite", kept_words()
    first_version(path, kept)
    before = path.read_bytes()
    read_whole(path).close()
    assert path.read_bytes() == before
    with Notebook.copy_of(path) as notebook:
        assert notebook.quotes() == [kept]


def test_the_first_version_refuses_what_this_one_has_written(tmp_path: Path) -> None:
    path = tmp_path / "notebook.sqlite"
    Notebook(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(NotebookError) as raised:
        Notebook(path)
    assert raised.value.trouble is Trouble.NEWER


def test_quotes_that_come_later_stand_before_those_in_order() -> None:
    kept = [another(kept_words()) for _ in range(3)]
    with Notebook(None) as notebook:
        notebook.keep(*kept)
        notebook.arrange(*(one.id for one in kept))
        latest = another(kept_words())
        notebook.keep(latest)
        assert [one.id for one in notebook.quotes()] == [latest.id, *(one.id for one in kept)]
        notebook.drop(kept[1].id)
        notebook.keep(kept[1])
        assert [one.id for one in notebook.quotes()] == [latest.id, *(one.id for one in kept)]


def test_tags_and_notebook_go_out_and_come_back() -> None:
    kept = replace(kept_words(), tags=("水", "to-print"), story="防汛")
    assert from_annotations(to_annotations([kept]), "a.jsonld") == [kept]
    assert to_csv([kept]).splitlines()[1].endswith("水; to-print,防汛")
    assert "#水 #to-print" in to_markdown([kept]).replace("\\", "")


@pytest.mark.parametrize(
    ("written", "note", "tags"),
    [
        ("", "", ()),
        ("to print", "to print", ()),
        ("#水 to print #b", "to print", ("水", "b")),
        ("＃水 #水", "", ("水",)),
        ("# C# 3#4", "C# 3#4", ()),
    ],
)
def test_tags_are_the_words_that_begin_with_their_sign(
    written: str, note: str, tags: tuple[str, ...]
) -> None:
    assert read_note(written) == (note, tags)
    assert read_note(written_note(note, tags)) == (note, tags)
