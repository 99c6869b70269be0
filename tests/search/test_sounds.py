"""Sounds: toneless syllables, one private character for one character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.search.sounds import readings, sound_cost, sounds, spellings


def test_words_that_sound_alike_are_the_same_in_sounds() -> None:
    assert sounds("海漂拉圾") == sounds("海漂垃圾")


def test_words_that_sound_otherwise_are_not() -> None:
    assert sounds("水清岸绿") != sounds("水清安徽")


def test_what_is_no_chinese_character_stays() -> None:
    assert sounds("a1，\n") == "a1，\n"


@given(st.text())
def test_sounds_keep_the_length(text: str) -> None:
    assert len(sounds(text)) == len(text)


def test_the_same_character_costs_nothing() -> None:
    assert sound_cost("垃", "垃") == 0


def test_a_main_reading_costs_less_than_a_further_one() -> None:
    main, further = sound_cost("航", "杭"), sound_cost("航", "行")
    assert main is not None
    assert further is not None
    assert 0 < main < further


@pytest.mark.parametrize(("one", "other"), [("水", "绿"), ("a", "b"), ("水", "a"), ("1", "2")])
def test_what_sounds_otherwise_has_no_cost_by_sound(one: str, other: str) -> None:
    assert sound_cost(one, other) is None


@given(st.characters(), st.characters())
def test_sounding_alike_goes_both_ways(one: str, other: str) -> None:
    assert sound_cost(one, other) == sound_cost(other, one)


def test_the_main_reading_is_the_first_spelling() -> None:
    assert spellings("银行")[0] == sounds("银行")


def test_a_character_that_only_sometimes_sounds_so_is_among_the_spellings() -> None:
    assert sounds("银行") in spellings("银航")


def test_every_syllable_is_letters() -> None:
    syllables = readings().syllables
    assert len(syllables) > 400
    assert all(syllable.isascii() and syllable.isalpha() for syllable in syllables)
