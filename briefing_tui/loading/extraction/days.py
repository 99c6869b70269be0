"""Days in the fields of containers, in ISO and similar forms, Chinese and English."""

from __future__ import annotations

from datetime import date as Date

from briefing_tui.text.patterns import deferred

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = deferred(
    r"(?<!\d)(?P<year>[12]\d{3})\s?[-/.年]\s?(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})(?!\d)"
)
_COMPACT = deferred(r"^\s*(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
_MONTH_FIRST = deferred(
    r"\b(?P<month>[A-Za-z]{3,9})\.?\s{1,3}(?P<day>\d{1,2}),?\s{1,3}(?P<year>[12]\d{3})\b"
)
_DAY_FIRST = deferred(
    r"\b(?P<day>\d{1,2})\s{1,3}(?P<month>[A-Za-z]{3,9})\.?,?\s{1,3}(?P<year>[12]\d{3})\b"
)
_LONGEST_FIELD = 200


def day_of(field: str | None) -> Date | None:
    """Return the first day that a field gives, None when it gives no valid one."""
    if not field:
        return None
    for form in (_NUMBERS, _COMPACT, _MONTH_FIRST, _DAY_FIRST):
        if match := form.search(field[:_LONGEST_FIELD]):
            return _day(match["year"], match["month"], match["day"])
    return None


def _day(year: str, month: str, day: str) -> Date | None:
    if month.isdigit():
        number = int(month)
    elif month[:3].lower() in _MONTHS:
        number = _MONTHS.index(month[:3].lower()) + 1
    else:
        return None
    try:
        return Date(int(year), number, int(day))
    except ValueError:
        return None
