r"""Breaking a line of text into rows: Chinese with Latin words and numbers in it.

The rules follow UAX #14 and the W3C's Requirements for Chinese Text Layout, as far as they
bear on transcripts. Each character has a class of one letter; a row may end only between two
*units*, and a unit is what one pattern over the classes matches:

- marks of closing, pauses and stops cling to what they follow, opening marks to what they
  precede; an ASCII quotation mark, whose side cannot be told, and a no-break space cling to both;
- a Latin word, number, date or address is one unit, with the ASCII marks inside it;
- ``——`` is one unit, ``……`` clings as a whole;
- white space stays at the end of the row that it follows and may hang over its edge.

A unit wider than the row is broken at the best place: after a mark of an address, else
between two characters that no rule keeps together, else between any two.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from itertools import accumulate

from briefing_tui.text.patterns import deferred
from briefing_tui.tui.typesetting.cells import widths

HUNG = "\u200b"
"""Stands, without a cell, for white space of the source that is not shown; never printed."""

SPACES = " \t\u3000" + HUNG
SPACE, MARK, OPENING, CLOSING, INNER_OPENING, INNER_CLOSING = "SMOCBP"
HYPHEN, QUOTE, GLUE, DASH, WORD, IDEOGRAPH = "HQGEWI"

_NOT_AT_START = (
    "，。、；：？！．·・•‧…‥⋯％‰‱℃℉°′″︰∶﹐﹑﹒﹔﹕﹖﹗～〜〟々〻ゝゞヽヾ゛゜ー"
    "ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖ／＿"
)
_CLASSES = {
    **dict.fromkeys(SPACES, SPACE),
    **dict.fromkeys("([{‘", INNER_OPENING),
    **dict.fromkeys(".,:;?!)]}%’", INNER_CLOSING),
    **dict.fromkeys("-/~–‐‑", HYPHEN),
    **dict.fromkeys("\"'", QUOTE),
    **dict.fromkeys("\u00a0\u2007\u202f", GLUE),
    **dict.fromkeys("—―⸺⸻", DASH),
    **dict.fromkeys(_NOT_AT_START, CLOSING),
}
_BY_CATEGORY = {
    "Zs": SPACE,
    "Mn": MARK,
    "Mc": MARK,
    "Me": MARK,
    "Ps": OPENING,
    "Pi": OPENING,
    "Pe": CLOSING,
    "Pf": CLOSING,
    "So": IDEOGRAPH,
    "Sk": MARK,  # of these only the skin tones of emoji are wide
}
_WIDE_WORDS = deferred("[０-９Ａ-Ｚａ-ｚ]")


def _class_of(character: str) -> str:
    """Return the class of a character that :data:`_CLASSES` does not name."""
    category = unicodedata.category(character)
    wide = unicodedata.east_asian_width(character) in "WF"
    if category == "Sk" and not wide:
        return WORD
    if (known := _BY_CATEGORY.get(category)) is not None:
        return known
    if wide:
        return WORD if _WIDE_WORDS.match(character) else IDEOGRAPH
    return IDEOGRAPH if category == "No" else WORD


class _Classes(dict[int, str]):
    """Code point → class, for ``str.translate``; filled when asked."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        found = _CLASSES.get(character) or _class_of(character)
        self[code] = found
        return found


_classes = _Classes()

_WORD = "W(?:[WPBHGQM]*[WM])?"
_BEFORE = "(?:[OB]M*+S*+|QM*+)*+"
_CORE = f"(?:{_WORD}|E[EM]*|HM*(?:{_WORD})?|[ICPGM]M*)"
_AFTER = f"(?:S*CM*|PM*|HM*(?:{_WORD})?|S*PM*(?![WM])|(?:[QG]M*+)++(?:{_BEFORE}{_CORE})?)*"
_HANGING = "(?:S+M*+)*+"
_UNIT = deferred(f"S*{_BEFORE}{_CORE}{_AFTER}{_HANGING}|S*(?:[OBQ]M*{_HANGING})+|S+M*|.")


def classes(text: str) -> str:
    """Return the class of each code point of ``text``, a letter each."""
    return text.translate(_classes)


def wrap(text: str, width: int) -> list[int]:
    """Break one line of text into rows.

    Args:
        text: what is shown, without line ends.
        width: cells in a row, at least 1.

    Returns:
        Where each row ends; the last is ``len(text)``. No row is wider than ``width``, white
        space at its end apart, unless a single character with its marks is.
    """
    reach = list(accumulate(widths(text), initial=0))
    if reach[-1] <= width:
        return [len(text)]
    kinds = classes(text)
    allowed = bytearray(len(text) + 1)
    for unit in _UNIT.finditer(kinds):
        allowed[unit.end()] = 1
    ends: list[int] = []
    start = 0
    while start < len(text):
        limit = bisect_right(reach, reach[start] + width) - 1
        hung = limit
        while hung < len(text) and kinds[hung] == SPACE:
            hung += 1
        end = allowed.rfind(1, start + 1, hung + 1)
        if end < 0:
            end = _break_unit(kinds, start, limit)
        ends.append(end)
        start = end
    return ends


def _break_unit(kinds: str, start: int, limit: int) -> int:
    """Return the index at which to break a unit that is wider than the row ``[start, limit)``."""
    for at in range(limit, (start + limit) // 2, -1):
        if kinds[at - 1] in "HPGB" and kinds[at : at + 1] == WORD:
            return at
    for at in range(limit, start, -1):
        if kinds[at] not in "CPMSH" and kinds[at - 1] not in "OB":
            return at
    for at in range(limit, start, -1):
        if kinds[at] != MARK:
            return at
    end = max(limit, start + 1)
    while end < len(kinds) and kinds[end] == MARK:
        end += 1
    return end
