"""A pseudo-terminal: a program run in it, what it sends, and the screen that this makes.

Not on Windows, which has none.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, perf_counter
from types import TracebackType

import pyte

PATIENCE = 60.0
"""Seconds after which a test gives up waiting; a busy machine may need many of them."""

_PLACE_ASKED = b"\x1b[6n"
_PLACE = b"\x1b[1;2R"
"""This terminal's answer to that: the cursor is behind one character one cell wide."""

_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<=][0-9;]*[a-zA-Z]")
_CHUNK = 1 << 16
_MODE = re.compile(rb"\x1b\[\?(\d+)([hl])")
_KEYBOARD = re.compile(rb"\x1b\[>\d+u")
_ON_AT_FIRST = frozenset({7, 25})
"""Private modes that a terminal has at first: long lines wrap, the cursor is shown."""

ALTERNATE_SCREEN = 1049
"""The mode in which a program has a screen of its own."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """The bytes of one reading.

    Attributes:
        seconds: since the program was started.
        data: the bytes.
    """

    seconds: float
    data: bytes


class Terminal:
    """A program in a pseudo-terminal; a context manager that ends it.

    Args:
        command: the program and its arguments.
        size: columns and rows.
        environment: variables set over those of this process; ``LC_ALL`` and ``TERM`` have
            values of their own, so that what is seen does not depend on who runs the test.
        piped: what the program finds on its standard input in place of the terminal.
        redirected: files that descriptors of the program lead to in place of the terminal;
            None closes one.
    """

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int] = (100, 30),
        environment: Mapping[str, str] | None = None,
        piped: Path | None = None,
        redirected: Mapping[int, Path | None] | None = None,
    ) -> None:
        columns, rows = size
        self.chunks: list[Chunk] = []
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._fed = 0
        self._master, self._slave = pty.openpty()
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.settings = self._settings()
        self._redirected = dict(redirected or {})
        given = os.open(piped, os.O_RDONLY) if piped is not None else self._slave
        fixed = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        inherited = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TMUX")}
        self.begun = perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=given,
            stdout=self._slave,
            stderr=self._slave,
            env={**inherited, **fixed, **(environment or {})},
            start_new_session=True,
            preexec_fn=self._prepare,
        )
        if given != self._slave:
            os.close(given)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        if self._master >= 0:
            os.close(self._master)
            os.close(self._slave)

    @property
    def received(self) -> bytes:
        """Everything that the program has sent."""
        return b"".join(chunk.data for chunk in self.chunks)

    @property
    def restored(self) -> bool:
        """Return whether the terminal's settings are again what they were before the program."""
        return self._settings() == self.settings

    @property
    def modes(self) -> dict[int, bool]:
        """Return the terminal's private modes as they were last set or reset, by number."""
        return {int(mode): on == b"h" for mode, on in _MODE.findall(self.received)}

    @property
    def as_before(self) -> bool:
        """Return whether settings, screen, cursor, mouse and keyboard are what they were before."""
        kept = self.received.count(b"\x1b[<u") == len(_KEYBOARD.findall(self.received))
        wrong = [mode for mode, on in self.modes.items() if on is not (mode in _ON_AT_FIRST)]
        return self.restored and kept and not wrong

    @property
    def in_its_own_screen(self) -> bool:
        """Return whether the program has the alternate screen now."""
        return self.modes.get(ALTERNATE_SCREEN, False)

    @property
    def process(self) -> int:
        """The number of the program's process."""
        return self._process.pid

    def send(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self._process.send_signal(number)

    def hang_up(self) -> None:
        """Close the window: the terminal is gone."""
        os.close(self._slave)
        os.close(self._master)
        self._master = self._slave = -1

    def ended(self) -> int:
        """Wait until the program has ended, with its terminal or without; give its status.

        Raises:
            subprocess.TimeoutExpired: it has not ended.
        """
        return self._process.wait(PATIENCE)

    def rows(self) -> list[str]:
        """The screen as what was sent so far has made it."""
        for chunk in self.chunks[self._fed :]:
            self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", chunk.data))
        self._fed = len(self.chunks)
        return [self._row(number) for number in range(self._screen.lines)]

    def write(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def receive(self, seconds: float = 0.05) -> bool:
        """Take what the program sends; False when nothing came for so long."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return False
        data = b""
        with contextlib.suppress(OSError):
            data = os.read(self._master, _CHUNK)
        if data:
            self.chunks.append(Chunk(perf_counter() - self.begun, data))
            if _PLACE_ASKED in data:
                os.write(self._master, _PLACE)
        return bool(data)

    def until(self, condition: Callable[[str], object]) -> str:
        r"""Take what is sent until the screen is as wanted, and give it.

        Args:
            condition: told the rows of the screen, ``\n`` between them.

        Raises:
            TimeoutError: it has not become so, or the program has ended before.
        """
        deadline = monotonic() + PATIENCE
        while True:
            screen = "\n".join(self.rows())
            if condition(screen):
                return screen
            ended = self._process.poll() is not None
            if not self.receive() and (ended or monotonic() > deadline):
                raise TimeoutError(f"The screen has not become as wanted:\n{screen}")

    def leave(self) -> int:
        """Take what is sent until the program has ended, and give its exit status.

        Raises:
            TimeoutError: it has not ended.
        """
        deadline = monotonic() + PATIENCE
        while self._process.poll() is None:
            self.receive()
            if monotonic() > deadline:
                raise TimeoutError("The program has not ended:\n" + "\n".join(self.rows()))
        while self.receive():
            pass
        return self._process.returncode

    def _prepare(self) -> None:
        """In the new process: this terminal is the controlling one; descriptors lead elsewhere."""
        fcntl.ioctl(self._slave, termios.TIOCSCTTY, 0)
        for number, path in self._redirected.items():
            if path is None:
                os.close(number)
            else:
                led = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
                os.dup2(led, number)

    def _settings(self) -> list[object]:
        return list(termios.tcgetattr(self._slave))

    def _row(self, number: int) -> str:
        """A row of the screen; the second cell of a wide character is empty."""
        cells = self._screen.buffer[number]
        return "".join(cells[column].data for column in range(self._screen.columns)).rstrip()
