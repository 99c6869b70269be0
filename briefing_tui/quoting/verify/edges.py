"""The edges of a quote: not within a word or number, and not after its negation.

Words that are cut are other words: ``86亿元`` is not what was said of 3.86亿元, nor ``able`` of
what is unable, nor ``合格`` of what is 不合格.
"""

from __future__ import annotations

import re

from briefing_tui.model import Span
from briefing_tui.text.patterns import deferred

_LAST_SPACED = "\u058f"
"""The last character of the scripts that separate words by spaces, in code-point order."""

_FULL_WIDTH = deferred("[０-９Ａ-Ｚａ-ｚ]")
_IN_WORDS = frozenset("'’-‑\u00ad")
_IN_NUMBERS = frozenset(".:/-−–~～．")
_MINUS = frozenset("-−－")
_BEFORE_NUMBERS = frozenset("$€£¥￥＄")
_BEHIND_NUMBERS = frozenset("%‰℃°％")
_THOUSANDS = deferred(r"\d{3}(?!\d)")
_DIGITS = frozenset("〇零一二三四五六七八九两兩")
_UNITS = frozenset("〇零十百千万萬亿億")
_DENIES = deferred(
    r"(?:(?P<chinese>[不没沒未非无無勿])|\b(?:not|never|no|cannot|\w+n['’]t)(?=\s))\s*\Z",
    re.IGNORECASE,
)
_LONGEST_DENIAL = 24


def widened(text: str, span: Span, low: int, high: int) -> Span:
    """Return a stretch widened to whole words and numbers, and to a negation directly before it.

    Args:
        text: what the offsets point into.
        span: from a letter or digit to a letter or digit.
        low: where the words before it begin.
        high: where the words behind it end.
    """
    start, end = span
    while start > low and _runs_on(text, start):
        start -= 1
    while end < high and _runs_on(text, end):
        end += 1
    if start == span.start:
        start = _with_denial(text, start, low)
    return Span(start, end)


def _runs_on(text: str, at: int) -> bool:
    """Return whether a word or number continues across a place."""
    before, after = text[at - 1], text[at : at + 1]
    if _is_spaced(before) and _is_spaced(after):
        return True
    if _is_spaced(before):
        return _joins(text, at) or (before.isdecimal() and after in _BEHIND_NUMBERS)
    if _is_spaced(after):
        return _joins(text, at - 1) or (after.isdecimal() and _is_sign(text, at - 1))
    return _is_numeral(before) and _is_numeral(after) and (before in _UNITS or after in _UNITS)


def _is_spaced(character: str) -> bool:
    """Return whether a character is a digit or a letter of a script with spaces between words."""
    return character.isalnum() and (
        character <= _LAST_SPACED or _FULL_WIDTH.match(character) is not None
    )


def _is_numeral(character: str) -> bool:
    return character in _DIGITS or character in _UNITS


def _joins(text: str, at: int) -> bool:
    """Return whether a mark stands within one word or number."""
    before, mark, after = text[max(0, at - 1) : at], text[at : at + 1], text[at + 1 : at + 2]
    if before.isdecimal() and after.isdecimal():
        return mark in _IN_NUMBERS or (mark == "," and _THOUSANDS.match(text, at + 1) is not None)
    return mark in _IN_WORDS and all(c.isalpha() and _is_spaced(c) for c in (before, after))


def _is_sign(text: str, at: int) -> bool:
    """Return whether a mark is the currency or minus of the number after it, no dash or hyphen."""
    if text[at] in _BEFORE_NUMBERS:
        return True
    before = text[max(0, at - 1) : at]
    return text[at] in _MINUS and not ((before.isascii() and before.isalnum()) or before in _MINUS)


def _with_denial(text: str, start: int, low: int) -> int:
    """Return the start of a stretch with the negation directly before it; unchanged without one."""
    found = _DENIES.search(text[max(low, start - _LONGEST_DENIAL) : start])
    if found is None:
        return start
    at = start - len(found.group())
    if found["chinese"] and text[at - 1 : at] == text[start : start + 1]:
        return start  # 是不是, 会不会: a question
    return at
