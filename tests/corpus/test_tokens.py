"""Words: Chinese ones by the lexicon, others by their letters, and how they are counted."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.corpus.cutting import word_starts
from briefing_tui.corpus.lexicon import general, key_of, lexicon_with
from briefing_tui.corpus.spoken_text import said_text
from briefing_tui.corpus.tokens import Vocabulary, tokens_of, words_in_each
from briefing_tui.search.codes import encoded
from tests.corpus.texts import SPRING, english
from tests.invented import Turn, make_briefing


def words(text: str, *names: str) -> list[str]:
    (found,) = words_in_each([text], lexicon_with(names))
    return found


def test_chinese_is_cut_into_the_most_probable_words() -> None:
    assert words("研究生命起源") == ["研究", "生命", "起源"]
    assert words("结婚的和尚未结婚的") == ["结婚", "的", "和", "尚未", "结婚", "的"]


def test_a_name_of_a_speaker_is_one_word() -> None:
    assert words("许立衡表示") != ["许立衡", "表示"]
    assert words("许立衡表示", "许立衡") == ["许立衡", "表示"]


def test_traditional_characters_make_the_same_words() -> None:
    assert words("發展經濟") == words("发展经济") == ["发展", "经济"]


def test_letters_make_words_and_contractions_stay_whole() -> None:
    told = words("We don't read people's e-mail of 1,250.5 m in café 5G")
    assert told == "we don't read people e mail of 1,250.5 m in cafe 5g".split()


def test_the_comma_of_a_chinese_list_parts_numbers() -> None:
    briefing = make_briefing([Turn("周岚", "第2、3号和1,500米", "周岚：")])
    vocabulary = Vocabulary()
    tokens_of(said_text(briefing), lexicon_with(()), vocabulary)
    assert {"2", "3", "1,500"} <= set(vocabulary.folded)


def test_other_writings_are_words_between_spaces() -> None:
    assert words("новости дня") == ["новости", "дня"]
    assert words("2021년 예산") == ["2021", "년", "예산"]


def test_a_word_is_shown_in_its_most_frequent_form() -> None:
    vocabulary = Vocabulary()
    tokens_of(said_text(english("Water. water, water WATER")), lexicon_with(()), vocabulary)
    assert vocabulary.folded == ["water"]
    assert vocabulary.shown() == ["water"]


def test_labels_notes_and_what_stands_before_the_speeches_are_no_words() -> None:
    vocabulary = Vocabulary()
    tokens_of(said_text(SPRING), lexicon_with(("周岚", "许立衡")), vocabulary)
    assert "水库" in vocabulary.folded
    assert {"掌声", "主持人", "发布会", "局长"}.isdisjoint(vocabulary.folded)


def test_what_is_said_is_counted_as_the_characters_of_speakers() -> None:
    said = said_text(SPRING)
    assert said.by_speech() == [
        len("请许立衡介绍水库。"),
        len("水库修好了，水库的水很清。我们修好水渠。"),
    ]
    assert said.characters == sum(said.by_speech())


def test_a_mark_or_a_note_parts_words_and_a_space_does_not() -> None:
    vocabulary = Vocabulary()
    found = tokens_of(said_text(english("one two, three\nfour")), lexicon_with(()), vocabulary)
    assert found.follows.tolist() == [False, True, False, False]


def test_no_two_words_of_the_lexicon_have_one_hash() -> None:
    keys = lexicon_with(()).keys
    assert np.unique(keys).size == keys.size
    assert key_of("发展") in keys


def test_a_name_that_is_no_chinese_word_is_left_out() -> None:
    known = lexicon_with(())
    assert lexicon_with(["Dana Larkin", "水", "发展", "一二三四五六七八九"]) is known


@given(st.text(alphabet="水库发展中国家的研究生命，a1 \n", max_size=60))
def test_every_chinese_character_is_in_one_word_of_the_lexicon_or_alone(text: str) -> None:
    starts = word_starts(encoded(text), lexicon_with(()))
    word = ""
    for character, begins in zip(f"{text} ", [*starts.tolist(), False], strict=True):
        han = "\u3400" <= character <= "\u9fff"
        if word and (begins or not han):
            assert len(word) == 1 or word in general()
            word = ""
        assert not (begins and not han)
        word += character if han else ""


@pytest.mark.parametrize("block", [1, 2, 7])
def test_a_text_is_cut_alike_in_blocks_of_any_size(
    block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = encoded("研究生命起源，结婚的和尚未结婚的。发展中国家")
    whole = word_starts(codes, lexicon_with(())).tolist()
    monkeypatch.setattr("briefing_tui.corpus.cutting.BLOCK", block)
    monkeypatch.setattr("briefing_tui.corpus.cutting.LONGEST_STRETCH", 1_000)
    assert word_starts(codes, lexicon_with(())).tolist() == whole
