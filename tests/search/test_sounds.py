"""Sounds: toneless syllables, which are near each other, and what is typed for them."""

from __future__ import annotations

import numpy as np
import pytest

from briefing_tui.search.codes import MARK, sounding
from briefing_tui.search.costs import NEVER, SOUNDS_ALIKE, letter_row, syllable_row
from briefing_tui.search.make_sounding import sounding_of_readings
from briefing_tui.search.sounds import near, readings, typings
from tests.search.texts import answers


def cost(typed: str, letter: str) -> int:
    return int(letter_row(typed)[ord(letter)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zhang", "zan"),
        ("chi", "ci"),
        ("shi", "si"),
        ("nan", "lan"),
        ("xing", "xin"),
        ("sheng", "sen"),
        ("fang", "huang"),
        ("fu", "hu"),
    ],
)
def test_sounds_that_many_do_not_tell_apart_are_near(one: str, other: str) -> None:
    assert near(one) == near(other)


@pytest.mark.parametrize(("one", "other"), [("dong", "dou"), ("shui", "lv"), ("gan", "kan")])
def test_other_sounds_are_not(one: str, other: str) -> None:
    assert near(one) != near(other)


def test_every_syllable_is_letters() -> None:
    syllables = readings().syllables[1:]
    assert len(syllables) > 400
    assert all(syllable.isascii() and syllable.isalpha() for syllable in syllables)


def test_every_syllable_may_be_typed_as_it_is() -> None:
    assert all(
        typings()[each][each] for each in readings().syllables[1:] if set(each) & set("aeiouv")
    )


def test_what_is_no_syllable_may_be_typed_for_one() -> None:
    assert typings()["tin"] == {"ting": False}


def test_the_same_character_costs_nothing() -> None:
    assert cost("垃", "垃") == 0


def test_a_main_reading_costs_less_than_a_further_one_and_that_than_a_near_sound() -> None:
    assert 0 < cost("航", "杭") < cost("航", "行") < cost("是", "四") <= SOUNDS_ALIKE


@pytest.mark.parametrize(("one", "other"), [("水", "绿"), ("a", "b"), ("水", "a"), ("1", "2")])
def test_what_sounds_otherwise_is_a_wrong_character(one: str, other: str) -> None:
    assert cost(one, other) > SOUNDS_ALIKE


@pytest.mark.parametrize(("one", "other"), [("航", "行"), ("是", "四"), ("未", "末"), ("干", "千")])
def test_what_one_is_taken_for_is_taken_for_it(one: str, other: str) -> None:
    assert cost(one, other) == cost(other, one)


def test_a_typed_syllable_means_the_characters_that_sound_so() -> None:
    row = syllable_row("hang")
    assert row[ord("杭")] < row[ord("行")] < row[ord("汉")] < row[ord("水")] == NEVER


def test_a_syllable_begun_means_all_that_begin_so() -> None:
    row = syllable_row("nongc", begun=True)
    assert (row == NEVER).all()
    assert syllable_row("con", begun=True)[ord("从")] < NEVER


@pytest.mark.parametrize(
    ("character", "syllables"),
    [("大", "da dai"), ("会", "hui kuai"), ("说", "shuo shui yue"), ("行", "xing hang heng")],
)
def test_a_character_has_all_the_readings_of_a_modern_dictionary(
    character: str, syllables: str
) -> None:
    table = readings()
    numbers = table.usual[character]
    assert [table.syllables[number] for number in numbers] == syllables.split()
    assert sounding().readings(character) == [*numbers]


@pytest.mark.parametrize(
    ("query", "kind", "found"),
    [("带夫", "homophone", "大夫"), ("daifu", "pinyin", "大夫"), ("快计", "homophone", "会计")],
)
def test_a_rarer_reading_is_heard_too(query: str, kind: str, found: str) -> None:
    assert answers("乡村大夫和会计。", query) == [(kind, found)]


def test_the_table_that_ships_is_the_one_that_the_readings_give() -> None:
    shipped, made = sounding(), sounding_of_readings()
    differs = shipped.classes != made.classes
    # A letter that a newer Unicode has added was a mark to the Python that made the table.
    assert (np.minimum(shipped.classes, made.classes)[differs] == MARK).all()
    for name in ("code", "rank", "syllable", "groups", "near"):
        assert np.array_equal(getattr(shipped, name), getattr(made, name)), name
        assert getattr(shipped, name).dtype == getattr(made, name).dtype, name
    for name in ("members", "begun"):
        for one, other in zip(getattr(shipped, name), getattr(made, name), strict=True):
            assert np.array_equal(one, other)
            assert one.dtype == other.dtype
