"""Search over briefings: prepare each once, answer queries over all."""

from __future__ import annotations

from collections.abc import Callable

from briefing_tui.model import Briefing
from briefing_tui.search.find import Scope, find
from briefing_tui.search.hit import Hit
from briefing_tui.search.prepared import Check, Prepared
from briefing_tui.search.rank import ranked
from briefing_tui.search.speakers import Spoken
from briefing_tui.search.term import read_query

MOST_GUESSES = 4
"""Words of a query that finds nothing that are looked for alone."""


class SearchCancelled(Exception):
    """The answer is no longer wanted."""


class Engine:
    """The prepared texts of many briefings.

    One thread may add while others search: each search takes the texts that there are when
    it begins.
    """

    def __init__(self) -> None:
        self._texts: list[Prepared] = []

    def add(self, briefing: Briefing) -> None:
        """Make a briefing searchable; its text is prepared by the first search."""
        self._texts.append(Prepared(briefing, len(self._texts)))

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
        """The passages that a query means, best first.

        Args:
            query: words as half remembered; with spaces, terms of one paragraph.
            limit: at most so many hits; None for all.
            within: only this briefing.
            speaker: only passages of speakers whose name or titles hold these words.
            literal: only exact matches and variants.
            cancelled: asked every few milliseconds whether to stop.

        Raises:
            SearchCancelled: ``cancelled`` said yes.
        """
        read = read_query(query)
        if read is None or (limit is not None and limit <= 0):
            return []
        spoken = Spoken(speaker) if speaker and speaker.strip() else None
        scope = Scope(self._chosen(within), _check(cancelled), spoken, near=not literal)
        return ranked(find(read, scope), limit, scope.check)

    def nearest(self, query: str, *, within: Briefing | None = None) -> Hit | None:
        """The most alike passage for a query that finds nothing: a guess.

        Of words that stand in no one paragraph, the longest that is found at all. None when
        nothing is more like the query than not; the best hit when the query does find one.
        """
        if hits := self.search(query, limit=1, within=within):
            return hits[0]
        read = read_query(query)
        if read is None:
            return None
        longest_first = sorted(read.words, key=lambda word: -len(word.folded))[:MOST_GUESSES]
        for word in longest_first:
            if hits := self.search(word.typed, limit=1, within=within):
                return hits[0]
        # Imported here: it takes rapidfuzz, which literal answers do without.
        from briefing_tui.search.nearest import alike

        check = _check(None)
        guesses = ranked(alike(read.phrase, self._chosen(within), check), 1, check)
        return guesses[0] if guesses else None

    def _chosen(self, within: Briefing | None) -> list[Prepared]:
        texts = list(self._texts)
        return texts if within is None else [t for t in texts if t.briefing is within]


def _check(cancelled: Callable[[], bool] | None) -> Check:
    def check() -> None:
        if cancelled is not None and cancelled():
            raise SearchCancelled

    return check
