"""Earlier searches, of this run and of runs before, recalled one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.tui.features.noting import Noting


class EarlierSearches:
    """Queries that were accepted, the latest last.

    Args:
        noting: the notebook, which is asked for earlier runs when one is first recalled.
    """

    def __init__(self, noting: Noting) -> None:
        self._noting = noting
        self._queries: list[str] = []
        self._recalled_all = False
        self._recalled = 0

    def add(self, query: str) -> None:
        """Remember a query, here and for later runs."""
        if query in self._queries:
            self._queries.remove(query)
        self._queries.append(query)
        self._noting.remember_search(query)

    def begin(self) -> None:
        """Make the next recall give the latest query."""
        self._recalled = 0

    def recall(self) -> str | None:
        """Return an earlier query at each call, from the latest to the first; None without any."""
        if not self._recalled_all:
            self._recalled_all = True
            known = self._noting.searches()
            self._queries[:0] = [query for query in known if query not in self._queries]
        if not self._queries:
            return None
        self._recalled = self._recalled % len(self._queries) + 1
        return self._queries[-self._recalled]
