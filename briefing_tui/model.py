"""A briefing in memory: one immutable text, and spans into it.

Every offset is a code point of ``Briefing.text`` (an index of a Python ``str``), every
span half-open. Nothing here holds a copy of what it points at, with the exception of names
and headings, which are cleaned for display.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a briefing's text: ``[start, end)`` in code points."""

    start: int
    end: int

    def within(self, text: str) -> str:
        """The characters of this span in ``text``."""
        return text[self.start : self.end]


class Kind(StrEnum):
    """What a speech is in the course of a briefing."""

    MODERATION = "moderation"
    REMARKS = "remarks"
    QUESTION = "question"
    ANSWER = "answer"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What a speaker is at a briefing."""

    HOST = "host"
    OFFICIAL = "official"
    REPORTER = "reporter"
    INTERPRETER = "interpreter"
    UNKNOWN = "unknown"


class Attribution(StrEnum):
    """How it is known who speaks."""

    LABELLED = "labelled"
    INFERRED = "inferred"
    CORRECTED = "corrected"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from.

    Attributes:
        path: the path as it was given, ``-`` for standard input.
        url: the address that it was fetched from, or that the file itself names.
        sha256: of the bytes, in hexadecimal.
        media_type: such as ``text/plain``.
        encoding: the Python name of the encoding that the bytes were decoded by.
    """

    path: str
    url: str | None
    sha256: str
    media_type: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person, or where only that is known an office or outlet, who speaks.

    Attributes:
        id: ``p1``, ``p2`` … in order of first speaking.
        name: the person's name alone where it can be told from title and office.
        role: what the person is at this briefing.
        titles: the offices as printed, one entry a body.
        organisation: the body that the first title belongs to.
        speeches: how many speeches this speaker makes.
        characters: code points spoken: neither white space nor labels nor notes.
    """

    id: str
    name: str
    role: Role
    titles: tuple[str, ...]
    organisation: str | None
    speeches: int
    characters: int

    @property
    def offices(self) -> tuple[str, ...]:
        """The titles with the body before the first, where that does not name it itself."""
        body = self.organisation or ""
        if not body or any(body in title for title in self.titles):
            return self.titles
        first = self.titles[0] if self.titles else ""
        space = " " if first and body.isascii() else ""
        return (f"{body}{space}{first}", *self.titles[1:])


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a speech that its speaker numbered or headed.

    Attributes:
        marker: the numbering as printed (``一、``), None for an unnumbered heading.
        heading: the words of the heading, without marker and final punctuation.
        level: 1 is the outermost of that speech.
        start: the offset of the marker, or of the heading where there is none.
        end: where the next of this level or a higher one begins, or the closing of the speech.
        sections: the parts of this one.
    """

    marker: str | None
    heading: str
    level: int
    start: int
    end: int
    sections: tuple[Section, ...] = ()

    @property
    def title(self) -> str:
        """Marker and heading as they are read together, a space between Latin ones."""
        marker = self.marker or ""
        space = " " if marker[-1:].isascii() and marker and self.heading[:1].isascii() else ""
        return f"{marker}{space}{self.heading}"


class Ground(NamedTuple):
    """Something that spoke for a label, or against it.

    Attributes:
        code: a key of :data:`GROUNDS`.
        weight: how much it counts; below zero it speaks against.
        number: what fills the place of that sentence, where it has one.
    """

    code: str
    weight: float
    number: int = 0

    @property
    def message(self) -> str:
        """The ground in English words."""
        return GROUNDS[self.code].format(self.number)


