"""The facts around the speeches: title, dates, venue, language, and who is present."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Date

from briefing_tui.dataclass import dataclass
from briefing_tui.model import DateMention, Span, Warning
from briefing_tui.recognition.context import Context
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.structure.title import is_picture, title_of, without_marks
from briefing_tui.text.dates import (
    dates_in,
    day_of_briefing,
    has_numeric_dates,
    order_of,
    tells_of_another_day,
)
from briefing_tui.text.lines import Line, lines_between
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred
from briefing_tui.type_checking import TYPE_CHECKING
from briefing_tui.warning import WarningCode

if TYPE_CHECKING:
    from briefing_tui.text.dates import DateOrder

_FIELD = deferred(rf"(?P<word>[^{COLONS}]{{1,20}})[{COLONS}]\s*(?P<value>.*)")
# The words, without spaces, of a field that gives the day of publication.
_ISSUE = deferred(
    r"(?:date)?(?:issued|released?|published|posted|updated|printed|modified)(?:on|date|at)?|dateofissue"
    r"|issuedate|publicationdate|releasetime",
    re.I,
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


# The most lines before the speeches that are examined; in a text without speakers all lines are
# before the speeches.
_LONGEST_HEAD = 60


def read_header(context: Context, around: tuple[Span, int]) -> Header:
    """Return title, date and venue, from the container and the lines around the speeches.

    Args:
        context: the document, its lines and what its container gives.
        around: the span before the speeches, and the offset at which the back matter begins.
    """
    front, back = around
    text, facts = context.text, context.facts
    head = lines_between(context.lines, front.start, front.end)[:_LONGEST_HEAD]
    nobodys = (*facts.aside, *context.aside)
    own = [
        line
        for line in head
        if line.words
        and not is_picture(line.words)
        and not any(span.start <= line.begin < span.end for span in nobodys)
    ]
    title_line = title_of(text, own)
    title = facts.title or (str(without_marks(title_line)) if title_line else None)
    signature = back, min(len(text), back + _LONGEST_BACK)
    places = [signature, *((line.begin, line.finish) for line in own)]
    numeric = any(has_numeric_dates(text, *place) for place in places)
    order: DateOrder = order_of(text, context.language) if numeric else "day"
    signed = dates_in(text, *signature, None, order)[:1]
    dates, venue = _dates_and_venue(text, own, title_line, signed, order)
    day = day_of_briefing(text, dates) if dates else facts.day
    warnings: tuple[Warning, ...] = ()
    if len({mention.iso for mention in dates}) > 1:
        doubtful = [m for m in dates if day is None or m.iso != day.isoformat()]
        printed = ", ".join(dict.fromkeys(mention.iso for mention in dates))
        warnings = (
            Warning(WarningCode.DATE_CONFLICT, (printed,), doubtful[0].start, doubtful[0].end),
        )
    return Header(title, day, dates, venue, warnings)


def _is_publication(word: str) -> bool:
    """Return whether a field's word tells of the publication, or of anything but the briefing."""
    return words_of.is_field(word) or _ISSUE.fullmatch("".join(word.split())) is not None


def _dates_and_venue(
    text: str,
    own: Sequence[Line],
    title_line: Line | None,
    signed: Sequence[DateMention],
    order: DateOrder,
) -> tuple[tuple[DateMention, ...], str | None]:
    """Return the dates of title, fields and lead, else of publication; venue or None.

    A day that the lead prints without a year is in the year in which the text was published.
    """
    held: list[DateMention] = []
    published: list[DateMention] = []
    venue = None
    lead_seen = False
    for line in own:
        field = _FIELD.match(without_marks(line))
        word = words_of.field_word(field["word"]).casefold() if field else ""
        if lead_seen and not field and line is not title_line:
            continue
        year = next((int(mention.iso[:4]) for mention in (*held, *published, *signed)), None)
        found = [
            mention
            for mention in dates_in(text, line.begin, line.finish, year, order)
            if not tells_of_another_day(text, mention)
        ]
        if field and word in words_of.VENUE_FIELDS:
            venue = venue or field["value"].strip() or None
        if line is title_line or (field and word in words_of.DATE_FIELDS):
            held += found[:1]
        elif (field and _is_publication(field["word"])) or _PUBLISHED.match(line.words):
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
