"""Short form: the full name of what was typed, or a short form of it."""

from __future__ import annotations

from functools import partial

from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.matchers.looking import Looking
from briefing_tui.search.short_forms import ways
from briefing_tui.search.stretches import sounding_alike
from briefing_tui.search.wording import as_typed

KIND = MatchKind("short-form", 98.0, 97.0, sure=True)


def find(looking: Looking) -> None:
    """Add the matches of this kind to what was found."""
    if looking.term.latin:
        return
    scope = looking.scope
    for form in ways(looking.term, scope):
        wording = as_typed(form, strict=True)
        look = partial(sounding_alike, wording=wording, check=scope.check)
        looking.gather(KIND, look, elsewhere=True)
