"""The joining of printed lines to paragraphs, where it is safe.

A line end is removed where the next word would not have fitted, and the next line begins at the
margin, at the usual distance, in letters of the same size, and is no label. All other line ends
are the author's, and are kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing_tui.loading.formats.naming import begins_with_label, is_wide, joined
from briefing_tui.loading.formats.pdf.layout import PrintedLine
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
        # Punctuation may not begin a line: it is set in the margin, or moved with a character.
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
