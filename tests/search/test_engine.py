"""The engine: where it looks, in which order it answers, and what it withstands."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui import Library
from briefing_tui.model import Kind
from briefing_tui.search import scope
from briefing_tui.search.codes import Codes, Ints
from briefing_tui.search.engine import Engine, SearchCancelled
from briefing_tui.search.hit import Hit, HitGroup
from briefing_tui.search.segment import Segment
from briefing_tui.search.term import MOST_EDITS, term
from briefing_tui.search.wording import as_typed
from tests.invented import Turn, make_briefing, press_conference
from tests.search.texts import engine, speech, stretch

BRIEFING = press_conference()


def found(query: str, **options: object) -> list[Hit]:
    hits = engine(BRIEFING).search(query, **options)  # type: ignore[arg-type]
    return [hit for hit in hits if hit.group is not HitGroup.RELATED]


def test_a_hit_knows_its_speech() -> None:
    hit = found("打捞垃圾")[0]
    assert hit.speech is not None
    assert hit.speech.speaker is not None
    assert hit.speech.speaker.name == "许立衡"


@pytest.mark.parametrize("query", ["云岭市民生实事", "责任编辑"])
def test_front_and_back_matter_are_searched_and_have_no_speech(query: str) -> None:
    assert found(query)[0].speech is None


@pytest.mark.parametrize("query", ["云岭市水利局副局长）", "二、治海漂"])
def test_labels_and_headings_are_searched(query: str) -> None:
    assert found(query)[0].match == "exact"


def test_notes_are_found_as_nobodys_words() -> None:
    assert [hit.speech for hit in found("播放影片")] == [None]


def test_no_match_crosses_a_note() -> None:
    assert found("航次。（播放影片）下一步") == []
    assert found("7087航次。下一步") == []


def test_terms_on_both_sides_of_a_note_are_highlighted_without_it() -> None:
    hit = found("航次 下一步")[0]
    assert [span.within(BRIEFING.text) for span in hit.spans] == ["航次", "下一步"]


@pytest.mark.parametrize("speaker", ["许立衡", "水利局", "水利局 许", "許立衡"])
def test_only_the_passages_of_a_speaker(speaker: str) -> None:
    hits = found("下一步", speaker=speaker) + found("局长", speaker=speaker)
    assert hits
    assert all(hit.speech and hit.speech.speaker for hit in hits)
    assert {hit.speech.speaker.name for hit in hits if hit.speech and hit.speech.speaker} == {
        "许立衡"
    }


def test_a_speaker_who_is_not_there_finds_nothing() -> None:
    assert found("局长", speaker="李四光") == []


def test_what_others_say_does_not_hide_what_a_speaker_means() -> None:
    own = speech("公示名单。")
    assert [stretch(hit) for hit in engine(own).search("公事", speaker="许立衡")] == ["公示"]


def test_literal_means_no_near_matches() -> None:
    assert found("海漂拉圾", literal=True) == []
    assert [hit.match for hit in found("海漂垃圾治", literal=True)] == ["exact"]


def test_only_within_one_briefing() -> None:
    one, other = speech("海漂垃圾"), speech("海漂垃圾")
    hits = engine(one, other).search("海漂垃圾", within=other)
    assert len(hits) == 1
    assert hits[0].briefing is other


def test_a_briefing_of_another_library_finds_nothing() -> None:
    assert engine(speech("海漂垃圾")).search("海漂垃圾", within=speech("海漂垃圾")) == []


def test_the_newest_briefing_comes_first_and_the_undated_last() -> None:
    days = (None, date(2021, 1, 1), date(2023, 1, 1), date(2022, 1, 1))
    hits = engine(*(speech("海漂垃圾", day=day) for day in days)).search("海漂垃圾")
    assert [hit.briefing.date for hit in hits] == [days[2], days[3], days[1], days[0]]


def test_a_better_match_comes_before_a_newer_one() -> None:
    old, new = speech("海漂垃圾", day=date(2020, 1, 1)), speech("海票垃圾")
    assert [hit.briefing for hit in engine(new, old).search("海漂垃圾")] == [old, new]


def test_of_equal_matches_more_of_what_was_typed_counts_before_who_says_it() -> None:
    turns = [
        Turn("许立衡", "这是水山水库治理工程。", "许立衡："),
        Turn("周岚", "请看山利水库治理工程。", "周岚：", kind=Kind.MODERATION),
    ]
    hits = engine(make_briefing(turns)).search("水利水库治理")
    assert [stretch(hit) for hit in hits] == ["山利水库治理", "水山水库治理"]


def test_equal_matches_come_in_text_order() -> None:
    hits = engine(speech("垃圾，垃圾。\n垃圾")).search("垃圾")
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    assert len(hits) == 3


def test_a_limit_gives_the_first_hits_of_all() -> None:
    everything = found("局")
    assert found("局", limit=2) == everything[:2]
    assert found("局", limit=0) == []


@pytest.mark.parametrize("query", ["", " ", "\n\t\u3000", "\xa0"])
def test_nothing_typed_finds_nothing(query: str) -> None:
    assert found(query) == []


@pytest.mark.parametrize(
    "query",
    [
        "。",
        "（（（",
        "！？……——",
        "[a-z]+(?:.*)\\",
        "*",
        "海漂垃圾" * 2_500,
        "a" * 10_000,
        "a b " * 3_000,
        "\ud800",
        "海漂\udfff垃圾",
        "\x00\x1b[31m",
        "\uffff",
        "'' '",
        "xian" * 14 + "q",
        "😀😀😀😀😀",
        "\u0301\u0301\u0301\u0301",
    ],
)
def test_any_query_is_answered(query: str) -> None:
    searched = engine(BRIEFING)
    hits = searched.search(query)
    assert len(list(hits)) == len(hits)
    searched.nearest(query)


def test_marks_that_stand_nowhere_are_soon_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[None] = []
    codes_at = Segment.codes_at

    def counted(segment: Segment, places: Ints) -> Codes:
        looks.append(None)
        return codes_at(segment, places)

    monkeypatch.setattr(Segment, "codes_at", counted)
    searched = engine(*[speech("好。。", day=date(2020, 1, day)) for day in range(1, 21)])
    assert searched.search("。" * 5_000, limit=10) == []
    assert len(looks) < 200


def test_long_words_are_no_load_on_memory() -> None:
    assert as_typed("".join(map(chr, range(0x4E00, 0x5E00))), strict=True).rows == ()


def test_a_pasted_page_differs_in_few_places_from_what_is_found() -> None:
    assert term("海漂垃圾治理" * 33).tolerance.edits == MOST_EDITS


def test_where_a_speaker_speaks_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    searched = engine(BRIEFING)
    assert searched.search("@许立衡 垃")
    monkeypatch.setattr(scope, "regions", lambda *_: pytest.fail("read again"))
    assert searched.search("@许立衡 垃圾")


def test_of_alternatives_the_best_hits_of_all_are_given() -> None:
    both = found("垃圾 | 供水 | 垃圾治理")
    assert found("垃圾 | 供水 | 垃圾治理", limit=2) == both[:2]


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=30))
def test_any_query_is_answered_with_spans_of_the_text(query: str) -> None:
    for hit in found(query):
        assert 0 <= hit.start < hit.end <= len(BRIEFING.text)
        assert hit.start == hit.spans[0].start
        assert hit.end == max(span.end for span in hit.spans)
        assert 0 < hit.score <= 100


@given(st.integers(0, len(BRIEFING.text) - 1), st.integers(1, 12))
def test_whatever_stands_in_a_paragraph_is_found_there_exactly(start: int, length: int) -> None:
    words = BRIEFING.text[start : start + length].split("\n")[0].strip()
    notes = [note for part in BRIEFING.speeches for note in part.notes]
    barred = any(note.start < start + length and start < note.end for note in notes)
    if words and not barred:
        assert (
            any(
                hit.match == "exact" and start <= hit.start <= start + length
                for hit in found(words)
                if stretch(hit) == words
            )
            or BRIEFING.text.count(words) > 1
        )


@given(st.text("海漂垃圾治理水清岸绿a b，。", max_size=40), st.text("海漂垃圾清案 ", max_size=9))
def test_hits_never_overlap_in_the_words_of_one_term(words: str, query: str) -> None:
    if len(query.split()) != 1:
        return
    spans = sorted((hit.start, hit.end) for hit in engine(speech(words)).search(query))
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_a_search_that_is_no_longer_wanted_stops() -> None:
    with pytest.raises(SearchCancelled):
        found("海漂拉圾", cancelled=lambda: True)


def test_a_long_search_asks_again_and_again() -> None:
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 3

    with pytest.raises(SearchCancelled):
        engine(press_conference(60_000)).search("水清岸绿人名满意", cancelled=cancelled)


def test_a_cancelled_search_leaves_the_engine_usable() -> None:
    searched = engine(BRIEFING)
    with pytest.raises(SearchCancelled):
        searched.search("海漂拉圾", cancelled=lambda: True)
    assert stretch(searched.search("海漂拉圾")[0]) == "海漂垃圾"


def test_one_thread_adds_while_others_search() -> None:
    growing = Engine()

    def look(_: int) -> int:
        return len(growing.search("海漂拉圾"))

    with ThreadPoolExecutor(3) as pool:
        counts = pool.map(look, range(60))
        for _ in range(40):
            growing.add(speech("海漂垃圾"))
        assert all(0 <= count <= 40 for count in counts)
    assert len(growing.search("海漂拉圾")) == 40


def test_an_empty_engine_finds_nothing() -> None:
    assert Engine().search("海漂 垃圾") == []
    assert Engine().nearest("海漂垃圾") is None


def test_the_nearest_to_words_that_are_not_there_is_the_most_alike() -> None:
    assert found("海上垃圾清理") == []
    guess = engine(BRIEFING).nearest("海上垃圾清理")
    assert guess is not None
    assert stretch(guess) == "海漂垃圾治理"


def test_the_nearest_to_words_that_are_there_is_their_best_hit() -> None:
    guess = engine(BRIEFING).nearest("海漂拉圾")
    assert guess is not None
    assert guess.match == "homophone"


def test_the_nearest_to_words_never_together_is_the_longest_of_them() -> None:
    guess = engine(BRIEFING).nearest("学位 海漂垃圾")
    assert guess is not None
    assert stretch(guess) == "海漂垃圾"


@pytest.mark.parametrize("query", ["量子计算机研究", "xyzzyq", "龘", " "])
def test_nothing_alike_has_no_nearest(query: str) -> None:
    assert engine(BRIEFING).nearest(query) is None


def test_a_literal_search_loads_no_rapidfuzz() -> None:
    code = (
        "import sys; from briefing_tui.search.engine import Engine;"
        "from tests.invented import press_conference;"
        "e = Engine(); e.add(press_conference()); assert e.search('海漂垃圾', literal=True);"
        "sys.exit('rapidfuzz' in sys.modules or 'opencc' in sys.modules"
        " or 'pypinyin' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_argument_of_another_name_is_refused() -> None:
    how: Any = {"limits": 3}
    with pytest.raises(TypeError, match="limits"):
        engine(press_conference()).search("垃圾", **how)
    with pytest.raises(TypeError, match="limits"):
        Library([press_conference()]).search("垃圾", **how)
