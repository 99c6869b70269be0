"""Quantities: what the numbers of a text amount to, in whatever form they are written.

``26.61万``, ``266,100`` and ``二十六万六千一百`` are one value; ``86.8%``, ``百分之八十六点八`` and
``八成六八`` are one share. A number with ``近``, ``约`` or ``多`` is a value that is only about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from briefing_tui.dataclass import dataclass
from briefing_tui.search.values.english import FRACTIONS, WORDS, english_forms, worth
from briefing_tui.search.values.numerals import DIGITS, NUMBER, UNITS, spoken, value, written
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
QUANTITY = deferred(
    rf"(?P<share>[百千])分之(?P<above>{NUMBER})"
    rf"|(?P<tenths>[{_HAN_DIGITS}\d])成(?P<hundredths>[{_HAN_DIGITS}]{{0,2}})(?![{_HAN_DIGITS}])"
    rf"|(?P<number>{NUMBER}|(?=[½¼¾]))(?P<fraction>[½¼¾]?)(?P<more>[多余几来]?)(?P<unit>[十百千万亿]*)"
    r"(?P<over>[多余]?)(?P<word>\s?(?:" + "|".join(_LATIN_UNITS) + r")\w*)?"
    r"(?P<sign>\s?(?:[%‰]|per ?cent\b))?"
    rf"|(?P<english>{WORDS})(?P<of>\s?per ?cent\b)?"
)
"""A number of a folded text, with its unit."""

_ABOUT = deferred(
    r"(?:(?P<under>近|将近|接近|不到|不足|nearly|almost|under|почти)"
    r"|(?P<over>超过?|逾|over|more than|более|más de)"
    r"|(?P<about>约|达到?|大概|大约|上下|about|around|some|около|etwa|rund|unos|environ))\s?\Z"
)
_AFTER_TENTHS = "的以左多、。 ,."
_LONGEST_ABOUT = 10
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
        low: the least that is meant, where it is said to be only about that.
        high: the most that is meant.
    """

    start: int
    end: int
    amount: Decimal
    share: bool
    low: Decimal
    high: Decimal

    @property
    def about(self) -> bool:
        """Return whether it is said to be only about that."""
        return self.low != self.high

    @property
    def figures(self) -> int:
        """The number of significant figures, without zeros at its ends."""
        return len(self.amount.normalize().as_tuple().digits)

    def same(self, other: Quantity) -> bool:
        """Return whether two numbers are the same value or share."""
        return self.share == other.share and self.amount == other.amount

    def near(self, other: Quantity) -> bool:
        """Return whether one number may be the other, rounded, and one is said to be about it."""
        if self.share != other.share:
            return False
        return any(
            one.about and one.low <= exact.amount <= one.high
            for one, exact in ((self, other), (other, self))
        )


def quantities(folded: str) -> Iterator[Quantity]:
    """Yield the numbers of a folded text.

    A single Chinese digit is one only where what it counts follows it.
    """
    for found in QUANTITY.finditer(folded):
        if found["english"] is None and len(found.group()) > _MOST_SIGNS:
            continue
        if (amount := _amount(found, folded)) is not None:
            before = folded[max(0, found.start() - _LONGEST_ABOUT) : found.start()]
            share = any(found[name] for name in ("share", "tenths", "sign", "of"))
            low, high = _bounds(found, amount, before)
            yield Quantity(found.start(), found.end(), amount, share, low, high)


def _bounds(found: re.Match[str], amount: Decimal, before: str) -> tuple[Decimal, Decimal]:
    """Return what may be meant by a number: itself, or what is about it."""
    about = _ABOUT.search(before)
    more = found["more"] or found["over"] or (about and about["over"])
    if not more and not about:
        return amount, amount
    margin = max(_AMOUNT_NEAR * amount, _step(amount))
    if more:
        return amount, amount + margin
    if about and about["under"]:
        return amount - margin / 2, amount
    return amount - margin / 2, amount + margin / 2


