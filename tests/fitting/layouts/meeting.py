"""A meeting: its people, and sentences in its language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from tests.fitting.layouts.language import capitalised, language_of

_JOINED_TAILS = ",，、،؛がしので"


@dataclass(slots=True)
class Person:
    """Somebody at a meeting.

    Attributes:
        role: ``mod`` for who leads, ``off`` for who answers or is a member, ``rep`` for who asks.
        number: the place in the list of people, from 1.
        seen: true once the person has spoken.
        first: true while the person speaks for the first time.
    """

    sex: str
    surname: str
    given: str
    full: str
    role: str
    org: str
    outlet: str
    party: str
    seat: str
    office: str
    degree: str
    number: int
    seen: bool = False
    first: bool = False


@dataclass(slots=True)
class Turn:
    """The words that a person says without a break.

    Attributes:
        person: who speaks.
        paragraphs: what is said.
        kind: ``question``, ``!question`` or ``*``, as in gold.
        behind: a line of the record behind the turn; empty for none.
    """

    person: Person
    paragraphs: list[str]
    kind: str = "*"
    behind: str = ""


def _shuffled(rng: Random, words: Iterable[str], count: int) -> list[str]:
    """Return a count of words in random order, each again once all are used."""
    order = list(words)
    rng.shuffle(order)
    return (order * (count // len(order) + 1))[:count]


@dataclass(slots=True)
class _Drawn:
    """Names and offices that are still to be handed out to people."""

    males: list[str]
    females: list[str]
    offices: list[str]
    outlets: list[str]
    places: list[int] = field(default_factory=list)


class Meeting:
    """A meeting with people, a date, a title and turns.

    Attributes:
        rng: what all is drawn from.
        language: the words that are used.
        kind: the kind of meeting, a key of :data:`.courses.COURSES`.
        people: all, in order: who leads, ``officials``, ``reporters``.
        turns: what is said; empty until a course has been held.
        turn: the turn that is being written.
        seconds: the time since the meeting began, as it is being written.
        clock: when it began, in seconds since midnight.
    """

    turn: Turn

    def __init__(self, rng: Random, code: str, kind: str, twins: bool = False) -> None:
        self.rng, self.language, self.kind = rng, language_of(code), kind
        words = self.language
        officials = {
            "press": 3,
            "chair": rng.randint(6, 10),
            "duo": 1,
            "reader": 5,
            "panel": rng.randint(3, 5),
            "hearing": 1,
            "solo": 1,
        }[kind]
        reporters = {"press": rng.randint(3, 5), "duo": 1, "hearing": 1}.get(kind, 0)
        total = 1 + officials + reporters
        places = rng.sample(range(len(words["s"])), min(total, len(words["s"])))
        drawn = _Drawn(
            _shuffled(rng, words["m"], 40),
            _shuffled(rng, words["f"], 40),
            _shuffled(rng, words["offices"], 20),
            _shuffled(rng, words["outlets"], 20),
            places,
        )
        roles = ["mod", *["off"] * officials, *["rep"] * reporters]
        self.people = [self._person(at, role, drawn) for at, role in enumerate(roles)]
        self.moderator = self.people[0]
        self.officials = self.people[1 : 1 + officials]
        self.reporters = self.people[1 + officials :]
        if twins:
            self._make_namesakes()
        self.year = rng.randint(2003, 2024)
        month, name = rng.choice(words["mon"]).split("=")
        self.day = rng.randint(2, 28)
        self.iso = f"{self.year}-{int(month):02}-{self.day:02}"
        self.date = words["dt"][0].format(d=self.day, mon=name, m=month, y=self.year)
        titles = {"press": "press", "duo": "interview", "panel": "interview"}
        self.title = self.fill(rng.choice(words["title_" + titles.get(kind, "session")]))
        self.clock = rng.randint(9, 14) * 3600
        self.seconds: float = 0
        self.turns: list[Turn] = []

    def _person(self, at: int, role: str, drawn: _Drawn) -> Person:
        rng, words = self.rng, self.language
        sex = rng.choice("mf")
        surnames = words["fs" if sex == "f" and "fs" in words.tables else "s"]
        surname = surnames[drawn.places[at % len(drawn.places)]]
        given = (drawn.males if sex == "m" else drawn.females).pop()
        if words.cjk or words.code == "ko":
            full = surname + given
        elif words.code in ("hu", "vi"):
            full = f"{surname} {given}"
        else:
            full = f"{given} {surname}"
        org = rng.choice(words["orgs"])
        outlet = drawn.outlets[at % len(drawn.outlets)]
        party, seat = rng.choice(words["parties"]), rng.choice(words["places"])
        office = outlet if role == "rep" else drawn.offices[at % len(drawn.offices)]
        degree = rng.choice(["Dr.", "Mag.", "Prof.", "Ing."])
        return Person(
            *(sex, surname, given, full, role, org, outlet, party, seat, office, degree, at + 1)
        )

    def _make_namesakes(self) -> None:
        """Give two people one surname and given names of different initials."""
        one, other = self.rng.sample(self.people, 2)
        names = self.language["m" if other.sex == "m" else "f"]
        other.surname = one.surname
        other.given = next(name for name in names if name[0] != one.given[0])
        other.full = f"{other.given} {other.surname}"

    def fill(self, words: str, who: str | None = None) -> str:
        """Return words with their places filled: ``{N}`` with a name, the others by chance."""
        rng = self.rng
        filled = {
            "{N}": who or "",
            "{n}": str(rng.randint(11, 980)),
            "{n2}": str(rng.randint(3, 40)),
            "{p}": str(rng.randint(2, 29)),
            "{pl}": rng.choice(self.language["places"]),
            "{y}": str(rng.randint(2025, 2031)),
            "{t}": f"{rng.randint(10, 18)}:{rng.choice('0134')}{rng.randint(0, 9)}",
        }
        for place, value in filled.items():
            words = words.replace(place, value)
        return words

    def pick(self, key: str, who: str | None = None) -> str:
        """Return one of the alternatives for a key, filled."""
        return self.fill(self.rng.choice(self.language[key]), who)

    def sentence(self) -> str:
        """Return a sentence; some have a colon, a quotation or a list."""
        words, rng = self.language, self.rng
        chance = rng.random()
        if chance < 0.05:
            return self.pick("colon")
        if chance < 0.09:
            return self.pick("quote")
        if chance < 0.11 and "list" in words.tables:
            return self.pick("list")
        if chance < 0.13:
            return self.pick("said", rng.choice(self.people).full)
        main = self.pick("main")
        if rng.random() < 0.3:
            joint, other = rng.choice(words["conj"]), self.pick("main")
            if joint.endswith((".", "。")):
                other = capitalised(other)
            main += joint + (words.space if not joint.endswith("。") else "") + other
        elif rng.random() < 0.35:
            tail = rng.choice(words["tail"])
            main += tail if tail[:1] in _JOINED_TAILS else " " + tail
        if rng.random() < 0.3:
            opening = rng.choice(words["open"])
            begun = opening.endswith((".", "!", ":")) and words.code == "de"
            main = opening + words.space + (capitalised(main) if begun else main)
        main = capitalised(main)
        return main if main.endswith((".", "。", "!", "?")) else main + words.stop

    def paragraph(self, sentences: int) -> str:
        """Return a paragraph of a number of sentences."""
        return self.language.space.join(self.sentence() for _ in range(sentences))

    def speech(self, sentences: int) -> list[str]:
        """Return paragraphs of so many sentences, and lines in them that look like labels."""
        words, rng, out = self.language, self.rng, []
        while sentences > 0:
            some = min(sentences, rng.randint(2, 7))
            out.append(self.paragraph(some))
            sentences -= some
            chance = rng.random()
            if sentences > 3 and chance < 0.05:
                out += [f"{number}. {self.sentence()}" for number in range(1, rng.randint(3, 6))]
            elif sentences > 1 and chance < 0.11:
                out.append(rng.choice(words["head"]) + words.colon + self.sentence())
            elif sentences > 1 and chance < 0.15:
                name = rng.choice(self.people).full
                out.append(name + ("，" if words.cjk else ", ") + self.pick("ques"))
            elif sentences > 1 and chance < 0.18:
                out.append(self.pick("said", rng.choice(self.people).full))
        if len(out) > 2 and rng.random() < 0.3:
            at = rng.randrange(len(out))
            out[at] += words.space + rng.choice(words["note"])
        return out

    def question(self) -> list[str]:
        """Return a paragraph that ends in a question."""
        question = self.pick("ques")
        if self.rng.random() < 0.5:
            question = self.paragraph(self.rng.randint(1, 3)) + self.language.space + question
        return [question]

    def short(self) -> list[str]:
        """Return a paragraph of a few words."""
        return [self.pick("short")]

    def call(self, person: Person) -> list[str]:
        """Return a paragraph that calls a person to speak."""
        return [self.pick("call", person.full)]

    def add(self, person: Person, paragraphs: list[str], kind: str = "*") -> None:
        """Add what a person says, to the turn before where that is the same person's."""
        if self.turns and self.turns[-1].person is person:
            self.turns[-1].paragraphs += paragraphs
        else:
            self.turns.append(Turn(person, list(paragraphs), kind))
