"""Concordances: contexts, their order, counts and tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing_tui.library import Library
from briefing_tui.search.concordance import (
    SortKey,
    as_csv,
    by_month,
    by_speaker,
    in_order,
    line_of,
)
from briefing_tui.search.hit import Hit
from tests.invented import Turn, make_briefing

TURNS = [
    Turn("周岚", "今年修水库三座。\n丙段修水渠。", "周岚："),
    Turn("许立衡", "=乙段修水坝，甲段也修水坝。", "许立衡："),
]


def hits(day: date | None = date(2024, 3, 12)) -> list[Hit]:
    briefing = replace(make_briefing(TURNS), date=day)
    return sorted(Library([briefing]).search("修水"), key=lambda hit: hit.start)


def test_a_match_stands_between_what_is_left_and_right_on_its_line() -> None:
    line = line_of(hits()[1])
    assert (line.left, line.match, line.right) == ("丙段", "修水", "渠。")


def test_a_concordance_is_sorted_by_the_words_nearest_on_one_side() -> None:
    right = [line_of(hit).right[0] for hit in in_order(hits(), SortKey.RIGHT)]
    assert right == sorted(right)
    left = [line_of(hit).left[-1:] for hit in in_order(hits(), SortKey.LEFT)]
    assert left == sorted(left)


def test_a_cell_that_looks_like_a_formula_is_made_harmless() -> None:
    rows = as_csv(hits()).splitlines()
    assert rows[0].startswith("left,match,right,speaker,attribution")
    assert any(row.startswith("'=乙段,修水") for row in rows)


def test_months_without_a_match_are_counted_too_and_unknown_ones_last() -> None:
    found = [*hits(date(2023, 12, 1)), *hits(date(2024, 2, 1)), *hits(None)]
    assert by_month(found) == [("2023-12", 4), ("2024-01", 0), ("2024-02", 4), (None, 4)]


def test_speakers_are_counted_most_matches_first() -> None:
    assert by_speaker(hits()) == [("周岚", 2), ("许立衡", 2)]
