"""Signals that end a command: clean-up code runs, and the exit status names the signal."""

from __future__ import annotations

import signal
import threading
from types import FrameType

_ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT")


def raise_when_signalled() -> None:
    """Make a signal that ends the program raise ``SystemExit``, so that clean-up code runs.

    A signal that was ignored when the program was started, as by ``nohup``, stays ignored.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _raise)


def _raise(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)
    raise SystemExit(128 + number)
