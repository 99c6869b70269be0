"""Values: what the numbers of a text amount to, in whatever form they are written.

``26.61万``, ``266,100`` and ``二十六万六千一百`` are one value; ``86.8%``, ``百分之八十六点八`` and
``八成六八`` are one share. A number with ``近``, ``约`` or ``多`` is a value that is only about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from briefing_tui.dataclass import dataclass
from briefing_tui.search.numerals import DIGITS, NUMBER, UNITS, value, written
from briefing_tui.text.patterns import deferred

_HAN_DIGITS = "".join(DIGITS)
_COUNTED = "年月日号时点分个名天次项家条份位岁元块倍间台辆艘人吨米周届期批处座户例"
_LATIN_UNITS = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "тыс": 10**3,
    "млн": 10**6,
    "миллион": 10**6,
    "млрд": 10**9,
    "миллиард": 10**9,
    "millonen": 10**6,
    "milliarde": 10**9,
    "millones": 10**6,
}
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

QUANTITY = deferred(
    rf"(?P<share>[百千])分之(?P<above>{NUMBER})"
    rf"|(?P<tenths>[{_HAN_DIGITS}\d])成(?P<hundredths>[{_HAN_DIGITS}]{{0,2}})(?![{_HAN_DIGITS}])"
    rf"|(?P<number>{NUMBER})(?P<fraction>[½¼¾]?)(?P<more>[多余几来]?)(?P<unit>[十百千万亿]*)"
    r"(?P<word>\s?(?:" + "|".join(_LATIN_UNITS) + r")\w*)?"
    r"(?P<sign>\s?(?:[%‰]|per ?cent\b))?"
)
"""A number of a folded text, with its unit."""

_ABOUT = deferred(
    r"(?:近|约|超过?|逾|达到?|大概|将近|上下|about|around|nearly|almost|some|over|почти|около"
    r"|более)\s?\Z"
)
_AFTER_TENTHS = "的以左多、。 ,."
_LONGEST_ABOUT = 8
_AMOUNT_NEAR = Decimal("0.02")
_MOST_SIGNS = 24


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text.

    Attributes:
        start: where it begins.
        end: where it ends, unit and sign included.
        amount: its value; of a share, in hundredths.
        share: whether it is a share.
        about: whether it is said to be only about that.
    """

    start: int
    end: int
    amount: Decimal
    share: bool
    about: bool

    def same(self, other: Quantity) -> bool:
        """Return whether two numbers are the same value or share."""
        return self.share == other.share and self.amount == other.amount

    def near(self, other: Quantity) -> bool:
        """Return whether one number may be the other, rounded, and one is said to be about it."""
        if self.share != other.share or not (self.about or other.about):
            return False
        return abs(self.amount - other.amount) <= _AMOUNT_NEAR * max(self.amount, other.amount)


def quantities(folded: str) -> Iterator[Quantity]:
    """Yield the numbers of a folded text.

    A single Chinese digit is one only where what it counts follows it.
    """
    for found in QUANTITY.finditer(folded):
        if len(found.group()) <= _MOST_SIGNS and (amount := _amount(found, folded)) is not None:
            before = folded[max(0, found.start() - _LONGEST_ABOUT) : found.start()]
            about = bool(found["more"]) or _ABOUT.search(before) is not None
            share = found["share"] is not None or found["tenths"] is not None
            share = share or found["sign"] is not None
            yield Quantity(found.start(), found.end(), amount, share, about)


def _amount(found: re.Match[str], folded: str) -> Decimal | None:
    if found["share"]:
        above = value(found["above"])
        return above if above is None or found["share"] == "百" else above / 10
    if found["tenths"]:
        following = folded[found.end() : found.end() + 1]
        if not found["hundredths"] and following not in _AFTER_TENTHS:
            return None
        digits = [str(DIGITS.get(each, each)) for each in found["tenths"] + found["hundredths"]]
        whole = "".join(digits[:2]).ljust(2, "0")
        return Decimal(whole + ("." + digits[2] if len(digits) > 2 else ""))
    number = found["number"]
    if not any(map(str.isdecimal, number)) and not _is_counted(found, folded):
        return None
    amount = value(number)
    if amount is None:
        return None
    if found["fraction"]:
        amount += _FRACTIONS[found["fraction"]]
    for unit in found["unit"]:
        amount *= UNITS[unit]
    if found["word"]:
        word = found["word"].strip()
        amount *= next(size for name, size in _LATIN_UNITS.items() if word.startswith(name))
    if (found["sign"] or "").strip() == "‰":
        amount /= 10
    return amount


def _is_counted(found: re.Match[str], folded: str) -> bool:
    if len(found["number"]) > 1 or found["more"] or found["unit"] or found["sign"]:
        return True
    return folded[found.end() : found.end() + 1] in set(_COUNTED)


def forms_of(quantity: Quantity, folded: str) -> list[str]:
    """Return the ways to write a number of a folded query, that of the query first."""
    own = folded[quantity.start : quantity.end]
    plain = f"{quantity.amount.normalize():f}"
    chinese, arabic = written(plain)
    found = [own, *arabic, *chinese]
    return list(dict.fromkeys(form.strip("%‰ ") for form in found))
