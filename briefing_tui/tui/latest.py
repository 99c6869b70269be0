"""Work in a thread for what is wanted: one piece at a time, and only the latest wish counts."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Wanted = TypeVar("Wanted")


class Latest(Generic[Wanted]):
    """Works for the latest wish: while one is worked for, only the latest other one waits.

    Args:
        start: runs a function in a thread.
        work: works for a wish, in that thread; it asks :meth:`over` whether to give up.
    """

    def __init__(
        self, start: Callable[[Callable[[], None]], object], work: Callable[[Wanted], object]
    ) -> None:
        self._start = start
        self._work = work
        self._wish: Wanted | None = None
        self._running = Lock()

    @property
    def wish(self) -> Wanted | None:
        """Return the latest wish; None when nothing is wanted."""
        return self._wish

    def want(self, wish: Wanted | None) -> None:
        """Set the wish; work for any other is over."""
        self._wish = wish

    def over(self, wish: Wanted) -> bool:
        """Return whether something else is wanted by now, or nothing."""
        return self._wish is not wish

    def begin(self) -> None:
        """Start to work for the wish, unless the work that is under way will take it up."""
        if self._wish is not None and self._running.acquire(blocking=False):
            self._start(self._work_all)

    def _work_all(self) -> None:
        """Work, in the thread, until the wish that was worked for is still the latest."""
        done: Wanted | None = None
        while True:
            try:
                while (wish := self._wish) is not None and wish is not done:
                    done = wish
                    self._work(wish)
            finally:
                self._running.release()
            # A wish that came between the last look and the release found the work under way. It
            # may be equal to the last, as after more files were read, and is worked for again.
            wish = self._wish
            if wish is None or wish is done or not self._running.acquire(blocking=False):
                return
