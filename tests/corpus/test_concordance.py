"""Concordances: contexts, their order, counts and tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing_tui.corpus.concordance import (
    as_csv,
    by_month,
    by_speaker,
    hits_of,
    in_order,
    line_of,
    places_of,
)
from briefing_tui.corpus.ordering import Collation, key_of
from briefing_tui.corpus.strokes import strokes_of
from briefing_tui.library import Library
from briefing_tui.search.hit import Hit
from tests.corpus.texts import corpus, english, sought
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


def in_text(typed: str, *words: str) -> list[Hit]:
    briefing = make_briefing([Turn("周岚", "\n".join(words), "周岚：")])
    return list(hits_of(corpus(briefings=[briefing]), sought(typed)))


def rights(found: list[Hit]) -> list[str]:
    return [line_of(hit).right for hit in found]


def test_a_concordance_is_sorted_by_pinyin_by_strokes_or_by_code() -> None:
    found = in_text("修", "修一座", "修坝", "修渠", "修车", "修 8 条", "修 bank")
    places = places_of("R1")
    # yi, ba, qu, che; 1, 7, 11, 4 strokes; digits stand before letters, letters before Chinese.
    others = [" 8 条", " bank"]
    assert rights(in_order(found, places)) == [*others, "坝", "车", "渠", "一座"]
    by_strokes = in_order(found, places, Collation.STROKES)
    assert rights(by_strokes) == [*others, "一座", "车", "坝", "渠"]
    by_code = in_order(found, places, Collation.LETTERS)
    assert rights(by_code) == [*others, *sorted(["坝", "车", "渠", "一座"])]


def test_a_concordance_is_sorted_by_whole_words_on_either_side() -> None:
    said = ["a zeal of water.", "the idea of water.", "an act of water now.", "best act of water."]
    found = list(hits_of(corpus(briefings=[english(*said)]), sought("water")))
    lefts = [line_of(hit).left for hit in in_order(found, places_of("L2,L3"))]
    assert lefts == ["an act of ", "best act of ", "the idea of ", "a zeal of "]
    assert rights(in_order(found, places_of("R1,L2")))[-1] == " now."


def test_what_is_sorted_by_is_said_in_one_way() -> None:
    assert places_of("L1,r3") == (-1, 3)
    assert places_of("text") == ()
    for wrong in ("L4", "R0", "", "R1;R2", "left"):
        with pytest.raises(ValueError, match=f"^{wrong}$"):
            places_of(wrong)


def test_traditional_characters_are_ordered_by_their_own_strokes() -> None:
    assert [strokes_of(character) for character in "一水龙龍a"] == [1, 4, 5, 16, 0]
    assert key_of("龙", Collation.STROKES) < key_of("龍", Collation.STROKES)
    assert key_of("龍", Collation.PINYIN) < key_of("马", Collation.PINYIN)


def test_a_label_is_no_context() -> None:
    briefing = make_briefing([Turn("周岚", "修水库", "")])
    spoken = make_briefing([Turn("周岚", "修水库", "周岚：")])
    for each in (briefing, spoken):
        (hit,) = hits_of(corpus(briefings=[each]), sought("水库"))
        assert line_of(hit).left == "修"


def test_a_context_is_as_wide_as_asked_for() -> None:
    (hit,) = in_text("水", "一二三四五水六七八九十")
    line = line_of(hit, 2)
    assert (line.left, line.match, line.right) == ("四五", "水", "六七")


def test_a_cell_that_looks_like_a_formula_is_made_harmless() -> None:
    rows = as_csv(hits()).splitlines()
    assert rows[0].startswith("left,match,right,speaker,attribution")
    assert any(row.startswith("'=乙段,修水") for row in rows)


def test_months_without_a_match_are_counted_too_and_unknown_ones_last() -> None:
    found = [*hits(date(2023, 12, 1)), *hits(date(2024, 2, 1)), *hits(None)]
    assert by_month(found) == [("2023-12", 4), ("2024-01", 0), ("2024-02", 4), (None, 4)]


def test_speakers_are_counted_most_matches_first() -> None:
    assert by_speaker(hits()) == [("周岚", 2), ("许立衡", 2)]
