"""Inside a real tmux the copied quote arrives, whatever tmux does with clipboards."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")

TRANSCRIPT = """云岭市民生实事新闻发布会
许立衡（云岭市水利局副局长）：
截至9月底，已完工19个。
"""
QUOTED = "云岭市水利局副局长许立衡：“截至9月底，已完工19个。”"

Tmux = Callable[..., str]


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    """Runs a command of a tmux server of its own; gives what it prints."""
    place = Path("/tmp") / f"briefing-{os.getpid()}"  # a socket's path must be short
    place.mkdir(mode=0o700, exist_ok=True)
    environment = {
        **{name: value for name, value in os.environ.items() if name not in ("TMUX", "NO_COLOR")},
        "TMUX_TMPDIR": str(place),
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
    }

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["tmux", "-f", "/dev/null", *arguments],
            env=environment,
            capture_output=True,
            timeout=10,
            check=False,
        )
        return done.stdout.decode("utf-8", "replace")

    yield run
    run("kill-server")
    shutil.rmtree(place, ignore_errors=True)


def until(told: Callable[[], str], words: str) -> str:
    """Return the text once it holds some words."""
    for _time in range(300):
        if words in (found := told()):
            return found
        time.sleep(0.1)
    raise AssertionError(f"{words!r} is not in {told()!r}")


@pytest.mark.parametrize("setting", ["on", "off"])
def test_a_copied_quote_arrives(tmux: Tmux, tmp_path: Path, setting: str) -> None:
    path = tmp_path / "yunling.txt"
    path.write_text(TRANSCRIPT, encoding="utf-8")
    browser = [sys.executable, "-m", "briefing_tui", "--no-state", "--lang", "zh", str(path)]
    tmux("new-session", "-d", "-x", "100", "-y", "30", *browser)
    tmux("set", "-g", "set-clipboard", setting)
    until(lambda: tmux("capture-pane", "-p"), "截至9月底")
    tmux("send-keys", "]", "y")
    until(lambda: tmux("capture-pane", "-p"), "已复制")
    assert tmux("show-buffer").startswith(QUOTED)
