"""The numbers of Word's numbered paragraphs, which are not part of the text.

A paragraph names a list and a level; the list's definition gives each level a number format and a
pattern such as ``%1、``. The numbers that Word would print are computed as far as they occur in
transcripts: Chinese, Arabic, Roman, letters, circled, heavenly stems.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

_DIGITS = "〇一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST = 9999
_DEEPEST = 9


def chinese_number(number: int) -> str:
    """Return a number up to 9999 in Chinese numerals: 十二, 二十, 一百零三."""
    if not 0 < number <= _LARGEST:
        return str(number)
    written, gap = "", False
    for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, size)
        if digit:
            written += ("零" if gap and written else "") + _DIGITS[digit] + unit
            gap = False
        else:
            gap = True
    return written[1:] if written.startswith("一十") else written


def _digits(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _letters(number: int) -> str:
    """Return a number as Word's letters: ``a`` to ``z``, then ``aa``, ``bb``."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    written = ""
    for size, sign in _ROMAN:
        count, number = divmod(number, size)
        written += sign * count
    return written


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= 20 else str(number)


def _full_width(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


_CHINESE = (
    *("chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting"),
    *("taiwaneseCounting", "taiwaneseCountingThousand", "chineseLegalSimplified"),
    *("ideographLegalTraditional", "japaneseLegal", "koreanCounting"),
)
_FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(_CHINESE, chinese_number),
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "ideographTraditional": lambda number: _STEMS[(number - 1) % 10],
    "ideographZodiac": lambda number: _BRANCHES[(number - 1) % 12],
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": lambda number: f"{number:02}",
    "ordinal": lambda number: f"{number}{_ordinal_end(number)}",
}


def _ordinal_end(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def written_as(number: int, form: str) -> str:
    """Return a number in one of Word's formats, in Arabic digits if the format is unknown."""
    write = _FORMATS.get(form)
    return write(number) if write and 0 < number <= _LARGEST else str(number)


@dataclass(slots=True)
class Level:
    """The numbering of one level of a list.

    Attributes:
        form: Word's name of the number format.
        pattern: with ``%1`` for the number of the first level, and so on.
        first: the first number.
        suffix: the separator of number and text: ``tab``, ``space`` or ``nothing``.
    """

    form: str = "decimal"
    pattern: str = ""
    first: int = 1
    suffix: str = "tab"


@dataclass(slots=True)
class Numbering:
    """The lists of a document.

    Attributes:
        abstract: by id of a definition, its levels.
        lists: by id of a list, the id of its definition.
        restarts: by id of a list and level, where the list begins to count anew.
    """

    abstract: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)


class Counter:
    """Counts the numbered paragraphs of a document in their order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def number(self, list_id: str, depth: int) -> str:
        """Return the printed number of the next paragraph of a list and level, or nothing."""
        definition = self._numbering.lists.get(list_id)
        levels = self._numbering.abstract.get(definition or "")
        if not definition or not levels or depth not in levels:
            return ""
        counts = self._counts.setdefault(definition, [None] * _DEEPEST)
        restart = self._numbering.restarts.get((list_id, depth))
        if restart is not None and (list_id, depth) not in self._begun:
            counts[depth] = None
        self._begun.add((list_id, depth))
        before = counts[depth]
        first = levels[depth].first if restart is None else restart
        counts[depth] = first if before is None else before + 1
        counts[depth + 1 :] = [None] * (_DEEPEST - depth - 1)
        return self._printed(levels, counts, depth)

    def _printed(self, levels: dict[int, Level], counts: list[int | None], depth: int) -> str:
        level = levels[depth]
        if level.form == "none":
            return ""
        if level.form == "bullet":
            return "• "
        text = level.pattern[:60]
        for at in range(depth + 1):
            if f"%{at + 1}" in text:
                inner = levels.get(at, Level())
                count = counts[at]
                number = inner.first if count is None else count
                text = text.replace(f"%{at + 1}", written_as(number, inner.form))
        spaced = level.suffix != "nothing" and text[-1:].isascii() and bool(text)
        return f"{text} " if spaced else text
