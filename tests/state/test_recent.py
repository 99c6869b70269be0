"""The record of the files that were shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing_tui.state import recent
from briefing_tui.state.last_opened import state_file


def test_the_latest_file_comes_first(tmp_path: Path) -> None:
    files = [recent.RecentFile(str(tmp_path / name), name) for name in ("one", "two")]
    for one in files:
        Path(one.path).touch()
        recent.remember([one])
    assert recent.recall() == files[::-1]


@pytest.mark.parametrize("row", [["only"], ["a", "b", "c"], "ab", [1, "title"], None])
def test_rows_that_are_no_file_are_passed_over(tmp_path: Path, row: object) -> None:
    file = recent.RecentFile(str(tmp_path / "one"), "one")
    Path(file.path).touch()
    recent.remember([file])
    kept = state_file().with_name("recent.json")
    kept.write_text(json.dumps([row, list(file)]), encoding="utf-8")
    assert recent.recall() == [file]
