"""Stage directions and mark-up within speeches, which nobody speaks."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence

from briefing_tui.loading.budgets import REMARKS, counted
from briefing_tui.recognition.structure.print_marks import print_marks
from briefing_tui.span import Span
from briefing_tui.text.brackets import (
    ASIDE_BRACKETS,
    CLOSES,
    DIRECTIONS,
    LABEL_CLOSES,
    LABEL_OPENS,
    OPENS,
    for_class,
)
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_STAGE = (
    "笑|掌声|掌聲|鼓掌|热烈|播放|影片|视频|視頻|短片|音乐|音樂|起立|休息|翻译|翻譯|听不清|聽不清|插话|"
    "插話|停顿|停頓|举手|舉手|示意|递|遞|展示|众人|眾人|全场|全場|手语|手語|拍照|合影|入场|入場|离场|離場|"
    "沉默|点头|點頭|摇头|搖頭|laugh|applause|inaudible|crosstalk|cross-talk|silence|pause|off-?mic|"
    "break|gavel|music|video|cheers|chuckl|sigh|unintelligible|indiscernible|no response|"
    "simultaneous|phonetic|interpret|translat|recording|playing|plays"
)
_INLINE = deferred(
    rf"[{OPENS}](?=[^{OPENS}{CLOSES}\n]{{0,40}}(?:{_STAGE}))[^{OPENS}{CLOSES}\n]{{1,60}}[{CLOSES}]",
    re.I,
)
_OPENING, _CLOSING = for_class(DIRECTIONS), for_class(DIRECTIONS.values())
_WHOLE_LINE = deferred(rf"(?:>\s*)?[{_OPENING}][^{_OPENING}{_CLOSING}]{{1,80}}[{_CLOSING}][。.]?\Z")
_FIRST = frozenset(">").union(DIRECTIONS)
_RULES = "-*_=~—－·.•"
_RULE = deferred(rf"(?:[{_RULES}]\s?){{3,}}\Z")
# Characters of which each caption has one; few lines do, and the expression is slow to compile.
_OF_CAPTIONS = frozenset("摄攝资資")
_CAPTION = deferred(
    r"(?:[图圖]为?[:：]?.{0,40})?[^，。！？]{0,24}[\u4e00-\u9fff]{2,4}\s+[摄攝](?:影)?\Z"
    r"|.{0,80}[（(](?:资料图片?|资料照片|資料圖片|資料照片)[)）]\Z"
)
_STAMP = deferred(r"\[?\(?(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}\s+)?\d{1,2}:\d{2}(?::\d{2})?\)?\]?\Z")

_LONGEST_WHOLE = 120
_BRACKET = deferred(f"[{OPENS}]")
_LAST_STAMP = deferred(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?\Z")
_CLOCK = deferred(rf"[{LABEL_OPENS}]\d{{1,2}}:\d{{2}}(?::\d{{2}})?[{LABEL_CLOSES}]")


def notes_of(
    lines: Sequence[Line], start: int, end: int, labels: Sequence[Span], given: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the notes of a speech, in text order, clear of labels and of each other.

    Args:
        lines: the lines of the speech.
        start: the offset of its beginning.
        end: the offset of its end.
        labels: its labels.
        given: stretches that are already known to be spoken by nobody.
    """
    found: list[Span] = []
    aside = deque(sorted(labels))
    at = start
    inside = (note for line in lines if line.words for note in _notes_in(line))
    notes = [*given, *counted(inside, REMARKS.of(end - start))]
    for note in sorted(notes, key=lambda note: (note.start, -note.end)):
        while aside and aside[0].end <= note.start:
            aside.popleft()
        clear = not aside or note.end <= aside[0].start
        if clear and at <= note.start and note.end <= end:
            found.append(note)
            at = note.end
    return tuple(found)


def _notes_in(line: Line) -> Iterator[Span]:
    words = line.words
    if len(words) <= _LONGEST_WHOLE and _is_whole(words):
        yield Span(line.begin, line.finish)
        return
    if words[-1].isdigit() and (stamp := _LAST_STAMP.search(words)):
        yield Span(line.begin + stamp.start(), line.finish)
    for mark in print_marks(words):
        yield Span(line.begin + mark.start, line.begin + mark.end)
    if not any(map(words.__contains__, "([" if words.isascii() else ASIDE_BRACKETS)):
        return
    for bracket in _BRACKET.finditer(words):
        for pattern in (_CLOCK, _INLINE):
            if match := pattern.match(words, bracket.start()):
                yield Span(line.begin + match.start(), line.begin + match.end())
                break


def _is_whole(words: str) -> bool:
    """Return whether a line is a note as a whole: a direction, a rule, a caption, a stamp."""
    first, last = words[0], words[-1]
    if first in _FIRST and (_WHOLE_LINE.match(words) or _STAMP.match(words)):
        return True
    if first in _RULES and _RULE.match(words):
        return True
    # Few lines have the words of a caption, whose expression is costly to compile.
    if (
        last in "摄攝影)）"
        and any(word in words for word in _OF_CAPTIONS)
        and _CAPTION.match(words)
    ):
        return True
    return first.isdigit() and _STAMP.match(words) is not None
