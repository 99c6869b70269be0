"""Value: the same number, amount or day in another form."""

from __future__ import annotations

from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.matchers.looking import Looking
from briefing_tui.search.term import LONGEST_NEAR
from briefing_tui.search.values.about_numbers import about_number, look_about
from briefing_tui.search.values.query_forms import look_for, other_forms, with_other_units

KIND = MatchKind("value", 98.9, 98.0, near=False, sure=True)


def find(looking: Looking) -> None:
    """Add the matches of this kind to what was found."""
    term, scope = looking.term, looking.scope
    written = term.is_latin_word or term.short or term.literal
    if written or not scope.near or len(term.folded) > LONGEST_NEAR:
        return
    for form in other_forms(term.folded):
        if not form.variant and not looking.enough:
            looking.gather(KIND, look_for(form, scope))
    for folded in (term.folded, *with_other_units(term.folded)):
        asked = about_number(folded)
        if asked is not None and not looking.enough:
            looking.gather(KIND, look_about(asked, scope))
