"""The tests pass whatever the environment of whoever runs them says."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import settings

from briefing_tui.state.paths import cache_place
from briefing_tui.translation import environment_language
from tests.loading.formats.fixtures import make_zip

ROOT = Path(__file__).parents[1]
HOSTILE = {
    "a narrow terminal": {"COLUMNS": "40", "LINES": "10", "TERM": "dumb", "NO_COLOR": "1"},
    "a locale of ASCII": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a Chinese locale": {"LC_ALL": "zh_CN.UTF-8", "LANGUAGE": "zh", "TMUX": "/missing,1,0"},
    "folders that are not there": {"HOME": "/missing", "XDG_CACHE_HOME": "/missing/cache"},
}


@pytest.mark.parametrize("variables", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_the_environment_says_does_not_reach_the_tests(
    variables: dict[str, str], tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", __file__, "-k", "reached", f"--basetemp={tmp_path / 'a'}"],
        env={**os.environ, **variables},
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout.decode("utf-8", "replace")
    assert b"5 passed" in done.stdout


def test_no_variable_that_changes_what_is_shown_has_reached_a_test() -> None:
    assert not {"COLUMNS", "LINES", "NO_COLOR", "LANGUAGE", "TMUX", "DISPLAY"} & os.environ.keys()
    assert os.environ["TERM"] == "xterm-256color"


def test_no_locale_has_reached_a_test() -> None:
    assert os.environ["LC_ALL"] == "C.UTF-8"
    assert environment_language() == "en"


def test_no_encoding_of_names_has_reached_a_test(tmp_path: Path) -> None:
    file = tmp_path / "云岭.txt"
    file.touch()
    program = "import os, sys; sys.exit(not os.path.exists(sys.argv[1]))"
    assert subprocess.run([sys.executable, "-c", program, file], check=False).returncode == 0


def test_no_width_has_reached_the_usage(english: None) -> None:
    command = [sys.executable, "-m", "briefing_tui", "search", "--help"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert max(map(len, done.stdout.decode().splitlines())) > 60


def test_no_home_has_reached_a_test(no_earlier_run: Path) -> None:
    assert Path.home() == no_earlier_run
    assert Path(cache_place()).is_relative_to(no_earlier_run)


def test_a_second_run_collects_the_same_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    first = make_zip({"readme.txt": "水清了"})
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(1_800_000_000))
    assert make_zip({"readme.txt": "水清了"}) == first


def test_no_property_is_held_to_a_time() -> None:
    assert settings().deadline is None
