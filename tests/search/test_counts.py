"""Every way of searching finds the same, and counts agree wherever they are shown.

Each property is tried on 150 random queries; with ``BRIEFING_TUI_QUERIES=1000`` on as many.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefing_tui.cli import main
from briefing_tui.library import Library
from briefing_tui.search.fold import fold
from briefing_tui.search.hit import Hit, HitGroup
from briefing_tui.search.respelling import plain
from briefing_tui.span import Span
from briefing_tui.tui.finder import Wish, find
from tests.search.texts import engine, speech

TEXTS = {
    "水利.txt": "云岭市供水新闻发布会\n时间：2023年9月24日\n主持人 周岚：各位记者朋友，下午好。\n"
    "许立衡（云岭市水利局副局长）：一、抓供水。今年新建水库3座，供水保证率九成八。\n"
    "二、抓清漂。打捞海漂垃圾26.61万立方米，（播放影片）海漂垃圾少了。\n记者：水库何时建成？\n"
    "许立衡：水库明年建成，海漂垃圾继续打捞。\n",
    "傳統.txt": "雲嶺市供水新聞發布會\n時間：2024年3月12日\n主持人 周嵐：各位記者朋友，下午好。\n"
    "許立衡：新建水庫三座，打撈海漂垃圾，水 庫建成。\n記者：海漂垃圾打撈了多少？\n"
    "許立衡：約26萬立方米。\n",
    "letters.txt": "Ports briefing\nDate: March 12, 2024\nROSA QUILLAN: The \ufb01sh came back "
    "to Mexico and Me\u0301xico. The port is open, the ports are open.\nBO EK: Is the port open?\n"
    "ROSA QUILLAN: It is. The water is clean; the reservoir is not the port's.\n",
}

TRIED = int(os.environ.get("BRIEFING_TUI_QUERIES", "150"))
"""Random queries on which each property is tried."""

WORDS = (
    "海漂垃圾|海漂|垃圾|水库|水庫|打捞|打撈|供水|记者|26.61万|26万|立方米|许立衡|周岚|建成|漂|水|，|haipiao|"
    "shuiku|hplj|port|ports|the|mexico|México|fish|ﬁsh|reservor|is|o|海飘垃圾|打涝海漂|垃圾海漂|量子计算"
).split("|")
FILTERS = (
    "@许立衡|@记者|@rosa|@无名氏|!@许立衡|kind:question|kind:answer|kind:rem|date:2024|date:2023-09..|"
    "#供水|!#清漂|#没有"
).split("|")

TERMS = st.sampled_from(WORDS) | st.text("海漂垃圾水库打捞port 26", min_size=1, max_size=6)
PARTS = st.one_of(
    TERMS,
    st.sampled_from(FILTERS),
    TERMS.map(lambda words: f"!{words}"),
    TERMS.map(lambda words: f'"{words}"'),
    st.just("|"),
)
QUERIES = st.lists(PARTS, min_size=1, max_size=4).map(" ".join)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("transcripts")
    for name, text in TEXTS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def library(folder: Path) -> Library:
    return Library.from_paths([folder], cache=folder / "none")


def counted(hits: Iterator[Hit] | list[Hit]) -> dict[str, int]:
    """Return the number of hits of each file, without what is only related."""
    return dict(Counter(hit.briefing.path for hit in hits if hit.group is not HitGroup.RELATED))


@given(query=QUERIES)
@example(query="the port")
@example(query="海漂 垃圾 | 打捞")
@settings(max_examples=TRIED, deadline=None)
def test_a_limit_gives_the_first_of_all(library: Library, query: str) -> None:
    every = list(library.search(query))
    for limit in (1, 2, 3, 5, 8):
        assert list(library.search(query, limit=limit)) == every[:limit]


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5])
def test_a_limit_gives_the_first_of_all_where_marks_overlap(limit: int) -> None:
    texts = engine(speech("啊……....好"), speech("嗯.....是....吧"), speech("哦......."))
    every = list(texts.search(".."))
    assert len(every) > limit
    assert list(texts.search("..", limit=limit)) == every[:limit]


@given(query=QUERIES)
@example(query="海漂 水库")
@example(query="port is")
@settings(max_examples=TRIED, deadline=None)
def test_scores_fall(library: Library, query: str) -> None:
    scores = [hit.score for hit in library.search(query)]
    assert scores == sorted(scores, reverse=True)


@given(query=QUERIES)
@settings(max_examples=TRIED, deadline=None)
def test_counts_are_those_of_the_hits(library: Library, query: str) -> None:
    hits = library.search(query)
    every = list(hits)
    assert len(hits) == len(every)
    told = {
        briefing.path: count
        for briefing, count in zip(library, hits.counts().tolist(), strict=True)
        if count
    }
    assert told == counted(every)
    for number, briefing in enumerate(library):
        assert list(hits.of(number)) == [hit for hit in every if hit.briefing is briefing]


@given(query=QUERIES)
@settings(max_examples=TRIED, deadline=None)
def test_spans_are_what_is_highlighted(library: Library, query: str) -> None:
    for hit in library.search(query):
        text = hit.briefing.text
        assert (hit.start, hit.end) == (hit.spans[0].start, max(span.end for span in hit.spans))
        assert list(hit.spans) == sorted(hit.spans)
        assert all(0 <= span.start < span.end <= len(text) for span in hit.spans)
        assert hit.speech is (None if hit.noted else hit.briefing.speech_at(hit.start))


@given(words=TERMS.filter(lambda words: words.strip() == words and words.isalnum()))
@settings(max_examples=TRIED, deadline=None)
def test_an_exact_match_is_what_was_typed_and_a_variant_is_read_the_same(
    library: Library, words: str
) -> None:
    for hit in library.search(f'"{words}"'):
        (span,) = hit.spans
        found = hit.briefing.text[span.start : span.end]
        assert plain(fold(found), spaced=True) == plain(fold(words))
        assert (found == words) is (hit.match == "exact")


@given(query=QUERIES)
@settings(
    max_examples=TRIED, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_for_random_queries_panes_count_option_json_and_results_agree(
    library: Library, folder: Path, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    every = list(library.search(query))
    hits = counted(every)
    capsys.readouterr()
    if main(["search", "--count", "--", query, str(folder)]) != 2:
        lines = [line.rsplit(":", 1) for line in capsys.readouterr().out.splitlines()]
        assert {path: int(count) for path, count in lines} == hits
        main(["search", "--json", "--", query, str(folder)])
        told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert dict(Counter(one["path"] for one in told if one["group"] != "related")) == hits
        marked = [[one["path"], [Span(*span) for span in one["spans"]]] for one in told]
        assert marked == [[hit.briefing.path, list(hit.spans)] for hit in every]
    finds = find(library, Wish(query, False, library[0]), lambda: False)
    if hits:
        assert finds.counts == tuple(hits.get(briefing.path, 0) for briefing in library)
        assert len(finds.hits) == finds.counts[0]
        own = [hit for hit in every if hit.briefing is library[0] and hit.group != "related"]
        # The reader highlights the spans of these, in the order of the text.
        assert list(finds.hits) == sorted(own, key=lambda hit: (hit.start, hit.end))
