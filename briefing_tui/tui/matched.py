"""The bottom line's words for a search: the current match, the count, and the kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.translation import _, ngettext
from briefing_tui.tui.pace import counted
from briefing_tui.tui.typesetting.cells import cell_width

if TYPE_CHECKING:
    from briefing_tui.search.hit import Hit
    from briefing_tui.search.matchers.registry import Match
    from briefing_tui.tui.finder import Finds, Reach


def matched_words(
    finds: Finds, current: int | None, hidden: int, *, literal_only: bool, onward: str, cells: int
) -> str:
    """Return the number of the current match and the counts, in at most ``cells`` if possible.

    When not everything fits, parts are left out: how the match was found, then how many
    matches there are in other briefings.

    Args:
        finds: what was found.
        current: the number of the match one is at, from 0; None between two.
        hidden: how many matches fold lines hide.
        literal_only: whether only literal matches are wanted.
        onward: the key that goes to the next match.
        cells: how much room there is.
    """
    only = [_("literal only")] if literal_only else []
    if not finds.hits:
        forms = [" · ".join([said, *only]) for said in _nothing(finds, onward)]
        return next((said for said in forms if cell_width(said) <= cells), forms[-1])
    number = "-" if current is None else current + 1
    count = [f"{number}/{len(finds.hits)}", _counted(finds)]
    kind = _told(finds.hits[current]) if current is not None else []
    if hidden:
        only.insert(0, _("hidden {count}").format(count=hidden))
    others = finds.elsewhere
    elsewhere = [_("elsewhere {count}").format(count=others)] if others else []
    so_far = [] if finds.reach.whole else [_so_far(finds.reach)]
    for words in (
        [*count, *kind, *only, *elsewhere, *so_far],
        [*count, *only, *elsewhere, *so_far],
        [*count, *only, *so_far],
        [*count[:1], *only, *so_far],
    ):
        if cell_width(said := " · ".join(words)) <= cells:
            break
    return said


def _counted(finds: Finds) -> str:
    """Return how many matches are literal and how many near; related passages are no matches."""
    related = sum(hit.group == "related" for hit in finds.hits)
    if related == len(finds.hits):
        return _("related {count}").format(count=related)
    near = len(finds.hits) - finds.literal - related
    said = _("literal {literal} near {near}").format(literal=finds.literal, near=near)
    return f"{said} " + _("related {count}").format(count=related) if related else said


def _told(hit: Hit) -> list[str]:
    """Return how a match was found, and what of the query it lacks."""
    if not hit.lacks:
        return [match_words(hit.match)]
    return [_("lacks {words}").format(words=" ".join(hit.lacks))]


def _nothing(finds: Finds, onward: str) -> list[str]:
    """Return messages that nothing was found here and what there is instead, longest first."""
    reach = finds.reach
    if finds.elsewhere:
        count = finds.elsewhere
        said = ngettext(
            "none here, {count} match in other briefings: {key}",
            "none here, {count} in other briefings: {key}",
            count,
        ).format(count=count, key=onward)
        return [said] if reach.whole else [f"{said} · {_so_far(reach)}", said]
    if not reach.whole:
        return _not_yet(reach)
    if finds.unknown:
        return ["; ".join(each.message for each in finds.unknown)]
    if finds.unfiltered:
        return [_("0 with this filter, {count} without").format(count=finds.unfiltered)]
    if (guess := finds.guess) is not None:
        words = guess.briefing.text[guess.start : guess.end]
        told = _("nothing found; the nearest, a guess: {text}")
        return [told.format(text=" ".join(words.split()))]
    return [_("nothing found")]


def _not_yet(reach: Reach) -> list[str]:
    """Return messages that nothing was found in the files read so far."""
    if reach.total is None:
        return [_("not in the {count} read so far").format(count=f"{reach.searched:,}")]
    count = counted(reach.searched, reach.total)
    return [
        _("not in the {count} of {total} read so far").format(
            count=f"{reach.searched:,}", total=f"{reach.total:,}"
        ),
        _("not in {count} so far").format(count=count),
        _("not in {count}").format(count=count),
    ]


def _so_far(reach: Reach) -> str:
    """Return words for how many briefings have been searched."""
    if reach.total is None:
        return _("{count} read so far").format(count=f"{reach.searched:,}")
    return _("{count} read so far").format(count=counted(reach.searched, reach.total))


def match_words(match: Match) -> str:
    """Return the kind of a match in the interface's language; English has JSON's names."""
    return _(match.value)
