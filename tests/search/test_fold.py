"""Folding: one form for what writers use for one another, one character for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.search.codes import ALL, encoded
from briefing_tui.search.fold import BARRIER, fold
from briefing_tui.search.prepared import prepared_without

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ＡＢＣ１２３", "abc123"),
        ("Policy", "policy"),
        ("環境衛生", "环境卫生"),
        ("乾淨的頭髮，後來發現", "干净的头发,后来发现"),
        ("裏裡臺", "里里台"),
        ("“放心水”", "'放心水'"),
        ("「放心水」", "'放心水'"),
        ("『放心水』", "'放心水'"),
        ("2021—2025", "2021-2025"),
        ("水\u3000清\xa0岸", "水 清 岸"),
        ("一\r\n二", "一\n\n二"),
        ("México, Straßenmaß, Gdańsk", "mexico, straßenmaß, gdansk"),
        ("Ёлка, Øresund, Ελλάδα", "елка, oresund, ελλαδα"),
        ("防衞研硏究著手甚麼", "防卫研研究着手什么"),
        ("経済対策の検討", "经济对策の检讨"),
        ("スタート", "すたーと"),
        ("⽔庫", "水库"),
    ],
)
def test_forms_that_writers_use_for_one_another_fold_to_one(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_common_simplified_characters_are_left_alone() -> None:
    common = "么了后面只干里发台系着余征制周松表谷丑斗几广郁云出才于板咸困"
    assert fold(common) == common


def test_nearly_all_everyday_characters_are_left_alone() -> None:
    cells = (bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    everyday = "".join(cell.decode("gb2312") for cell in cells if cell < b"\xd7\xfa")
    changed = [character for character in everyday if fold(character) != character]
    assert changed == ["乾", "甚", "著"]


def test_what_would_become_longer_stays() -> None:
    assert fold("ß㍿ﬁ½…") == "ß㍿ﬁ½…"


def test_the_barrier_never_comes_out_of_folding() -> None:
    assert BARRIER not in fold(f"水{BARRIER}清")


@given(ANY_TEXT)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(ANY_TEXT)
def test_folding_twice_gives_nothing_new(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_character_folds_to_one_that_stays() -> None:
    everything = "".join(map(chr, range(0x110000)))
    folded = fold(everything)
    assert len(folded) == len(everything)
    assert fold(folded) == folded


def test_texts_in_codes_fold_as_characters_do_even_to_one_beyond_16_bits() -> None:
    letters = [letter for letter in map(chr, range(0x3400, 0xA000)) if ord(fold(letter)) >= ALL]
    assert letters
    for letter in letters:
        text = f"甲{letter}乙"
        assert prepared_without(text, ()).codes.tolist() == encoded(fold(text)).tolist()
