"""The nearest: what is most like words that are not there. A guess, and to be called one."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.search.latin import word_places
from briefing_tui.search.place import Place
from briefing_tui.search.prepared import Check, Prepared
from briefing_tui.search.term import LONGEST_NEAR, Budget, Term
from briefing_tui.search.typo import typo_places

SHORTEST = 3
"""Shorter words are like something in every text."""

HAN_SHARE, LATIN_SHARE = 0.5, 0.34
"""The share of the letters that may differ."""

MOST_LATIN_EDITS = 3
"""Letters are few: with more edits than this in a phrase everything is like everything."""


def alike(
    term: Term, texts: Sequence[Prepared], check: Check
) -> list[tuple[Prepared, list[Place]]]:
    """What is more like a term than not, for each text; nothing where nothing is."""
    edits = int(term.letters * (LATIN_SHARE if term.latin else HAN_SHARE))
    if term.latin:
        edits = min(edits, MOST_LATIN_EDITS)
    if term.letters < SHORTEST or not edits or len(term.folded) > LONGEST_NEAR:
        return []
    budget = Budget(float(edits), edits)
    if term.is_latin_word:
        found = [list(word_places(text, term, budget, check)) for text in texts]
    else:
        found = typo_places(texts, term, budget, check)
    return list(zip(texts, found, strict=True))
