"""The terminal that the browser is drawn on: found, taken over, and given back as it was.

Textual reads keys from descriptor 0, draws on descriptor 2 and asks descriptor 1 for the size.
Where one of them leads elsewhere (a pipe, a file, nowhere), the terminal is put in its place
while the browser runs: ``2>log``, ``>file`` and a transcript on standard input then work as they
do with other programs that draw on the terminal itself.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import signal
import sys
import time
from collections.abc import Mapping
from typing import Literal

from briefing_tui.text.patterns import deferred
from briefing_tui.translation import _

PATIENCE = 0.15
"""Seconds that a terminal is given to answer."""

AMBIGUOUS = "“"

KEYS, WORDS, ERRORS = STANDARD = (0, 1, 2)
"""The descriptors of standard input, output and error."""

RESTORE = (
    "\x1b[?2026l"  # what is drawn is shown
    "\x1b[?2004l\x1b[?7h\x1b[?2048l"  # bracketed paste, line wrap, reports of the size
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1016l\x1b[?1006l\x1b[?1004l"  # mouse, focus
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[0m"  # keyboard protocol, other screen, cursor, colours
)
"""Undoes what Textual asks of a terminal."""

NO_MOUSE_PIXELS = "\x1b[?1016l"
"""Ends reports of the mouse in pixels, which Textual begins and leaves on."""

_CAPABLE = deferred(
    r"(xterm|tmux|screen|rxvt|alacritty|foot|ghostty|kitty|wezterm|contour|konsole|gnome|vte|st"
    r"|iterm2?|nsterm|putty|mintty|cygwin|linux|eterm|mlterm|vt[1-5]\d\d|ansi|dtterm|fbterm|zellij"
    r")([-.+].*|[0-9]*(color)?)?",
    re.IGNORECASE,
)
"""Types of terminal that are known to move the cursor, with or without a description of them."""

_REPORT = re.compile(rb"\x1b\[\d+;(\d+)R")


class TerminalError(Exception):
    """There is no terminal to draw on; its words say why and what helps."""


class Terminal:
    """The terminal, from the moment at which it was taken.

    Args:
        descriptor: a descriptor of it, for reading and writing.
    """

    def __init__(self, descriptor: int) -> None:
        import termios

        self.descriptor = descriptor
        self._settings = termios.tcgetattr(descriptor)
        self._replaced: dict[int, int | None] = {}

    @property
    def lost(self) -> bool:
        """Return whether the terminal is gone: its window was closed or its line was hung up."""
        import termios

        try:
            termios.tcgetattr(self.descriptor)
        except (OSError, termios.error):
            return True
        return False

    def take(self) -> None:
        """Connect descriptors 0, 1 and 2 to the terminal.

        ``sys.stdin`` still reads what was piped in, from a descriptor of its own.
        """
        _flush()
        for number in STANDARD:
            if not os.isatty(number):
                self._replaced[number] = _duplicate(number)
                os.dup2(self.descriptor, number)
        piped = self._replaced.get(KEYS)
        if piped is not None:
            sys.stdin = open(  # noqa: SIM115
                piped, encoding="utf-8", errors="surrogateescape", closefd=False
            )
        if sys.__stdin__ is None or sys.__stdin__.closed:
            stdin = open(KEYS, encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.__stdin__ = stdin  # type: ignore[misc]
        if sys.__stderr__ is None or sys.__stderr__.closed:
            stderr = open(ERRORS, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.__stderr__ = stderr  # type: ignore[misc]

    def give_back(self) -> None:
        """Connect standard output and standard error to where the user sent them."""
        _flush()
        for number in (WORDS, ERRORS):
            if number not in self._replaced:
                continue
            led = self._replaced[number]
            if led is None:
                led = os.open(os.devnull, os.O_WRONLY)
            os.dup2(led, number)

    def settle(self) -> None:
        """Restore the terminal's settings, and undo what Textual leaves on."""
        import termios

        with contextlib.suppress(OSError, termios.error):  # it may be gone
            termios.tcsetattr(self.descriptor, termios.TCSANOW, self._settings)
            os.write(self.descriptor, NO_MOUSE_PIXELS.encode())

    def wait_for_foreground(self) -> None:
        """Stop until the shell puts this job into the foreground, unless it is there."""
        while not self._in_foreground():
            stop_job(signal.SIGTTIN)
            time.sleep(PATIENCE)

    def restore(self) -> None:
        """Restore the terminal's settings and its screen without waiting."""
        import termios

        with contextlib.suppress(OSError, termios.error):  # it may be gone
            termios.tcflow(self.descriptor, termios.TCOON)
            termios.tcflush(self.descriptor, termios.TCOFLUSH)
            termios.tcsetattr(self.descriptor, termios.TCSANOW, self._settings)
            os.write(self.descriptor, RESTORE.encode())

    def _in_foreground(self) -> bool:
        """Return whether this job is in the foreground; True when this cannot be asked."""
        try:
            return os.tcgetpgrp(self.descriptor) == os.getpgrp()
        except OSError:
            return True


