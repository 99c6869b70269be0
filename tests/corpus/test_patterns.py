"""Patterns and their wildcards, in what is said."""

from __future__ import annotations

import pytest

from briefing_tui.corpus.concordance import hits_of
from briefing_tui.corpus.word_patterns import PatternError, pattern
from tests.corpus.texts import SPRING, corpus, english, sought
from tests.invented import Turn, make_briefing


def found(typed: str, *words: str) -> list[str]:
    briefing = (
        english(*words)
        if all(each.isascii() for each in words)
        else make_briefing([Turn("周岚", "\n".join(words), "周岚：")])
    )
    hits = hits_of(corpus(briefings=[briefing]), sought(typed))
    return [hit.briefing.text[hit.start : hit.end] for hit in hits]


def test_chinese_is_found_wherever_it_stands_and_letters_as_whole_words() -> None:
    assert found("水", "水利局排水") == ["水", "水"]
    assert found("act", "Act now: the actor may act, react or not ACT.") == ["Act", "act", "ACT"]


def test_width_case_and_traditional_characters_do_not_count() -> None:
    assert found("发展gdp", "發展ＧＤＰ，发展GDP") == ["發展ＧＤＰ", "发展GDP"]


def test_a_star_beside_letters_is_the_rest_of_the_word() -> None:
    text = "Regulate the regulation and deregulation of regular cars"
    assert found("regulat*", text) == ["Regulate", "regulation"]
    assert found("*ation", text) == ["regulation", "deregulation"]
    assert found("re*ion", text) == ["regulation"]
    assert found("people*", "The people don't; people's and peoples") == [
        "people",
        "people",
        "peoples",
    ]


def test_a_star_alone_is_one_word() -> None:
    assert found("press * today", "A press conference today. A press today.") == [
        "press conference today"
    ]


def test_a_question_mark_is_one_character() -> None:
    assert found("wom?n", "Woman, women, wombn, womn, womaan") == ["Woman", "women", "wombn"]
    assert found("百分之?", "百分之九，百分之一百，百分之，") == ["百分之九", "百分之一"]
    assert found("水？局", "水利局、水务局、水局") == ["水利局", "水务局"]


def test_a_star_between_chinese_characters_crosses_no_mark() -> None:
    assert found("打捞*垃圾", "打捞了三吨垃圾。打捞，垃圾。打捞垃圾") == [
        "打捞了三吨垃圾",
        "打捞垃圾",
    ]


def test_a_star_at_the_edge_of_chinese_is_the_rest_of_the_word() -> None:
    assert found("发展*", "发展中国家要发展") == ["发展中国家", "发展"]
    assert found("*国家", "发展中国家是国家") == ["发展中国家", "国家"]


def test_marks_can_be_looked_for_as_themselves() -> None:
    assert found(r"why\?", "Why? Why not") == ["Why?"]
    assert found(r"水\*库", "水*库和水库") == ["水*库"]


def test_spaces_in_a_query_are_any_spaces_of_the_text() -> None:
    assert found("prime  minister", "The Prime Minister, prime\tminister") == [
        "Prime Minister",
        "prime\tminister",
    ]
    assert found("水 库", "水库，水 库") == ["水库", "水 库"]


def test_labels_and_notes_are_not_looked_in() -> None:
    for typed in ("掌声", "主持人", "民生实事", "局长"):
        assert not list(hits_of(corpus(briefings=[SPRING]), sought(typed)))


def test_a_match_is_where_it_stands_in_the_text() -> None:
    hits = list(hits_of(corpus(), sought("水库")))
    assert [hit.briefing.text[hit.start : hit.end] for hit in hits] == ["水库"] * 4
    assert [hit.speech and hit.speech.id for hit in hits] == ["s1", "s2", "s2", "s2"]


@pytest.mark.parametrize("typed", ["", "*", "? ?", "，", "-", "*a*b*c*d*e*f*", "水" * 501])
def test_what_holds_nothing_to_look_for_is_refused(typed: str) -> None:
    with pytest.raises(PatternError):
        pattern(typed)


def test_a_pattern_fits_whole_words() -> None:
    assert pattern("*局").fits("水利局")
    assert not pattern("*局").fits("局长")
    assert pattern("regulat*").fits("regulation")
    assert not pattern("regulat").fits("regulation")
