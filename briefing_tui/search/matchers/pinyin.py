"""Pinyin: Latin letters that spell the characters, where they are no word of the texts.

The last syllable is taken for a beginning only where nothing is found for it as it stands.
"""

from __future__ import annotations

from functools import partial

from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.matchers.looking import Looking
from briefing_tui.search.stretches import sounding_alike
from briefing_tui.search.term import Term
from briefing_tui.search.wording import spelled_out

CLEARLY_SPELLED = 3
"""The fewest units of matching pinyin; letters with as many are not tried as a mistyped word."""


def clearly_meant(looking: Looking) -> bool:
    """Return whether what was typed clearly is pinyin; what it spells is added to what was found.

    Letters that are a word of the texts are not.
    """
    if looking.spelled is None:
        looking.spelled = not looking.literal and _spelled(looking)
    return looking.spelled


KIND = MatchKind("pinyin", 50.0, 45.0)


def find(looking: Looking) -> None:
    """Add the matches of this kind to what was found."""
    if looking.term.latin or _mixed(looking.term):
        clearly_meant(looking)


def _mixed(term: Term) -> bool:
    """Return whether a term that is not all Latin holds Latin letters."""
    return any(letter.isalpha() and letter < "\u2e80" for letter in term.folded)


def _spelled(looking: Looking) -> bool:
    clear, scope, before = False, looking.scope, looking.count
    for begun in (False, True):
        for wording in spelled_out(looking.term.folded, begun=begun):
            count = looking.count
            look = partial(sounding_alike, wording=wording, check=scope.check)
            looking.gather(KIND, look)
            clear |= looking.count > count and len(wording.rows) >= CLEARLY_SPELLED
        if looking.count > before:
            break
    return clear
