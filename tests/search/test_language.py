"""The query language: read without an error, half typed or not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.model import Kind
from briefing_tui.search.language import read_query, unfiltered
from tests.invented import press_conference
from tests.search.texts import answers, engine, speech, stretch

WORDS = "治理海漂垃圾。\n治理河道垃圾。\n海票已售完。"


def test_words_between_quotation_marks_are_one_literal_word() -> None:
    (ask,) = read_query('"海漂 垃圾" 治理')
    assert [(word.typed, word.literal) for word in ask.words] == [
        ("海漂 垃圾", True),
        ("治理", False),
    ]


def test_a_quotation_mark_not_closed_yet_holds_to_the_end() -> None:
    (ask,) = read_query('"海漂 垃')
    assert [word.typed for word in ask.words] == ["海漂 垃"]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021-09", date(2021, 9, 1), date(2021, 9, 30)),
        ("2021-09..2021-12", date(2021, 9, 1), date(2021, 12, 31)),
        ("2021-09-24..", date(2021, 9, 24), date.max),
        ("..2021/2", date.min, date(2021, 2, 28)),
        ("2021年9月", date(2021, 9, 1), date(2021, 9, 30)),
    ],
)
def test_days_are_read(written: str, first: date, last: date) -> None:
    (ask,) = read_query(f"date:{written}")
    assert ask.days == ((first, last),)


@pytest.mark.parametrize(
    "typed",
    ['"', "date:", "date:20", "date:2021-1", "date:2021-13", "kind:", "kind:xyz", "|", "a |"],
)
def test_what_is_half_typed_asks_for_nothing_impossible(typed: str) -> None:
    asks = read_query(f"海漂 {typed}")
    assert asks
    assert asks[0].words[0].typed == "海漂"


@pytest.mark.parametrize("typed", ["kind:question", "kind:q", "kind:提问", "KIND：Q"])
def test_kinds_are_read_by_their_beginning(typed: str) -> None:
    assert read_query(typed)[0].kinds == {Kind.QUESTION}


TYPED = (
    """治理 "海漂 垃圾" 'haipiao !河道 | @许立衡 hp #治海漂 date:2023-09..2024-12 kind:question"""
)


@pytest.mark.parametrize("end", range(1, len(TYPED) + 1))
def test_a_query_is_no_error_at_any_key(end: int) -> None:
    assert list(engine(press_conference()).search(TYPED[:end])) is not None


@given(
    st.one_of(
        st.text("海漂a '\"!@#|:：date2021-.kindq！＠＃｜＂＇“”", max_size=30),
        st.text(st.characters(codec=None, exclude_categories=()), max_size=30),
    )
)
def test_anything_can_be_read_and_answered(typed: str) -> None:
    read_query(typed)
    assert list(engine(speech(WORDS)).search(typed)) is not None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("垃圾 ！海漂", "垃圾 !海漂"),
        ("海漂 ｜ 河道", "海漂 | 河道"),
        ("海漂|河道", "海漂 | 河道"),
        ("＂海漂 垃圾＂", '"海漂 垃圾"'),
        ("＇海漂", "'海漂"),
        ("＠许立衡 ＃治海漂", "@许立衡 #治海漂"),
    ],
)
def test_the_signs_of_an_input_method_are_read_as_such(typed: str, meant: str) -> None:
    assert read_query(typed) == read_query(meant)


def test_a_stroke_between_quotation_marks_is_itself() -> None:
    assert [[word.typed for word in ask.words] for ask in read_query('"a | b" | c')] == [
        ["a | b"],
        ["c"],
    ]


@pytest.mark.parametrize("query", ["“海漂垃圾”", "海漂垃圾，", "（海漂垃圾）", "海漂拉圾。"])
def test_marks_around_words_do_not_hide_them(query: str) -> None:
    assert [found for _, found in answers(WORDS, query)] == ["海漂垃圾"]


def test_a_literal_word_finds_nothing_near() -> None:
    assert answers(WORDS, "'海漂") == [("exact", "海漂")]
    assert answers(WORDS, '"海飘"') == []


def test_a_paragraph_that_holds_what_must_not_be_there_is_left_out() -> None:
    assert answers(WORDS, "垃圾 !河道") == [("exact", "垃圾")]
    assert answers(WORDS, "治理 垃圾 !海漂") == [("terms", "治理河道垃圾")]


def test_either_of_two_is_found() -> None:
    assert {found for _, found in answers(WORDS, "'海漂 | '河道")} == {"海漂", "河道"}


@pytest.mark.parametrize("name", ["许立衡", "立衡", "xuliheng", "xlh", "徐立横", "水利局", "水局"])
def test_a_speaker_is_known_by_name_sound_initials_office_or_short_form(name: str) -> None:
    briefing = press_conference()
    hits = engine(briefing).search(f"@{name} 下一步")
    assert hits
    assert all(
        hit.speech and hit.speech.speaker and hit.speech.speaker.name == "许立衡" for hit in hits
    )


def test_a_speaker_alone_finds_the_speeches() -> None:
    briefing = press_conference()
    hits = engine(briefing).search("@许立衡")
    speeches = [s for s in briefing.speeches if s.speaker and s.speaker.name == "许立衡"]
    assert [hit.speech for hit in hits] == speeches


def test_a_heading_limits_to_its_section() -> None:
    briefing = press_conference()
    hits = engine(briefing).search("#治海漂 垃圾")
    assert hits
    assert all(any("治海漂" in name for name in hit.section) for hit in hits)


def test_a_kind_limits_to_its_speeches() -> None:
    briefing = press_conference()
    hits = engine(briefing).search("kind:question")
    assert hits
    assert all(hit.speech and hit.speech.kind is Kind.QUESTION for hit in hits)


def test_days_limit_to_the_briefings_of_them() -> None:
    old, new = speech("海漂", day=date(2020, 5, 1)), speech("海漂", day=date(2021, 5, 1))
    assert [hit.briefing for hit in engine(old, new).search("海漂 date:2020")] == [old]


def test_a_phrase_in_quotation_marks_is_found_as_a_phrase() -> None:
    briefing = speech("a large number of people")
    assert [stretch(hit) for hit in engine(briefing).search('"number of"')] == ["number of"]


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("垃圾 @许立衡", "垃圾"),
        ("垃圾 ＠许立衡 ＃供水", "垃圾"),
        ("垃圾 date:2021", "垃圾"),
        ("垃圾 | @许立衡", "垃圾 |"),
        ("@许立衡 | @沈知微", ""),
        ("垃圾", ""),
    ],
)
def test_a_query_without_its_filters_has_the_rest_of_its_words(typed: str, rest: str) -> None:
    assert unfiltered(typed) == rest
