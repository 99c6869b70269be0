"""The joining of printed lines to paragraphs, where it is safe.

A line end is removed where the next word would not have fitted, and the next line begins at the
margin, at the usual distance, in letters of the same size, and is no label. All other line ends
are the author's, and are kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.extraction.written_labels import begins_with_label, is_wide, joined
from briefing_tui.loading.formats.pdf.layout import PrintedLine
from briefing_tui.text.brackets import CLOSES, OPENS
from briefing_tui.text.marks import CLOSERS, COLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

SOFT_HYPHEN = "\u00ad"

_SENTENCE_END = deferred(
    rf"(?:[{SENTENCE_ENDS}{COLONS}—–][{CLOSERS}】]*|[{OPENS}]\d{{1,2}}:\d{{2}}(?::\d{{2}})?[{CLOSES}])$"
)
_BEGINS_TURN = deferred(
    r"(?:[QA问答問]|Q\d+)[.:：、]?\s|[A-Z][A-Z.’' -]{3,40}[.:]\s|[（(]\D{1,30}[）)]$"
)
_WORD = deferred(r"\S+")
_HYPHENATED = deferred(r"(?<![\w-])\w+(?:-\w+){0,4}(?<=\w\w)[-\u00ad\u2010]$")
_LETTERS = deferred(r"\w+")
_WHOLE_WORD = deferred(r"(?<![\w-])[^\W\d_]{2,}+(?:-\w+)*+(?![\w-])")
_PART = deferred(r"[\w-]*")
_SUSPENDED = frozenset("and or to und oder bis et ou y o e i as nor but".split())
"""Words after a suspended hyphen: ``full- and part-time``."""

_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_ALWAYS_PARTED = frozenset("self well long short full half high low ex cross".split())
_NEVER_PARTED = frozenset(
    """in on for with to be re un under over out up down off a an as at al by con dis en ex de im
    is it no not or per so sub the can may men man able ever there here""".split()
)
"""First halves that are words as well, and of most words that are parted after them no word."""

_INDENT = 0.8
"""The least indent of a line, in sizes of its letters."""

_HEADING = 1.2
"""The least size of letters in a heading, as a multiple of the text's; its lines are joined."""

_NEAR_MARGIN = 4.0
"""The largest distance of a full line from the right margin, in sizes of its letters."""


@dataclass(frozen=True, slots=True)
class Margins:
    """The margins and distances of the lines of a column, in points.

    Attributes:
        left: the left end of the lines.
        right: the right end of the longest line.
        leading: the usual distance of baselines.
        size: the usual size of letters.
        wrapped: whether enough lines reach the right end for it to be a margin.
        indented: whether paragraphs begin with an indent.
    """

    left: float
    right: float
    leading: float
    size: float
    wrapped: bool
    indented: bool


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """The words of a document, in lower case, by which hyphens at line ends are judged.

    Attributes:
        hyphenated: those with a hyphen that stand within a line.
        plain: those without.
    """

    hyphenated: frozenset[str]
    plain: frozenset[str]


