"""The writing of turns that a format gives as records of who, what and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from itertools import pairwise

from briefing_tui.dataclass import dataclass
from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import check
from briefing_tui.loading.document import ContainerFacts, GivenTurn
from briefing_tui.loading.extraction.extracted import Extract, Sheet
from briefing_tui.loading.extraction.refusals import wordless
from briefing_tui.loading.extraction.written_labels import (
    is_wide,
    joined,
    label_for,
    without_badges,
)
from briefing_tui.model import Role, Span, TimedSpan
from briefing_tui.text.marks import CLOSERS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_SENTENCE_END = deferred(rf"[{SENTENCE_ENDS}][{CLOSERS}]*$")
_MOSTLY = 0.7
_NEARLY_ALL = 0.9
"""The shares of named records from which one without a name is nobody's: the first where a name is
also repeated, which shows that names are not given at changes only."""

_PAUSE = 2.0
"""Seconds between two records, after which a finished sentence ends its paragraph."""

_LONG = 400
"""The length after which a finished sentence ends its paragraph."""


@dataclass(frozen=True, slots=True)
class Said:
    r"""A record of a transcript.

    Attributes:
        name: of the speaker, empty where it names none.
        words: what was said; ``\n`` ends a paragraph.
        begins: seconds from the beginning, None where it does not tell.
        ends: seconds, None where it does not tell.
        note: whether it is a heading or a stage direction, which nobody speaks.
    """

    name: str
    words: str
    begins: float | None = None
    ends: float | None = None
    note: bool = False


@dataclass(frozen=True, slots=True)
class RecordsSource:
    """The facts that a format gives beside its records.

    Attributes:
        shown: the name of the format in errors.
        media_type: such as ``text/csv``.
        encoding: the Python name of its encoding.
        title: its title, or None.
        day: the day of the briefing, or None.
        url: the address that it names, or None.
    """

    shown: str
    media_type: str
    encoding: str = "utf-8"
    title: str | None = None
    day: Date | None = None
    url: str | None = None


@dataclass(slots=True)
class _Turn:
    """A turn that is being written."""

    name: str
    label: Span
    notes: list[Span]


def extract_said(records: Sequence[Said], source: RecordsSource, path: str) -> Extract:
    """Return records as paragraphs, with a label where the speaker changes.

    Raises:
        NotTextError: they have no words.
    """
    records = _carried([record for record in records if record.words.strip()])
    if not records:
        raise wordless(path, source.shown)
    check(len(records), budgets.CUES)
    pen = _Pen(named=any(record.name for record in records))
    for record in records:
        pen.write(record)
    pen.finish()
    facts = ContainerFacts(
        source.title,
        source.day,
        tuple(pen.turns),
        tuple(pen.aside),
        tuple(pen.times),
    )
    return Extract(pen.sheet.text, source.media_type, source.encoding, source.url, facts)


def _carried(records: Sequence[Said]) -> list[Said]:
    """Return the records; those without a name have the last one's where it is told once."""
    names = [record.name for record in records if not record.note]
    named = sum(map(bool, names))
    repeated = any(before and before == after for before, after in pairwise(names))
    if named >= _NEARLY_ALL * len(names) or (repeated and named >= _MOSTLY * len(names)):
        return list(records)
    last, carried = "", []
    for record in records:
        last = record.name or last
        if record.note or record.name:
            carried.append(record)
        else:
            carried.append(Said(last, record.words, record.begins, record.ends))
    return carried


class _Pen:
    """Writes records on a sheet."""

    def __init__(self, named: bool) -> None:
        self.sheet = Sheet()
        self.turns: list[GivenTurn] = []
        self.aside: list[Span] = []
        self.times: list[TimedSpan] = []
        self._named = named
        self._turn: _Turn | None = None
        self._last: Said | None = None
        self._length = 0

    def write(self, record: Said) -> None:
        """Write a record, as part of the paragraph before where that goes on."""
        words = "\n".join(line.strip() for line in record.words.splitlines() if line.strip())
        if record.note:
            self._note(words)
            return
        last = self._last
        if self._named and (self._turn is None or self._turn.name != record.name):
            self._begin(record.name)
        elif last is not None and not _ends_paragraph(last, record, self._length):
            end = last.words.rstrip()[-1:]
            self.sheet.write(joined(end, words[:1])[len(end) : -1])
        else:
            self._end_line()
        span = self.sheet.write(words)
        self._length = self._length + len(words) if "\n" not in words else len(words)
        if record.begins is not None:
            self.times.append(TimedSpan(span.start, span.end, record.begins, record.ends))
        self._last = record

    def _note(self, words: str) -> None:
        self._end_line()
        span = self.sheet.write_line(words.replace("\n", " "))
        if self._turn is not None:
            self._turn.notes.append(span)
        else:
            self.aside.append(span)
        self._last = None

    def _begin(self, name: str) -> None:
        """Begin a turn; one without a name is nobody's."""
        self._end_turn()
        start = self.sheet.length
        label = label_for(name) if name else ""
        self._turn = _Turn(name, self.sheet.write(label), [])
        if name and not is_wide(label[-1]):
            self.sheet.write(" ")
        assert self._turn.label.start == start
        self._length = 0

    def _end_line(self) -> None:
        if self._last is not None:
            self.sheet.write("\n")
        self._last, self._length = None, 0

    def _end_turn(self) -> None:
        self._end_line()
        if self._turn is not None:
            turn = self._turn
            name = without_badges(turn.name) or None
            start, end = turn.label.start, self.sheet.length
            self.turns.append(
                GivenTurn(start, end, name, Role.UNKNOWN, turn.label, tuple(turn.notes))
            )
        self._turn = None

    def finish(self) -> None:
        """End the text."""
        self._end_turn()


def _ends_paragraph(last: Said, record: Said, length: int) -> bool:
    """Return whether a record of the same speaker begins a paragraph."""
    if not _SENTENCE_END.search(last.words.rstrip()):
        return False
    if last.ends is None or record.begins is None:
        return True
    return record.begins - last.ends > _PAUSE or length > _LONG
