"""What each turn is in the course of the briefing: moderation, remarks, question, answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing_tui.model import Kind, Role
from briefing_tui.transcript.people import Person
from briefing_tui.transcript.turns import Turn

_ASKS = ("？", "?", "吗", "呢", "嗎")


def roles_of(text: str, turns: Sequence[Turn]) -> dict[str, Role]:
    """The role of each person, by key: as labels tell it, else by what the person does.

    Who mostly asks, beside others who do not, is a reporter.
    """
    turns_of: Counter[str] = Counter()
    asks: Counter[str] = Counter()
    marked: dict[str, set[bool]] = {}
    people: dict[str, Person] = {}
    for turn in turns:
        if turn.person is None:
            continue
        key = turn.person.key
        people[key] = turn.person
        turns_of[key] += 1
        asks[key] += _asks(text, turn)
        if turn.answers is not None:
            marked.setdefault(key, set()).add(turn.answers)
    roles: dict[str, Role] = {}
    for key, person in people.items():
        if person.role is not Role.UNKNOWN:
            roles[key] = person.role
        elif True in marked.get(key, ()) or person.offices or len(people) < 2:
            roles[key] = Role.OFFICIAL
        elif turns_of[key] >= 2 and asks[key] >= 0.6 * turns_of[key]:
            roles[key] = Role.REPORTER
        elif _has_questions(people):
            roles[key] = Role.OFFICIAL
        else:
            roles[key] = Role.UNKNOWN
    return roles


def _has_questions(people: dict[str, Person]) -> bool:
    return any(person.role in (Role.REPORTER, Role.HOST) for person in people.values())


def _asks(text: str, turn: Turn) -> bool:
    words = text[turn.start : turn.end].rstrip()
    return any(mark in words[-60:] for mark in _ASKS)


def kinds_of(turns: Sequence[Turn], roles: dict[str, Role]) -> list[Kind]:
    """The kind of each turn, in order."""
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
