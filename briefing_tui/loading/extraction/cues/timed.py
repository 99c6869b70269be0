"""The cues of SRT and WebVTT: a line of times, then lines of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing_tui.dataclass import dataclass
from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter, check
from briefing_tui.loading.extraction.cues.cue import Cue, cue_of, seconds
from briefing_tui.text.patterns import deferred

STAMP = r"(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?"
_TIMES = deferred(rf"[ \t]*({STAMP})[ \t]*-{{1,2}}>[ \t]*({STAMP})(?![\d:])")
_COMMENT = deferred(r"(?:NOTE|STYLE|REGION)(?:[ \t:]|$)|X-TIMESTAMP-MAP|WEBVTT")
_NAMED_NUMBER = deferred(
    r"\d{1,6}[ \t]*(?:[-–—:.|][ \t]*)?(?P<quote>[\"“”]?)(?P<name>[^\W\d_][^\"“”\n]{0,79}?)"
    r"(?P=quote)(?:[ \t]*\(\d{1,20}\))?[ \t]*"
)
"""A cue's number and the name of who speaks: ``3 - Dana Larkin``, ``3 "Dana Larkin" (1188)``."""

_LEAST_NAMED = 0.8
"""The share of cues that must have a name beside the number for it to be that of a voice."""


@dataclass(slots=True)
class _Block:
    """A cue that is being read.

    Attributes:
        head: the line before its times, empty where there is none.
        start: in seconds.
        end: in seconds.
        lines: as printed.
    """

    head: str
    start: float
    end: float
    lines: list[str]


def timed_cues(text: str) -> list[Cue]:
    """Return the cues in the order of the file, without comments, styles and numbers."""
    check(text.count("\n"), budgets.CUE_FILE_LINES)
    blocks = list(_blocks(text.replace("\r\n", "\n").replace("\r", "\n")))
    names = [_NAMED_NUMBER.fullmatch(block.head.strip()) for block in blocks]
    spoken = sum(bool(block.lines) for block in blocks)
    named = sum(name is not None for name in names) >= max(2, _LEAST_NAMED * spoken)
    return [
        cue_of(block.start, block.end, block.lines, name["name"] if named and name else "")
        for block, name in zip(blocks, names, strict=True)
    ]


def _blocks(text: str) -> Iterator[_Block]:
    """Yield each cue with its lines.

    Programs write cues with a blank line inside. What stands between the blank line and the next
    cue's number is still said, and belongs to the cue before.
    """
    block: _Block | None = None
    between: list[str] = []
    cues, shown = Meter(budgets.CUES), Meter(budgets.CUE_LINES)
    for line in _lines(text):
        match = _TIMES.match(line)
        if match is None:
            shown.spend(bool(line.strip()))
            check(len(line), budgets.CUE_LINE)
            between.append(line if line.strip() else "")
            continue
        head = _taken_head(between, block is None)
        if block is not None:
            block.lines += _said(between, block)
            yield block
        cues.spend()
        block = _Block(head, seconds(match[1]), seconds(match[2]), [])
        between = []
    if block is not None:
        block.lines += _said(between, block)
        yield block


def _taken_head(between: list[str], first: bool) -> str:
    """Take the line before a cue's times off the lines before it, if it is a number or a name."""
    if not between or not between[-1]:
        return ""
    last = between[-1].strip()
    begins = first or (len(between) > 1 and not between[-2])
    if begins or last.isdigit() or _NAMED_NUMBER.fullmatch(last):
        return between.pop()
    return ""


def _said(between: Sequence[str], block: _Block) -> Iterator[str]:
    """Yield the words among the lines after a cue's times.

    After a blank line, comments and the number of a cue that lost its times are none.
    """
    paragraphs = [list(group) for is_text, group in groupby(between, bool) if is_text]
    for number, paragraph in enumerate(paragraphs):
        later = number > 0 or not between[0]
        lost = block.head.isdigit() and paragraph == [str(int(block.head) + 1)]
        if not (later and (lost or _COMMENT.match(paragraph[0]))):
            yield from paragraph


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text one at a time, to save memory."""
    at = 0
    while (end := text.find("\n", at)) >= 0:
        yield text[at:end]
        at = end + 1
    yield text[at:]
