"""Finding one term: the kinds of match are tried in turn, the strictest first."""

from __future__ import annotations

from briefing_tui.search.matchers.looking import Looking
from briefing_tui.search.matchers.registry import MATCHERS
from briefing_tui.search.scope import Scope
from briefing_tui.search.term import LONGEST_NEAR, Term
from briefing_tui.search.term_matches import Found, some


def find_term(
    term: Term, scope: Scope, *, from_word_starts: bool = False, loose: bool = False
) -> Found:
    """Return the stretches that match one term.

    Marks around the words count only where they stand.

    Args:
        term: what to look for.
        scope: where.
        from_word_starts: whether Latin words are only wanted where a word begins.
        loose: whether what sounds like two characters is wanted beside what is literal.
    """
    looking = Looking(term, scope, from_word_starts=from_word_starts, loose=loose)
    _try(looking, near=False)
    bare = term.bare
    if bare is not term and not term.literal and not some(looking.found):
        return find_term(bare, scope, from_word_starts=from_word_starts, loose=loose)
    if scope.near and not term.literal and not term.short and len(term.folded) <= LONGEST_NEAR:
        if not term.is_latin_word:
            looking.settle()
        _try(looking, near=True)
    return looking.found


def _try(looking: Looking, *, near: bool) -> None:
    """Try the kinds of match that are near or not, until enough was found."""
    for kind, find in MATCHERS:
        if kind.near is near and find is not None and not looking.enough:
            find(looking)