GROUNDS = {
    "mark": "a mark of question or answer",
    "role": "a role",
    "role and name": "role and name",
    "name and office in brackets": "name and office in brackets",
    "office and name": "office and name",
    "surname and office": "surname and office",
    "outlet": "an outlet",
    "office": "an office",
    "name": "a name",
    "title and name in capitals": "title and name in capitals",
    "capitals": "words in capitals",
    "title and name": "title and name",
    "capitalised words": "capitalised words",
    "word": "words of unknown meaning",
    "field": "a field that tells of the document",
    "legend": "explained in a legend",
    "recurs": "recurs {0} times",
    "marks": "marks of question and answer run through the text",
    "dominant": "its shape marks the speakers here",
    "special": "set apart by its shape",
    "trusted": "{0} labels of this shape are beyond doubt",
    "certain": "the same name stands in a label beyond doubt",
    "asks": "what follows asks",
    "spokesperson": "title or lead say that this person answers",
    "beside-office": "named beside an office in the text, or called to speak",
    "apart": "stands on its own between a finished paragraph and speech",
    "unheard": "nothing is heard of that name elsewhere",
    "retold": "what follows answers the question itself",
    "greets": "what follows greets",
    "sentence": "what follows is a sentence",
    "no-speech": "nothing is said under it",
    "no-colon": "no colon",
    "silenced": "another shape marks the speakers here",
    "field-like": "what follows reads as the value of a field",
    "title": "the headline of the text",
    "one-of-many": "{0} people are labelled by name so",
    "alternates": "two names or more come back as labels",
    "no-question": "nobody asks",
    "ordinary": "ordinary words",
    "called": "named right before",
    "inside": "in the midst of a paragraph",
    "in-lead": "named before the first speech",
    "answers": "stands where a reporter has just asked",
    "same": "the same words are a label elsewhere",
    "slot": "asks where another answers next",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a speech is credited to its speaker.

    Attributes:
        code: a key of :data:`REASONS`.
        values: what fills the places of that sentence.
        evidence: the words of the text that it rests on.
        grounds: what spoke for the label, where one stands.
    """

    code: str
    values: tuple[str, ...]
    evidence: Span
    grounds: tuple[Ground, ...] = ()

    @property
    def message(self) -> str:
        """The reason as an English sentence."""
        return REASONS[self.code].format(*self.values)


REASONS = {
    "label": "The label “{0}” stands at the head of this speech.",
    "label-listed": "The label “{0}” stands at the head of this speech; the list of those "
    "present gives {1}.",
    "label-only-office": "The label “{0}” tells an office or outlet, no name.",
    "handover": "Nothing names the speaker here. The paragraph thanks {0}, who has just "
    "spoken, and calls the next; that is for the host, {1}.",
    "thanks": "Nothing names the speaker here. The paragraph thanks those who have spoken; that is "
    "for the host, {0}.",
    "called": "Nothing names the speaker here. The paragraph before asks {0} to speak.",
    "introduces": "Nothing names the speaker here. The paragraph begins with the outlet for which "
    "it asks, {0}.",
    "replies": "Nothing names the speaker here. The paragraph thanks for the question, and {0} is "
    "the only one who answers here.",
    "call": "Nothing names the speaker here. The paragraph calls the next speaker by name; that is "
    "for the host, {0}.",
    "floor": "Nothing names the speaker here. The paragraph opens the floor to questions; that is "
    "for the host, {0}.",
    "closing": "Nothing names the speaker here. The paragraph closes the briefing; that is "
    "for the host, {0}.",
    "opening": "Nothing names the speaker here. The paragraph opens the briefing; that is for "
    "the host, {0}.",
    "sole-answerer": "The label “{0}” tells no name. {1} is the one who answers here.",
    "only-official": "The label “{0}” tells no name. {1} is the only official whom a label names.",
    "several-officials": "The label “{0}” tells no name, and several officials could answer.",
    "sole-host": "The label “{0}” tells no name. {1} is the only host named in this text.",
    "surname": "The label “{0}” gives surname and office; {1} is the only one here who has both.",
    "office": "The label “{0}” gives the office alone; {1} is the only one whom a label names "
    "with it.",
    "given": "The file itself names {0} as the speaker.",
    "announcement": "Nothing names the speaker here. Title or lead say that {0} holds this press "
    "conference; what comes before the first question is the opening announcement.",
    "statement": "Nothing names the speaker here. {0} answers most of the questions that follow; "
    "what comes before the first is the opening statement.",
    "legend": "The label “{0}” stands for {1}, as a legend in the text explains.",
    "unnamed": "Nothing in the text tells who speaks here.",
    "corrected": "You have said that {0} speaks here.",
}


@dataclass(frozen=True, slots=True)
class Speech:
    """An unbroken stretch of one speaker.

    Attributes:
        id: ``s1``, ``s2`` … in text order.
        speaker: the person credited, None when nobody can be named.
        kind: what the speech is in the course of the briefing.
        attribution: how it is known who speaks.
        start: where it begins, with its label.
        end: where the next region begins.
        labels: every stretch that names the speaker; none of the speaker's words.
        sections: the outermost sections, in text order.
        notes: stage directions, stamps, mark-up; none of the speaker's words.
        reason: why it is credited so.
    """

    id: str
    speaker: Speaker | None
    kind: Kind
    attribution: Attribution
    start: int
    end: int
    labels: tuple[Span, ...]
    sections: tuple[Section, ...]
    notes: tuple[Span, ...]
    reason: Reason

    @property
    def span(self) -> Span:
        """The whole speech, labels and notes with it."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date that title, lead or a field gives for the briefing."""

    iso: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Warning:
    """Something about a briefing that its reader should know.

    Attributes:
        code: a key of :data:`WARNINGS`.
        values: what fills the places of that sentence.
        start: where in the text it shows.
        end: where that stretch ends.
    """

    code: str
    values: tuple[str, ...]
    start: int
    end: int

    @property
    def message(self) -> str:
        """The warning as an English sentence."""
        return WARNINGS[self.code].format(*self.values)


WARNINGS = {
    "date-conflict": "The text gives different dates for the briefing: {0}.",
    "unlabelled-text": "Nothing tells who speaks here.",
    "speaker-not-in-participants": "{0} speaks but is not in the list of those present.",
    "decoding-replaced": "{0} characters could not be decoded and were replaced; the text was "
    "read as {1}.",
    "control-characters": "The text holds {0} control characters; they are shown as symbols.",
    "no-speakers": "No speaker was recognised; the file is shown as text.",
}


@dataclass(frozen=True, slots=True)
class Briefing:
    """A transcript, read.

    Attributes:
        source: where it came from.
        text: what a reader of the file sees; never altered after decoding.
        language: a tag such as ``zh-Hans``, ``zh-Hant``, ``en``; ``und`` when it cannot be told.
        title: the headline, or None.
        date: the day of the briefing, None where that cannot be told.
        dates: every date that title, lead and fields give.
        venue: where it was held, or None.
        speakers: in order of first speaking.
        front_matter: what stands before the first speech.
        speeches: in text order; with front and back matter they tile the text.
        back_matter: what stands after the last speech.
        warnings: what the reader should know, in text order.
    """

    source: Source
    text: str
    language: str
    title: str | None
    date: Date | None
    dates: tuple[DateMention, ...]
    venue: str | None
    speakers: tuple[Speaker, ...]
    front_matter: Span
    speeches: tuple[Speech, ...]
    back_matter: Span
    warnings: tuple[Warning, ...]

    @property
    def path(self) -> str:
        """The path as it was given."""
        return self.source.path

    def speech_at(self, offset: int) -> Speech | None:
        """The speech that ``offset`` lies in; None in front and back matter."""
        low, high = 0, len(self.speeches)
        while low < high:
            middle = (low + high) // 2
            if self.speeches[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.speeches) and self.speeches[low].start <= offset:
            return self.speeches[low]
        return None

    def sections_at(self, offset: int) -> tuple[Section, ...]:
        """The sections that ``offset`` lies in, outermost first."""
        speech = self.speech_at(offset)
        path: list[Section] = []
        level = speech.sections if speech else ()
        while inner := next((s for s in level if s.start <= offset < s.end), None):
            path.append(inner)
            level = inner.sections
        return tuple(path)

    def line_of(self, offset: int) -> int:
        r"""The number, from 1, of the line of ``text`` that ``offset`` stands on.

        Lines end at ``\n``, ``\r\n`` or a lone ``\r``, as editors count them.
        """
        before = self.text[:offset]
        lone = before.count("\r") - before.count("\r\n")
        if before.endswith("\r") and self.text[offset : offset + 1] == "\n":
            lone -= 1
        return before.count("\n") + lone + 1


def walk_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Every section and its parts, in text order."""
    for section in sections:
        yield section
        yield from walk_sections(section.sections)