def _step(amount: Decimal) -> Decimal:
    """Return the unit of the last figure of a number that is no zero, a tenth of it at most."""
    digits = amount.normalize().as_tuple()
    exponent = digits.exponent if isinstance(digits.exponent, int) else 0
    step = Decimal(1).scaleb(exponent)
    return step if len(digits.digits) > 1 else min(step, amount / 4)


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
    if found["english"]:
        amount = worth(found["english"])
        single = found["english"] in ("one", "zero") and not found["of"]
        return None if single else amount
    number = found["number"]
    if not number:
        return FRACTIONS[found["fraction"]] if found["fraction"] else None
    if not any(map(str.isdecimal, number)) and not _is_counted(found, folded):
        return None
    amount = value(number)
    if amount is None:
        return None
    if found["fraction"]:
        amount += FRACTIONS[found["fraction"]]
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
    """Return the ways to write the number of a folded query, that of the query first."""
    own = folded[quantity.start : quantity.end]
    chinese, arabic = written(f"{quantity.amount.normalize():f}")
    found = [own, *arabic, *chinese]
    return list(dict.fromkeys(form.strip("%‰ ") for form in found))


def otherwise(quantity: Quantity, folded: str, *, latin: bool, han: bool) -> list[str]:
    """Return the ways to write a number of a folded query with another unit or other words.

    Args:
        quantity: the number.
        folded: the query.
        latin: whether texts in an alphabet may be meant.
        han: whether Chinese ones may be.
    """
    amount, own = quantity.amount, folded[quantity.start : quantity.end]
    rounded = _ROUNDED.fullmatch(own)
    found: list[str] = []
    if han and rounded:
        return [form for form in _rounded(rounded) if form != own]
    if han and quantity.share:
        chinese, arabic = written(f"{amount.normalize():f}")
        found += [f"{way}%" for way in arabic[:1]]
        found += [f"百分之{way}" for way in chinese[:1]]
        found += _tenths(amount)
    elif han:
        chinese, arabic = written(f"{amount.normalize():f}")
        found += [*arabic, *chinese]
    if latin and quantity.share:
        english = english_forms(amount)
        found += [f"{form}%" for form in english if not form[-1].isalpha()]
        found += [f"{form}{sign}" for sign in (" percent", " per cent") for form in english]
    elif latin:
        found += english_forms(amount)
    return [form for form in dict.fromkeys(found) if form != own]


_HALF = Decimal(50)
_ROUNDED = deferred(
    rf"(?P<number>{NUMBER})(?:(?P<more>[多余])(?P<unit>[十百千万亿]*)|(?P<size>[十百千万亿]+)[多余])"
)


def _tenths(share: Decimal) -> list[str]:
    """Return the ways to say a share in tenths: ``八成六八`` of 86.8."""
    if not 0 < share < 100 or share * 10 != int(share * 10):
        return []
    digits = f"{share.normalize():f}".replace(".", "").rstrip("0") if share >= 10 else ""
    if not digits:
        return []
    first, rest = int(digits[0]), "".join(spoken(int(digit)) for digit in digits[1:])
    found = [f"{spoken(first)}成{rest}"]
    found += [f"两成{rest}"] if first == 2 else []
    found += [f"{first}成"] if not rest else []
    return [*found, "一半"] if share == _HALF else found


def _rounded(found: re.Match[str]) -> list[str]:
    """Return the ways to write a number with ``多`` or ``余``: ``四万多`` as ``4万余``."""
    unit = found["unit"] or found["size"] or ""
    chinese, arabic = written(found["number"])
    numbers = [found["number"], *arabic, *chinese]
    forms = [f"{number}{more}{unit}" for number in numbers for more in "多余"]
    if unit:
        forms += [f"{number}{unit}{more}" for number in numbers for more in "多余"]
    return forms
