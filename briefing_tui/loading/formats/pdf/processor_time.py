"""The end of a process that has used too much processor time.

It is imported by the child process that reads a PDF, by its path, and imports nothing of this
package.
"""

from __future__ import annotations

import os
import signal
import threading
import time

_GLANCE = 0.2
"""Seconds between two looks at the time."""


class Clock:
    """Ends this process when it has used too much processor time.

    PDFium cannot be interrupted: the system ends the process by a signal or, where it has none
    for that, a thread does. A thread takes address space, which is limited where there is one.

    Args:
        seconds: the time that it has in addition to that for its characters.
        status: the status of the process when a thread has ended it.
    """

    def __init__(self, seconds: float, status: int) -> None:
        self._status = status
        self._end = seconds
        self._has_timer = hasattr(signal, "setitimer")
        if self._has_timer:
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
        else:
            threading.Thread(target=self._watch, daemon=True).start()
        self.give(0.0)

    def give(self, seconds: float) -> None:
        """Give the process more time."""
        self._end += seconds
        if self._has_timer:
            left = max(_GLANCE / 100, self._end - time.process_time())
            signal.setitimer(signal.ITIMER_PROF, left)

    def _watch(self) -> None:
        while time.process_time() < self._end:
            time.sleep(_GLANCE)
        os._exit(self._status)
