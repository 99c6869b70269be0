"""Query forms: texts that name the same number, amount or day in another form.

The query is rewritten with the forms of its numbers and days, and each is looked for as it
stands. A number of the text that goes on before or behind is another number: ``46家`` is not
in ``一百四十六家``. Days are compared with the year that the text or its briefing has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache

import numpy as np

from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import Flags, Ints
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import Stretches, sounding_alike
from briefing_tui.search.values.days import CONTEXT, AskedDay, asked_days
from briefing_tui.search.values.numerals import DIGITS, NUMERAL, SHARES, UNITS, rewritten, value
from briefing_tui.search.values.quantities import Quantity, otherwise, quantities
from briefing_tui.search.wording import as_typed

MOST_FORMS = 40
"""The most other forms of a query that are looked for."""

MOST_VALUES = 3
"""The most numbers and days of a query of which each is rewritten."""

MOST_COMPARED = 2_000
"""The most places of one form that are compared with the day that is meant."""

INFERRED = 2
"""The cost of a day whose year the text does not say."""

_SHARES = {share: sign for sign, share in SHARES.items()}
_NUMERALS = "".join(DIGITS) + "".join(UNITS)
_SAME_UNITS = (
    ("平方公里", "平方千米"),
    ("公里", "千米", "km"),
    ("公斤", "千克", "kg"),
    ("摄氏度", "度", "°c"),
)


@dataclass(frozen=True, slots=True)
class ValueForm:
    """A query with a number or a day of it in another form.

    Attributes:
        folded: the query.
        variant: whether only the numerals differ.
        start: where the form begins in it.
        end: where it ends.
        day: the day that is meant; None for a number.
    """

    folded: str
    variant: bool = False
    start: int = 0
    end: int = 0
    day: AskedDay | None = None


def other_forms(folded: str) -> list[ValueForm]:
    """Return a folded query with each of its numbers and days in other forms, the likeliest first.

    A query without figures and numerals has none.
    """
    if not any(letter in _NUMERALS or letter.isdecimal() or letter.isalpha() for letter in folded):
        return []
    found = [ValueForm(each, same_shape(folded, each)) for each in rewritten(folded)]
    days = asked_days(folded)[:MOST_VALUES]
    for day in days:
        for form in day.forms():
            whole = folded[: day.start] + form + folded[day.end :]
            found.append(ValueForm(whole, False, day.start, day.start + len(form), day))
    for base in (folded, *_with_other_units(folded)):
        found += [ValueForm(base)] + [ValueForm(each) for each in rewritten(base)]
        for number in list(quantities(base))[:MOST_VALUES]:
            if not any(day.start < number.end and number.start < day.end for day in days):
                found += [ValueForm(each) for each in _ways(number, base)]
    unique = {(form.folded, form.day): form for form in reversed(found)}
    kept = sorted(unique.values(), key=found.index)
    return [form for form in kept if form.folded != folded or form.day is not None][:MOST_FORMS]


def _ways(number: Quantity, folded: str) -> Iterator[str]:
    """Yield a folded query with one number in other forms."""
    before, after = folded[: number.start], folded[number.end :]
    rest = [letter for letter in before + after if letter.isalpha()]
    han = any(letter >= "\u2e80" for letter in rest)
    own = folded[number.start : number.end]
    spoken_so = any(letter >= "\u2e80" for letter in own)
    latin = not han and (bool(rest) or not spoken_so)
    for way in otherwise(number, folded, latin=latin, han=han or not rest):
        yield before + way + after


def _with_other_units(folded: str) -> Iterator[str]:
    """Yield a folded query with another name of the unit of its first number that has one."""
    for names in _SAME_UNITS:
        for name in names:
            at = folded.find(name, 1)
            if at > 0 and (folded[at - 1].isdecimal() or folded[at - 1] in _NUMERALS):
                for other in names:
                    if other != name:
                        yield folded[:at] + other + folded[at + len(name) :]
                return


def same_shape(folded: str, other: str) -> bool:
    """Return whether two wordings have their numbers in the same units, in whatever digits."""
    one, two = _shapes(folded), _shapes(other)
    return len(one) == len(two) and all(a & b for a, b in zip(one, two, strict=True))


def _shapes(folded: str) -> list[frozenset[tuple[str, str]]]:
    """Return for each number of a wording the figures and the unit that it may have."""
    shapes = []
    for found in NUMERAL.finditer(folded):
        number, unit = found["number"] or "", found["sign"] or ""
        if found["below"]:
            number, unit = found["above"], _SHARES.get(found["below"], found["below"])
        elif found["part"]:
            number, unit = found["part"], found["whole"]
        readings = [] if number[-1:] in ("万", "亿") else [(number, unit)]
        if len(number) > 1 and not number[-1].isdecimal() and not unit:
            readings.append((number[:-1], number[-1]))
        shapes.append(frozenset(filter(None, (_shape(*reading) for reading in readings))))
    return shapes


def _shape(number: str, unit: str) -> tuple[str, str] | None:
    amount = Decimal(100) if number == "百" else value(number)
    return None if amount is None else (f"{amount.normalize():f}", unit)


def look_for(form: ValueForm, scope: Scope) -> Callable[[Segment], Stretches]:
    """Return a function that gives the stretches of a segment with a form of a query."""
    wording = as_typed(form.folded, strict=True)

    def look(segment: Segment) -> Stretches:
        found = sounding_alike(segment, wording, scope.check)
        if not found.starts.size:
            return found
        found = found.only(~goes_on(segment, form.folded, found.starts))
        return found if form.day is None else _of_the_day(segment, form, form.day, found, scope)

    return look


def goes_on(segment: Segment, folded: str, starts: Ints) -> Flags:
    """Return for each place where words stand whether a number at their edge goes on outside."""
    on: Flags = np.zeros(starts.size, dtype=np.bool_)
    numerals, digits = _numerals()
    if folded[0] in _NUMERALS or folded[0].isdecimal():
        before, further = segment.codes_at(starts - 1), segment.codes_at(starts - 2)
        marks = (before == ord(".")) | (before == ord(",")) | (before == ord("点"))
        on |= (numerals[before] | (marks & digits[further])) & (starts > 0)
    if folded[-1] in _NUMERALS or folded[-1].isdecimal():
        after = segment.codes_at(starts + len(folded))
        further = segment.codes_at(starts + len(folded) + 1)
        marks = (after == ord(".")) | (after == ord(","))
        on |= numerals[after] | (marks & digits[further])
        on |= (after == ord("点")) & numerals[further]
    elif folded[-1] == "成":
        on |= numerals[segment.codes_at(starts + len(folded))]
    return on


@cache
def _numerals() -> tuple[Flags, Flags]:
    """Return for each code whether it is a numeral of any kind, and whether it is a figure."""
    return _flagged("0123456789" + _NUMERALS), _flagged("0123456789")


def _flagged(letters: str) -> Flags:
    flags = np.zeros(1 << 16, dtype=np.bool_)
    flags[[ord(letter) for letter in letters]] = True
    return flags


def _of_the_day(
    segment: Segment, form: ValueForm, day: AskedDay, found: Stretches, scope: Scope
) -> Stretches:
    """Return the stretches that name a day, each with the year that stands beside it."""
    rows = []
    whole = form.folded[form.start : form.end]
    for start, end in zip(
        found.starts[:MOST_COMPARED].tolist(), found.ends[:MOST_COMPARED].tolist(), strict=True
    ):
        low, high = start + form.start, start + form.end
        before, after = _read(segment, low - CONTEXT, low), _read(segment, high, high + CONTEXT)
        briefing = scope.texts(segment.first + segment.text_at(start))
        beside = day.beside(whole, before, after, briefing.date)
        if beside is None:
            continue
        inferred = day.year is not None and beside == (0, 0) and str(day.year) not in whole
        reach = beside[0] if not form.start else 0, beside[1] if form.end == len(form.folded) else 0
        rows.append((start - reach[0], end + reach[1], INFERRED * inferred))
    table = np.array(rows, dtype=np.int64).reshape(-1, 3)
    return Stretches(table[:, 0], table[:, 1], table[:, 2])


def _read(segment: Segment, low: int, high: int) -> str:
    """Return the characters of a stretch of a segment, as they are folded."""
    places = np.arange(max(0, low), min(high, segment.size))
    return segment.codes_at(places).tobytes().decode("utf-16-le", "replace")
