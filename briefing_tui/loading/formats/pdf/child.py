"""The reading of a PDF's pages by a child process with limits of memory and time.

The process limits its memory and its processor time: each character that it returns gives it
more, so that a small file cannot take long, while a long transcript has enough time. A watchdog
here ends one that does nothing.
"""

from __future__ import annotations

import json
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing_tui import interpreter
from briefing_tui.dataclass import dataclass
from briefing_tui.errors import BriefingError
from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Budget, Meter, OverBudget
from briefing_tui.loading.extraction.refusals import broken_down, damaged, locked, swollen, too_slow
from briefing_tui.loading.formats.pdf.layout import Stretch

_NAME = "PDF"
_CHILD = Path(__file__).with_name("pages.py")

PATIENCE = 8.0
"""Seconds of processor time that the process has in addition to those for its text."""

ENDED = 75
"""The status of the process when that time is over and no signal has ended it."""

_TOO_SLOW = (ENDED, -int(getattr(signal, "SIGPROF", ENDED)))

STANDSTILL = 60.0
"""Seconds by the clock after which a process that has returned nothing more is ended."""

_BUDGETS: dict[str, Budget] = {
    "pages": budgets.PAGES,
    "on a page": budgets.ON_A_PAGE,
    "characters": budgets.DRAWN,
}


class _Watchdog:
    """Ends a process that returns nothing for a long time."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.barked = False
        self._process = process
        self._over = threading.Event()
        self.wait()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Begin to wait anew."""
        self._deadline = time.monotonic() + STANDSTILL

    def _watch(self) -> None:
        while (left := self._deadline - time.monotonic()) > 0:
            if self._over.wait(left):
                return
        self.barked = True
        self._process.kill()

    def leave(self) -> None:
        """Stop watching."""
        self._over.set()
        self._thread.join()


@contextmanager
def _child() -> Iterator[subprocess.Popen[bytes]]:
    """Yield a process that reads a PDF; end it at the latest with the context."""
    limits = [str(budget.most) for budget in _BUDGETS.values()]
    process = subprocess.Popen(
        interpreter.command(str(_CHILD), str(PATIENCE), str(ENDED), *limits),
        env=interpreter.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield process
    finally:
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                _close(stream)
        process.wait()


def _close(stream: object) -> None:
    """Close a pipe; ignore unwritten data whose reader has ended."""
    try:
        stream.close()  # type: ignore[attr-defined]
    except OSError:
        return


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """The visible content of a page.

    Attributes:
        stretches: in the order in which they are drawn.
        margin: words that run in another direction than the rest.
        mute: the number of characters that the font does not tell.
        pictured: whether a picture takes much of it, as a scan does.
    """

    stretches: list[Stretch]
    margin: list[str]
    mute: int
    pictured: bool


def drawn_pages(data: bytes, path: str) -> tuple[str, list[DrawnPage]]:
    """Return the title of a PDF and what is drawn on each page.

    Raises:
        NotTextError: it is damaged or locked.
        TooLargeError: it takes too long, or too much memory.
        OverBudget: it has more pages or characters than any transcript.
    """
    try:
        with _child() as process:
            watchdog = _Watchdog(process)
            try:
                return _asked(process, watchdog, data, path)
            except (EOFError, OSError) as error:
                status = process.wait()
                if watchdog.barked or status in _TOO_SLOW:
                    raise too_slow(path, _NAME) from error
                gone = broken_down if status < 0 else damaged
                raise gone(path, _NAME) from error
            finally:
                watchdog.leave()
    except OSError as error:  # no process could be had
        raise damaged(path, _NAME) from error


def _asked(
    process: subprocess.Popen[bytes], watchdog: _Watchdog, data: bytes, path: str
) -> tuple[str, list[DrawnPage]]:
    """Return the title and what is drawn on each page that the process reports.

    Raises:
        EOFError: it ended before it had said all.
    """
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(data)
    process.stdin.close()
    title = ""
    pages: list[DrawnPage] = []
    drawn = Meter(budgets.STRETCHES)
    for line in process.stdout:
        if not line.endswith(b"}\n"):
            break
        said = json.loads(line)
        if "error" in said:
            raise _refusal(said["error"], path)
        if "end" in said:
            return title, pages
        if "stretches" not in said:
            title = str(said.get("title", ""))
            continue
        page = [Stretch(*one) for one in said["stretches"]]
        drawn.spend(len(page))
        watchdog.wait()
        pages.append(DrawnPage(page, said["margin"], said["mute"], said["pictured"]))
    raise EOFError


def _refusal(code: str, path: str) -> BriefingError | OverBudget:
    if code in _BUDGETS:
        return OverBudget(_BUDGETS[code])
    if code == "locked":
        return locked(path, _NAME)
    return swollen(path, _NAME) if code == "memory" else damaged(path, _NAME)
