"""Ends of the program that were not asked for by a key: signals, and a lost terminal."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from asyncio import AbstractEventLoop
from collections.abc import Callable
from types import FrameType

from briefing_tui.tui.terminal import Terminal, stop_job

PATIENCE = 1.5
"""Seconds that the browser has to close after a signal; then it ends all the same."""

THREADS = 0.3
"""Seconds that threads have to end by themselves when the browser was left."""


class Ending:
    """Catches signals while the browser runs.

    The first one has it close in order, once it is painted: Textual mounts what it has begun to,
    and fails where it was left before. Where it does not close in time, and at the second signal,
    the terminal is restored and the process ended at once, whatever it was doing.

    Args:
        terminal: what is restored.
        loop: runs the browser.
        close: closes it, in the loop, with an exit status.
    """

    def __init__(
        self, terminal: Terminal, loop: AbstractEventLoop, close: Callable[[int], None]
    ) -> None:
        self._terminal = terminal
        self._loop = loop
        self._close = close
        self._is_painted = False
        self._status: int | None = None

    def watch(self) -> None:
        """Catch the signals that end programs."""
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT):
            if signal.getsignal(number) is not signal.SIG_IGN:  # as ``nohup`` has it
                signal.signal(number, self._caught)
        signal.signal(signal.SIGALRM, self._overdue)

    def begin(self, number: int) -> None:
        """Close the browser with the exit status of a signal.

        Args:
            number: the signal.
        """
        if self._status is not None:
            self._overdue()
        self._status = 128 + number
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)
        if self._is_painted:
            self._loop.call_soon_threadsafe(self._close, self._status)

    def painted(self) -> None:
        """Close the browser if a signal came before it was painted."""
        waiting = self._status
        self._is_painted = True
        if waiting is not None:
            self._close(waiting)

    def done(self) -> None:
        """Cancel the timer that ends the process: the browser has closed in time."""
        signal.setitimer(signal.ITIMER_REAL, 0)

    def _caught(self, number: int, _frame: FrameType | None) -> None:
        self.begin(number)

    def _overdue(self, _number: int = 0, _frame: FrameType | None = None) -> None:
        self._terminal.restore()
        os._exit(self._status or 1)


class Stopping:
    """Stops the job at Ctrl+Z and goes on with it.

    Args:
        terminal: what is waited for before going on.
        loop: runs the browser.
        lent: tells whether another program has the terminal now.
        leave: gives the terminal its own screen back.
        enter: draws on it again.
    """

    def __init__(
        self,
        terminal: Terminal,
        loop: AbstractEventLoop,
        lent: Callable[[], bool],
        leave: Callable[[], None],
        enter: Callable[[], None],
    ) -> None:
        self._terminal = terminal
        self._loop = loop
        self._lent = lent
        self._leave = leave
        self._enter = enter

    def watch(self) -> None:
        """Catch the signals that stop programs and go on with them, in place of Textual."""
        signal.signal(signal.SIGTSTP, self._asked)
        signal.signal(signal.SIGCONT, self._continued)

    def _asked(self, _number: int, _frame: FrameType | None) -> None:
        if self._lent():  # the loop waits for the other program
            stop_job(signal.SIGTSTP)
        else:
            self._loop.call_soon_threadsafe(self._stop)

    def _continued(self, _number: int, _frame: FrameType | None) -> None:
        """Draw anew after a SIGSTOP, which cannot be caught: another program may have drawn."""
        if not self._lent():
            self._loop.call_soon_threadsafe(self._again)

    def _stop(self) -> None:
        self._leave()
        stop_job(signal.SIGTSTP)
        self._terminal.wait_for_foreground()
        self._enter()

    def _again(self) -> None:
        self._leave()
        self._terminal.wait_for_foreground()
        self._enter()


def end_without_waiting(status: int) -> None:
    """End the process even when a thread still waits for something: a pipe, a slow disk.

    Returns where there is none.

    Args:
        status: the exit status.
    """
    deadline = time.monotonic() + THREADS
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(max(0.0, deadline - time.monotonic()))
            if thread.is_alive():
                for stream in (sys.stdout, sys.stderr):
                    if stream is not None:
                        with contextlib.suppress(OSError):  # it may be full or gone
                            stream.flush()
                os._exit(status)
