"""The kind of each turn: moderation, remarks, question or answer."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.model import Kind, Role
from briefing_tui.recognition.turns.labelled import Turn


def kinds_of(turns: Sequence[Turn], roles: dict[str, Role]) -> list[Kind]:
    """Return the kind of each turn, in order."""
    kinds: list[Kind] = []
    asked = False
    for turn in turns:
        role = roles[turn.person.key] if turn.person is not None else Role.UNKNOWN
        if turn.answers is not None:
            kind = Kind.ANSWER if turn.answers else Kind.QUESTION
        elif role is Role.HOST:
            kind = Kind.MODERATION
        elif role is Role.REPORTER:
            kind = Kind.QUESTION
        elif role is Role.OFFICIAL:
            kind = Kind.ANSWER if asked else Kind.REMARKS
        elif role is Role.UNKNOWN and turn.person is None:
            kind = Kind.UNKNOWN
        else:
            kind = Kind.UNKNOWN
        asked = asked or kind is Kind.QUESTION
        kinds.append(kind)
    return kinds
