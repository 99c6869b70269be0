"""Ends of commands: by a signal, without a reader, without room, without input."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "briefing_tui"]
ENGLISH = {**os.environ, "LC_ALL": "C.UTF-8"}
FULL = Path("/dev/full")

unix = pytest.mark.skipif(os.name == "nt", reason="signals and their statuses are Unix's")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="no full device here")


@unix
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_signal_is_told_by_the_status(name: str) -> None:
    process = subprocess.Popen(
        [*PROGRAM, "show", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    process.stdin.write(b"a" * 300_000)  # more than a pipe holds: it is being read now
    process.stdin.flush()
    process.send_signal(getattr(signal, name))
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (128 + getattr(signal, name), b"", b"")


@unix
def test_a_hang_up_that_is_switched_off_ends_nothing(path: str) -> None:
    process = subprocess.Popen(
        [*PROGRAM, "show", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),
    )
    assert process.stdin is not None
    process.stdin.write("周岚：大家好。\n".encode() * 20_000)
    process.stdin.flush()
    process.send_signal(signal.SIGHUP)
    out, _err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "大家好" in out.decode()


@needs_full
@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["-V"], ["--help"], ["show", "-h"], ["man"], ["completion", "bash"]],
)
def test_a_full_disk_is_told_on_one_line(arguments: list[str]) -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            [*PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, env=ENGLISH, check=False
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert done.stderr.startswith(b"briefing-tui: the output cannot be written")


@needs_full
@pytest.mark.parametrize("command", ["show", "search", "verify"])
def test_a_full_disk_is_told_by_every_command(path: str, command: str) -> None:
    words = [path] if command == "show" else ["海漂", path]
    with FULL.open("w") as full:
        done = subprocess.run(
            [*PROGRAM, command, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            env=ENGLISH,
            check=False,
        )
    assert done.returncode == 2
    assert b"the output cannot be written" in done.stderr
    assert b"Traceback" not in done.stderr


@unix
@pytest.mark.parametrize("arguments", [["--version"], ["show", "/no/such"], ["man"]])
def test_a_closed_output_is_told_on_one_line(arguments: list[str]) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *PROGRAM, *arguments],
        stderr=subprocess.PIPE,
        env=ENGLISH,
        check=False,
    )
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)


@needs_full
def test_messages_that_cannot_be_written_change_no_status() -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "show", "/no/such"], stdout=subprocess.PIPE, stderr=full, check=False
        )
    assert (done.returncode, done.stdout) == (2, b"")


@unix
@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "-"],
        ["show", "-", "--explain"],
        ["search", "x", "-"],
        ["search", "x", "-f", "-"],
        ["verify", "-"],
        ["quote", "-", "1:2"],
    ],
)
def test_a_terminal_is_no_standard_input(arguments: list[str]) -> None:
    import pty

    master, slave = pty.openpty()
    done = subprocess.run(
        [*PROGRAM, *arguments],
        stdin=slave,
        capture_output=True,
        timeout=60,
        env=ENGLISH,
        check=False,
    )
    os.close(master)
    os.close(slave)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert b"nothing is piped into it" in done.stderr


LOOKING_FOR_GARBAGE = """
import gc, sys
from briefing_tui.cli import main

class Garbage:
    def __init__(self):
        self.itself = self
    def __del__(self):
        sys._current_frames()

Garbage()
gc.set_threshold(1)
main()
"""
"""The command, with garbage that is found as soon as there is anything new."""


def test_a_command_ends_though_garbage_is_found_on_its_way_out() -> None:
    command = [sys.executable, "-c", LOOKING_FOR_GARBAGE, "--version"]
    assert subprocess.run(command, capture_output=True, timeout=20, check=False).returncode == 0
