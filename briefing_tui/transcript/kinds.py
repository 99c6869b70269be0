"""What each turn is in the course of the briefing: moderation, remarks, question, answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefing_tui.model import Kind, Role
from briefing_tui.transcript.people import Person
from briefing_tui.transcript.turns import Turn

_ASKS = re.compile("[？?]|吗[。，]|嗎[。，]|请问|請問|想问|想請教|有何评论|有何回应|请教|請教")
# How much of a turn's end is looked at, in code points: whoever asks ends by asking.
_END = 400


def roles_of(text: str, turns: Sequence[Turn]) -> dict[str, Role]:
    """The role of each person, by key: as labels tell it, else by what the person does.

    Who mostly asks, and is mostly followed by the one who speaks most, is a reporter.
    """
    people: dict[str, Person] = {}
    turns_of: Counter[str] = Counter()
    asks: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    answers: set[str] = set()
    for turn in turns:
        if turn.person is None:
            continue
        key = turn.person.key
        people[key] = turn.person
        turns_of[key] += 1
        spoken[key] += turn.end - turn.start
        asks[key] += bool(_ASKS.search(text[max(turn.start, turn.end - _END) : turn.end]))
        if turn.answers:
            answers.add(key)
    unknown = {key for key in people if people[key].role in (Role.UNKNOWN, Role.OFFICIAL)}
    main = max(unknown, key=lambda key: spoken[key], default=None)
    followed = _followed_by(turns, main)
    roles: dict[str, Role] = {}
    for key, person in people.items():
        asking = 2 * asks[key] >= turns_of[key] and 2 * followed[key] >= turns_of[key]
        briefer = spoken[key] / turns_of[key] < spoken[main or key] / turns_of[main or key]
        if person.role is not Role.UNKNOWN:
            roles[key] = person.role
        elif key in answers or person.offices or key == main:
            roles[key] = Role.OFFICIAL
        elif asking and (not person.named or briefer):
            roles[key] = Role.REPORTER
        else:
            roles[key] = Role.OFFICIAL
    return roles


def _followed_by(turns: Sequence[Turn], main: str | None) -> Counter[str]:
    """How often each person is followed by the one of key ``main``."""
    followed: Counter[str] = Counter()
    for turn, after in pairwise(turns):
        if turn.person is not None and after.person is not None and after.person.key == main:
            followed[turn.person.key] += 1
    return followed


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
