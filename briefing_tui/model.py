"""A briefing in memory: one immutable text, and spans into it.

Every offset is a code point of ``Briefing.text`` (an index of a Python ``str``), every span
half-open. Only names and headings are copies of the text, cleaned for display.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date as Date
from enum import StrEnum

from briefing_tui.dataclass import dataclass
from briefing_tui.reasons import Ground, Reason
from briefing_tui.span import Span
from briefing_tui.warning import Warning

__all__ = [
    "Attribution",
    "Briefing",
    "DateMention",
    "Ground",
    "Kind",
    "Reason",
    "Role",
    "Section",
    "Source",
    "Span",
    "Speaker",
    "Speech",
    "Warning",
    "walk_sections",
]


class Kind(StrEnum):
    """The kind of a speech in the course of a briefing."""

    MODERATION = "moderation"
    REMARKS = "remarks"
    QUESTION = "question"
    ANSWER = "answer"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """The role of a speaker at a briefing."""

    HOST = "host"
    OFFICIAL = "official"
    REPORTER = "reporter"
    INTERPRETER = "interpreter"
    UNKNOWN = "unknown"


class Attribution(StrEnum):
    """The basis on which a speech is attributed to its speaker."""

    LABELLED = "labelled"
    INFERRED = "inferred"
    CORRECTED = "corrected"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Source:
    """The file, stream or address that a text came from.

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
        role: the person's role at this briefing.
        titles: the offices as printed, one entry a body.
        organisation: the body that the first title belongs to.
        speeches: the number of this speaker's speeches.
        characters: the code points spoken, without white space, labels and notes.
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
        """Return the titles, the first with its body unless it names it itself."""
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
        end: the offset of the next section of this or a higher level, or of the speech's closing.
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
        """Return marker and heading together, with a space between Latin ones."""
        marker = self.marker or ""
        space = " " if marker[-1:].isascii() and marker and self.heading[:1].isascii() else ""
        return f"{marker}{space}{self.heading}"


@dataclass(frozen=True, slots=True)
class Speech:
    """An unbroken stretch of one speaker.

    Attributes:
        id: ``s1``, ``s2`` … in text order.
        speaker: the person credited, None when nobody can be named.
        kind: its kind in the course of the briefing.
        attribution: the basis on which the speaker is known.
        start: the offset of its beginning, with its label.
        end: the offset at which the next region begins.
        labels: every stretch that names the speaker; none of the speaker's words.
        sections: the outermost sections, in text order.
        notes: stage directions, stamps, mark-up; none of the speaker's words.
        reason: the reason why it is credited to that speaker.
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
        """Return the whole speech, with labels and notes."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class TimedSpan:
    """A stretch of the text, and when it was said.

    Attributes:
        start: the offset of its beginning in the text.
        end: the offset of its end.
        begins: seconds from the beginning of the recording.
        ends: seconds, None where the source does not tell.
    """

    start: int
    end: int
    begins: float
    ends: float | None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date that title, lead or a field gives for the briefing."""

    iso: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Briefing:
    """A transcript with its speakers, speeches and sections.

    Attributes:
        source: the origin of the text.
        text: the text that a reader of the file sees; never altered after decoding.
        language: a tag such as ``zh-Hans``, ``zh-Hant``, ``en``; ``und`` when it cannot be told.
        title: the headline, or None.
        date: the day of the briefing, None where that cannot be told.
        dates: every date that title, lead and fields give.
        venue: the place of the briefing, or None.
        speakers: in order of first speaking.
        front_matter: the span before the first speech.
        speeches: in text order; with front and back matter they tile the text.
        back_matter: the span after the last speech.
        warnings: the warnings for the reader, in text order.
        times: the stretches whose time the source tells, in text order.
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
    times: tuple[TimedSpan, ...] = ()

    @property
    def path(self) -> str:
        """Return the path as it was given."""
        return self.source.path

    @property
    def other_days(self) -> list[str]:
        """Return the days in ISO form that the text gives besides the day of the briefing."""
        return sorted({m.iso for m in self.dates} - {self.date.isoformat() if self.date else ""})

    def speech_at(self, offset: int) -> Speech | None:
        """Return the speech at ``offset``; None in front and back matter."""
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

    def time_of(self, start: int, end: int) -> tuple[float, float | None] | None:
        """Return when a stretch of the text was said, in seconds; None where nothing tells it.

        A stretch within one that is timed has the time of all of it.
        """
        first = bisect_right(self.times, start, key=lambda timed: timed.end)
        after = bisect_left(self.times, end, key=lambda timed: timed.start)
        if first >= after:
            return None
        return self.times[first].begins, self.times[after - 1].ends

    def sections_at(self, offset: int) -> tuple[Section, ...]:
        """Return the sections at ``offset``, outermost first."""
        speech = self.speech_at(offset)
        path: list[Section] = []
        level = speech.sections if speech else ()
        while inner := next((s for s in level if s.start <= offset < s.end), None):
            path.append(inner)
            level = inner.sections
        return tuple(path)

    def line_of(self, offset: int) -> int:
        r"""Return the number, from 1, of the line of ``text`` that holds ``offset``.

        Lines end at ``\n``, ``\r\n`` or a lone ``\r``, as editors count them.
        """
        before = self.text[:offset]
        lone = before.count("\r") - before.count("\r\n")
        if before.endswith("\r") and self.text[offset : offset + 1] == "\n":
            lone -= 1
        return before.count("\n") + lone + 1


def walk_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Yield every section and its parts, in text order."""
    for section in sections:
        yield section
        yield from walk_sections(section.sections)
