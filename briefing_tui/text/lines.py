r"""The lines of a text.

A line ends at ``\n``, ``\r\n`` or a lone ``\r``. ``\v``, ``\f``, U+0085, U+2028 and U+2029,
which ``str.splitlines`` takes for line ends, are characters like any other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import zip_longest
from operator import attrgetter

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.text.patterns import deferred
from briefing_tui.text.simplified import in_simplified

# Marks without a form of their own: of direction, of an object once there, bullets of symbol fonts.
_INVISIBLE = (
    "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffc"
    "\uf06c\uf06e\uf06f\uf071\uf075\uf076\uf0a7\uf0a8\uf0b2\uf0b7\uf0d8\uf0e0\uf0fc"
)
# Every space with which transcripts indent and pad, zero-width ones included.
SPACES = " \t\u00a0\u3000\u2002\u2003\u2009\u200b\ufeff\v\f\x85\u2028\u2029" + _INVISIBLE

_BREAK = deferred(r"(\r\n?|\n)")


class Line(NamedTuple):
    """One line of a text, in code points.

    Attributes:
        number: from 0.
        start: the offset of its first character.
        end: the offset after its last character, without its line break.
        stop: the offset at which the next line begins.
        words: its characters without white space at its ends.
        begin: the offset of ``words``.
    """

    number: int
    start: int
    end: int
    stop: int
    words: str
    begin: int

    @property
    def finish(self) -> int:
        """Return the offset at which ``words`` end."""
        return self.begin + len(self.words)

    @property
    def plain(self) -> str:
        """Return ``words`` in simplified characters, one code point for one."""
        return in_simplified(self.words)

    def plain_part(self, start: int, end: int) -> str:
        """Return ``words[start:end]`` in simplified characters."""
        return in_simplified(self.words[start:end])


# A stamp of day and time that a live page left in mid-line, where one speech ends.
_GLUED = deferred(r"[0-9](?<=\S\d{4})[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?(?=\s*\S)")
# ``问：…？答：…。问：…``: marks behind a finished sentence, where one begins a line as well.
_GLUED_MARK = deferred(r"[。？！?!…”](?:[”’』」）)]|\s){0,60}+(?=[问問答]\s?[:：])")
_MARK_BEGINS = deferred(r"^[ \u00a0\u3000]*[问問]\s?[:：]", re.MULTILINE)


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text``, which together tile it.

    A line also ends after a stamp of day and time in its middle, and before a mark of question
    or answer behind a sentence, since pages that lost their line ends still have these.
    """
    lines: list[Line] = []
    glued = [_GLUED] if _GLUED.search(text) else []
    if ("问" in text or "問" in text) and _MARK_BEGINS.search(text):
        glued.append(_GLUED_MARK)
    if "\r" not in text and not glued:
        return _lines_at_feeds(text)
    pieces = _BREAK.split(text)
    start = 0
    for words, ending in zip_longest(pieces[::2], pieces[1::2], fillvalue=""):
        if not words and not ending and lines:
            break
        end = start + len(words)
        stop = end + len(ending)
        if glued:
            ends = {match.end() for pattern in glued for match in pattern.finditer(words)}
            for cut in sorted(start + end for end in ends):
                lines.append(_line(text[start:cut], len(lines), start, cut))
                start = cut
            words = text[start:end]
        lines.append(_line(words, len(lines), start, stop))
        start = stop
    return tuple(lines)


def _lines_at_feeds(text: str) -> tuple[Line, ...]:
    """Return the lines of a text whose only line ends are line feeds."""
    lines: list[Line] = []
    start = 0
    pieces = text.split("\n")
    if len(pieces) > 1 and not pieces[-1]:
        del pieces[-1]
    length = len(text)
    for number, words in enumerate(pieces):
        end = start + len(words)
        stop = end + 1 if end < length else end
        if not words or (words[0] not in SPACES and words[-1] not in SPACES):
            lines.append(Line(number, start, end, stop, words, start))
        else:
            lines.append(_line(words, number, start, stop))
        start = stop
    return tuple(lines)


def lines_cut(lines: Sequence[Line], offsets: Sequence[int]) -> tuple[Line, ...]:
    """Return the lines, cut at offsets as well, so that a line begins at each of them."""
    if not offsets:
        return tuple(lines)
    cuts = sorted(set(offsets))
    found: list[Line] = []
    at = 0
    for line in lines:
        while at < len(cuts) and cuts[at] <= line.begin:
            at += 1
        if at >= len(cuts) or cuts[at] >= line.finish:
            found.append(line._replace(number=len(found)))
            continue
        start, words, begin = line.start, line.words, line.begin
        while at < len(cuts) and cuts[at] < line.finish:
            cut = cuts[at]
            piece = words[: cut - begin]
            kept = piece.rstrip(SPACES)
            found.append(Line(len(found), start, cut, cut, kept, begin))
            start, words, begin = cut, words[cut - begin :], cut
            at += 1
        found.append(Line(len(found), start, line.end, line.stop, words, begin))
    return tuple(found)


def lines_between(lines: Sequence[Line], start: int, end: int) -> Sequence[Line]:
    """Return the lines that begin in ``[start, end)``."""
    low = bisect_left(lines, start, key=_START)
    return lines[low : bisect_left(lines, end, low, key=_START)]


_START = attrgetter("start")


def _line(words: str, number: int, start: int, stop: int) -> Line:
    end = start + len(words)
    if not words or (words[0] not in SPACES and words[-1] not in SPACES):
        return Line(number, start, end, stop, words, start)
    stripped = words.lstrip(SPACES)
    return Line(number, start, end, stop, stripped.rstrip(SPACES), end - len(stripped))
