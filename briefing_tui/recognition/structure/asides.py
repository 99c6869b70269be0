"""Lines of a record that nobody speaks: interjections, tables of contents, parties introduced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_tui.recognition.lexicon.vocabulary import FIELDS, field_word
from briefing_tui.recognition.structure.parties import parties_of
from briefing_tui.span import Span
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_LONGEST = 100
# ``Mr Orrick interjecting—``, ``Honourable members interjecting—``
_INTERJECTS = deferred(
    r"[(\[]?[^\W\d_a-z][^.!?:;。\n]{1,70}\s(?:(?:continuing|continues|continued) to interject|"
    r"interject(?:ing|s|ed)|interrupt(?:ing|s|ed)|"
    r"having (?:occurred|been [^.!?:;]{3,30}))\s*(?:[—–.-]{1,3}|[)\]])*\Z"
)
# ``(A)                (C)``: the columns of a page.
_COLUMNS = deferred(r"\([A-D]\)\s{3,}\([A-D]\)\Z")
# ``(Zuruf von links: Nein!)``: what somebody calls out, told in brackets over a line or more.
_CALLED_OUT = deferred(r"\([^\W\d_a-z][^():\n]{2,110}(?:[(\[][^()\[\]:]{1,40}[)\]])?: [^\n]")
_MOST_LINES = 5
_INTERJECTING = ("interject", "interrupt", "having ")
# ``坝上的七年……3``, ``Opening remarks ........ 4``
_ENTRY = deferred(
    r".{2,80}?(?:…{1,}|\.{3,}|(?:\. ){3,}|·{3,}|_{3,}|\t+|—{2,})\s*[(（]?\d{1,4}[)）]?\Z"
)
_HEADING = deferred(
    r"(?:目\s*[录錄次]|(?:table of )?contents|inhalt(?:sverzeichnis)?|[íi]ndice|sommaire|"
    r"table des matières|sumário|indice|spis treści|содержание|оглавление|目次|차\s*례|목\s*차)"
    r"[:：]?\Z",
    2,
)
# ``Members:  Ostrel . . . . . . . . Ms. Larkin``: a list of people with leaders.
_LED = deferred(r"\w.{0,60}?\s*(?:\. ?){6,}\s*\S.{0,60}\Z")
_FEWEST = 2
_MINUTES = ("議事錄", "议事录", "會議紀錄", "會議記錄", "会议纪录", "会议记录", "会议纪要")

_DAYS = ("时间", "日期")
_OF_MINUTES = (
    "主席",
    "主持",
    "主持人",
    "纪录",
    "记录",
    "专门委员",
    "主任秘书",
    "秘书",
    "科长",
    "编审",
    "科员",
)
_COLON = deferred("[：:]")
# The least indent, in characters, of a line that a field goes on in.
_INDENT = 4
# A field of such a head: nothing that is said, which ends with a full stop.
_HEAD_FIELD = deferred(
    r"(?P<word>[\u4e00-\u9fff](?:[ \u3000]*[\u4e00-\u9fff]){1,5})[ \u3000]*[：:]"
    r".{0,300}(?<![。！？])\Z"
)


def recorded_asides(lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the lines that tell of interjections, and the entries of a table of contents.

    An entry ends with leaders and the number of a page; there are at least two, one below the
    other. Lines of a list with leaders are told as well, and those that introduce parties.
    """
    for party in parties_of(lines):
        yield Span(lines[party.line].begin, lines[party.line].finish)
    yield from _minutes_within(lines)
    run: list[Line] = []
    led: list[Line] = []
    heading: Line | None = None
    for line in lines:
        words = line.words
        if not words:
            continue
        if "." in words and _LED.match(words):
            led.append(line)
        if len(words) <= _LONGEST and _is_entry(words):
            run.append(line)
            continue
        yield from _contents(run, heading)
        run, heading = [], line if len(words) <= _LONGEST and _HEADING.match(words) else None
        if len(words) <= _LONGEST and _interjects(words):
            yield Span(line.begin, line.finish)
        elif words[0] == "(":
            yield from _called_out(lines, line)
    yield from _contents(run, heading)
    if len(led) >= _FEWEST:
        yield from (Span(line.begin, line.finish) for line in led)


def _minutes_within(lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the head of the minutes of another meeting that is read within a record.

    ``第13次會議議事錄`` over ``時間：…`` and ``主席：…``, behind words that are said.
    """
    run: list[Line] = []
    said = False
    for line in lines:
        words = line.words
        if not words:
            continue
        goes_on = line.begin - line.start >= _INDENT and "。" not in words
        field = _HEAD_FIELD.match(words) if run else None
        if run and (
            (field is not None and _tells(field["word"], run)) or (goes_on and len(run) > 1)
        ):
            run.append(line)
            continue
        if len(run) > _FEWEST + 1:
            yield from (Span(each.begin, each.finish) for each in run)
        said = said or (words.endswith("。") and ("：" in words or ":" in words))
        titled = len(words) <= _LONGEST and words.endswith(_MINUTES) and not _COLON.search(words)
        run = [line] if said and titled else []
    if len(run) > _FEWEST + 1:
        yield from (Span(each.begin, each.finish) for each in run)


def _tells(word: str, run: Sequence[Line]) -> bool:
    """Return whether a field's word is one of the head of minutes, the day first."""
    plain = field_word(word)
    return plain in _DAYS if len(run) == 1 else plain in FIELDS or plain in _OF_MINUTES


def _is_entry(words: str) -> bool:
    return words.rstrip(")）")[-1:].isdigit() and _ENTRY.match(words) is not None


def _contents(run: Sequence[Line], heading: Line | None) -> Iterator[Span]:
    if len(run) >= _FEWEST:
        if heading is not None:
            yield Span(heading.begin, heading.finish)
        for line in run:
            yield Span(line.begin, line.finish)


def _called_out(lines: Sequence[Line], first: Line) -> Iterator[Span]:
    """Yield the lines of a bracket that begins a line and tells what somebody calls out.

    The letters of the two columns of a page are told as well.
    """
    if _COLUMNS.match(first.words):
        yield Span(first.begin, first.finish)
        return
    told: list[Line] = []
    for line in lines[first.number : first.number + _MOST_LINES]:
        if not line.words:
            return
        told.append(line)
        words = " ".join(each.words for each in told)
        if words.count("(") <= words.count(")"):
            if words.endswith(")") and _CALLED_OUT.match(words):
                yield from (Span(each.begin, each.finish) for each in told)
            return


def _interjects(words: str) -> bool:
    """Return whether a line tells that somebody interjects."""
    told = any(word in words for word in _INTERJECTING)
    return told and _INTERJECTS.match(words) is not None
