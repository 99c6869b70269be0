"""Dates as transcripts print them, and the decision which is the day of the briefing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as Date

from briefing_tui.model import DateMention
from briefing_tui.text.months import month_of
from briefing_tui.text.patterns import deferred
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Literal

    DateOrder = Literal["day", "month", "year"]
    """The first part of a date in numbers, where all its numbers could be days."""

_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0, "元": 1}
_HAN_NUMBER = "[〇零○一二三四五六七八九十廿卅元]"

# The first year of an era is the year after this.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_YEAR = deferred("[年년]")
_DIGIT = deferred(r"\d")
_NUMBER = rf"(?:[\d０-９]{{1,4}}|{_HAN_NUMBER}{{1,4}})"
_HAN_DATE = deferred(
    rf"(?P<era>(?:中[华華])?民[国國]\s*|{'|'.join(_ERAS)})?(?P<year>{_NUMBER})\s*[年년]\s*"
    rf"(?P<month>{_NUMBER})\s*[月월]\s*(?P<day>{_NUMBER})\s*[日号號일]"
)
_HAN_DAY = deferred(
    rf"(?<![\d年〇零○一二三四五六七八九十])(?P<month>\d{{1,2}}|{_HAN_NUMBER}{{1,2}})\s*月\s*"
    rf"(?P<day>\d{{1,2}}|{_HAN_NUMBER}{{1,3}})\s*[日号號]"
)
_ISO_DATE = deferred(
    r"(?<![\d.])(?P<year>\d{4})(?P<mark>[-/.])(?:(?<=\.) )?(?P<month>\d{1,2})(?P=mark)(?:(?<=\.) )?"
    r"(?P<day>\d{1,2})(?!\d)"
)
_REPUBLIC_DATE = deferred(
    r"(?<![\d\-/])(?P<year>\d{2,3})(?P<mark>[/\-])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d\-])"
)
# The fewest letters of a month's name, and the name of a month or any other word.
_LETTERS = deferred(r"[^\W\d_]{2}|[\u0590-\u0e7f]{3}")
_MONTH_WORD = r"(?P<month>[^\W\d_][^\s\d,;:：()（）/、，。]{1,14})"
_MONTH_FIRST = deferred(
    rf"(?<!\w){_MONTH_WORD}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\w)", re.I
)
_DAY_FIRST = deferred(
    rf"(?<!\w)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.|[º°ª])?\s*(?:day\s+)?(?:(?:de|di|of|da)\s+|d['’])?"
    rf"{_MONTH_WORD},?\s+(?:(?:del?|di|of|พ\.ศ\.|ค\.ศ\.)\s*|d['’])?(?P<year>\d{{4}})(?!\d)",
    re.I,
)
_YEAR_FIRST = deferred(
    rf"(?<!\w)(?P<year>\d{{4}})\.?\s+{_MONTH_WORD}\s+(?P<day>\d{{1,2}})(?!\w)", re.I
)
# ``ngày 3 tháng 5 năm 2021``
_WORDED = deferred(
    r"(?<!\w)(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?:\s+năm|,)?\s+(?P<year>\d{4})(?!\w)",
    re.I,
)
_NUMERIC = deferred(
    r"(?P<first>\d(?<![\d./\-,].)\d?)(?P<mark>[/.\-]|\. )(?P<second>\d{1,2})(?P=mark)"
    r"(?P<year>\d{4}|\d{2})(?![\d/\-]|[.,]\d)"
)
# Words that English spells so outside of America, where the day is printed first.
_BRITISH = deferred(
    r"\b(?:(?:colo|labo|hono|favo|neighbo|behavio|endeavo|rumo)ur\w*|"
    r"(?:real|organ|recogn|emphas|apolog|final|minim|maxim|author|util|priorit)is(?:e[ds]?|ing|ation)|"
    r"programmes?|centres?|defence|licence|travell(?:ed|ing)|per cent|whilst)\b",
    re.I,
)
# One of these is in each of them, and is looked for faster.
_OF_BRITISH = (
    *"colour labour honour favour neighbour behaviour endeavour rumour realis organis".split(),
    *"recognis emphasis apologis finalis minimis maximis authoris utilis prioritis".split(),
    *"programme centre defence licence travell whilst".split(),
    "per cent",
)
_SAMPLE = 20_000
# Years of the Buddhist era are greater by so much; none before the first is meant.
_BUDDHIST = 543
_FIRST_BUDDHIST = 2400
_AS_OF = deferred(
    r"(?:截至|截止|截止到|截至到|截止至)\s*(?:目前[,，])?(?:(?P<year>\d{4})\s*年)?\s*(?P<month>\d{1,2})\s*月"
    r"\s*(?:份)?(?P<part>底|末|初|上旬|中旬|下旬|(?P<day>\d{1,2})\s*[日号])"
)
# The first day of a month on which figures "as of" that part of it can be reported.
_EARLIEST = {"初": 1, "上旬": 1, "中旬": 11, "下旬": 21, "底": 25, "末": 25}


def number_of(digits: str) -> int | None:
    """Return the number in Arabic, full-width or Chinese digits (to 99, or by digit), or None."""
    if digits.isdecimal():
        return int(digits)
    if "十" in digits or "廿" in digits or "卅" in digits:
        tens, _, ones = re.sub(
            "[廿卅]", lambda m: {"廿": "二十", "卅": "三十"}[m[0]], digits
        ).partition("十")
        if len(tens) > 1 or len(ones) > 1:
            return None
        return _DIGITS.get(tens, 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)
    value = 0
    for digit in digits:
        if digit not in _DIGITS:
            return None
        value = value * 10 + _DIGITS[digit]
    return value


def dates_in(
    text: str, start: int, end: int, year: int | None = None, order: DateOrder = "day"
) -> list[DateMention]:
    """Return the dates printed in ``text[start:end]``, in text order.

    Args:
        text: the text.
        start: the offset at which to begin.
        end: the offset at which to end.
        year: the year of dates that are printed without one; None leaves them out.
        order: what a date like ``3/5/2021`` begins with.
    """
    found = [*_full_dates(text, start, end), *_numeric_dates(text, start, end, order)]
    if year is not None:
        taken = [(mention.start, mention.end) for mention in found]
        for match in _HAN_DAY.finditer(text, start, end):
            month, day = number_of(match["month"]), number_of(match["day"])
            apart = not any(low <= match.start() < high for low, high in taken)
            if apart and month is not None and day is not None:
                found += _mention(match, year, month, day)
    return sorted(found, key=lambda mention: mention.start)


def _full_dates(text: str, start: int, end: int) -> Iterator[DateMention]:
    for match in _HAN_DATE.finditer(text, start, end) if _YEAR.search(text, start, end) else ():
        year, month, day = (number_of(match[part]) for part in ("year", "month", "day"))
        if year is None or month is None or day is None:
            continue
        if match["era"] in _ERAS:
            year += _ERAS[match["era"]]
        elif match["era"] or (year < 200 and year > 50):
            year += 1911
        yield from _mention(match, year, month, day)
    if _DIGIT.search(text, start, end) is None:
        return
    for match in _ISO_DATE.finditer(text, start, end):
        yield from _mention(match, *(int(match[part]) for part in ("year", "month", "day")))
    for match in _REPUBLIC_DATE.finditer(text, start, end):
        year, month, day = (int(match[part]) for part in ("year", "month", "day"))
        if 38 <= year < 200 and month <= 12:
            yield from _mention(match, year + 1911, month, day)
    if _LETTERS.search(text, start, end) is None:
        return
    for match in _WORDED.finditer(text, start, end):
        yield from _mention(match, *(int(match[part]) for part in ("year", "month", "day")))
    for pattern in (_MONTH_FIRST, _DAY_FIRST, _YEAR_FIRST):
        for match in pattern.finditer(text, start, end):
            number, year = month_of(match["month"]), int(match["year"])
            if number is not None:
                year -= _BUDDHIST if year >= _FIRST_BUDDHIST else 0
                yield from _mention(match, year, number, int(match["day"]))


def _numeric_dates(text: str, start: int, end: int, order: DateOrder) -> Iterator[DateMention]:
    """Yield the dates of three numbers whose year is the last."""
    for match in _NUMERIC.finditer(text, start, end):
        first, second, year = (int(match[part]) for part in ("first", "second", "year"))
        if len(match["year"]) == 2:
            # Numbers with two full stops are versions and sections as well.
            if order == "year" or (match["mark"] == "." and len(match[0]) < len("01.01.01")):
                continue
            year += 1900 if year > _LAST_OF_CENTURY else 2000
        elif year >= _FIRST_BUDDHIST:
            year -= _BUDDHIST
        day, month = (
            (second, first) if order == "month" and match["mark"] == "/" else (first, second)
        )
        if month > 12:
            day, month = month, day
        yield from _mention(match, year, month, day)


# Two digits up to this are years of the century that began in 2000.
_LAST_OF_CENTURY = 68


def has_numeric_dates(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` has something like a date in numbers, year last."""
    return _NUMERIC.search(text, start, end) is not None


