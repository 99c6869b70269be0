"""Corrections of people: their names, who is whom, and their offices of the day."""

from __future__ import annotations

from briefing_tui.dataclass import replace
from briefing_tui.model import Attribution, Briefing, Role, Speaker
from briefing_tui.text.patterns import deferred

_BETWEEN_OFFICES = deferred(r"\s*[;；]\s*")


def called(briefing: Briefing, name: str) -> Speaker | None:
    """Return the speaker of a name; None where nobody is called so."""
    return next(
        (s.speaker for s in briefing.speeches if s.speaker and s.speaker.name == name), None
    )


def renamed(briefing: Briefing, name: str, right: str) -> Briefing | None:
    """Return the briefing with a speaker called otherwise; None where there is none of the name.

    A speaker who has the right name already is the same person then.
    """
    old, other = called(briefing, name), called(briefing, right)
    if old is None or not right:
        return None
    return _in_place_of(briefing, old, replace(old, name=right) if other is None else other)


def made_one(briefing: Briefing, name: str, right: str) -> Briefing | None:
    """Return the briefing with two speakers as one person; None where one of them is missing.

    The offices of both are kept: they are those of this briefing's day.
    """
    old, other = called(briefing, name), called(briefing, right)
    if old is None or other is None or old == other:
        return None
    return _in_place_of(briefing, old, other)


def with_office(briefing: Briefing, name: str, offices: str) -> Briefing | None:
    """Return the briefing with other offices of a speaker; None where there is none of the name.

    Args:
        briefing: as it is.
        name: of the speaker.
        offices: as they are to be printed, parted by semicolons; empty for none.
    """
    old = called(briefing, name)
    if old is None:
        return None
    titles = tuple(filter(None, _BETWEEN_OFFICES.split(offices.strip())))
    new = replace(old, titles=titles, organisation=None)
    speeches = tuple(
        replace(speech, speaker=new) if speech.speaker == old else speech
        for speech in briefing.speeches
    )
    return replace(briefing, speeches=speeches)


def _in_place_of(briefing: Briefing, old: Speaker, right: Speaker) -> Briefing:
    """Return the briefing with one speaker, or a renamed one, in the place of another.

    Labelled speeches of the old one are ``corrected``; inferred ones stay inferred: nobody has
    said that the inference is right.
    """
    new = replace(right, role=old.role if right.role is Role.UNKNOWN else right.role)
    if not right.offices:
        new = replace(new, titles=old.titles, organisation=old.organisation)
    else:
        had = {*right.titles, *right.offices}
        added = (office for office in old.offices if office not in had)
        new = replace(new, titles=tuple(dict.fromkeys([*right.titles, *added])))
    speeches = []
    for speech in briefing.speeches:
        if speech.speaker == old:
            known = speech.attribution
            if known is Attribution.LABELLED:
                known = Attribution.CORRECTED
            speech = replace(speech, speaker=new, attribution=known)
        elif speech.speaker == right:
            speech = replace(speech, speaker=new)
        speeches.append(speech)
    return replace(briefing, speeches=tuple(speeches))
