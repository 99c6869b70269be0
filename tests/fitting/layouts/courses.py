"""Courses of meetings of each kind: who speaks when, and how long."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType

from tests.fitting.layouts.meeting import Meeting, Person


def _press(meeting: Meeting) -> None:
    """A press conference: statements, then questions and answers."""
    m, rng = meeting, meeting.rng
    greeting = m.pick("greet") + m.language.space + m.paragraph(2)
    m.add(m.moderator, [greeting, m.call(m.officials[0])[0]], "!question")
    m.add(m.officials[0], m.speech(rng.choice([12, 25, 45])), "!question")
    if rng.random() < 0.6:
        m.add(m.moderator, m.call(m.officials[1]), "!question")
        m.add(m.officials[1], m.speech(rng.choice([5, 14])), "!question")
    called: Person | None = m.reporters[0]
    m.add(m.moderator, m.call(m.reporters[0]), "!question")
    for _ in range(rng.randint(12, 26)):
        asks, answers = called or rng.choice(m.reporters), rng.choice(m.officials)
        called = None
        m.add(asks, m.question(), "question")
        brief = rng.random() < 0.2
        said = m.short() if brief else m.speech(rng.choice([1, 2, 3, 6, 10]))
        m.add(answers, said, "!question")
        if rng.random() < 0.3:
            m.add(asks, [m.pick("ques")], "question")
            m.add(answers, m.short(), "!question")
        if rng.random() < 0.25:
            called = rng.choice(m.reporters)
            m.add(m.moderator, m.call(called), "!question")
    closing = rng.choice(m.language["short"][2:3]) + m.language.space + m.sentence()
    m.add(m.moderator, [closing], "!question")


def _chair(meeting: Meeting) -> None:
    """A sitting whose chair calls each member, with votes and headings between."""
    m, rng, heads = meeting, meeting.rng, list(meeting.language["head"])
    m.add(m.moderator, [m.pick("greet") + m.language.space + m.paragraph(2)])
    for _ in range(rng.randint(16, 34)):
        member = rng.choice(m.officials)
        m.add(m.moderator, ([m.sentence()] if rng.random() < 0.3 else []) + m.call(member))
        long = rng.random()
        if long < 0.04:
            sentences = rng.choice([60, 80])
        else:
            sentences = rng.choice([1, 3, 5, 9, 14]) if long < 0.8 else 1
        m.add(member, m.speech(sentences))
        if rng.random() < 0.25:
            other = rng.choice([one for one in m.officials if one is not member])
            m.add(other, m.short())
            m.add(member, m.speech(rng.choice([1, 3])))
        if rng.random() < 0.15:
            bracketed = rng.random() < 0.5
            vote = m.pick("vote")
            m.turns[-1].behind = f"({vote})" if bracketed else vote
        elif heads and rng.random() < 0.2:
            m.turns[-1].behind = heads.pop(0)
    m.add(m.moderator, [m.paragraph(1)])


def _duo(meeting: Meeting) -> None:
    """An interview by one person of another."""
    m, rng, asks, answers = meeting, meeting.rng, meeting.reporters[0], meeting.officials[0]
    for number in range(rng.randint(16, 40)):
        asked = m.question() if rng.random() < 0.8 else m.short()
        m.add(asks, asked, "question" if number else "*")
        brief = rng.random() < 0.15
        said = m.short() if brief else m.speech(rng.choice([2, 4, 6, 9, 15]))
        m.add(answers, said, "!question")


def _reader(meeting: Meeting) -> None:
    """A long statement that others break into."""
    m, rng, reads = meeting, meeting.rng, meeting.officials[0]
    m.add(m.moderator, [m.pick("greet"), m.call(reads)[0]])
    for number in range(rng.randint(14, 18)):
        m.add(reads, m.speech(rng.choice([6, 12, 30, 50] if number < 8 else [1, 4, 10])))
        breaks_in = rng.choice([m.moderator, *m.officials[1:]])
        m.add(breaks_in, m.short() if rng.random() < 0.7 else [m.sentence()])
    m.add(reads, m.speech(5))


def _panel(meeting: Meeting) -> None:
    """A talk of several people in no order."""
    m, rng, last = meeting, meeting.rng, None
    for _ in range(rng.randint(40, 100)):
        last = rng.choice([person for person in m.people if person is not last])
        chance = rng.random()
        if chance < 0.3:
            m.add(last, m.short())
        elif chance < 0.45:
            m.add(last, [m.pick("ques")])
        else:
            m.add(last, m.speech(rng.choice([1, 1, 2, 3, 5, 12])))


def _hearing(meeting: Meeting) -> None:
    """Short questions to one witness."""
    m, rng, asks, answers = meeting, meeting.rng, meeting.reporters[0], meeting.officials[0]
    for _ in range(rng.randint(30, 55)):
        plain = rng.random() < 0.7
        m.add(asks, [m.pick("ques")] if plain else [m.sentence(), m.pick("ques")], "question")
        brief = rng.random() < 0.5
        m.add(answers, m.short() if brief else m.speech(rng.choice([1, 2, 3])), "!question")
        if rng.random() < 0.08:
            m.add(m.moderator, [m.sentence()])


COURSES: Mapping[str, Callable[[Meeting], None]] = MappingProxyType(
    {
        "press": _press,
        "chair": _chair,
        "duo": _duo,
        "reader": _reader,
        "panel": _panel,
        "hearing": _hearing,
    }
)
"""The kinds of meetings."""


def held(rng: Random, code: str, kind: str, twins: bool = False) -> Meeting:
    """Return a meeting of a kind in a language, with its turns.

    Args:
        rng: what all is drawn from.
        code: the tag of the language.
        kind: a key of :data:`COURSES`.
        twins: true for two people of one surname.
    """
    meeting = Meeting(rng, code, kind, twins)
    COURSES[kind](meeting)
    return meeting
