"""Search over briefings: prepare each once, answer queries over all."""

from __future__ import annotations

from collections.abc import Callable

from briefing_tui.model import Briefing
from briefing_tui.search.hit import Hit


class SearchCancelled(Exception):
    """The answer is no longer wanted."""


class Engine:
    """The prepared texts of many briefings."""

    def add(self, briefing: Briefing) -> None:
        """Make a briefing searchable."""

    def search(
        self,
        query: str,
        *,
        limit: int | None = None,
        within: Briefing | None = None,
        speaker: str | None = None,
        literal: bool = False,
        cancelled: Callable[[], bool] | None = None,
    ) -> list[Hit]:
        """The passages that a query means, best first."""
        raise NotImplementedError

    def nearest(self, query: str, *, within: Briefing | None = None) -> Hit | None:
        """The most alike passage for a query that finds nothing."""
        raise NotImplementedError
