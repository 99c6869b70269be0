"""The notebook's file keeps what it was given."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from uuid import uuid4

import pytest

from briefing_tui.state.notebook import KeptQuote, Notebook
from briefing_tui.state.notebook.correction import same_person, speaker_is
from briefing_tui.state.notebook.trouble import NotebookError
from tests.invented import press_conference
from tests.state.notebook.test_refinding import kept_words

BRIEFING = press_conference()
FORKS = hasattr(os, "fork")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "notebook.sqlite"


@pytest.fixture
def notebook(path: Path) -> Iterator[Notebook]:
    with Notebook(path) as opened:
        yield opened


def another(kept: KeptQuote) -> KeptQuote:
    return replace(kept, id=str(uuid4()))


def test_what_was_kept_is_there_when_opened_again(path: Path) -> None:
    kept = kept_words()
    with Notebook(path) as notebook:
        notebook.keep(kept)
    with Notebook(path) as notebook:
        assert notebook.quotes() == [kept]


def test_a_notebook_in_memory_leaves_nothing_behind(tmp_path: Path) -> None:
    with Notebook(None) as notebook:
        notebook.keep(kept_words())
        assert len(notebook.quotes()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_note_is_rewritten_and_a_quote_dropped(notebook: Notebook) -> None:
    kept = kept_words()
    notebook.keep(kept)
    notebook.keep(replace(kept, note="改过的"))
    assert [k.note for k in notebook.quotes()] == ["改过的"]
    notebook.drop(kept.id)
    assert notebook.quotes() == []


@pytest.mark.parametrize("words", ["完工", "许立衡 好数字", "云岭市", "INVENTED"])
def test_quotes_are_searched_by_all_that_is_shown_of_them(notebook: Notebook, words: str) -> None:
    notebook.keep(kept_words())
    assert len(notebook.quotes(words)) == 1
    assert notebook.quotes(words + " 没有") == []


def test_corrections_are_kept_in_order_and_undone(notebook: Notebook) -> None:
    first = speaker_is(BRIEFING, BRIEFING.speeches[2], "沈知微")
    second = same_person(BRIEFING, "云岭日报记者", "沈知微")
    notebook.correct(first)
    notebook.correct(second)
    assert notebook.corrections_of(BRIEFING.source) == [first, second]
    notebook.undo(first.id)
    assert notebook.corrections() == [second]


def test_searches_are_remembered_once_the_latest_first(notebook: Notebook) -> None:
    for query in ("甲", "乙", "甲"):
        notebook.remember_search(query)
    assert notebook.searches() == ["甲", "乙"]


def test_only_so_many_searches_are_remembered(notebook: Notebook) -> None:
    for number in range(510):
        notebook.remember_search(str(number))
    assert notebook.searches()[:2] == ["509", "508"]
    assert len(notebook.searches()) == 500


def test_the_place_in_a_file_is_remembered(notebook: Notebook) -> None:
    assert notebook.place(BRIEFING.source) is None
    notebook.remember_place(BRIEFING.source, 7)
    notebook.remember_place(BRIEFING.source, 9)
    assert notebook.place(BRIEFING.source) == 9


def test_a_file_that_is_no_notebook_is_named_with_the_remedy(tmp_path: Path) -> None:
    file = tmp_path / "notebook.sqlite"
    file.write_bytes(b"no database at all, but long enough to be looked at" * 40)
    with pytest.raises(NotebookError, match="move it away"):
        Notebook(file)


def test_the_notebook_of_a_later_version_is_left_alone(path: Path) -> None:
    Notebook(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(NotebookError, match="later version"):
        Notebook(path)


def test_quotes_are_kept_all_or_none(notebook: Notebook) -> None:
    bad = replace(kept_words(), words=object())  # type: ignore[arg-type]
    with pytest.raises((NotebookError, TypeError, AttributeError)):
        notebook.keep(kept_words(), bad)
    assert notebook.quotes() == []


def _keep_fifty(path: Path) -> None:
    with Notebook(path) as notebook:
        for _number in range(50):
            notebook.keep(another(kept_words()))


@pytest.mark.skipif(not FORKS, reason="needs fork")
def test_two_programs_at_once_are_both_kept(path: Path) -> None:
    processes = [get_context("fork").Process(target=_keep_fifty, args=(path,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        assert process.exitcode == 0
    with Notebook(path) as notebook:
        assert len(notebook.quotes()) == 100


def test_quotes_of_one_story_are_told_from_those_of_others(notebook: Notebook) -> None:
    kept = kept_words()
    other = replace(another(kept), story="harbour")
    notebook.keep(kept)
    notebook.keep(other)
    assert notebook.quotes(story="harbour") == [other]
    assert notebook.quotes(story=kept.story) == [kept]
    assert len(notebook.quotes()) == 2
