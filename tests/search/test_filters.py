"""Filters that exclude, and what is said where a filter leaves nothing."""

from __future__ import annotations

from briefing_tui.search.hit import HitGroup
from briefing_tui.search.language import unfiltered
from tests.invented import Turn, make_briefing
from tests.search.texts import engine, speech, stretch

BRIEFING = make_briefing(
    [
        Turn("许立衡", "水库大坝已经加固。", "许立衡："),
        Turn("方知远", "水库水位已经下降。", "方知远："),
    ],
    title="水库通报",
)


def speakers(query: str) -> list[str | None]:
    return [
        hit.speech.speaker.name if hit.speech and hit.speech.speaker else None
        for hit in engine(BRIEFING).search(query)
    ]


def test_a_query_of_filters_alone_is_nothing_without_them() -> None:
    assert unfiltered("水库 @许立衡 | 大坝 @方知远") == "水库 | 大坝"
    assert unfiltered("@许立衡 | @方知远") == ""
    assert unfiltered("水库 | 大坝") == ""


def test_alternatives_mark_no_place_twice() -> None:
    hits = engine(BRIEFING).search("shuiku|水库大巴")
    assert [(stretch(hit), hit.match) for hit in hits] == [
        ("水库大坝", "homophone"),
        ("水库", "pinyin"),
        ("水库", "pinyin"),
    ]


def test_a_speaker_may_be_excluded() -> None:
    assert speakers("水库 @许立衡") == ["许立衡"]
    assert speakers("水库 !@许立衡") == ["方知远", None]
    assert speakers("水库 ！＠许立衡") == ["方知远", None]


def test_an_excluded_speaker_that_there_is_not_is_told() -> None:
    assert [each.typed for each in engine(BRIEFING).unknown("水库 !@赵不存")] == ["赵不存"]


def test_an_excluded_word_leaves_what_stands_elsewhere_otherwise_also_with_a_limit() -> None:
    made = engine(speech("海漂垃圾治理。\n海票垃圾。"))
    for limit in (1, None):
        hits = made.search("海漂垃圾 !治理", limit=limit)
        assert list(map(stretch, hits)) == ["海票垃圾"]


def test_what_only_sounds_like_an_excluded_word_excludes_nothing() -> None:
    hits = engine(speech("水库海票垃圾。\n水库海漂垃圾。")).search("水库 !海漂垃圾")
    assert [hit.text for hit in hits] == ["水库海票垃圾。"]


def test_a_section_may_be_excluded() -> None:
    words = "一、修堤坝\n水库加固。\n二、降水位\n水库放水。"
    turn = Turn("许立衡", words, "许立衡：", headings=("一、修堤坝", "二、降水位"))
    hits = engine(make_briefing([turn], title="通报")).search("水库 !#修堤坝")
    assert [hit.text for hit in hits] == ["水库放水。"]


def test_words_of_a_heading_that_there_is_not_are_offered_as_related() -> None:
    hits = engine(BRIEFING).search("#水位已经下降")
    assert [(stretch(hit), hit.group, hit.lacks) for hit in hits] == [
        ("水位已经下降", HitGroup.RELATED, ("#水位已经下降",))
    ]


def test_a_query_without_its_filters() -> None:
    assert unfiltered("水库 @许立衡 kind:答 | 大坝 !#堤") == "水库 | 大坝"
    assert unfiltered("水库 !大坝") == ""
    assert unfiltered("@许立衡") == ""
