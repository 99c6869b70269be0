"""Concordances: each match with what stands left and right of it, sorted and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Section
from briefing_tui.search.hit import Hit
from briefing_tui.search.wraps import paragraph_around
from briefing_tui.text.clock import clock
from briefing_tui.text.patterns import deferred
from briefing_tui.text.spreadsheet import to_csv

CONTEXT = 120
"""Code points of the text on either side of a match."""

COLUMNS = (
    *("left", "match", "right", "speaker", "attribution", "section"),
    *("date", "title", "path", "line", "kind", "start", "end"),
    *("office", "other_dates", "time"),
)

_SPACES = deferred(r"\s+")
# What is compared in sorting: a word in letters, a number, or one character of any other writing.
_TOKEN = deferred(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+|\d+|[^\W_]")


class SortKey(Enum):
    """The sort key of a concordance: the text, or the words left or right of the matches."""

    TEXT = "text"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """A match in the middle of its context.

    Attributes:
        hit: the match.
        left: what stands before it in its paragraph, white space made single.
        match: from its first character to its last.
        right: what stands behind it there.
    """

    hit: Hit
    left: str
    match: str
    right: str


def line_of(hit: Hit) -> ConcordanceLine:
    """Return a match with its context."""
    text = hit.briefing.text
    begin, end = paragraph_around(text, hit.start, hit.end)
    left = text[max(begin, hit.start - CONTEXT) : hit.start]
    right = text[hit.end : min(end, hit.end + CONTEXT)]
    match = text[hit.start : hit.end]
    return ConcordanceLine(
        hit, *(_SPACES.sub(" ", part) for part in (left.lstrip(), match, right.rstrip()))
    )


def in_order(hits: Sequence[Hit], order: SortKey) -> list[Hit]:
    """Return hits sorted by text, or by the words that are nearest to them on one side."""
    if order is SortKey.TEXT:
        return list(hits)
    keys = {id(hit): _key(line_of(hit), order) for hit in hits}
    return sorted(hits, key=lambda hit: keys[id(hit)])


def _key(line: ConcordanceLine, order: SortKey) -> list[str]:
    tokens = _TOKEN.findall(line.right if order is SortKey.RIGHT else line.left)
    if order is SortKey.LEFT:
        tokens.reverse()
    return [token.casefold() for token in tokens[:8]]


def as_csv(hits: Iterable[Hit]) -> str:
    """Return a concordance as a table in CSV."""
    return to_csv(COLUMNS, map(_row, hits))


def _row(hit: Hit) -> list[str]:
    line, speech, briefing = line_of(hit), hit.speech, hit.briefing
    return [
        line.left,
        line.match,
        line.right,
        speech.speaker.name if speech and speech.speaker else "",
        str(speech.attribution) if speech else "none",
        " › ".join(hit.section),
        briefing.date.isoformat() if briefing.date else "",
        briefing.title or "",
        briefing.path,
        str(briefing.line_of(hit.start)),
        str(hit.match),
        str(hit.start),
        str(hit.end),
        "; ".join(speech.speaker.offices) if speech and speech.speaker else "",
        "; ".join(briefing.other_days),
        clock(time[0]) if (time := briefing.time_of(hit.start, hit.end)) else "",
    ]


def by_speaker(hits: Iterable[Hit]) -> list[tuple[str | None, int]]:
    """Count the matches of each speaker, most first; None stands for no named speaker."""
    return Counter(
        hit.speech.speaker.name if hit.speech and hit.speech.speaker else None for hit in hits
    ).most_common()


def by_section(hits: Iterable[Hit]) -> list[tuple[tuple[str, str], int]]:
    """Count the matches in each outermost section, by title of briefing and section."""
    counted: Counter[tuple[str, str]] = Counter()
    for hit in hits:
        sections: tuple[Section, ...] = tuple(hit.briefing.sections_at(hit.start))
        if sections:
            counted[hit.briefing.title or hit.briefing.path, sections[0].title] += 1
    return counted.most_common()


def by_month(hits: Iterable[Hit]) -> list[tuple[str | None, int]]:
    """Count the matches of each month, from the first to the last; months between may have 0.

    Matches in briefings of unknown date come last, under None.
    """
    counted = Counter(
        (hit.briefing.date.year, hit.briefing.date.month) if hit.briefing.date else None
        for hit in hits
    )
    months = sorted(month for month in counted if month is not None)
    told: list[tuple[str | None, int]] = []
    if months:
        (year, month), last = months[0], months[-1]
        while (year, month) <= last:
            told.append((f"{year}-{month:02}", counted[year, month]))
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return told + ([(None, counted[None])] if counted[None] else [])
