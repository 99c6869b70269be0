"""Days in queries: the forms in which texts name the day, part of a month or month that is meant.

``2021-09-24``, ``9月24号`` and ``24 September`` are days, ``10月中旬`` is a part of a month,
``去年十月`` a month by the year of the briefing. A text that names no year means the briefing's
own, or the one before where the day has not come yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from briefing_tui.dataclass import dataclass
from briefing_tui.search.values.numerals import spoken
from briefing_tui.text.dates import number_of
from briefing_tui.text.months import month_of, named_like
from briefing_tui.text.patterns import deferred

_RELATIVE = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "同年": 0}
_PARTS = ("上旬", "中旬", "下旬", "月初", "月底", "月末")
_ENDS = {"底": "末", "末": "底"}
_NUMBER = r"(?:\d{1,2}|[〇零一二三四五六七八九十廿]{1,3})"
_YEAR = r"(?:\d{4}|[〇零一二三四五六七八九]{4})"
_HAN = deferred(
    rf"(?:(?P<year>{_YEAR})年|(?P<relative>{'|'.join(_RELATIVE)})的?)?"
    rf"(?<!\d)(?P<month>{_NUMBER})月份?"
    rf"(?:(?P<day>{_NUMBER})[日号]|(?P<part>[上中下]旬|初|底|末))?"
)
_ISO = deferred(
    r"(?<![\d.\-/])(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})"
    r"(?:(?P=mark)(?P<day>\d{1,2}))?(?![\d\-/]|[.]\d)"
)
_LATIN_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?"
_AFTER_YEAR = r"(?:,?\s+(?:(?:de|of|del)\s+)?(?P<year>\d{4})(?!\d))?"
_MONTH_FIRST = deferred(rf"(?<!\w){_LATIN_MONTH}\s+(?:the\s+)?{_DAY}(?!\w|[.:]\d){_AFTER_YEAR}")
_DAY_FIRST = deferred(rf"(?<!\w){_DAY}\s+(?:(?:de|of)\s+)?{_LATIN_MONTH}(?!\w){_AFTER_YEAR}")
_YEAR_BEFORE = deferred(
    rf"(?:(?P<year>{_YEAR})年|(?P<relative>{'|'.join(_RELATIVE)})的?|(?P<spoken>\d{{4}}),?\s+)\Z"
)
_YEAR_AFTER = deferred(r",?\s+(?:(?:de|of|del)\s+)?(?P<year>\d{4})(?!\d)")
_DIGITS = {ord(sign): str(at) for at, sign in enumerate("〇一二三四五六七八九")} | {ord("零"): "0"}

CONTEXT = 14
"""Characters around a date in which its year stands."""

_ENGLISH_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


@dataclass(frozen=True, slots=True)
class AskedDay:
    """A day, part of a month or month in a query.

    Attributes:
        start: where it begins in the query.
        end: where it ends.
        year: the year; None if it is not said, or by the briefing's.
        since: the year counted from that of the briefing; None if it is not said so.
        month: from 1 to 12.
        day: of the month; None for more than one day.
        part: ``上旬``, ``初`` and the like; empty for another.
        name: the name of the month as it was typed; empty for a number.
        numeric: whether it was typed in numbers alone.
    """

    start: int
    end: int
    year: int | None
    since: int | None
    month: int
    day: int | None
    part: str
    name: str
    numeric: bool

    def forms(self) -> list[str]:
        """Return the ways in which texts write it, folded, the longest first.

        Without the year, but in numbers alone.
        """
        found = [] if self.name else [*self._in_han()]
        if self.day is not None and (self.name or self.numeric):
            found += self._in_letters(self.day)
        if self.day is not None and self.year is not None:
            found += self._in_numbers(self.year, self.day)
        return sorted(dict.fromkeys(found), key=len, reverse=True)

    def _in_numbers(self, year: int, day: int) -> Iterator[str]:
        for mark in "-/.":
            yield f"{year}{mark}{self.month:02}{mark}{day:02}"
            if min(self.month, day) < 10:
                yield f"{year}{mark}{self.month}{mark}{day}"

    def _in_han(self) -> Iterator[str]:
        ends = [self.part, _ENDS.get(self.part, self.part)]
        for month, day in (
            (str(self.month), "" if self.day is None else str(self.day)),
            (spoken(self.month), "" if self.day is None else spoken(self.day)),
        ):
            for end in [f"{day}日", f"{day}号"] if day else ends:
                yield f"{month}月{end}"

    def _in_letters(self, day: int) -> Iterator[str]:
        ordinal = f"{day}{_ENGLISH_ORDINALS.get(day, 'th')}"
        for name in named_like(self.name or "january", self.month):
            yield from (f"{name} {day}", f"{day} {name}", f"{name} {ordinal}", f"{ordinal} {name}")
            yield from (f"{ordinal} of {name}", f"{name}. {day}", f"{day}. {name}")
            yield f"{day} de {name}"

    def beside(
        self, written: str, before: str, after: str, briefing: date | None
    ) -> tuple[int, int] | None:
        """Return how many characters before and behind one of its forms belong to it.

        None if another day is named there.

        Args:
            written: the form.
            before: the characters before it in the text, folded.
            after: the characters behind it, folded.
            briefing: the day of the briefing, if that is known.
        """
        if self.year is not None and str(self.year) in written:
            return 0, 0
        found = _YEAR_BEFORE.search(before)
        behind = None if found else _YEAR_AFTER.match(after)
        year: int | None = None
        if found and not found["relative"]:
            year = int((found["year"] or found["spoken"]).translate(_DIGITS))
        elif behind:
            year = int(behind["year"])
        since = _RELATIVE[found["relative"]] if found and found["relative"] else None
        if not self._is_of(year, since, briefing):
            return None
        if self.year is None and self.since is None:
            return 0, 0
        return len(found.group()) if found else 0, len(behind.group()) if behind else 0

    def _is_of(self, year: int | None, since: int | None, briefing: date | None) -> bool:
        """Return whether it is of the year that a text says, or of that of its briefing.

        Args:
            year: the year that is said, if one is.
            since: the year as it is counted from that of the briefing, if it is said so.
            briefing: the day of the briefing, if that is known.
        """
        own = briefing.year if briefing is not None else None
        if self.since is not None:
            if since is not None:
                return since == self.since
            return own is not None and (own if year is None else year) == own + self.since
        if self.year is None:
            return True
        if year is not None:
            return year == self.year
        if own is None or briefing is None:
            return since is None
        if since is not None:
            return own + since == self.year
        passed = (self.month, self.day or 1) > (briefing.month, briefing.day)
        return self.year == own or (self.year == own - 1 and passed)


def asked_days(folded: str) -> list[AskedDay]:
    """Return the days, parts of months and months of a folded query that texts write otherwise."""
    found: list[AskedDay] = []
    for pattern in (_ISO, _HAN, _MONTH_FIRST, _DAY_FIRST):
        for match in pattern.finditer(folded):
            apart = all(match.end() <= one.start or one.end <= match.start() for one in found)
            if apart and (day := _asked(match)) is not None:
                found.append(day)
    return sorted(found, key=lambda each: each.start)


def _asked(match: re.Match[str]) -> AskedDay | None:
    parts = match.groupdict()
    month, name = number_of(parts["month"]), ""
    if month is None:
        month, name = month_of(parts["month"]), parts["month"]
    day = number_of(parts["day"]) if parts.get("day") else None
    if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    relative, part = parts.get("relative"), parts.get("part") or ""
    year = int(parts["year"].translate(_DIGITS)) if parts.get("year") else None
    if day is None and not part and not relative and year is None:
        return None
    if year is None and relative is None and name and day is None:
        return None
    since = _RELATIVE[relative] if relative else None
    numeric = parts.get("mark") is not None
    return AskedDay(match.start(), match.end(), year, since, month, day, part, name, numeric)
