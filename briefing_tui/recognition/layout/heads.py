"""Heads: every stretch of text that may name a speaker by its layout, whatever its words say.

A head is what stands before a colon, a dash, a full stop, a closing bracket or a wide space, or a
short line of its own. Most heads are no labels. Their words are not read here; the layout of all
heads of a document tells which are (:mod:`.voter`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from briefing_tui.loading.budgets import LABELS
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.layout.unfinished import is_abbreviated, is_open
from briefing_tui.text.brackets import ASIDE_BRACKETS, CLOSES, LABEL_BRACKETS, OPENS, SET_APART
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import COLONS, COMMAS, SEMICOLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred
from briefing_tui.text.simplified import in_simplified

LONGEST = 200
"""The longest head, in code points."""

_LONGEST_OWN = 90
_LONGEST_WITHIN = 70
_LONGEST_STOPPED = 60
_LONGEST_DASHED = 100
_LONGEST_WIDE, _LONGEST_CLOSED = 40, 12
_SHORTEST_BEFORE = 12
_NUMERALS = "一二三四五六七八九十"

_STAMP = (
    rf"[{OPENS}]?(?:\d{{4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?\s*)?"
    rf"\d{{1,2}}[:：.]\d{{2}}(?:[:：.]\d{{2}})?(?:[.,]\d{{1,3}})?\s*(?:[AaPp]\.?[Mm]\.?)?[{CLOSES}]?"
)
# Marks before the words: each is one group.
_BEFORE = deferred(
    r"(?P<odd>[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffc\uf000-\uf0ff]+)?"
    r"(?P<quote>>+\s*)?"
    r"(?P<heading>\#{1,6}\s+)?"
    r"(?P<bullet>[-–—*+•·●]\s+|[○〇◯●◆◇■□▲△◎★☆•]\s*|(?:--|——)\s*)?"
    r"(?P<bold>\*\*|__)?"
    r"(?P<number>[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、](?!\d)\s*)?"
    rf"(?P<stamp>{_STAMP}(?:\s*[-–—>]+)?\s*)?"
    r"(?P<bold2>\*\*|__)?"
)
_FIRST_OF_MARKS = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffc"
    ">#-–—*+•·●○〇◯◆◇■□▲△◎★☆_" + _NUMERALS
).union(ASIDE_BRACKETS)
_STAMP_LAST = deferred(rf"\s*[,，]?\s*{_STAMP}\s*\Z")
_CLOCK = deferred(rf"{_STAMP}\Z")
_CLOCK_FIRST = frozenset("0123456789").union(ASIDE_BRACKETS)
_COLON = deferred(f"[{COLONS}]")
_OTHER_COLONS = COLONS.removeprefix(":")
# Each begins with the set of all its first characters, which is searched for at once.
_DASH = deferred(
    r"[-–—−](?:(?<=[.:．\s].)[-–—−]{0,2}(?=\s|\w|[¡¿“\"«])"
    r"|(?<=[^\s\d][—–])[—–]?(?=\s)|(?<=—)—)"
)
_STAMP_NEXT = deferred(rf"\s*{_STAMP}(?=\s|\Z)")
_LETTER = deferred(r"Q\d{0,2}(?=[\s\u00a0])")
_STOP = deferred(r"\.(?=[\s\u00a0]+[^\s\d])")
_WIDE = deferred(
    r"[\s|](?:(?<=[\u3000\t])[\u3000\t]*|(?<=[ \u00a0])(?<![.!?:。！？：].)[ \u00a0]+"
    r"|(?<=\|)\s*|(?<=\s)\s*\|\s*)"
)
_ASCII_GAPS = ("  ", "\t", "|")
_GAPS = (*_ASCII_GAPS, "\u3000", "\u00a0")
_BOLD_END = deferred(r"\*\*|__")
_SENTENCE_END = deferred(
    r"[.!?。！？…)）\]\s](?:(?<=[.!?。！？…])[”’\"'」』）)\]]*\s*|(?<=[)）\]\s])\s+)(?=\S)"
)
_CLOSERS = {**LABEL_BRACKETS, "《": "》", "{": "}"}
_TRIM = SPACES + "*_\u200e\u200f\ufffc"
_STAMP_ENDS, _IN_STAMP = "0123456789])）】mM", ":：."
_OWN_ENDS = SENTENCE_ENDS + SEMICOLONS + COMMAS + "—–-"


class Head(NamedTuple):
    """A stretch that may name a speaker.

    Attributes:
        line: the number of its line.
        start: the offset of its first character, decorations with it.
        end: the offset after its delimiter and the space behind that.
        words: its words, without decorations and delimiter.
        ending: what ends it: ``colon``, ``dash``, ``stop``, ``bracket``, ``wide``, ``bold``,
            ``letter``, or ``own`` for a line of its own.
        marks: the kinds of marks before it, joined.
        inline: whether words follow on its line.
        within: whether it stands behind a sentence of its line.
    """

    line: int
    start: int
    end: int
    words: str
    ending: str
    marks: str
    inline: bool
    within: bool

    @property
    def plain(self) -> str:
        """Return ``words`` in simplified characters."""
        return in_simplified(self.words)


def heads_of(lines: Iterable[Line]) -> list[Head]:
    """Return the heads of lines in text order; a line may have several."""
    found: list[Head] = []
    clock = False
    for line in lines:
        words = line.words
        if not words:
            continue
        first, known = words[0], len(found)
        may_be_mark = first in _FIRST_OF_MARKS or first.isdecimal() or "\uf000" <= first <= "\uf0ff"
        at, marks = _before(words) if may_be_mark else (0, "")
        if at < len(words):
            _first(found, line, words, at, marks)
            if len(words) - at > _SHORTEST_BEFORE and _has_colon(words):
                _within(found, line, words, at)
        if clock:
            for place in range(known, len(found)):
                head = found[place]
                found[place] = head._replace(marks=f"{head.marks} stamp".strip())
        clock = first in _CLOCK_FIRST and _CLOCK.match(words) is not None
    return found


def _has_colon(words: str) -> bool:
    return ":" in words or (not words.isascii() and any(map(words.__contains__, _OTHER_COLONS)))


def _before(words: str) -> tuple[int, str]:
    match = _BEFORE.match(words)
    if match is None or not match.end():
        return 0, ""
    marks = [
        f"bullet{words[match.start('bullet')]}" if name == "bullet" else name.rstrip("2")
        for name in ("quote", "heading", "bullet", "bold", "number", "stamp", "bold2")
        if match[name]
    ]
    return match.end(), " ".join(marks)


def _head(
    line: Line, at: int, ends: tuple[int, int], ending: str, marks: str, within: bool = False
) -> Head | None:
    """Return the head whose words begin at an offset of a line, or None if it has no letters.

    It ends at two offsets: that of its words, and that of what ends it.
    """
    words, (last, end) = line.words, ends
    raw = words[at:last].strip(_TRIM)
    if not raw:
        return None
    stamped = raw[-1] in _STAMP_ENDS and any(map(raw.__contains__, _IN_STAMP))
    if stamped and (stamp := _STAMP_LAST.search(raw)):
        raw, marks = raw[: stamp.start()].strip(_TRIM), f"{marks} stamp".strip()
        # ``Kl. 13:05`` tells the time alone.
        if not raw or (ending == "own" and raw[-1] == "."):
            return None
    first = raw[0]
    if not (first.isalpha() or any(map(str.isalpha, raw[:40]))) or is_open(raw):
        return None
    if first in _NUMERALS and not raw.strip(_NUMERALS):
        return None
    if ending in ("colon", "bracket") and (stamp := _STAMP_NEXT.match(words, end)) is not None:
        end, marks = stamp.end(), f"{marks} stamp".strip()
    length = len(words)
    while end < length and words[end] in _TRIM:
        end += 1
    begin = line.begin
    start = begin + at if within else begin
    return Head(line.number, start, begin + end, raw, ending, marks, end < length, within)


def _first(found: list[Head], line: Line, words: str, at: int, marks: str) -> None:
    """Add the heads that a line begins with, of those that end at one place the first."""
    length = len(words)
    limit = min(length, at + LONGEST)
    known = len(found)

    def add(ends: tuple[int, int], ending: str, marks: str = marks, at: int = at) -> None:
        head = _head(line, at, ends, ending, marks)
        if head is None or (
            len(found) > known and head.end in [other.end for other in found[known:]]
        ):
            return
        found.append(head)

    first = words[at]
    if first in _CLOSERS:
        close = words.find(_CLOSERS[first], at + 1, limit)
        if close > 0:
            end, colon = close + 1, _COLON.match(words, close + 1)
            # A line in round brackets is a note.
            if first not in "(（" or words[end:].strip(_TRIM):
                end = colon.end() if colon else end
                add((close, end), "bracket", f"{marks} {first}".strip(), at + 1)
    elif (close := words.find("）", at + 1, at + _LONGEST_CLOSED)) > 0 and "（" not in words[
        :close
    ]:
        add((close, close + 1), "bracket")  # ``記者）橋はいつ開きますか``
    head = words[at:limit]
    plain = head.isascii()
    if _has_colon(head) and (ended := _colon(words, at, limit)) is not None:
        add(ended, "colon")
    if "bold" in marks:
        bold = _BOLD_END.search(words, at, limit)
        if bold is not None:
            ending = "bold" if words[bold.end() :].strip(_TRIM) else "own"
            add(bold.span(), ending)
    if first == "Q" and (letter := _LETTER.match(words, at)) is not None:
        add((letter.end(), letter.end()), "letter")
    dashed = "-" in head or (not plain and ("–" in head or "—" in head or "−" in head))
    if dashed and (ended := _delimiter(words, at, _DASH, min(limit, at + _LONGEST_DASHED))):
        add(ended, "dash")
    begun = head[:_LONGEST_WIDE]
    gaps = any(map(begun.__contains__, _ASCII_GAPS if plain else _GAPS))
    if gaps and (ended := _delimiter(words, at, _WIDE, min(limit, at + _LONGEST_WIDE))):
        add(ended, "wide")
    if (dot := head.find(".", 3, _LONGEST_STOPPED)) >= 0:
        stops = _STOP.finditer(words, at + dot, min(limit, at + _LONGEST_STOPPED))
        for match in islice(stops, 2):
            add(match.span(), "stop")
    if (
        length - at <= _LONGEST_OWN
        and len(found) == known
        and words[-1] not in _OWN_ENDS
        and first not in "(（"
    ):
        add((length, length), "own")


def _delimiter(words: str, at: int, ends: re.Pattern[str], limit: int) -> tuple[int, int] | None:
    """Return where the first delimiter outside of brackets begins and ends, or None.

    One that ends the line is none.
    """
    for match in ends.finditer(words, at + 1, limit):
        start, end = match.span()
        if end >= len(words):
            return None
        if not is_open(words[at:start]):
            return start, end
    return None


def _colon(words: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return where a colon that ends a head begins and ends; a clock's colon is none."""
    for match in _COLON.finditer(words, at + 1, limit):
        start, end = match.span()
        after = words[end : end + 1]
        if after.isdigit() and words[start - 1].isdigit():
            continue
        if words[end : end + 2] == "//" or is_open(words[at:start]):
            continue
        if after and after in ":：":
            end += 1
        return start, end
    return None


def _within(found: list[Head], line: Line, words: str, at: int) -> None:
    """Add the heads before colons behind a sentence; none if they are more than of any meeting."""
    done, open_ = 0, {"()": 0, "（）": 0}
    known, most = len(found), LABELS.of(len(words)).most
    for match in _COLON.finditer(words, at + 3):
        colon, end = match.span()
        low = max(at, colon - _LONGEST_WITHIN)
        for ends in reversed([*_SENTENCE_END.finditer(words, low, colon)]):
            begin, last = ends.end(), ends.start()
            if words[last] != "." or not is_abbreviated(words, last):
                break
        else:
            continue
        first = words[begin]
        if not (first.isalpha() or first in "*_○◯" or first in SET_APART) or first.islower():
            continue
        if words[colon - 1].isdigit() and words[end : end + 1].isdigit():
            continue
        # What is opened before is counted on from colon to colon: a paragraph may have thousands.
        for pair in open_:
            open_[pair] += words.count(pair[0], done, begin) - words.count(pair[1], done, begin)
        done = begin
        if max(open_.values()) <= 0:
            head = _head(line, begin, (colon, end), "colon", "", within=True)
            found += [head] if head is not None else []
            if len(found) - known > most:
                del found[known:]
                return
