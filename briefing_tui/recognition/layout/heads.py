"""Heads: every stretch of text that may name a speaker by its layout, whatever its words say.

A head is what stands before a colon, a dash, a full stop, a closing bracket or a wide space, or a
short line of its own. Most heads are no labels. Their words are not read here; the layout of all
heads of a document tells which are (:mod:`.voter`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.patterns import deferred

LONGEST = 200
"""The longest head, in code points."""

_LONGEST_OWN = 90
_LONGEST_WITHIN = 70
_LONGEST_STOPPED = 60
_LONGEST_DASHED = 100
_LONGEST_WIDE = 40
_SHORTEST_BEFORE = 12
_NUMERALS = "一二三四五六七八九十"
_LONGEST_SHORT = 4

_STAMP = (
    r"[\[(（【]?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*)?"
    r"\d{1,2}[:：.]\d{2}(?:[:：.]\d{2})?(?:[.,]\d{1,3})?\s*(?:[AaPp]\.?[Mm]\.?)?[\])）】]?"
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
_STAMP_LAST = deferred(rf"\s*[,，]?\s*{_STAMP}\s*\Z")
_CLOCK = deferred(rf"{_STAMP}\Z")
_CLOCK_FIRST = frozenset("0123456789[(（【")
_COLON = deferred(r"[:：︰﹕∶]")
_DASH = deferred(
    r"(?:(?<=[.:．])|(?<=\s))[-–—−]{1,3}(?=\s|\w|[¡¿“\"«])|(?<=[^\s\d])[—–]{1,2}(?=\s)|——"
)
_STAMP_NEXT = deferred(rf"\s*{_STAMP}(?=\s|\Z)")
_LETTER = deferred(r"Q\d{0,2}(?=[\s\u00a0])")
_STOP = deferred(r"\.(?=[\s\u00a0]+[^\s\d])")
_WIDE = deferred(r"[\u3000\t]+|(?<![.!?:。！？：])[ \u00a0]{2,}|\s*\|\s*")
_BOLD_END = deferred(r"(?:\*\*|__)")
_SENTENCE_END = deferred(r"[.!?。！？…][”’\"'」』）)\]]*\s*(?=\S)|[)）\]]\s+(?=\S)|\s{2,}(?=\S)")
_CLOSERS = {
    "【": "】",
    "[": "]",
    "［": "］",
    "〔": "〕",
    "〖": "〗",
    "(": ")",
    "（": "）",
    "「": "」",
    "<": ">",
    "＜": "＞",
    "〈": "〉",
    "《": "》",
    "{": "}",
}
_TRIM = SPACES + "*_\u200e\u200f\ufffc"
_OWN_ENDS = "。！？；，、.!?;,…—–-"


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


def heads_of(lines: Sequence[Line]) -> Iterator[Head]:
    """Yield the heads of lines in text order; a line may have several."""
    clock = False
    for line in lines:
        if line.words:
            for head in _of_line(line):
                yield head._replace(marks=f"{head.marks} stamp".strip()) if clock else head
            clock = line.words[0] in _CLOCK_FIRST and _CLOCK.match(line.words) is not None


def _of_line(line: Line) -> Iterator[Head]:
    words = line.words
    at, marks = (0, "") if words[0].isalpha() and words[0] not in _NUMERALS else _before(words)
    if at >= len(words):
        return
    yield from _first(line, words, at, marks)
    if len(words) - at > _SHORTEST_BEFORE:
        yield from _within(line, words, at)


def _before(words: str) -> tuple[int, str]:
    match = _BEFORE.match(words)
    if match is None:
        return 0, ""
    marks = [
        f"bullet{words[match.start('bullet')]}" if name == "bullet" else name.rstrip("2")
        for name in ("quote", "heading", "bullet", "bold", "number", "stamp", "bold2")
        if match[name]
    ]
    return match.end(), " ".join(marks)


def _head(
    line: Line, at: int, last: int, end: int, ending: str, marks: str, within: bool = False
) -> Head | None:
    """Return the head of ``words[at:last]``, ended at ``end``; None if it has no letters."""
    words = line.words
    raw = words[at:last].strip(_TRIM)
    if raw[-1:] in "0123456789])）】mM" and raw[-1:] and (stamp := _STAMP_LAST.search(raw)):
        raw, marks = raw[: stamp.start()].strip(_TRIM), f"{marks} stamp".strip()
    if not raw or not any(map(str.isalpha, raw[:40])) or _is_open(raw):
        return None
    if raw[0] in _NUMERALS and not raw.strip(_NUMERALS):
        return None
    if ending in ("colon", "bracket") and (stamp := _STAMP_NEXT.match(words, end)) is not None:
        end, marks = stamp.end(), f"{marks} stamp".strip()
    while end < len(words) and words[end] in _TRIM:
        end += 1
    start = line.begin if not within else line.begin + at
    return Head(line.number, start, line.begin + end, raw, ending, marks, end < len(words), within)


def _first(line: Line, words: str, at: int, marks: str) -> Iterator[Head]:
    """Yield the heads that a line begins with."""
    limit = min(len(words), at + LONGEST)
    seen: set[int] = set()

    def tell(head: Head | None) -> Iterator[Head]:
        if head is not None and head.end not in seen:
            seen.add(head.end)
            yield head

    if words[at] in _CLOSERS:
        close = words.find(_CLOSERS[words[at]], at + 1, limit)
        if close > 0:
            end, colon = close + 1, _COLON.match(words, close + 1)
            # A line in round brackets is a note.
            note = words[at] in "(（" and not words[end:].strip(_TRIM)
            yield from (
                ()
                if note
                else tell(
                    _head(
                        line,
                        at + 1,
                        close,
                        colon.end() if colon else end,
                        "bracket",
                        f"{marks} {words[at]}".strip(),
                    )
                )
            )
    ended = _colon(words, at, limit)
    if ended is not None:
        yield from tell(_head(line, at, *ended, "colon", marks))
    if "bold" in marks:
        bold = _BOLD_END.search(words, at, limit)
        if bold is not None:
            ending = "bold" if words[bold.end() :].strip(_TRIM) else "own"
            yield from tell(_head(line, at, bold.start(), bold.end(), ending, marks))
    if (letter := _LETTER.match(words, at)) is not None:
        yield from tell(_head(line, at, letter.end(), letter.end(), "letter", marks))
    for pattern, ending, longest in (
        (_DASH, "dash", _LONGEST_DASHED),
        (_WIDE, "wide", _LONGEST_WIDE),
    ):
        for match in pattern.finditer(words, at + 1, min(limit, at + longest)):
            if match.end() >= len(words):
                break
            if not _is_open(words[at : match.start()]):
                yield from tell(_head(line, at, match.start(), match.end(), ending, marks))
                break
    stops = 0
    for match in _STOP.finditer(words, at + 1, min(limit, at + _LONGEST_STOPPED)):
        if match.start() - at < 3:
            continue
        stops += 1
        yield from tell(_head(line, at, match.start(), match.end(), "stop", marks))
        if stops == 2:
            break
    note = words[0] in "(（"
    if len(words) - at <= _LONGEST_OWN and not note and words[-1] not in _OWN_ENDS and not seen:
        yield from tell(_head(line, at, len(words), len(words), "own", marks))


def _colon(words: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return where a colon that ends a head begins and ends; a clock's colon is none."""
    for match in _COLON.finditer(words, at + 1, limit):
        start, end = match.span()
        if words[start - 1].isdigit() and words[end : end + 1].isdigit():
            continue
        if words[end : end + 2] == "//" or _is_open(words[at:start]):
            continue
        if words[end : end + 1] and words[end] in ":：":
            end += 1
        return start, end
    return None


