"""Tables: each statistic as columns and rows, for CSV, JSON, a terminal and the browser alike."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from briefing_tui.corpus.collocates import Collocates
from briefing_tui.corpus.frequencies import Frequencies
from briefing_tui.corpus.keyness import Keyness
from briefing_tui.corpus.measures import log_likelihood, log_ratio, rate
from briefing_tui.corpus.partition import CorpusPart, Dispersion, dispersion
from briefing_tui.dataclass import dataclass
from briefing_tui.text.spreadsheet import to_csv
from briefing_tui.translation import N_

Cell = str | int | float | None


class Statistic(StrEnum):
    """The statistics of a corpus."""

    CONCORDANCE = "concordance"
    COLLOCATES = "collocates"
    WORDS = "words"
    NGRAMS = "ngrams"
    KEYNESS = "keyness"
    DISPERSION = "dispersion"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: its name in CSV and JSON.
        heading: its name for people; translated where it is shown.
    """

    name: str
    heading: str


@dataclass(frozen=True, slots=True)
class StatisticTable:
    """A statistic.

    Attributes:
        statistic: which.
        facts: what holds for all of it, by name.
        columns: the columns.
        rows: a cell for each column; None where there is no value.
    """

    statistic: Statistic
    facts: dict[str, Cell]
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]


WORD = Column("word", N_("word"))
NAME = Column("name", N_("part"))
COUNT = Column("count", N_("count"))
RATE = Column("per_10000", N_("per 10,000"))
CHARACTERS = Column("characters", N_("characters"))
BRIEFINGS = Column("briefings", N_("briefings"))
LEFT, RIGHT = Column("left", N_("left")), Column("right", N_("right"))
EVERYWHERE = Column("everywhere", N_("everywhere"))
LOG_DICE = Column("log_dice", "logDice")
LIKELIHOOD = Column("log_likelihood", N_("log-likelihood"))
LOG_RATIO = Column("log_ratio", N_("log ratio"))
FIRST, SECOND = Column("first", N_("first")), Column("second", N_("second"))
FIRST_RATE = Column("first_per_10000", N_("first per 10,000"))
SECOND_RATE = Column("second_per_10000", N_("second per 10,000"))

COLUMNS: dict[Statistic, tuple[Column, ...]] = {
    Statistic.COLLOCATES: (WORD, COUNT, LEFT, RIGHT, EVERYWHERE, LOG_DICE, LIKELIHOOD),
    Statistic.WORDS: (WORD, COUNT, RATE, BRIEFINGS),
    Statistic.NGRAMS: (WORD, COUNT, RATE, BRIEFINGS),
    Statistic.KEYNESS: (WORD, FIRST, SECOND, FIRST_RATE, SECOND_RATE, LIKELIHOOD, LOG_RATIO),
    Statistic.DISPERSION: (NAME, CHARACTERS, COUNT, RATE),
    Statistic.COMPARE: (NAME, CHARACTERS, FIRST, SECOND, FIRST_RATE, SECOND_RATE, LOG_RATIO),
}
"""The columns of each statistic but the concordance."""


def frequencies_table(found: Frequencies, size: int, limit: int | None = None) -> StatisticTable:
    """Return a list of words, or of words in a row, as a table.

    Args:
        found: the list.
        size: how many words in a row it counts.
        limit: at most so many rows; None for all.
    """
    statistic = Statistic.WORDS if size == 1 else Statistic.NGRAMS
    facts: dict[str, Cell] = {
        "size": size,
        "characters": found.characters,
        "total": found.total,
        "different": found.different,
    }
    rows = [
        (row.words, row.count, rate(row.count, found.characters), row.briefings)
        for row in found.rows[:limit]
    ]
    return StatisticTable(statistic, facts, COLUMNS[statistic], rows)


def collocates_table(found: Collocates, window: int, limit: int | None = None) -> StatisticTable:
    """Return collocates as a table.

    Args:
        found: the collocates.
        window: how many words on either side are near.
        limit: at most so many rows; None for all.
    """
    facts: dict[str, Cell] = {
        "window": window,
        "characters": found.characters,
        "words": found.words,
        "count": found.nodes,
        "per_10000": rate(found.nodes, found.characters),
        "near": found.near,
    }
    rows = [
        (
            *(each.word, each.count, each.left, each.right, each.everywhere),
            *(each.log_dice, each.likelihood),
        )
        for each in found.rows[:limit]
    ]
    return StatisticTable(Statistic.COLLOCATES, facts, COLUMNS[Statistic.COLLOCATES], rows)


