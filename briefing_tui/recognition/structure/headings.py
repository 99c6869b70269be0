"""Headings between speeches: lines before the next speaker's label that nobody speaks.

An editor numbers the questions (``2.如何…？`` before the answer), gives headings to the parts of
the briefing (``答记者问``) or sets a Markdown heading. Such a line is right before a label; inside
a speech the same line belongs to the speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_tui.recognition.labels.label import Label
from briefing_tui.span import Span
from briefing_tui.text.dates import number_of
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_LONGEST = 80
_LONGEST_PART = 40
_LONGEST_NUMBER = 16
_FEWEST_LETTERS = 6
_MOST_LINES = 6
_MAY_HEAD = deferred(r"[^\W\d_a-z](?:[^.!?:;,]|[.](?=\S)){2,59}\Z")
_NUMBERED = deferred(
    r"(?:问题|Q)?\s*[（(]?(?P<number>[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[.．、)）:：]\s*\S"
)
_MARKED = deferred(r"#{1,6}\s+\S")
_PART = deferred(
    r"(?:[（(]?[\d０-９一二三四五]{1,2}[.．、)）]\s*)?"
    r"(?:记者提问|答记者问|记者问答|问答环节|提问环节|现场问答|现场提问|互动问答|媒体提问|开场发言|主发布|.{0,6}冒头発言|质疑応答|"
    r"Q\s?&\s?A|Questions? and Answers?|Opening (?:Statement|Remarks)s?)(?:[:：]|实录|部分)?\Z",
    re.IGNORECASE,
)


def headings_between(lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[Span]:
    """Yield the spans of headings right before labels, in text order."""
    labelled = {label.line for label in labels}
    over = [line for label in labels if (line := _over(lines, label.line, labelled)) is not None]
    counted = _counted(over)
    for line in over:
        words = line.words
        heads = _MARKED.match(words) or (len(words) <= _LONGEST_PART and _PART.match(line.plain))
        if heads or line.number in counted:
            yield Span(line.begin, line.finish)
        else:
            yield from _in_capitals(lines, line, labelled)


def _in_capitals(lines: Sequence[Line], line: Line, labelled: set[int]) -> Iterator[Span]:
    """Yield the spans of a heading in capitals that ends with a line, in text order."""
    at = line.number
    first: int | None = None
    while at >= 0 and line.number - at < _MOST_LINES:
        words = lines[at].words
        if words:
            capital = _is_capital_heading(words)
            # ``Family Payments`` below ``QUESTIONS WITHOUT NOTICE``.
            below = first is None and _MAY_HEAD.match(words) is not None
            if at in labelled or not (capital or below):
                break
            first = at if capital else first
        at -= 1
    for each in lines[first : line.number + 1] if first is not None else ():
        if each.words:
            yield Span(each.begin, each.finish)


def _is_capital_heading(words: str) -> bool:
    """Return whether a line in letters is a heading in capitals: ``QUESTIONS WITHOUT NOTICE``."""
    letters = sum(map(str.isalpha, words))
    return (
        _FEWEST_LETTERS <= letters == sum(map(str.isupper, words))
        and len(words) <= _LONGEST
        and words.isupper()
        and not words.endswith((".", "!", "?", ",", "—", "”", '"'))
        and not words.startswith(("(", "[", "“", '"'))
    )


def _over(lines: Sequence[Line], number: int, labelled: set[int]) -> Line | None:
    """Return the last short line before one, without blank lines, or None if it is a label."""
    number -= 1
    while number >= 0 and not lines[number].words:
        number -= 1
    if number < 0 or number in labelled or len(lines[number].words) > _LONGEST:
        return None
    return lines[number]


def _counted(over: Sequence[Line]) -> set[int]:
    """Return the indices of those lines whose printed numbers are consecutive."""
    numbered = [
        (line, number)
        for line in over
        if (match := _NUMBERED.match(line.plain_part(0, _LONGEST_NUMBER)))
        and (number := number_of(match["number"])) is not None
    ]
    pairs = [(one, other) for one, other in pairwise(numbered) if other[1] == one[1] + 1]
    return {line.number for pair in pairs for line, _ in pair}
