"""Counts in the panes are those of the engine."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.library import Library
from briefing_tui.search.hit import HitGroup
from briefing_tui.tui.finder import Wish, find
from tests.invented import Turn, make_briefing, press_conference
from tests.tui.driving import opened

BRIEFINGS = [
    press_conference(),
    press_conference(2),
    make_briefing(
        [Turn("周岚", "今年打捞各类海漂垃圾十吨。\n供水有保障。", "周岚：")], path="c.txt"
    ),
]
LIBRARY = Library(BRIEFINGS)
WORDS = st.sampled_from([briefing.text for briefing in BRIEFINGS]).flatmap(
    lambda text: st.tuples(st.integers(0, len(text) - 1), st.integers(1, 6)).map(
        lambda cut: text[cut[0] : cut[0] + cut[1]]
    )
)
FILTERS = st.sampled_from(["", "@许立衡 ", "!@周岚 ", "kind:answer ", "#供水 ", "date:2024 "])
QUERIES = st.builds("{}{}".format, FILTERS, WORDS | st.builds("{} {}".format, WORDS, WORDS))


@settings(max_examples=150, deadline=None)
@given(QUERIES, st.booleans(), st.sampled_from(BRIEFINGS))
def test_the_counts_of_a_search_are_those_of_the_engine(
    query: str, literal: bool, shown: object
) -> None:
    briefing = next(each for each in BRIEFINGS if each is shown)
    finds = find(LIBRARY, Wish(query, literal, briefing), lambda: False)
    every = LIBRARY.search(query, literal=literal)
    matches = [hit for hit in every if hit.group is not HitGroup.RELATED]
    counted = matches or list(every)
    told = [sum(hit.briefing is each for hit in counted) for each in BRIEFINGS]
    assert list(finds.counts) == told
    assert len(finds.hits) == told[BRIEFINGS.index(briefing)]
    assert finds.elsewhere == sum(told) - len(finds.hits)
    assert finds.related == len(every) - len(matches)


async def test_the_side_panes_count_each_match_of_a_speaker_once() -> None:
    async with opened(*BRIEFINGS) as browser:
        for query in ("供水", "学位", "@许立衡 我们", "海漂拉圾"):
            await browser.search(query)
            finds = browser.browser.searching.finds
            assert finds is not None
            rows = browser.browser.speakers.rows
            spoken = [hit for hit in finds.hits if hit.speech and hit.speech.speaker]
            assert sum(int(row.right) for row in rows if row.right.isdigit()) == len(spoken)
            await browser.press("enter", "r")
            listing = browser.app.screen._state.listing  # type: ignore[attr-defined]
            assert listing.count == sum(finds.counts)
            await browser.press("escape", "escape")


async def test_the_title_of_the_list_counts_related_passages_apart_from_matches() -> None:
    async with opened(*BRIEFINGS) as browser:
        await browser.search("打捞海漂垃圾供水学位")
        await browser.press("enter", "r")
        assert "打捞海漂垃圾供水学位: 0 matches · related 3" in browser.screen_text()