def keyness_table(found: Keyness, limit: int | None = None) -> StatisticTable:
    """Return key words as a table; with a limit so many of each side.

    Args:
        found: the key words.
        limit: at most so many rows of either side; None for all.
    """
    first, second = found.first.characters, found.second.characters
    facts: dict[str, Cell] = {
        "first_characters": first,
        "second_characters": second,
        "first_words": found.first.total,
        "second_words": found.second.total,
    }
    kept = found.rows
    if limit is not None:
        ahead = [row for row in kept if row.likelihood > 0][:limit]
        behind = [row for row in kept if row.likelihood < 0][-limit:]
        kept = [*ahead, *behind]
    rows = [
        (
            *(row.word, row.first, row.second),
            *(rate(row.first, first), rate(row.second, second)),
            *(row.likelihood, row.ratio),
        )
        for row in kept
    ]
    return StatisticTable(Statistic.KEYNESS, facts, COLUMNS[Statistic.KEYNESS], rows)


def dispersion_table(parts: Sequence[CorpusPart], parting: str) -> StatisticTable:
    """Return how something is spread over parts as a table."""
    characters = sum(part.characters for part in parts)
    facts: dict[str, Cell] = {"by": parting, "characters": characters}
    facts |= _spread(dispersion(parts), characters)
    rows = [
        (part.name, part.characters, part.counts[0], rate(part.counts[0], part.characters))
        for part in parts
    ]
    return StatisticTable(Statistic.DISPERSION, facts, COLUMNS[Statistic.DISPERSION], rows)


def compare_table(parts: Sequence[CorpusPart], parting: str) -> StatisticTable:
    """Return two things that were looked for, part by part, as a table."""
    characters = sum(part.characters for part in parts)
    facts: dict[str, Cell] = {"by": parting, "characters": characters}
    totals = []
    for which, name in enumerate(("first", "second")):
        spread = dispersion(parts, which)
        totals.append(spread.count)
        told = _spread(spread, characters)
        facts |= {f"{name}_{fact}": value for fact, value in told.items()}
    one, another = totals
    facts["log_likelihood"] = log_likelihood(one, another, 1, 1) if one + another else 0.0
    facts["log_ratio"] = _ratio(one, another, characters)
    rows = [_compared(part) for part in parts]
    return StatisticTable(Statistic.COMPARE, facts, COLUMNS[Statistic.COMPARE], rows)


def _compared(part: CorpusPart) -> tuple[Cell, ...]:
    size, (first, second) = part.characters, part.counts
    rates = (rate(first, size), rate(second, size))
    return (part.name, size, first, second, *rates, _ratio(first, second, size))


def _ratio(first: int, second: int, size: int) -> float | None:
    return log_ratio(first, second, size, size) if first + second else None


def _spread(spread: Dispersion, characters: int) -> dict[str, Cell]:
    return {
        "count": spread.count,
        "per_10000": rate(spread.count, characters),
        "parts": spread.parts,
        "holding": spread.holding,
        "juilland": spread.juilland,
        "dp": spread.deviation,
        "dp_norm": spread.normalised,
    }


def table_csv(table: StatisticTable) -> str:
    """Return the rows of a table as CSV, numbers with a point and up to four decimals."""
    return to_csv(
        [column.name for column in table.columns],
        (map(_csv_cell, row) for row in table.rows),
    )


def _csv_cell(cell: Cell) -> str | int | float:
    return "" if cell is None else round(cell, 4) if isinstance(cell, float) else cell


def plain_cell(cell: Cell) -> str:
    """Return a cell as plain text; a negative number is one."""
    return f"{cell:.4f}" if isinstance(cell, float) else "" if cell is None else str(cell)


def shown_cell(cell: Cell) -> str:
    """Return a cell for people: fractions to two places, three below 1; nothing for no value."""
    if isinstance(cell, float):
        return f"{cell:.2f}" if abs(cell) >= 1 or cell == 0 else f"{cell:.3f}"
    return "" if cell is None else f"{cell:,}" if isinstance(cell, int) else cell
