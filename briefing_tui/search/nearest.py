"""The nearest passages to words that no text holds; the interface calls them guesses."""

from __future__ import annotations

from briefing_tui.search.latin_stretches import mistyped_words
from briefing_tui.search.matchers.typo import KIND, mistyped
from briefing_tui.search.scope import Scope
from briefing_tui.search.term import LONGEST_NEAR, Term, Tolerance
from briefing_tui.search.term_matches import Found, add, nothing
from briefing_tui.search.wording import as_typed

SHORTEST = 3
"""The fewest letters of a term; shorter ones are similar to something in every text."""

HAN_SHARE, LATIN_SHARE = 0.5, 0.34
"""The share of the letters that may differ."""

MOST_EDITS = 12
MOST_LATIN_EDITS = 3
"""The greatest number of edits in Latin letters; with more, unrelated phrases would match."""


def alike(term: Term, scope: Scope) -> Found:
    """Return the stretches that are more like a term than unlike it, for each segment."""
    found = nothing(scope)
    edits = int(term.letters * (LATIN_SHARE if term.latin else HAN_SHARE))
    edits = min(edits, MOST_LATIN_EDITS if term.latin else MOST_EDITS)
    if term.letters < SHORTEST or not edits or len(term.folded) > LONGEST_NEAR:
        return found
    wording = as_typed(term.folded, strict=term.latin)
    tolerance = Tolerance(20 * edits, edits)
    numbers = [at for at in range(len(scope.segments)) if not scope.skips(at)]
    segments = [scope.segments[at] for at in numbers]
    if term.is_latin_word:
        every = [mistyped_words(each, term.folded, edits, scope.check) for each in segments]
    else:
        every = mistyped(segments, wording, tolerance, scope, in_latin=term.latin)
    for which, stretches in zip(numbers, every, strict=True):
        add(found, which, KIND, stretches, scope)
    return found
