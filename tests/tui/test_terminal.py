"""The terminal before the browser takes it over, tried on a pseudo-terminal."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

pty = pytest.importorskip("pty")

ASK = (
    "import sys; from briefing_tui.tui.terminal import ask_ambiguous_width;"
    "width = ask_ambiguous_width(); open(sys.argv[1], 'w').write(str(width))"
)


def asked(folder: str, answer: bytes) -> str:
    """The width that a terminal tells which gives this answer."""
    ours, theirs = pty.openpty()
    told = os.path.join(folder, "told")

    def reply() -> None:
        heard = b""
        while b"\x1b[6n" not in heard:
            heard += os.read(ours, 100)
        if answer:
            os.write(ours, answer)

    thread = threading.Thread(target=reply, daemon=True)
    thread.start()
    command = [sys.executable, "-c", ASK, told]
    subprocess.run(command, stdin=theirs, stderr=theirs, check=True)
    thread.join()
    os.close(ours)
    os.close(theirs)
    with open(told, encoding="ascii") as file:
        return file.read()


@pytest.mark.parametrize(
    ("answer", "width"),
    [(b"\x1b[1;2R", "1"), (b"\x1b[1;3R", "2"), (b"", "1"), (b"nonsense", "1")],
)
def test_the_terminal_is_asked_how_wide_ambiguous_characters_are(
    tmp_path: os.PathLike[str], answer: bytes, width: str
) -> None:
    assert asked(os.fspath(tmp_path), answer) == width


def test_without_a_terminal_nothing_is_asked() -> None:
    code = "from briefing_tui.tui.terminal import ask_ambiguous_width as a; print(a())"
    done = subprocess.run(
        [sys.executable, "-c", code], stdin=subprocess.DEVNULL, capture_output=True, check=True
    )
    assert done.stdout.strip() == b"1"
    assert done.stderr == b""


def test_the_terminal_is_taken_and_the_transcript_stays_readable() -> None:
    code = (
        "import os, sys; from briefing_tui.tui.terminal import open_terminal;"
        "found = open_terminal(); found.take(); words = sys.stdin.buffer.read().decode();"
        "seen = [os.isatty(0), os.isatty(1), os.isatty(2)]; found.give_back();"
        "print(words, *seen, os.isatty(1))"
    )
    ours, theirs = pty.openpty()

    def take_terminal() -> None:
        import fcntl
        import termios

        fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)

    done = subprocess.run(
        [sys.executable, "-c", code],
        input="水清了".encode(),
        stdout=subprocess.PIPE,
        env={**os.environ, "TERM": "xterm", "PYTHONUTF8": "1"},
        start_new_session=True,
        preexec_fn=take_terminal,
        check=True,
    )
    os.close(ours)
    os.close(theirs)
    assert done.stdout.decode().split() == ["水清了", "True", "True", "True", "False"]


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("xterm-256color", True),
        ("tmux-256color", True),
        ("xterm-kitty", True),
        ("linux", True),
        ("dumb", False),
        ("unknown", False),
        ("", False),
        ("no-such-terminal", False),
        ("dialup", False),
    ],
)
def test_a_type_of_terminal_that_moves_no_cursor_is_told(kind: str, answer: bool) -> None:
    from briefing_tui.tui.terminal import draws

    assert draws(kind) is answer