def margins_of(lines: Sequence[PrintedLine]) -> Margins:
    """Return the margins of the lines of one column, over all pages."""
    left = min(line.left for line in lines)
    right = max(line.right for line in lines)
    gaps = sorted(
        before.base - after.base for before, after in pairwise(lines) if before.base > after.base
    )
    size = sorted(line.size for line in lines)[len(lines) // 2]
    leading = gaps[len(gaps) // 2] if gaps else 1.2 * size
    near = sum(line.right > right - _NEAR_MARGIN * size for line in lines)
    wrapped = near >= 2 and right - left > 12 * size
    # The line after a full line with an indent shows whether only that line was indented.
    after = [
        line.left > left + _INDENT * size
        for before, line in pairwise(lines)
        if before.left > left + _INDENT * size and before.right > right - _NEAR_MARGIN * size
    ]
    return Margins(left, right, leading, size, wrapped, 2 * sum(after) < len(after))


def continues(
    before: PrintedLine, after: PrintedLine, margins: Mapping[int, Margins], turned: bool
) -> bool:
    """Return whether a line continues the paragraph of the one before.

    Args:
        before: the line before.
        after: the line.
        margins: by column.
        turned: whether a page or column ends between the two.
    """
    here = margins[after.column]
    if abs(before.size - after.size) > 0.12 * after.size:
        return False
    apart = 1.35 * max(here.leading, after.size)
    if not turned and not 0 < before.base - after.base <= apart:
        return False
    ended = bool(_SENTENCE_END.search(before.text))
    if ended and (begins_with_label(after.text) or _BEGINS_TURN.match(after.text)):
        return False
    if _HYPHENATED.search(before.text) and after.text[:1].islower():
        return True
    if not before.text[-1].isalnum() and _stands_alone(after, here):
        return False
    if min(before.size, after.size) > _HEADING * here.size:
        return not ended
    if after.left > here.left + _INDENT * after.size:
        level = abs(after.left - before.left) <= _INDENT * after.size
        same = before.column == after.column and level
        if here.indented or not same or begins_with_label(after.text):
            return False
    there = margins[before.column]
    return there.wrapped and _is_full(before, after, there)


def _stands_alone(line: PrintedLine, margins: Margins) -> bool:
    """Return whether a short line without a sentence end is a name or heading."""
    short = line.right < margins.right - _NEAR_MARGIN * line.size
    return short and not _SENTENCE_END.search(line.text)


def stands_over(text: str, last: PrintedLine) -> bool:
    """Return whether a paragraph is a name or heading over the next one."""
    return text == last.text and (text[-1] in COLONS or not _SENTENCE_END.search(text))


def _is_full(before: PrintedLine, after: PrintedLine, margins: Margins) -> bool:
    """Return whether the first word of a line would not have fitted on the line before."""
    if is_wide(after.text[0]):
        # Punctuation may not begin a line: it is set in the margin, or moved with a character.
        ended = _SENTENCE_END.search(before.text)
        needed = (1.2 if ended else 2.2) * after.size
    else:
        word = _WORD.match(after.text)
        length = len(word[0]) if word else 1
        needed = (length + 1) * (after.right - after.left) / max(1, len(after.text))
    return before.right + needed > margins.right - 0.5


def join(before: str, after: str, words: PrintedWords) -> str:
    """Return two lines of one paragraph joined, with hyphenated words made whole.

    Args:
        before: the text so far.
        after: the next line.
        words: the words of the document.
    """
    parted = _HYPHENATED.search(before)
    if parted and after[:1].islower():
        rest = (_LETTERS.match(after) or [""])[0].lower()
        if rest in _SUSPENDED:
            return before[:-1] + "-" + " " + after
        return (
            before[:-1]
            + ("-" if _keeps_hyphen(parted[0][:-1].lower(), rest, words) else "")
            + after
        )
    if before.endswith((SOFT_HYPHEN, "-")) and after[:1].isalnum():
        return before[:-1] + "-" + after
    return joined(before, after)


def _keeps_hyphen(first: str, rest: str, words: PrintedWords) -> bool:
    """Return whether the hyphen at a line's end belongs to the word."""
    if "-" in first or f"{first}-{rest}" in words.hyphenated:
        return True
    if f"{first}{rest}" in words.plain:
        return False
    if first in _TENS or first in _ALWAYS_PARTED:
        return True
    return first not in _NEVER_PARTED and first in words.plain and rest in words.plain


def words_of(lines: Sequence[PrintedLine]) -> PrintedWords:
    """Return the words that stand within a line, in lower case."""
    hyphenated: set[str] = set()
    plain: set[str] = set()
    parted = False
    for line in lines:
        part = _PART.match(line.text) if parted else None
        start = part.end() if part else 0
        ending = _HYPHENATED.search(line.text)
        parted = ending is not None
        stop = ending.start() if ending else len(line.text)
        for match in _WHOLE_WORD.finditer(line.text, start, stop):
            word = match[0].lower()
            (hyphenated if "-" in word else plain).add(word)
    return PrintedWords(frozenset(hyphenated), frozenset(plain))
