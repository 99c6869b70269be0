"""Progress is shown on standard error, and only to somebody who watches."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_tui.cli.progress_bars import shown_progress
from briefing_tui.library import Library
from briefing_tui.progress import Progress, Stage

pytestmark = pytest.mark.usefixtures("english")

WORK = """\
import time
from briefing_tui.cli.progress_bars import shown_progress
from briefing_tui.progress import Progress, Stage
with shown_progress(patience={patience}) as show:
    for stage in Stage:
        for done in range(4):
            show(Progress(stage, done, 30, "transcripts/\\x1b[31mone.txt"))
            time.sleep(0.15)
print("over", flush=True)
"""


def test_nobody_is_told_where_standard_error_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with shown_progress(patience=0) as show:
        assert show is None
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are Unix's")
def test_stage_count_rate_and_path_are_shown_and_taken_away() -> None:
    from tests.terminal import Terminal

    command = [sys.executable, "-c", WORK.format(patience=0)]
    with Terminal(command, (100, 10)) as terminal:
        assert terminal.leave() == 0
        sent = terminal.received.decode()
        rows = terminal.rows()
    for words in ("reading", "indexing", "3/30", "files/s", "one.txt"):
        assert words in sent
    assert "\x1b[31mone" not in sent
    assert [row for row in rows if row] == ["over"]


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are Unix's")
def test_short_work_is_not_worth_a_word() -> None:
    from tests.terminal import Terminal

    with Terminal([sys.executable, "-c", WORK.format(patience=3600)], (100, 10)) as terminal:
        assert terminal.leave() == 0
        assert terminal.received.split() == [b"over"]


def test_no_progress_goes_into_a_pipe(path: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", "search", "海漂", path],
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""


def test_a_library_tells_each_file_that_it_reads(path: str, tmp_path: Path) -> None:
    seen: list[Progress] = []
    Library.from_paths([path, path], cache=tmp_path / "cache", progress=seen.append)
    told = [(step.stage, step.done, step.total, step.path) for step in seen]
    assert told == [(Stage.READING, done, 2, path) for done in (0, 1, 2)]
