"""Corrections of other desks, and where they disagree, in the interface language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefing_tui.translation import _, ngettext
from briefing_tui.tui.features.correction_words import correction_words

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.postgres.change import MadeChange
    from briefing_tui.state.notebook.book import Origin
    from briefing_tui.state.notebook.correction import Correction
    from briefing_tui.state.notebook.shared_notebook import SharedNotebook

Origins = Mapping[str, "Origin | None"]


def changeable(origin: Origin | None) -> bool:
    """Return whether an entry may be changed at this desk: its own, or one of a library."""
    return origin is None or origin.changeable


def disputes(corrections: Sequence[Correction], origins: Origins) -> dict[str, str]:
    """Return what others say who disagree, by the id of each disputed correction.

    Args:
        corrections: of one briefing, the oldest first.
        origins: where each is shared and by whom; empty where nothing is shared.
    """
    if not origins:
        return {}
    from briefing_tui.state.notebook.disagreeing import disagreements

    found = disagreements(corrections, lambda one: _person(origins.get(one.id)))
    return {id_: _dispute_words(others, origins) for id_, others in found.items()}


def news_words(
    book: SharedNotebook, news: Sequence[MadeChange], briefings: Sequence[Briefing]
) -> str:
    """Return what other desks set right just now; empty for nothing.

    Args:
        book: the notebook of the library.
        news: the changes that came.
        briefings: those that are open, to name the one that is concerned.
    """
    from briefing_tui.postgres.change import EntryKind

    others = [
        one
        for one in news
        if one.change.kind is EntryKind.CORRECTION and one.author != book.copy.user
    ]
    if not others:
        return ""
    last = others[-1]
    correction = next((one for one in book.corrections() if one.id == last.change.entry), None)
    if correction is None:
        told = _("{author} undid a correction").format(author=last.author)
    else:
        title = next((b.title for b in briefings if b.path == correction.path), None)
        told = _("{author} set right: {what}").format(
            author=last.author, what=correction_words(correction)
        )
        if title:
            told = f"{told} ({title})"
        same = [one for one in book.corrections() if one.path == correction.path]
        origins = {one.id: book.origin(one.id) for one in same}
        if dispute := disputes(same, origins).get(correction.id):
            told = f"{told} · {dispute}"
    if more := len({one.change.entry for one in others}) - 1:
        words = ngettext("and {count} more correction", "and {count} more corrections", more)
        told = f"{told} · {words.format(count=more)}"
    return told


def _person(origin: Origin | None) -> str:
    return "" if origin is None or origin.own else origin.owner


def _dispute_words(others: Sequence[Correction], origins: Origins) -> str:
    said = [
        _("{who}: {what}").format(
            who=_person(origins.get(one.id)) or _("you"), what=correction_words(one)
        )
        for one in others
    ]
    return _("disputed, {others}").format(others=_("; ").join(said))
