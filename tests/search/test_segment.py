"""The index: every token is held once, with the token that follows it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.search.building import built
from briefing_tui.search.codes import encoded
from briefing_tui.search.fold import fold
from briefing_tui.search.prepared import Prepared
from briefing_tui.search.scan import scanned
from briefing_tui.search.segment import Segment
from briefing_tui.search.tokens import followed, tokens
from briefing_tui.search.wording import as_typed, syllables
from tests.search.texts import answers

TEXTS = st.lists(st.text("海漂垃圾ab1，。 \n", max_size=20), min_size=1, max_size=4)


def index(*texts: str) -> Segment:
    return built([Prepared.of(encoded(fold(text))) for text in texts], 0, lambda: None)


def places(segment: Segment, words: str) -> list[int]:
    first, second = as_typed(fold(words), strict=True, open_end=False).tokens
    lists = segment.lists(first.classes_in(segment), second.classes_in(segment))
    return [int(place) for place in segment.gathered(lists)]


@given(TEXTS)
def test_every_token_has_one_entry(texts: list[str]) -> None:
    segment = index(*texts)
    held = tokens(segment.codes)
    assert sorted(segment.postings.tolist()) == held.starts.tolist()


@given(TEXTS)
def test_the_lists_of_one_segment_are_in_text_order(texts: list[str]) -> None:
    segment = index(*texts)
    for low, high in zip(segment.offsets[:-1], segment.offsets[1:], strict=True):
        assert (np.diff(segment.postings[low:high].astype(np.int64)) > 0).all()


def test_a_bigram_is_found_also_across_a_mark() -> None:
    assert places(index("水清岸绿，人民满意"), "绿人") == [3]


def test_a_bigram_is_not_found_across_a_line_end() -> None:
    assert places(index("水清\n岸绿"), "清岸") == []


def test_a_bigram_is_not_found_across_two_texts() -> None:
    assert places(index("水清", "岸绿"), "清岸") == []


def test_a_latin_word_is_one_token() -> None:
    assert tokens(encoded(fold("the Fed's 5G网络"))).starts.tolist() == [0, 4, 8, 10, 11, 12, 13]


def test_nothing_follows_the_last_token() -> None:
    assert followed(tokens(encoded("海漂"))).tolist()[-1] == 0


def test_letters_are_cut_into_the_fewest_syllables_first() -> None:
    assert syllables("xian")[:2] == [("xian",), ("xi", "an")]


def test_a_last_syllable_may_only_be_begun() -> None:
    assert ("nong", "ye", "j*") in syllables("nongyej", begun=True)
    assert syllables("nongyej") == []


def test_pinyin_half_typed_is_answered() -> None:
    assert answers("农业农村局答复。", "nongyenongc")[0] == ("pinyin", "农业农村")


def test_initials_are_answered() -> None:
    assert answers("农业农村局答复。", "nyncj") == [("initials", "农业农村局")]


def test_initials_are_never_taken_for_a_word_that_stands_there() -> None:
    assert answers("农业农村局答复 nyncj。", "nyncj") == [("exact", "nyncj")]


def test_pinyin_may_follow_characters() -> None:
    assert answers("农业农村局答复。", "nongye农村局") == [("pinyin", "农业农村局")]
    assert answers("农业农村局答复。", "农业nongcunju") == [("pinyin", "农业农村局")]


def test_pinyin_as_many_speak_it_is_answered() -> None:
    assert answers("城市治理。", "censizili") == [("pinyin", "城市治理")]


NEWS = "农业农村局答复。\nNice people can leave. He ran to Nanjing."


@pytest.mark.parametrize("query", ["nice", "can", "he", "ran", "leave", "nanjing", "nan", "lea"])
def test_an_english_word_that_stands_there_is_never_taken_for_pinyin(query: str) -> None:
    words = NEWS + "\n惨烈，合力，南京，染色，男。"
    assert {kind for kind, _ in answers(words, query)} <= {"exact", "variant"}


TYPED_IN_FULL = "nongyenongcunju"


@pytest.mark.parametrize("end", range(5, len(TYPED_IN_FULL) + 1))
def test_pinyin_is_answered_at_every_key(end: int) -> None:
    typed = TYPED_IN_FULL[:end]
    (kind, found), *_ = answers(NEWS, typed)
    assert kind == "pinyin"
    assert "农业农村局".startswith(found)


@given(st.text("ab水库\n", max_size=30), st.text("ab水库\n", min_size=1, max_size=7))
def test_words_stand_where_all_their_codes_do(text: str, words: str) -> None:
    segment = index(text)
    text = segment.stretch(0, segment.size).tobytes().decode("utf-16-le")
    places = np.arange(-2, segment.size + 2)
    there = [
        at
        for at, place in enumerate(places.tolist())
        if place >= 0 and text.startswith(words, place)
    ]
    for name in ("codes", "written"):
        assert segment.held_at(name, places, encoded(words)).tolist() == there


@given(st.text("ab水库", min_size=1, max_size=9), st.integers(1, 14))
def test_a_window_beyond_the_texts_goes_on_with_their_first_or_last_code(
    text: str, width: int
) -> None:
    segment = built([Prepared.of(encoded(text))], 0, lambda: None)
    lows = np.arange(-4, segment.size + 2)
    expected = segment.codes_at(lows[:, None] + np.arange(width))
    assert (segment.windows(lows, width) == expected).all()


@given(st.text("水库a ", max_size=40), st.sampled_from(["水", "库", "a", " ", "水库"]))
def test_characters_are_found_in_lists_as_in_the_text(text: str, words: str) -> None:
    segment = built([Prepared.of(encoded(text))], 0, lambda: None)
    codes = segment.codes.tobytes().decode("utf-16-le", "replace")
    expected = [at for at in range(len(codes)) if codes.startswith(words, at)]
    assert scanned(segment, words).starts.tolist() == expected
