"""Corrections by several people that disagree about one thing in one briefing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from briefing_tui.state.notebook.correction import Correction, Fault

_WHOSE = frozenset({Fault.SPEAKER, Fault.CONFIRMED, Fault.NOBODY, Fault.JOINED, Fault.NO_TURN})
"""Kinds that say who speaks in a speech, or that it is none."""

_PLACES = frozenset({Fault.NOTE, Fault.NO_NOTE, Fault.NO_LABEL})


def disagreements(
    corrections: Sequence[Correction], who: Callable[[Correction], str]
) -> dict[str, list[Correction]]:
    """Return, by the id of each disputed correction, those of others that say something else.

    Of what one person said of a thing, only the last counts: who thinks again does not disagree.

    Args:
        corrections: of one briefing, the oldest first.
        who: returns who made a correction.
    """
    said: dict[Hashable, dict[str, Correction]] = defaultdict(dict)
    for one in corrections:
        said[_about(one)][who(one)] = one
    found: dict[str, list[Correction]] = {}
    for last in said.values():
        for person, one in last.items():
            others = [
                other for by, other in last.items() if by != person and _says(other) != _says(one)
            ]
            if others:
                found[one.id] = others
    return found


def _about(correction: Correction) -> Hashable:
    """Return what a correction is about: the day, a person, a speech, a place."""
    fault, passage = correction.fault, correction.passage
    start = passage.start if passage is not None else -1
    if fault in (Fault.DATE, Fault.TITLE):
        return fault
    if fault in (Fault.NAME, Fault.SAME):
        return "person", correction.name
    if fault is Fault.OFFICE:
        return fault, correction.name
    if fault in _WHOSE:
        return "speech", start
    if fault in _PLACES:
        return "place", start, passage.end if passage is not None else -1
    return fault, start


def _says(correction: Correction) -> Hashable:
    """Return what a correction says of that."""
    fault = correction.fault
    if fault in (Fault.SPEAKER, Fault.CONFIRMED):
        return Fault.SPEAKER, correction.right
    if fault in (Fault.NAME, Fault.SAME):
        return "person", correction.right
    return fault, correction.right
