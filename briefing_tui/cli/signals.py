"""Signals that end a command: clean-up code runs, and the exit status names the signal."""

from __future__ import annotations

import signal
from types import FrameType

_ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT")


def raise_when_signalled() -> None:
    """Make a signal that ends the program raise ``SystemExit``, so that clean-up code runs.

    A signal that was ignored when the program was started, as by ``nohup``, stays ignored.
    """
    try:
        for name in _ENDING:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _raise)
    except ValueError:  # not the main thread, to which signals go: they end it as they did
        return


def _raise(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)
    raise SystemExit(128 + number)
