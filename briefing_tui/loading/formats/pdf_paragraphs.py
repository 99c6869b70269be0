"""The joining of printed lines to paragraphs, where it is safe.

A line end is the printer's where the next word would not have fitted, the next line begins at the
margin, at the usual distance, in letters of the same size, and is no label. Everywhere else it
is the author's, and is kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing_tui.loading.formats.naming import begins_with_label, is_wide, joined
from briefing_tui.loading.formats.pdf_layout import PrintedLine
from briefing_tui.text.patterns import deferred

SOFT_HYPHEN = "\u00ad"

_SENTENCE_END = deferred(
    r"(?:[。！？.!?…:：—–][”’\"'」』）)\]】]*|[\[【]\d{1,2}:\d{2}(?::\d{2})?[\]】])$"
)
_BEGINS_TURN = deferred(
    r"(?:[QA问答問]|Q\d+)[.:：、]?\s|[A-Z][A-Z.’' -]{3,40}[.:]\s|[（(]\D{1,30}[）)]$"
)
_WORD = deferred(r"\S+")
_HYPHENATED = deferred(r"(?<!\w)(\w{2,})[-\u00ad\u2010]$")
_INNER_HYPHEN = deferred(r"(?<!\w)\w{2,}+-\w+")
_INDENT = 0.8
"""In sizes of a letter: lines that begin so far from the left margin have an indent."""

_HEADING = 1.2
"""In sizes of a letter of the text: larger ones are of a heading, all lines of which are one."""

_NEAR_MARGIN = 4.0
"""In sizes of a letter: lines that end so near the right margin show where it is."""


@dataclass(frozen=True, slots=True)
class Margins:
    """The margins and distances of the lines of a column, in points.

    Attributes:
        left: where lines begin.
        right: where the longest end.
        leading: the usual distance of baselines.
        size: the usual size of letters.
        wrapped: whether so many lines reach the right margin that it is one.
        indented: whether paragraphs begin with an indent.
    """

    left: float
    right: float
    leading: float
    size: float
    wrapped: bool
    indented: bool


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
    # After a full line with an indent the next shows whether the indent was of the line alone.
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
    if not before.text[-1].isalnum() and _stands_alone(after, here):
        return False
    if min(before.size, after.size) > _HEADING * here.size:
        return not ended
    if _HYPHENATED.search(before.text) and after.text[:1].islower():
        return True
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
    return text == last.text and (text[-1] in ":：︰" or not _SENTENCE_END.search(text))


def _is_full(before: PrintedLine, after: PrintedLine, margins: Margins) -> bool:
    """Return whether the first word of a line would not have fitted on the line before."""
    if is_wide(after.text[0]):
        # Punctuation may not begin a line: it hangs in the margin, or takes a character with it.
        ended = _SENTENCE_END.search(before.text)
        needed = (1.2 if ended else 2.2) * after.size
    else:
        word = _WORD.match(after.text)
        length = len(word[0]) if word else 1
        needed = (length + 1) * (after.right - after.left) / max(1, len(after.text))
    return before.right + needed > margins.right - 0.5


def join(before: str, after: str, words: set[str]) -> str:
    """Return two lines of one paragraph joined, with hyphenated words made whole.

    Args:
        before: the text so far.
        after: the next line.
        words: all words with a hyphen that stand within a line; these keep it.
    """
    parted = _HYPHENATED.search(before)
    if parted and after[:1].islower():
        rest = re.match(r"\w+", after)
        whole = f"{parted[1]}-{rest[0] if rest else ''}"
        if whole.lower() in words:
            return before[:-1] + "-" + after
        return before[:-1] + after
    if before.endswith((SOFT_HYPHEN, "-")) and after[:1].isalnum():
        return before[:-1] + "-" + after
    return joined(before, after)


def hyphenated_words(lines: Sequence[PrintedLine]) -> set[str]:
    """Return the words with a hyphen that stand within a line, in lower case."""
    return {match[0].lower() for line in lines for match in _INNER_HYPHEN.finditer(line.text)}
