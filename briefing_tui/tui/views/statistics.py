"""The statistics of all open briefings, as pages of the view of all matches."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing_tui.corpus import statistic_tables
from briefing_tui.corpus.collocates import collocates
from briefing_tui.corpus.corpus import SaidCorpus, sought_hits, sought_pattern
from briefing_tui.corpus.frequencies import frequencies
from briefing_tui.corpus.keyness import keyness
from briefing_tui.corpus.partition import PartedBy, counted_parts
from briefing_tui.corpus.statistic_tables import Statistic, StatisticTable, shown_cell
from briefing_tui.corpus.subcorpus import only_speaker
from briefing_tui.corpus.summaries import name_shown, summary
from briefing_tui.corpus.word_patterns import CorpusPattern
from briefing_tui.model import Briefing, Speaker
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.progress import Progress
from briefing_tui.search.hit import Hit
from briefing_tui.text.patterns import deferred
from briefing_tui.text.visible import visible
from briefing_tui.translation import N_, _
from briefing_tui.tui.fitting import cut_start, fitting, pad
from briefing_tui.tui.folding import folded
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.widgets.list_row import ListRow

PAGES = (
    N_("matches"),
    N_("counts"),
    N_("concordance"),
    N_("collocates"),
    N_("dispersion"),
    N_("words"),
    N_("n-grams"),
    N_("key words"),
    N_("comparison"),
)
"""The names of the view's pages; each has its number, from 1, as its key."""

STATISTICS = {
    4: Statistic.COLLOCATES,
    5: Statistic.DISPERSION,
    6: Statistic.WORDS,
    7: Statistic.NGRAMS,
    8: Statistic.KEYNESS,
    9: Statistic.COMPARE,
}
"""The statistics that pages show, by number."""

WINDOW, ROW, LEAST = 5, 2, 2
"""Words on either side of a match, words in a row, and how often these must occur."""

MANY, LEAST_OF_MANY = 100, 3
"""Matches from which on a word must stand near so many of them to be a collocate."""

MOST_ROWS = 1_000
"""Rows of a page; of key words so many for either part."""

_PAGE_NUMBER = deferred(r"(?<![^ ])\[?([1-9])(?![^ \]])")
_NARROWEST = 8
"""Cells of a first column at least."""


class CountAsked(NamedTuple):
    """The subject of a statistic: briefings, and the part of them that is counted.

    Attributes:
        briefings: all that are open.
        hits: the matches of the search.
        speaker: whose key words are asked for; None for nobody.
        other: what the matches are compared with; None for nothing.
    """

    briefings: Sequence[Briefing]
    hits: Sequence[Hit]
    speaker: Speaker | None = None
    other: CorpusPattern | None = None


def counted_table(
    statistic: Statistic, asked: CountAsked, tell: Callable[[Progress], object]
) -> StatisticTable | None:
    """Return a statistic; None where nobody, or nothing to compare with, is asked for.

    Args:
        statistic: which.
        asked: what it is asked of.
        tell: told how far the count has come; it may raise to give up.
    """
    corpus = SaidCorpus(asked.briefings, tell=tell)
    sought = sought_hits(asked.hits)
    if statistic is Statistic.COLLOCATES:
        least = LEAST_OF_MANY if len(asked.hits) >= MANY else 1
        found = collocates(corpus, sought, WINDOW, least=least)
        return statistic_tables.collocates_table(found, WINDOW, MOST_ROWS)
    if statistic is Statistic.DISPERSION:
        parts = counted_parts(corpus, [sought], PartedBy.BRIEFING)
        return statistic_tables.dispersion_table(parts, PartedBy.BRIEFING)
    if statistic in (Statistic.WORDS, Statistic.NGRAMS):
        size = 1 if statistic is Statistic.WORDS else ROW
        listed = frequencies(corpus, size, least=LEAST)
        return statistic_tables.frequencies_table(listed, size, MOST_ROWS)
    if statistic is Statistic.KEYNESS and asked.speaker is not None:
        half = only_speaker(asked.speaker)
        key = keyness(corpus.part(half), corpus.part(half.rest()), least=LEAST)
        return statistic_tables.keyness_table(key, MOST_ROWS)
    if statistic is Statistic.COMPARE and asked.other is not None:
        both = [sought, sought_pattern(asked.other)]
        parts = counted_parts(corpus, both, PartedBy.SPEAKER)
        return statistic_tables.compare_table(parts, PartedBy.SPEAKER)
    return None


def missing(statistic: Statistic) -> str:
    """Return why there is no table of a statistic."""
    if statistic is Statistic.KEYNESS:
        return _("nobody is named at this match; go to a match of somebody first")
    return _("nothing to compare with")


def table_rows(table: StatisticTable, room: int) -> list[ListRow]:
    """Return a table as rows: what holds for all, the heads of its columns, and its rows.

    Columns that do not fit are left out from the third on; CSV has them all.

    Args:
        table: the table.
        room: the cells of a row.
    """
    told = [ListRow(part, quiet=True) for line in summary(table) for part in folded(line, room)]
    if not table.rows:
        return [*told, ListRow(_("no word is said, or none is frequent enough"), quiet=True)]
    cells = [[name_shown(table, row[0]), *map(shown_cell, row[1:])] for row in table.rows]
    rows = [[_(column.heading) for column in table.columns]]
    rows += [[visible(cell, "") for cell in row] for row in cells]
    widths = [max(cell_width(row[at]) for row in rows) for at in range(len(rows[0]))]
    kept = list(range(len(widths)))
    while len(kept) > 2 and _NARROWEST + sum(widths[at] + 2 for at in kept[1:]) > room:
        kept.pop(2)
    first = min(widths[0], max(_NARROWEST, room - sum(widths[at] + 2 for at in kept[1:])))
    lines = []
    for row in rows:
        others = "".join(f"  {_at_right(row[at], widths[at])}" for at in kept[1:])
        # Of files in one folder the ends tell which is which.
        name = cut_start(row[0], first) if table.facts.get("by") == PartedBy.BRIEFING else row[0]
        lines.append(pad(name, first) + others)
    return [*told, ListRow(lines[0], strong=True), *map(ListRow, lines[1:])]


def _at_right(cell: str, width: int) -> str:
    return " " * (width - cell_width(cell)) + cell


def page_at(names: str, cell: int) -> int:
    """Return the number of the page whose name stands at a cell; 0 before the first.

    Args:
        names: as :func:`page_names` returns them.
        cell: from 0.
    """
    begun = [
        int(number[1])
        for number in _PAGE_NUMBER.finditer(names)
        if cell_width(names[: number.start()]) <= cell < cell_width(names)
    ]
    return max(begun, default=0)


def page_names(page: int, width: int) -> str:
    """Return the names of the pages with their keys, that of the page shown in brackets.

    Where they do not fit, the shown one alone is named.

    Args:
        page: the number of the page, from 1.
        width: the cells there are.
    """
    named = [f"{number} {_(name)}" for number, name in enumerate(PAGES, 1)]
    named[page - 1] = f"[{named[page - 1]}]"
    numbers = " ".join(
        f"[{number} {_(name)}]" if number == page else str(number)
        for number, name in enumerate(PAGES, 1)
    )
    return fitting(["  ".join(named), " ".join(named), numbers], width) or str(page)
