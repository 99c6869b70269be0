"""Latin words with typos: whole words that are an edit or two away."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.search.align import word_edits
from briefing_tui.search.hit import Match
from briefing_tui.search.literal import begins_word, ends_word, starts_of
from briefing_tui.search.place import STRENGTH, Place
from briefing_tui.search.prepared import Check, Prepared
from briefing_tui.search.term import Budget, Term

TYPO = STRENGTH[Match.TYPO]


def word_places(text: Prepared, term: Term, budget: Budget, check: Check) -> Iterator[Place]:
    """Where a whole word stands that is within a budget of a Latin word, but not it itself."""
    if not budget.edits:
        return
    folded = text.folded(check)
    for word, edits in word_edits(term.folded, text.words(check), budget.edits):
        if edits:
            for start in starts_of(word, folded, check):
                end = start + len(word)
                if begins_word(folded, start) and ends_word(folded, end):
                    yield Place(TYPO, float(edits), 0, start, end)
