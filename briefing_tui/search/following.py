"""Progress of indexing."""

from __future__ import annotations

from collections.abc import Callable

from briefing_tui.cache.length import characters_of
from briefing_tui.model import Briefing
from briefing_tui.progress import Progress, Stage

Tell = Callable[[Progress], object]


def unheard(_progress: Progress) -> None:
    """Discard a progress report."""


class Following:
    """Counts the briefings that are indexed by one call.

    Args:
        tell: told of each step.
        total: how many there are; none are told where there are none.
    """

    def __init__(self, tell: Tell, total: int) -> None:
        self._tell = tell
        self._total = total
        self._done = 0
        self._characters = 0
        self._path = ""

    def begins(self, briefing: Briefing) -> None:
        """Report that a briefing is about to be indexed."""
        self._path = briefing.path
        self._tell(self._step())

    def finished(self, briefing: Briefing) -> None:
        """Count a briefing that is done."""
        self._path = briefing.path
        self._done += 1
        self._characters += characters_of(briefing)

    def end(self) -> None:
        """Report that indexing has ended, if any briefing was indexed."""
        if self._done:
            self._tell(self._step())

    def _step(self) -> Progress:
        # Some may have been added since indexing began.
        total = max(self._total, self._done)
        return Progress(Stage.INDEXING, self._done, total, self._path, self._characters)
