"""The counts of matches of each speaker, month and section, as rows with bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing_tui.corpus.concordance import by_month, by_section, by_speaker
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.hit import Hit
from briefing_tui.translation import _
from briefing_tui.tui.fitting import pad
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.widgets.list_row import ListRow

LONGEST_BAR = 40
"""Cells of the bar of the month with most matches."""

NAME_CELLS = 28
"""Cells of a name before its bar."""


class Counted(NamedTuple):
    """A row, and the first of the matches that it counts.

    Attributes:
        row: a heading or a count.
        hit: None for a heading and where there is no match.
    """

    row: ListRow
    hit: Hit | None


class _Count(NamedTuple):
    name: str
    matches: int
    first: Hit | None


def counted(hits: Sequence[Hit]) -> list[Counted]:
    """Return the counts by speaker, by month and by section, each under its heading."""
    speakers = {_speaker(hit): hit for hit in reversed(hits)}
    months = {_month(hit): hit for hit in reversed(hits)}
    sections = {_section(hit): hit for hit in reversed(hits)}
    return [
        *_rows(
            _("Matches by speaker"),
            [
                _Count(name or _("nobody's words"), count, speakers[name])
                for name, count in by_speaker(hits)
            ],
        ),
        *_rows(
            _("Matches by month"),
            list(
                _gaps_closed(
                    _Count(month or _("no date"), count, months.get(month))
                    for month, count in by_month(hits)
                )
            ),
        ),
        *_rows(
            _("Matches by section"),
            [
                _Count(f"{section}  {title}", count, sections[title, section])
                for (title, section), count in by_section(hits)
            ],
        ),
    ]


def _speaker(hit: Hit) -> str | None:
    return hit.speech.speaker.name if hit.speech and hit.speech.speaker else None


def _month(hit: Hit) -> str | None:
    return f"{hit.briefing.date:%Y-%m}" if hit.briefing.date else None


def _section(hit: Hit) -> tuple[str, str]:
    """Return the briefing's title and the hit's outermost section; empty without a section."""
    return hit.briefing.title or hit.briefing.path, next(iter(hit.section), "")


def _gaps_closed(months: Iterator[_Count]) -> Iterator[_Count]:
    """Return counts by month in order, consecutive months without a match in one row."""
    for empty, run in groupby(months, key=lambda month: not month.matches):
        named = list(run)
        if empty and named[1:]:
            yield _Count(f"{named[0].name} – {named[-1].name}", 0, None)
        else:
            yield from named


def _rows(title: str, counts: Sequence[_Count]) -> list[Counted]:
    """Return a heading and its counts; no rows when nothing is counted."""
    if not counts:
        return []
    block = "█" if cell_width("█") == 1 else "#"
    most = max(count.matches for count in counts)
    rows = [Counted(ListRow(title, strong=True), None)]
    for name, count, first in counts:
        bar = (block * round(count * LONGEST_BAR / most) or "·") if count else ""
        row = ListRow(pad(name, NAME_CELLS), detail=bar, right=str(count), quiet=not count)
        rows.append(Counted(row, first))
    return rows
