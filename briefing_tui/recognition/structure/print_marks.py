"""Marks of print within a line: footnote marks, raised figures, mark-up, numbers of columns.

They are seen and not spoken: a quote with them is not what was said.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.span import Span
from briefing_tui.text.brackets import LABEL_CLOSES, LABEL_OPENS, SET_APART
from briefing_tui.text.patterns import deferred

_TELLING = frozenset("*_`~]<⁰¹²³⁴⁵⁶⁷⁸⁹†‡①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳").union(SET_APART)
"""The characters that the marks within a line have; most lines have none."""

_TELLING_WORDS = ("（注", "(注", "[Col", "(Col")

_HEADS = "#>*+-"

_ALONE = deferred(
    # Footnotes: [1], 〔注2〕, [^name], （注1）, <sup>1</sup>, raised figures but for m² and 10⁶.
    rf"[{LABEL_OPENS}](?:\^[^\]\s]{{1,40}}|注?释?\s?\d{{1,3}}|注)[{LABEL_CLOSES}](?!\()"
    r"|[（(]注[释釋]?\s?\d{0,3}[)）]"
    r"|<sup>[^<>]{1,8}</sup>"
    r"|(?:(?<=[^A-Za-z0-9\s)米尺里])|(?<=[a-z]{4}))[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+"
    r"|(?<=\w)[†‡]+|(?<=[。！？”’」])[①-⑳]+"
    # Columns: [Column 12], (Col. 345WH).
    r"|[\[(]\s?Col(?:umn|\.)?(?:\s?number:?)?\s?\d{1,5}[A-Z]{0,2}\s?[\])]"
    # Pictures and tags.
    r"|!\[[^\]\n]{0,80}\]\([^()\s]{1,300}\)"
    r"|</?(?:b|i|u|em|strong|sub|sup|span|mark|br|a)(?:\s[^<>\n]{0,200})?/?>"
)
_PAIRED = deferred(
    r"(?P<bold>\*\*|__|~~)(?=[^\s*_~])(?P<within>[^\n]{1,400}?)(?<=[^\s*_~])(?P=bold)"
    r"|(?<![\w*\\])(?P<star>\*)(?=[^\s*])[^*\n]{1,200}?(?<=[^\s*])\*(?![*\d])"
    r"|(?<=[\u4e00-\u9fff])(?P<tight>\*)(?=[\u4e00-\u9fff])[^*\n]{1,200}?\*(?![*\d])"
    r"|(?<![\w_\\])(?P<line>_)(?=[^\s_])[^_\n]{1,200}?(?<=[^\s_])_(?!\w)"
    r"|(?P<code>`{1,2})(?=[^\s`])[^`\n]{1,200}?(?P=code)"
)
_LINK = deferred(r"(?<!!)\[(?P<words>[^\[\]\n]{1,200})\](?P<target>\([^()\s]{1,300}\))")
_AT_HEAD = deferred(r"(?:>\s?)*(?:#{1,6}\s+|[*+-]\s+(?=\S))?")
_COLUMN_BEGINS = frozenset("Cc第")
_COLUMN = deferred(r"(?i:col(?:umn|\.)(?:\s?number:?)?\s?\d{1,5}[a-z]{0,2})|第\s?\d{1,4}\s?[栏欄]")


def print_marks(words: str) -> Iterator[Span]:
    """Yield the marks of print in the words of a line, in no order; some may overlap.

    Args:
        words: the line, without white space at its ends.
    """
    if words[:1] in _COLUMN_BEGINS and _COLUMN.fullmatch(words):
        yield Span(0, len(words))
        return
    if words[:1] in _HEADS and (head := _AT_HEAD.match(words)) is not None and head.end():
        yield Span(*head.span())
    if _TELLING.isdisjoint(words) and not any(map(words.__contains__, _TELLING_WORDS)):
        return
    for match in _ALONE.finditer(words):
        yield Span(*match.span())
    for match in _LINK.finditer(words):
        yield Span(match.start(), match.start("words"))
        yield Span(match.end("words"), match.end())
    yield from _pairs(words, 0, len(words))


def _pairs(words: str, start: int, end: int) -> Iterator[Span]:
    """Yield the two marks of each pair, of those within a pair too."""
    for match in _PAIRED.finditer(words, start, end):
        length = len(match["bold"] or match["code"] or "*")
        yield Span(match.start(), match.start() + length)
        yield Span(match.end() - length, match.end())
        yield from _pairs(words, match.start() + length, match.end() - length)