def _within(line: Line, words: str, at: int) -> Iterator[Head]:
    """Yield the heads before colons behind a sentence of the line."""
    for match in _COLON.finditer(words, at + 3):
        low = max(at, match.start() - _LONGEST_WITHIN)
        begins = [
            end.end()
            for end in _SENTENCE_END.finditer(words, low, match.start())
            if words[end.start()] != "." or not _is_abbreviated(words, end.start())
        ]
        if not begins or begins[-1] <= at:
            continue
        begin = begins[-1]
        if words[match.start() - 1].isdigit() and words[match.end() : match.end() + 1].isdigit():
            continue
        first = words[begin]
        if _is_open(words[:begin]):
            continue
        if first.islower() or not (first.isalpha() or first in "*_[【〔○◯"):
            continue
        head = _head(line, begin, match.start(), match.end(), "colon", "", True)
        if head is not None:
            yield head


def _is_open(words: str) -> bool:
    """Return whether a round bracket is opened in words and not closed."""
    return words.count("(") > words.count(")") or words.count("（") > words.count("）")


def _is_abbreviated(words: str, at: int) -> bool:
    """Return whether a full stop may belong to a short word with a capital, such as ``Mag.``."""
    start = words.rfind(" ", 0, at) + 1
    word = words[start:at]
    return len(word) <= _LONGEST_SHORT and word[:1].isupper()
