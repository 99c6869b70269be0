"""Rows of a table of speaker, words and time, as records."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.extraction.table_lines import turn_columns
from briefing_tui.loading.extraction.turn_records import Said
from briefing_tui.text.languages import alternatives
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

Row = Sequence[str]

SPEAKERS = alternatives("speaker_columns") | frozenset(
    """speaker speakers speaker_name speakername speaker_label speakerlabel name who participant
    participant_name participantname person author user username display_name member talker
    voice""".split()
)
WORDS = alternatives("words_columns") | frozenset(
    """text transcript transcription content contents words utterance sentence speech remarks
    statement dialogue message line body caption paragraph quote comment""".split()
)
_ROLES = alternatives("role_columns") | frozenset(
    "role speaker_role position speaker_title office affiliation".split()
)
_ASKERS = alternatives("asker_columns") | frozenset("asker questioner asked_by".split())
_QUESTIONS = alternatives("question_columns") | frozenset("question questions".split())
_REPLIERS = alternatives("replier_columns") | frozenset("answered_by respondent".split())
_REPLIES = alternatives("reply_columns") | frozenset("answer answers reply".split())
_STARTS = alternatives("start_columns") | frozenset(
    """start start_time starttime start_ms startms begin begins time timestamp ts from in
    start_timestamp offset timecode""".split()
)
_ENDS = alternatives("end_columns") | frozenset(
    "end end_time endtime end_ms endms stop to out end_timestamp".split()
)
_CLOCK = deferred(r"[\[(]?(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,6})?)[\])]?")
_NUMBER = deferred(r"\d{1,12}(?:\.\d{1,9})?")
_FIRST_ROWS = 12
"""The number of rows among which the heads of columns are sought."""

_FEW = 2
_MILLISECONDS = 60.0
"""The least number of units for each character that shows that they are milliseconds."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """The places of columns in a row; -1 for one that is not there."""

    words: int
    speaker: int = -1
    start: int = -1
    end: int = -1
    reply: int = -1
    replier: int = -1
    role: int = -1


def said_in(rows: Sequence[Row], *, headless: bool) -> tuple[list[Said], str | None] | None:
    """Return the records of a table and the title above it; None if it is no transcript.

    Args:
        rows: its cells.
        headless: whether columns without heads are recognised by what they hold.
    """
    for number, row in enumerate(rows[:_FIRST_ROWS]):
        if columns := columns_of(row):
            above = [cell for line in rows[:number] for cell in line if cell.strip()]
            title = above[0].strip() if above else None
            return _records(rows[number + 1 :], columns), title
    if not headless:
        return None
    found = turn_columns([[cell.split("\n") if cell else [] for cell in row] for row in rows])
    if found is None:
        return None
    stamp = -1 if found.stamp is None else found.stamp
    return _records(rows, _Columns(found.text, found.name, stamp)), None


def columns_of(heads: Row) -> _Columns | None:
    """Return the columns that a row of heads names; None if it names no words and no speaker."""
    names = [head_of(head) for head in heads]
    words = _place(names, WORDS)
    question, reply = _place(names, _QUESTIONS), _place(names, _REPLIES)
    if question >= 0 and reply >= 0 and not any(len(head) > 60 for head in heads):
        asker, replier = _place(names, _ASKERS), _place(names, _REPLIERS)
        return _Columns(question, asker, reply=reply, replier=replier)
    if len(names) < 2 or words < 0 or any(len(head) > 60 for head in heads):
        return None
    speaker, start, end = _place(names, SPEAKERS), _place(names, _STARTS), _place(names, _ENDS)
    if speaker < 0 and (start < 0 or end < 0):
        return None
    return _Columns(words, speaker, start, end, role=_place(names, _ROLES))


def head_of(name: str) -> str:
    """Return the name of a field in lower case, its words joined by underlines."""
    plain = re.sub(r"\s*[(（\[].*$", "", name.strip().strip("\ufeff\"'"))
    return re.sub(r"[\s-]+", "_", plain.strip(" :：*#")).lower()


def _place(names: Sequence[str], known: frozenset[str]) -> int:
    return next((at for at, name in enumerate(names) if name in known), -1)


def _records(rows: Sequence[Row], columns: _Columns) -> list[Said]:
    def cell(row: Row, at: int) -> str:
        return row[at].strip() if 0 <= at < len(row) else ""

    if columns.reply >= 0:
        return [said for row in rows for said in _exchange(row, columns) if said.words]
    starts = [cell(row, columns.start) for row in rows]
    ends = [cell(row, columns.end) for row in rows]
    length = sum(len(cell(row, columns.words)) for row in rows)
    begins, stops = seconds_of(starts, length), seconds_of(ends, length)
    # Of whom no name is known the role is told: ``,经济日报记者,…``.
    return [
        Said(
            voice_name(cell(row, columns.speaker) or cell(row, columns.role)),
            cell(row, columns.words),
            begin,
            stop,
        )
        for row, begin, stop in zip(rows, begins, stops, strict=True)
    ]


def _exchange(row: Row, columns: _Columns) -> tuple[Said, Said]:
    """Return the question and the reply of a row."""

    def cell(at: int) -> str:
        return row[at].strip() if 0 <= at < len(row) else ""

    asker, replier = cell(columns.speaker) or "问", cell(columns.replier) or "答"
    return (
        Said(voice_name(asker), cell(columns.words), None, None),
        Said(voice_name(replier), cell(columns.reply), None, None),
    )


def voice_name(name: str) -> str:
    """Return the name of a speaker; that of a bare number is ``Speaker 1``."""
    name = " ".join(name.split()).rstrip(COLONS).strip()
    return f"Speaker {name}" if name.isdigit() else name


def seconds_of(values: Sequence[str], characters: int) -> list[float | None]:
    """Return times in seconds; whole numbers may be milliseconds, which their size tells.

    Args:
        values: clocks, or numbers.
        characters: the length of what is said until the last of them.
    """
    found: list[float | None] = []
    whole = True
    for value in values:
        if clock := _CLOCK.fullmatch(value):
            hours, minutes, rest = clock[1] or "0", clock[2], clock[3].replace(",", ".")
            found.append(int(hours) * 3600 + int(minutes) * 60 + float(rest))
            whole = False
        elif _NUMBER.fullmatch(value):
            found.append(float(value))
            whole = whole and "." not in value
        else:
            found.append(None)
    longest = max((value for value in found if value is not None), default=0.0)
    if 0 < longest < 1 and len(found) > _FEW:  # parts of a day, as spreadsheets keep times
        return [None if value is None else round(value * 86400, 3) for value in found]
    # Nobody says less than a character in ten seconds, over a whole transcript.
    if whole and longest > 10 * max(characters, _MILLISECONDS):
        return [None if value is None else value / 1000 for value in found]
    return found
