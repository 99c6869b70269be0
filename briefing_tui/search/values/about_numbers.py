"""About: the numbers of the texts that a query means which only says about how many.

``近九成`` is answered by ``86.8%``, ``四万多人次`` by ``41548人次``. The leading figures of such
numbers are looked for, and the number that stands there is compared with what is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache

import numpy as np

from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import ALL, Flags, Ints, spelled
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import NONE, Stretches, sounding_alike
from briefing_tui.search.values.numerals import DIGITS, UNITS, spoken
from briefing_tui.search.values.quantities import Quantity, about_before, quantities
from briefing_tui.search.wording import as_typed

MOST_PLACES = 1_000
"""The most places of one beginning in one segment whose numbers are compared."""

MOST_BEGINNINGS = 48
"""The most beginnings of numbers that are looked for; of a vaguer query, none."""

LONGEST = 24
"""Characters in which a number of the text ends."""

COST = 10
"""The cost of a number that is only about what was asked, in twentieths."""

_FOLLOWS = ".,%万亿千百十分成"


@dataclass(frozen=True, slots=True)
class AboutNumber:
    """A query that says about how many, and little else.

    Attributes:
        before: what stands before the number and its ``about``, folded.
        quantity: the number.
        after: what stands behind it.
    """

    before: str
    quantity: Quantity
    after: str


def about_number(folded: str) -> AboutNumber | None:
    """Return the number of a folded query that only says about how many; None without one."""
    numbers = list(quantities(folded))
    if len(numbers) != 1 or not numbers[0].about:
        return None
    (number,) = numbers
    before = folded[: number.start]
    before = before[: len(before) - about_before(before)]
    return AboutNumber(before, number, folded[number.end :])


def look_about(asked: AboutNumber, scope: Scope) -> Callable[[Segment], Stretches]:
    """Return a function that gives the stretches of a segment with a number that is meant."""
    beginnings = list(_beginnings(asked.quantity))
    number = asked.quantity
    length = 0 if number.share else len(str(int(number.low)))

    def look(segment: Segment) -> Stretches:
        if len(beginnings) > MOST_BEGINNINGS:
            return NONE
        rows: list[tuple[int, int]] = []
        for beginning in beginnings:
            wording = as_typed(beginning, strict=True)
            starts = sounding_alike(segment, wording, scope.check).starts
            starts = starts[_may_begin(segment, starts, beginning, length)]
            for start in starts[:MOST_PLACES].tolist():
                row = _compared(segment, start, asked)
                if row is not None:
                    rows.append(row)
        table = np.array(sorted(set(rows)), dtype=np.int64).reshape(-1, 2)
        costs = np.full(len(table), COST, dtype=np.int64)
        return Stretches(table[:, 0], table[:, 1], costs)

    return look


def _beginnings(number: Quantity) -> Iterator[str]:
    """Yield the beginnings of the numbers between the bounds, in figures and in Chinese."""
    low, high = int(number.low), int(number.high)
    if number.share:
        yield from (f"{whole}" for whole in range(low, high + 1) if whole > 9)
        yield from (f"{spoken(tenth)}成" for tenth in range(max(1, low // 10), high // 10 + 1))
        yield from (f"百分之{spoken(tenth * 10)[0]}" for tenth in range(low // 10, high // 10 + 1))
        return
    if low < 10:
        return
    length = len(str(low))
    size = 10 ** max(0, length - 2)
    for leading in range(low // size, high // size + 1):
        digits = f"{leading}"
        yield digits
        # A comma, or the point before 万 or 亿, may stand between the two figures.
        if length % 3 == 1 and length > 3:
            yield f"{digits[0]},{digits[1:]}"
        if length in (5, 9):
            yield f"{digits[0]}.{digits[1:]}"
        if leading % 10 == 0 and size >= 1000:
            yield spoken(leading * size)
            yield f"{digits[0]}万"


def _may_begin(segment: Segment, starts: Ints, beginning: str, length: int) -> Flags:
    """Return for each place whether a number may begin there that goes on as one that is meant.

    Args:
        segment: where the places are.
        starts: where a beginning stands.
        beginning: the beginning.
        length: how many figures the number has before its point; 0 for any.
    """
    numerals, follows, figures = _numerals(), _flagged(_FOLLOWS), _flagged("0123456789")
    flags: Flags = ~numerals[segment.codes_at(starts - 1)] | (starts == 0)
    after = segment.codes_at(starts + len(beginning))
    if not beginning.isdecimal() or not length:
        return flags & (follows | numerals)[after]
    whole, meant = np.ones(starts.size, dtype=np.bool_), np.zeros(starts.size, dtype=np.bool_)
    for at in range(len(beginning), length):
        after = segment.codes_at(starts + at)
        meant |= whole & (follows & ~figures)[after]
        whole &= figures[after]
    return flags & (whole | meant)


@cache
def _flagged(letters: str) -> Flags:
    flags = np.zeros(ALL, dtype=np.bool_)
    flags[[ord(letter) for letter in letters]] = True
    return flags


def _numerals() -> Flags:
    """Return for each code whether it is part of a number."""
    return _flagged("0123456789.,点" + "".join(DIGITS) + "".join(UNITS))


def _compared(segment: Segment, start: int, asked: AboutNumber) -> tuple[int, int] | None:
    """Return the stretch that answers a query with the number at a place; None if none does."""
    low = max(0, start - len(asked.before) - LONGEST // 2)
    text = spelled(segment.stretch(low, min(start + LONGEST + len(asked.after), segment.size)))
    for found in quantities(text[start - low : start - low + LONGEST]):
        begins, end = start - low + found.start, start - low + found.end
        if found.start or not _meant(asked.quantity, found):
            return None
        if not text.startswith(asked.after, end):
            return None
        before = text[:begins]
        before = before[: len(before) - about_before(before)]
        if not before.endswith(asked.before):
            return None
        first = len(before) - len(asked.before) if asked.before else begins
        return low + first, low + end + len(asked.after)
    return None


def _meant(asked: Quantity, found: Quantity) -> bool:
    if asked.share != found.share:
        return False
    amount: Decimal = found.amount
    return asked.low <= amount <= asked.high