def open_terminal(environment: Mapping[str, str] = os.environ) -> Terminal | None:
    """Return the terminal to draw on; None on Windows, where Textual finds it alone.

    Raises:
        TerminalError: there is none, or none that can be drawn on.
    """
    needed = _("the browser needs a terminal; “briefing-tui show” prints a briefing")
    if os.name == "nt":
        if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout)):
            raise TerminalError(needed)
        return None
    descriptor = _open()
    if descriptor is None:
        raise TerminalError(needed)
    kind = environment.get("TERM", "")
    if not draws(kind):
        os.close(descriptor)
        told = _(
            "the browser cannot draw on a terminal of type “{kind}”; set TERM to its real type"
        )
        raise TerminalError(told.format(kind=kind))
    return Terminal(descriptor)


def draws(kind: str) -> bool:
    """Return whether terminals of a type are known to be able to move the cursor.

    Args:
        kind: as ``$TERM`` has it.
    """
    if _CAPABLE.fullmatch(kind):
        return True
    if kind in ("", "dumb", "unknown"):
        return False
    try:
        import curses

        curses.setupterm(kind, ERRORS)
        return bool(curses.tigetstr("cup"))
    except (ImportError, curses.error):
        return False


def drawn_elsewhere(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether another program draws what the browser shows, as textual-serve does."""
    return bool(environment.get("TEXTUAL_DRIVER"))


def forget_exported_size() -> None:
    """Remove ``COLUMNS`` and ``LINES`` from the environment: the terminal tells its size."""
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)


def stop_job(number: int) -> None:
    """Stop all processes of this job, by a signal that they do not catch meanwhile.

    Returns when the shell goes on with them; at once where no shell could.

    Args:
        number: the signal, ``SIGTSTP`` or ``SIGTTIN``.
    """
    before = signal.signal(number, signal.SIG_DFL)
    continued = signal.signal(signal.SIGCONT, signal.SIG_IGN)
    try:
        os.killpg(os.getpgrp(), number)
    finally:
        signal.signal(signal.SIGCONT, continued)
        signal.signal(number, before)


def ask_ambiguous_width() -> Literal[1, 2]:
    """Return the cells the terminal gives a character of ambiguous width; 1 without an answer.

    Such a character is printed at the start of the line, the terminal is asked for the cursor's
    column (CPR), and the line is cleared. This is done only when both descriptors are terminals.
    """
    try:
        import termios
        import tty
    except ImportError:
        return 1
    if not (os.isatty(KEYS) and os.isatty(ERRORS)):
        return 1
    before = termios.tcgetattr(KEYS)
    try:
        tty.setcbreak(KEYS, termios.TCSANOW)
        os.write(ERRORS, f"\r{AMBIGUOUS}\x1b[6n".encode())
        column = _answer()
        os.write(ERRORS, b"\r\x1b[K")
    except (OSError, termios.error):
        return 1
    finally:
        with contextlib.suppress(OSError, termios.error):  # it may be gone meanwhile
            termios.tcsetattr(KEYS, termios.TCSANOW, before)
    return 2 if column == 3 else 1


def _answer() -> int | None:
    """Return the column that the terminal reports; None when it does not answer."""
    received = b""
    deadline = time.monotonic() + PATIENCE
    while (left := deadline - time.monotonic()) > 0:
        ready, _, _ = select.select([KEYS], [], [], left)
        if not ready:
            break
        received += os.read(KEYS, 64)
        if found := _REPORT.search(received):
            return int(found[1])
    return None


def _open() -> int | None:
    """Open the controlling terminal, else the one that a standard descriptor leads to."""
    paths = ["/dev/tty"]
    for number in STANDARD:
        with contextlib.suppress(OSError):  # it leads to no terminal
            paths.append(os.ttyname(number))
    for path in paths:
        with contextlib.suppress(OSError):  # it cannot be opened: the next
            return os.open(path, os.O_RDWR | os.O_NOCTTY)
    return None


def _duplicate(number: int) -> int | None:
    try:
        return os.dup(number)
    except OSError:
        return None


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError):  # its reader has gone
                stream.flush()
