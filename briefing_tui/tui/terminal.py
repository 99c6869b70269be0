"""The terminal before the browser takes it over."""

from __future__ import annotations

import os
import re
import select
import sys
import time
from typing import Literal

PATIENCE = 0.15
"""Seconds that a terminal is given to answer."""

AMBIGUOUS = "“"
_REPORT = re.compile(rb"\x1b\[\d+;(\d+)R")


def free_keyboard() -> None:
    """Point descriptor 0 at the terminal and keep the transcript that comes by standard input.

    Textual takes its keys from descriptor 0. After this ``sys.stdin`` still reads what was
    piped in, from a descriptor of its own. Where there is no ``/dev/tty`` nothing changes.
    """
    try:
        keyboard = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return
    piped = os.dup(0)
    os.dup2(keyboard, 0)
    os.close(keyboard)
    sys.stdin = open(piped, encoding="utf-8", errors="surrogateescape")  # noqa: SIM115


def ask_ambiguous_width() -> Literal[1, 2]:
    """How many cells the terminal gives a character of ambiguous width; 1 if it does not say.

    One is printed at the start of the line and the cursor's column asked for (CPR), then the
    line is cleared. Only where both ends are a terminal.
    """
    try:
        import termios
        import tty
    except ImportError:
        return 1
    if not (sys.__stdin__ and sys.__stderr__ and os.isatty(0) and sys.__stderr__.isatty()):
        return 1
    out = sys.__stderr__.fileno()
    before = termios.tcgetattr(0)
    try:
        tty.setcbreak(0, termios.TCSANOW)
        os.write(out, f"\r{AMBIGUOUS}\x1b[6n".encode())
        column = _answer()
        os.write(out, b"\r\x1b[K")
    except (OSError, termios.error):
        return 1
    finally:
        termios.tcsetattr(0, termios.TCSANOW, before)
    return 2 if column == 3 else 1


def _answer() -> int | None:
    """The column that the terminal reports, None when it keeps silent."""
    received = b""
    deadline = time.monotonic() + PATIENCE
    while (left := deadline - time.monotonic()) > 0:
        ready, _, _ = select.select([0], [], [], left)
        if not ready:
            break
        received += os.read(0, 64)
        if found := _REPORT.search(received):
            return int(found[1])
    return None
