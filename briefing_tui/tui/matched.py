"""The bottom line's words for a search: the current match, the count, and the kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing_tui.text.visible import visible
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.pace import counted
from briefing_tui.tui.typesetting.cells import cell_width

if TYPE_CHECKING:
    from briefing_tui.search.hit import Hit
    from briefing_tui.search.matchers.registry import Match
    from briefing_tui.tui.finder import Finds, Reach

WRAPPED = " ↻"
"""The mark beside the number of a match that is past an end of the text."""

MORE = "+"
"""The mark behind a number of near matches that are not all counted."""


def matched_words(
    finds: Finds,
    current: int | None,
    hidden: int,
    *,
    literal_only: bool,
    wrapped: bool,
    onward: str,
    cells: int,
) -> str:
    """Return the number of the current match and the counts, in at most ``cells`` if possible.

    When not everything fits, parts are left out: how the match was found, then how many
    matches there are in other briefings.

    Args:
        finds: what was found.
        current: the number of the match one is at, from 0; None between two.
        hidden: how many matches fold lines hide.
        literal_only: whether only literal matches are wanted.
        wrapped: whether the way to the match led over an end of the text.
        onward: the key that goes to the next match.
        cells: how much room there is.
    """
    only = [_("literal only")] if literal_only else []
    if not finds.hits:
        forms = [" · ".join(filter(None, [said, *only])) for said in _nothing(finds, onward)]
        return next((said for said in forms if cell_width(said) <= cells), forms[-1])
    number = "-" if current is None else current + 1
    count = [f"{number}/{len(finds.hits)}{WRAPPED if wrapped else ''}", _counted(finds)]
    kind = _told(finds.hits[current]) if current is not None else []
    if hidden:
        only.insert(0, _("hidden {count}").format(count=hidden))
    others = finds.elsewhere
    elsewhere = [_("elsewhere {count}").format(count=others)] if others else []
    so_far = [] if finds.reach.whole else [_so_far(finds.reach)]
    amiss = _amiss(finds)
    told = [each.statement for each in finds.unknown] or amiss
    names = ", ".join(each.typed for each in finds.unknown)
    brief = [_("unknown: {names}").format(names=names)] if names else amiss
    for words in (
        [*count, *amiss, *kind, *only, *elsewhere, *so_far],
        [*count, *amiss, *only, *elsewhere, *so_far],
        [*count, *told, *only, *elsewhere, *so_far],
        [*count, *brief, *only, *elsewhere, *so_far],
        [*count, *brief, *only, *so_far],
        [*count[:1], *brief, *only, *so_far],
    ):
        if cell_width(said := " · ".join(words)) <= cells:
            break
    return said


def _counted(finds: Finds) -> str:
    """Return how many matches there are of each group; related passages are no matches."""
    groups = Counter(hit.group.value for hit in finds.hits)
    counts = []
    if groups["as-typed"] or groups["rearranged"]:
        near = f"{groups['as-typed'] - finds.literal}{MORE if finds.cut else ''}"
        counts = [_("literal {literal} near {near}").format(literal=finds.literal, near=near)]
    if groups["rearranged"]:
        counts.append(_("otherwise put {count}").format(count=groups["rearranged"]))
    if related := groups["related"] or finds.related:
        counts.append(_("related {count}").format(count=related))
    return " ".join(counts)


def _told(hit: Hit) -> list[str]:
    """Return how a match was found; of one that is otherwise put, what it has and lacks."""
    if hit.group == "as-typed":
        return [match_words(hit.match)]
    return [said for said in (has_words(hit), lacks_words(hit)) if said]


def has_words(hit: Hit) -> str:
    """Return what of the query a passage has, as it stands there."""
    own = (span.within(hit.briefing.text) for span in hit.spans)
    words = dict.fromkeys(" ".join(visible(each, "").split()) for each in own)
    return _("has {words}").format(words=" ".join(words))


def lacks_words(hit: Hit) -> str:
    """Return what of the query a passage lacks; empty for nothing."""
    return _("lacks {words}").format(words=" ".join(hit.lacks)) if hit.lacks else ""


def _amiss(finds: Finds) -> list[str]:
    """Return messages that a filter asks for what there is not, or leaves nothing over."""
    told = [each.message for each in finds.unknown]
    if finds.unfiltered:
        told.append(_("0 with this filter, {count} without").format(count=finds.unfiltered))
    return told


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
    if amiss := _amiss(finds):
        return ["; ".join(amiss)]
    if not finds.asks:
        return [""]
    if not reach.whole:
        return _not_yet(reach)
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