def order_of(text: str, language: str) -> DateOrder:
    """Return what dates in numbers begin with in a text, by what is possible and by language.

    Another date of the text that allows one order only decides; else American English has the
    month first, and other languages the day.
    """
    if language.startswith(("zh", "ja", "ko")):
        return "year"
    head = text[:_SAMPLE]
    votes = 0
    for match in _NUMERIC.finditer(head):
        first, second = int(match["first"]), int(match["second"])
        votes += (12 < first <= 31 and second <= 12) - (12 < second <= 31 and first <= 12)
    if votes or language != "en":
        return "month" if votes < 0 else "day"
    folded = head.casefold()
    british = any(map(folded.__contains__, _OF_BRITISH)) and _BRITISH.search(head) is not None
    return "day" if british else "month"


def _mention(match: re.Match[str], year: int, month: int, day: int) -> Iterator[DateMention]:
    try:
        iso = Date(year, month, day).isoformat()
    except ValueError:
        return
    yield DateMention(iso, match.start(), match.end())


_OTHER_DAY_BEFORE = deferred("(?:自|从|從|截至|截止)\\s*\\Z")
_OTHER_DAY_AFTER = deferred("\\s*(?:起|前|以前|之前|止|开始|施行|实施|生效|印发|发布的|通过的|的)")


