"""Initials: the first letters of the syllables, where nothing else is found."""

from __future__ import annotations

from functools import partial

from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.matchers.looking import Looking
from briefing_tui.search.stretches import sounding_alike
from briefing_tui.search.term_matches import some
from briefing_tui.search.wording import initials

KIND = MatchKind("initials", 45.0, 40.0)


def find(looking: Looking) -> None:
    """Add the matches of this kind to what was found."""
    if not looking.term.latin or looking.literal or some(looking.found):
        return
    begun = initials(looking.term.folded)
    if begun is not None:
        looking.gather(KIND, partial(sounding_alike, wording=begun, check=looking.scope.check))
