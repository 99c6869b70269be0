"""``briefing-tui serve``: what it refuses, and the addresses that it prints."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_tui import interpreter
from briefing_tui.cli import main


def test_standard_input_cannot_be_served(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "-"]) == 2
    assert "standard input cannot be served" in capsys.readouterr().err


def test_without_the_extra_the_remedy_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    assert main(["serve"]) == 2
    assert "pip install 'briefing-tui[serve]'" in capsys.readouterr().err


def test_a_port_that_is_taken_is_named_with_the_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("textual_serve")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["serve", "--no-state", "--port", str(port)]) == 2
    told = capsys.readouterr().err
    assert f"127.0.0.1:{port}" in told
    assert "--port 0" in told


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_it_prints_an_address_for_each_and_ends_when_it_is_told_to(tmp_path: Path) -> None:
    pytest.importorskip("textual_serve")
    words = ("-m", "briefing_tui", "serve", "--no-state", "--lang", "en", "--port", "0")
    with subprocess.Popen(
        interpreter.command(*words, "--guests", "2"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env=dict(interpreter.environment()),
    ) as served:
        assert served.stdout is not None
        printed = [served.stdout.readline() for _line in range(3)]
        served.send_signal(signal.SIGTERM)
        _rest, told = served.communicate()
    tokens = re.findall(r"http://127\.0\.0\.1:\d+/\?token=([\w-]{43})\n", "".join(printed))
    assert len(set(tokens)) == 3
    assert [line.startswith("For a guest") for line in printed] == [False, True, True]
    assert served.returncode == 143
    assert told == ""
