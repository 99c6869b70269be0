"""The facts around the speeches: title, dates, venue, language, and who is present."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Date

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.document import ContainerFacts
from briefing_tui.messages import WarningCode
from briefing_tui.model import DateMention, Span, Warning
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.vocabulary import simple
from briefing_tui.text.dates import dates_in, day_of_briefing, tells_of_another_day
from briefing_tui.text.han import is_han
from briefing_tui.text.lines import Line, lines_between
from briefing_tui.text.patterns import deferred

_MARKS = deferred(r"^(?:#{1,6}\s+|>\s*|\*\*|__)++|(?:\*\*|__)$")
_FIELD = deferred(r"(?P<word>[^:：︰∶]{1,16})[:：︰∶]\s*(?P<value>.*)")
_ASIDE = deferred(r"\*+\Z|[【\[（(<].*[】\]）)>]\Z|-{3,}\Z|\*{3,}\Z|={3,}\Z|\d+ of \d+\Z")
# The words with which an office heads its publications.
_ISSUED = deferred(
    r"(?:For Immediate Release|Office of the [\w ]{3,40}|The White House|Embargoed\b.*)\Z", re.I
)
_BRIEFING_TIME = frozenset(
    """
    时间 日期 会议时间 发布会时间 直播时间 date time
    """.split()
)
_VENUE = frozenset(
    """
    地点 会议地点 发布会地点 直播地点 venue location place
    """.split()
)


@dataclass(frozen=True, slots=True)
class Header:
    """The facts about a briefing as a whole.

    Attributes:
        title: the headline, or None.
        date: the day, None where that cannot be told.
        dates: every date that title, lead and fields give.
        venue: the place of the briefing, or None.
        warnings: a warning if the dates disagree.
    """

    title: str | None
    date: Date | None
    dates: tuple[DateMention, ...]
    venue: str | None
    warnings: tuple[Warning, ...]


# The greatest length of a line that is a date, and the most letters beside the date, a Chinese
# character counted as three.
_LONGEST_DAY = 40
_AROUND_DAY = 12
# The most lines before the speeches that are examined; in a text without speakers all lines are
# before the speeches.
_LONGEST_HEAD = 60


def read_header(
    text: str, lines: Sequence[Line], front: Span, back: int, told: ContainerFacts
) -> Header:
    """Return title, date and venue, from the container and the lines around the speeches.

    Args:
        text: the text.
        lines: its lines.
        front: the span before the speeches.
        back: the offset at which the back matter begins.
        told: the facts that the container gives.
    """
    head = lines_between(lines, front.start, front.end)[:_LONGEST_HEAD]
    own = [
        line
        for line in head
        if line.words and not any(span.start <= line.begin < span.end for span in told.aside)
    ]
    titles = [line for line in own if _is_title(line)]
    title_line = next((line for line in titles if not _is_day(text, line)), None)
    title_line = title_line or next(iter(titles), None)
    title = told.title or (_MARKS.sub("", title_line.words).strip() if title_line else None)
    signed = dates_in(text, back, min(len(text), back + _LONGEST_BACK))[:1]
    dates, venue = _dates_and_venue(text, own, title_line, signed)
    day = day_of_briefing(text, dates) if dates else told.day
    warnings: tuple[Warning, ...] = ()
    if len({mention.iso for mention in dates}) > 1:
        doubtful = [m for m in dates if day is None or m.iso != day.isoformat()]
        printed = ", ".join(dict.fromkeys(mention.iso for mention in dates))
        warnings = (
            Warning(WarningCode.DATE_CONFLICT, (printed,), doubtful[0].start, doubtful[0].end),
        )
    return Header(title, day, dates, venue, warnings)


def _is_title(line: Line) -> bool:
    words = _MARKS.sub("", line.words).strip()
    if not words or _ASIDE.match(words) or _ISSUED.match(words) or len(words) > 160:
        return False
    named = _FIELD.match(words)
    return not (named and words_of.is_field(named["word"]))


def _is_day(text: str, line: Line) -> bool:
    """Return whether a line holds a date and hardly anything else."""
    spoken = dates_in(text, line.begin, line.finish) if len(line.words) <= _LONGEST_DAY else ()
    around = [text[line.begin : day.start] + text[day.end : line.finish] for day in spoken]
    return any(len(rest) + 2 * sum(map(is_han, rest)) <= _AROUND_DAY for rest in around)


def _dates_and_venue(
    text: str, own: Sequence[Line], title_line: Line | None, signed: Sequence[DateMention]
) -> tuple[tuple[DateMention, ...], str | None]:
    """Return the dates of title, fields and lead, else of publication; venue or None.

    A day that the lead prints without a year is in the year in which the text was published.
    """
    held: list[DateMention] = []
    published: list[DateMention] = []
    venue = None
    lead_seen = False
    for line in own:
        field = _FIELD.match(_MARKS.sub("", line.words))
        word = simple(re.sub(r"\s", "", field["word"])).casefold() if field else ""
        if lead_seen and not field and line is not title_line:
            continue
        year = next((int(mention.iso[:4]) for mention in (*held, *published, *signed)), None)
        found = [
            mention
            for mention in dates_in(text, line.begin, line.finish, year)
            if not tells_of_another_day(text, mention)
        ]
        if field and word in _VENUE:
            venue = venue or field["value"].strip() or None
        if line is title_line or (field and word in _BRIEFING_TIME):
            held += found[:1]
        elif (field and words_of.is_field(field["word"])) or _PUBLISHED.match(line.words):
            published += found[:1]
        elif found and not lead_seen:
            lead_seen = True
            held += found[:1]
    return tuple(held or published or signed), venue


# ``云岭网 2024-05-31 09:12``: an outlet, perhaps, then day and clock.
_PUBLISHED = deferred(
    r"\D{0,16}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s[^。]{0,40})?\Z"
)
# The length of the text after the speeches that is searched for the day of its signature.
_LONGEST_BACK = 400
