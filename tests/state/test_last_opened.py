"""The record of what was open last."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui.cli.looking import default_paths
from briefing_tui.samples import sample_paths
from briefing_tui.state import last_opened


def test_a_first_start_knows_nothing() -> None:
    assert last_opened.recall() == []
    assert default_paths() == [str(path) for path in sample_paths()]


def test_what_was_opened_is_what_is_searched_without_a_path(tmp_path: Path) -> None:
    transcript = tmp_path / "one.txt"
    transcript.write_text("周岚：好。\n", encoding="utf-8")
    last_opened.remember([str(transcript), "-"])
    assert last_opened.recall() == [str(transcript)]
    assert default_paths() == [str(transcript)]


def test_only_what_was_read_is_remembered(tmp_path: Path) -> None:
    folder, empty = str(tmp_path / "folder"), str(tmp_path / "empty")
    address = "https://ann:s3cret@desk.example/a"
    read = [f"{folder}/one.txt", str(tmp_path / "two.txt"), "https://desk.example/a"]
    given = [folder, empty, str(tmp_path / "two.txt"), "serch", address, str(tmp_path / "fold")]
    assert last_opened.those_read(given, read) == [folder, str(tmp_path / "two.txt"), address]


def test_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    last_opened.remember([str(tmp_path / "gone.txt")])
    assert last_opened.recall() == []


def test_standard_input_alone_changes_nothing(tmp_path: Path) -> None:
    last_opened.remember([str(tmp_path)])
    last_opened.remember(["-"])
    assert last_opened.recall() == [str(tmp_path)]


def test_a_damaged_file_is_as_none() -> None:
    last_opened.state_file().write_text("{", encoding="utf-8")
    assert last_opened.recall() == []


def test_paths_that_cannot_be_written_are_an_error_for_the_caller_to_report(
    no_earlier_run: Path,
) -> None:
    no_earlier_run.joinpath("opened.json").mkdir()
    with pytest.raises(OSError, match=r"opened\.json"):
        last_opened.remember(["/"])
    assert last_opened.recall() == []
