"""Homophone: characters that sound like those that were typed.

What sounds like two characters is looked for only where nothing literal is found, for there is
always something.
"""

from __future__ import annotations

from functools import partial

from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.matchers.looking import Looking
from briefing_tui.search.stretches import sounding_alike
from briefing_tui.search.wording import as_typed

KIND = MatchKind("homophone", 97.0, 80.0)


def find(looking: Looking) -> None:
    """Add the matches of this kind to what was found."""
    term = looking.term
    if term.latin:
        return
    if term.letters > 2 or (term.letters == 2 and (looking.loose or not looking.literal)):
        wording = as_typed(term.folded)
        check = looking.scope.check
        looking.gather(KIND, partial(sounding_alike, wording=wording, check=check))
