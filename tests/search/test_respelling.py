"""Texts whose characters are more or fewer than what is read; spans stay exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.search.building import built
from briefing_tui.search.codes import encoded
from briefing_tui.search.fold import fold
from briefing_tui.search.prepared import Prepared
from tests.search.texts import answers, engine, speech

WRITTEN = st.lists(
    st.text("ﬁﬃßæ\u00ad\u200be\u0301ｶﾞか\u3099水 库ab\n", max_size=12), min_size=1, max_size=4
)


@pytest.mark.parametrize(
    ("words", "query", "found"),
    [
        ("the oﬃce has conﬁrmed it", "office has confirmed", "oﬃce has conﬁrmed"),
        ("the office has confirmed it", "oﬃce has", "office has"),
        ("die Straßenordnung gilt", "Strassenordnung", "Straßenordnung"),
        ("die Strassenordnung gilt", "Straßenordnung", "Strassenordnung"),
        ("the in\u00adfor\u00adma\u00adtion desk", "information", "in\u00adfor\u00adma\u00adtion"),
        ("un cafe\u0301 solo", "café", "cafe\u0301"),
        ("ｶﾞｲﾄﾞの配布", "ガイド", "ｶﾞｲﾄﾞ"),
        ("建设 水 库 工程", "水库", "水 库"),
        ("建设水库工程", "水 库", "水库"),
        ("共 3㎞ 长", "3km", "3㎞"),
    ],
)
def test_what_prints_the_same_is_found_and_its_span_is_exact(
    words: str, query: str, found: str
) -> None:
    assert answers(words, query) == [("variant", found)]


def test_names_in_a_list_are_not_run_together() -> None:
    assert [kind for kind, _ in answers("方知远 许立衡", "远许立")] == ["terms"]


def test_a_filter_holds_behind_a_respelled_stretch() -> None:
    briefing = speech("ﬁﬁﬁﬁ ﬁﬁﬁﬁ。水库。")
    hits = engine(briefing).search("水库 @许立衡")
    assert [briefing.text[hit.start : hit.end] for hit in hits] == ["水库"]


@given(WRITTEN)
def test_every_place_tells_the_character_it_comes_from(texts: list[str]) -> None:
    segment = built([Prepared.of(encoded(fold(text))) for text in texts], 0, lambda: None)
    for number, text in enumerate(texts):
        start, end = int(segment.starts[number]), int(segment.starts[number + 1]) - 1
        offsets = [segment.in_text(place, place + 1)[0] for place in range(start, end)]
        assert offsets == sorted(offsets)
        for place, offset in zip(range(start, end), offsets, strict=True):
            one = Prepared.of(encoded(fold(text[offset : offset + 2]))).codes
            assert int(segment.codes[place]) in one.tolist()
            assert segment.place_of(number, offset) <= place
        assert segment.place_of(number, len(text)) == end
