"""All that was told to be done is there, whole: after kills, on a full disk, with two programs."""

from __future__ import annotations

import os
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("fcntl")
pytest.importorskip("resource")

from briefing_tui.quoting.article import CheckedArticle
from briefing_tui.state.last_article import KeptCheck, recall, remember
from briefing_tui.state.notebook.trouble import NotebookError
from briefing_tui.state.writing import append_export, write_export, write_new
from tests.killing import LARGE, WRITERS, Writer, killed, little_room

BY_NAME = {writer.name: writer for writer in WRITERS}
ROUNDS = 6
"""Kills of each kind here; 300 by hand, as ``tests/killing.py`` says."""

each = pytest.mark.parametrize("writer", WRITERS, ids=[writer.name for writer in WRITERS])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A place in a folder of the user's own."""
    (tmp_path / "state").mkdir(mode=0o700)
    return tmp_path / "state" / "file"


@each
def test_kills_lose_and_damage_nothing(writer: Writer, path: Path) -> None:
    assert killed(writer, path, ROUNDS, Random(5)) == []


def _write_some(writer: Writer, path: Path, first: int) -> None:
    for number in range(first, first + 12):
        writer.write(path, number, lambda _mark: None)


@each
def test_two_programs_at_once_lose_and_damage_nothing(writer: Writer, path: Path) -> None:
    both = [
        get_context("fork").Process(target=_write_some, args=(writer, path, first))
        for first in (100, 200)
    ]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert [process.exitcode for process in both] == [0, 0]
    numbers = [*range(100, 112), *range(200, 212)]
    marks = {"quotes": "quote {}", "corrections": "correction {}", "append": "{}"}
    told = [marks[writer.name].format(n) for n in numbers] if writer.name in marks else []
    assert writer.lost(path, told) == []
    assert path.exists()


def _export_over(path: Path) -> None:
    write_export(path, LARGE.encode())


def _write_new_beside(path: Path) -> None:
    write_new(path.with_name("another"), LARGE.encode())


def _add(path: Path) -> None:
    append_export(path, LARGE.encode())


@pytest.mark.parametrize("write", [_export_over, _write_new_beside, _add])
def test_a_full_disk_leaves_files_as_they_were(write: Callable[[Path], None], path: Path) -> None:
    path.write_text("mine\n", encoding="utf-8")
    with little_room(10_000), pytest.raises(OSError, match=r"large|space"):
        write(path)
    assert path.read_text(encoding="utf-8") == "mine\n"
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_full_disk_leaves_the_check_before(path: Path) -> None:
    first = KeptCheck(CheckedArticle("first", "水", "", (), ()))
    remember(path, first)
    with little_room(10_000), pytest.raises(OSError, match=r"large|space"):
        remember(path, KeptCheck(CheckedArticle("second", LARGE, "", (), ())))
    assert recall(path) == first


@pytest.mark.parametrize("name", ["quotes", "corrections"])
def test_a_full_disk_is_said_and_leaves_the_notebook_sound(name: str, path: Path) -> None:
    writer, told = BY_NAME[name], list[str]()
    writer.write(path, 1, told.append)

    def fill() -> None:
        for number in range(2, 100):
            writer.write(path, number, told.append)

    with little_room(path.stat().st_size), pytest.raises(NotebookError, match=str(path)):
        fill()
    assert writer.lost(path, told) == []
    writer.write(path, 200, told.append)
    assert writer.lost(path, told) == []


def test_a_new_file_replaces_none_that_another_program_has_just_put_there(path: Path) -> None:
    path.write_text("theirs", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_new(path, b"mine")
    assert path.read_text(encoding="utf-8") == "theirs"
    assert os.listdir(path.parent) == ["file"]


def test_of_two_programs_that_write_a_new_file_one_is_told(path: Path) -> None:
    def write(told: int) -> None:
        try:
            write_new(path, str(os.getpid()).encode())
            os.write(told, b"+")
        except FileExistsError:
            os.write(told, b"-")

    reading, writing = os.pipe()
    both = [get_context("fork").Process(target=write, args=(writing,)) for _n in range(4)]
    for process in both:
        process.start()
    for process in both:
        process.join()
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        assert sorted(told.read()) == sorted(b"+---")
