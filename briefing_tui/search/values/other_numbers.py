"""Other numbers: near matches that have another number than the query.

``1453名`` is one wrong character from ``1458名`` and is another fact. Such a passage is no hit: it
is related, lacks the number, and is only offered where nothing has the right one.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.search.codes import spelled
from briefing_tui.search.hit_table import Table
from briefing_tui.search.language import Ask
from briefing_tui.search.matchers.registry import KINDS
from briefing_tui.search.rank import Answer
from briefing_tui.search.values.quantities import Quantity, quantities

AROUND = 16
"""Characters on either side of a hit in which its numbers may begin or end."""


def figures(ask: Ask) -> list[tuple[str, Quantity]]:
    """Return the numbers of a query that are written in figures, each as it was typed."""
    term = ask.phrase or (ask.words[0] if len(ask.words) == 1 else None)
    if term is None:
        return []
    found = ((term.folded[each.start : each.end], each) for each in quantities(term.folded))
    return [(written, each) for written, each in found if any(map(str.isdecimal, written))]


def lacking(
    table: Table, answers: Sequence[Answer], asked: Sequence[tuple[str, Quantity]]
) -> list[tuple[str, ...]]:
    """Return for each row the numbers asked for that it lacks; those of most kinds lack none."""
    if not asked:
        return [()] * table.start.size
    known: dict[tuple[str, int, int], tuple[str, ...]] = {}
    found: list[tuple[str, ...]] = []
    rows = zip(*(column.tolist() for column in table), strict=True)
    for strength, _cost, _gap, _rank, start, end, which, _number, text in rows:
        if not KINDS[strength].alters:
            found.append(())
            continue
        segment = answers[which].segment
        low = max(int(segment.starts[text - segment.first]), start - AROUND)
        around = spelled(segment.stretch(low, end + AROUND))
        key = around, start - low, end - low
        if key not in known:
            known[key] = _lacking(*key, asked)
        found.append(known[key])
    return found


def _lacking(
    around: str, start: int, end: int, asked: Sequence[tuple[str, Quantity]]
) -> tuple[str, ...]:
    """Return the numbers asked for that a stretch of a folded text lacks."""
    there = [each for each in quantities(around) if each.start < end and start < each.end]
    return tuple(
        written
        for written, number in asked
        if not any(number.same(each) or number.near(each) for each in there)
    )
