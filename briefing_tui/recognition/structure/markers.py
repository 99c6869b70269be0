"""The markers of sections: numbers of any style at the start of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing_tui.dataclass import dataclass
from briefing_tui.text.dates import number_of
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import SEMICOLONS, SURE_ENDS
from briefing_tui.text.patterns import deferred

_HAN = "[一二三四五六七八九十]{1,3}"
_AT_LINE = [
    ("一、", deferred(rf"(?P<n>{_HAN})\s*[、．]\s*(?=\S)")),
    ("（一）", deferred(rf"[（(]\s*(?P<n>{_HAN})\s*[)）]\s*[、，]?")),
    ("1.", deferred(r"(?P<n>\d{1,2})\s*(?:[.．](?!\d)|、)\s*(?=\S)")),
    ("（1）", deferred(r"[（(]\s*(?P<n>\d{1,2})\s*[)）]\s*[、，]?|(?P<m>\d{1,2})[)）]\s*")),
    ("①", deferred(r"(?P<n>[①②③④⑤⑥⑦⑧⑨⑩])\s*")),
    ("part", deferred(rf"第(?P<n>{_HAN})(?:部分|[个個]?方面)\s*[,，、:：]?\s*")),
]
_IN_CLAUSE = [
    ("（一）", deferred(rf"(?<![,，、…”’」』）)])[（(](?P<n>{_HAN})[)）]\s*[、，]?")),
    ("（1）", deferred(r"(?<![,，、…”’」』）)])[（(](?P<n>\d{1,2})[)）]\s*[、，]?")),
    ("一是", deferred(rf"(?P<n>{_HAN})(?:是|要|则)(?![的否])")),
    ("第一，", deferred(rf"第(?P<n>{_HAN})\s*(?:[,，、:：是]|点[,，是]|點[,，是])\s*")),
    ("一方面", deferred(r"(?P<n>一|另一|另)方面\s*[,，]?\s*")),
    ("首先", deferred(r"(?P<n>首先|其次|再次|再者|最后|最後)\s*(?:[,，、:：]|是)\s*")),
    (
        "First",
        deferred(
            r"(?P<n>First|Second|Third|Fourth|Fifth|Finally|Lastly)(?:ly)?,\s+(?:of all,\s+)?"
        ),
    ),
]
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_ORDER = {
    "一方面": {"一": 1, "另一": 2, "另": 2},
    "首先": {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": 99, "最後": 99},
    "First": {
        "First": 1, "Second": 2, "Third": 3, "Fourth": 4, "Fifth": 5, "Finally": 99, "Lastly": 99,
    },
}  # fmt: skip
_FIRST_OF_LINE = frozenset("一二三四五六七八九十（(0123456789第" + _CIRCLED)
# The beginning of a marker, and the end of the clause before it. A pattern that begins with a set
# of characters is searched for five times as fast as one of alternatives.
_CLAUSE_MARKER = deferred(
    r"[一二三四五六七八九十第另首其再最（(FSTL](?:"
    r"(?<=[（(])(?=[一二三四五六七八九十\d]{1,3}[)）])|(?<=[^（(FSTL])(?=[一二三四五六七八九十是要则方先次者后後])|"
    r"(?<=F)(?:irst|ourth|ifth|inal)|(?<=S)econd|(?<=T)hird|(?<=L)ast)"
)
_ENGLISH = ("First", "Second", "Third", "Fourth", "Fifth", "Final", "Last")
_CLAUSE_ENDS = SURE_ENDS + SEMICOLONS + "：:，,…”’」』）)"


@dataclass(frozen=True, slots=True)
class Marker:
    """A possible marker: its style, its number within that style, and its place."""

    style: str
    number: int
    start: int
    end: int
    line: int


def markers_in(line: Line) -> Iterable[Marker]:
    """Yield the possible markers of a line with words, in text order."""
    words = line.words
    if words[0] in _FIRST_OF_LINE:
        for style, pattern in _AT_LINE:
            if match := pattern.match(words):
                yield _marker(style, match, line)
                break
    if words.isascii() and "(" not in words and not any(map(words.__contains__, _ENGLISH)):
        return
    for clause in _CLAUSE_MARKER.finditer(words):
        before = clause.start()
        while before and words[before - 1] == " ":
            before -= 1
        # A bracket at a line's start has been handled already.
        if words[before - 1] not in _CLAUSE_ENDS if before else words[0] in "（(":
            continue
        for style, pattern in _IN_CLAUSE:
            if match := pattern.match(words, clause.start()):
                yield _marker(style, match, line)
                break


def _marker(style: str, match: re.Match[str], line: Line) -> Marker:
    printed = next(value for value in match.groupdict().values() if value)
    if style in _ORDER:
        number = _ORDER[style][printed]
    elif printed in _CIRCLED:
        number = _CIRCLED.index(printed) + 1
    else:
        number = number_of(printed) or 0
    return Marker(style, number, line.begin + match.start(), line.begin + match.end(), line.number)
