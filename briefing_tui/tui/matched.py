"""What the bottom line says of a search: which match this is, how many there are, of what kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.words import _, ngettext

if TYPE_CHECKING:
    from briefing_tui.tui.finding import Finds


def matched_words(
    finds: Finds, current: int | None, hidden: int, *, literal_only: bool, onward: str, cells: int
) -> str:
    """Which match this is and what the others are, in at most ``cells`` where that can be.

    Where not everything fits, what matters least goes: how the match was found, then how many
    there are in other briefings.

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
        return " · ".join([_nothing(finds, onward), *only])
    number = "-" if current is None else current + 1
    near = len(finds.hits) - finds.literal
    count = [
        f"{number}/{len(finds.hits)}",
        _("literal {literal} near {near}").format(literal=finds.literal, near=near),
    ]
    kind = [match_words(finds.hits[current].match)] if current is not None else []
    if hidden:
        only.insert(0, _("hidden {count}").format(count=hidden))
    others = len(finds.elsewhere)
    elsewhere = [_("elsewhere {count}").format(count=others)] if others else []
    for words in (
        [*count, *kind, *only, *elsewhere],
        [*count, *only, *elsewhere],
        [*count, *only],
    ):
        if cell_width(said := " · ".join(words)) <= cells:
            break
    return said


def _nothing(finds: Finds, onward: str) -> str:
    """That nothing was found here, and what there is instead."""
    if finds.elsewhere:
        count = len(finds.elsewhere)
        return ngettext(
            "none here, {count} match in other briefings: {key}",
            "none here, {count} in other briefings: {key}",
            count,
        ).format(count=count, key=onward)
    if finds.unknown:
        return "; ".join(each.message for each in finds.unknown)
    if (guess := finds.guess) is not None:
        words = guess.briefing.text[guess.start : guess.end]
        return _("nothing found; the nearest, a guess: {text}").format(text=" ".join(words.split()))
    return _("nothing found")


def match_words(match: str) -> str:
    """The kind of a match, as the interface says it."""
    return {
        "exact": _("exact"),
        "variant": _("variant"),
        "homophone": _("homophone"),
        "typo": _("typo"),
        "pinyin": _("pinyin"),
        "initials": _("initials"),
        "terms": _("terms"),
    }[match]