def tells_of_another_day(text: str, mention: DateMention) -> bool:
    """Return whether the words around a date show that it is not the briefing's day."""
    return bool(_OTHER_DAY_AFTER.match(text, mention.end)) or bool(
        _OTHER_DAY_BEFORE.search(text[max(0, mention.start - 6) : mention.start])
    )


def day_of_briefing(text: str, mentions: Sequence[DateMention]) -> Date | None:
    """Return the one date that the text allows, None where it allows several or none.

    A text that reports figures as of a day was not spoken before that day.
    """
    days = sorted({Date.fromisoformat(mention.iso) for mention in mentions})
    if len(days) < 2:
        return days[0] if days else None
    allowed = [day for day in days if all(day >= told for told in _told_by(text, day))]
    return allowed[0] if len(allowed) == 1 else None


def _told_by(text: str, day: Date) -> Iterator[Date]:
    """Yield the earliest days on which a text from around ``day`` can have been spoken."""
    from calendar import monthrange

    for match in _AS_OF.finditer(text):
        month = int(match["month"])
        if not 1 <= month <= 12:
            continue
        year = int(match["year"]) if match["year"] else day.year
        # Figures as of a late month, reported early in a year, are last year's.
        if not match["year"] and month - day.month > 6:
            year -= 1
        first = int(match["day"]) if match["day"] else _EARLIEST[match["part"]]
        yield Date(year, month, max(1, min(first, monthrange(year, month)[1])))
