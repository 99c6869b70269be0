"""The matchers decide the same on passages that another index found as on whole texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from briefing_tui.model import Briefing, Span
from briefing_tui.search.answer import Answerer
from briefing_tui.search.backend import corpus
from briefing_tui.search.candidates import Candidates, FoundPassage, segment_of
from briefing_tui.search.hit import Hit
from briefing_tui.search.language import read_query
from briefing_tui.search.outline import outline_of
from tests.invented import Turn, make_briefing
from tests.search.texts import engine

TURNS = [
    Turn("周岚", "下面请水利局介绍𝒜情况。", "主持人 周岚："),
    Turn(
        "许立衡",
        "今年打捞海漂垃圾26.61万立方米。\n水库建成三座，卫生健康委员会验收。",
        "许立衡：",
    ),
    Turn("许立衡", "The labour market grew.\nNobody asked for the ﬁsh (laughter).", "许立衡："),
]
OTHER = [Turn("方知远", "学校三所，海票垃圾也清了。\n水 库边种了树。", "方知远：")]

QUERIES = (
    "海漂垃圾|海漂拉圾|垃圾海漂|水库|卫健委|二十六万六千一百立方米|haipiao|labor market|fish|labour"
    "|@许立衡 水库|!@许立衡 垃圾|打捞了多少垃圾|水库 三座|打捞海票拉圾"
).split("|")


def briefings() -> list[Briefing]:
    return [
        make_briefing(TURNS, title="通报", day=date(2024, 3, 12)),
        make_briefing(OTHER, title="通报", day=date(2024, 3, 11)),
    ]


def paragraphs(briefing: Briefing, wanted: Callable[[str], bool]) -> Candidates:
    """The paragraphs of a briefing that an index might give."""
    notes = [note for speech in briefing.speeches for note in speech.notes]
    found = [
        FoundPassage(
            each.start(),
            each.group(),
            tuple(Span(*note) for note in notes if each.start() <= note.start < each.end()),
        )
        for each in re.finditer("[^\n]+\n?", briefing.text)
        if wanted(each.group())
    ]
    return Candidates(tuple(found), len(briefing.text), outline_of(briefing))


def hits(texts: list[Briefing], query: str, wanted: Callable[[str], bool]) -> list[Hit]:
    segment = segment_of([paragraphs(each, wanted) for each in texts], lambda: None)
    answerer = Answerer(corpus((segment,), texts))
    asks = read_query(query)
    found = answerer.search(asks, limit=None, within=None, literal=False, check=lambda: None)
    return list(found)


@pytest.mark.parametrize("query", QUERIES)
def test_all_paragraphs_give_the_hits_of_the_whole_texts(query: str) -> None:
    texts = briefings()
    whole = list(engine(*texts).search(query))
    assert whole
    assert hits(texts, query, lambda _: True) == whole


@pytest.mark.parametrize("query", ["海漂拉圾", "水库", "fish", "labor market"])
def test_paragraphs_that_cannot_match_are_not_missed(query: str) -> None:
    texts = briefings()
    matching = {hit.text for hit in engine(*texts).search(query)}
    found = hits(texts, query, lambda paragraph: paragraph.strip() in matching)
    assert found == list(engine(*texts).search(query))


def test_a_text_without_passages_has_no_hits() -> None:
    texts = briefings()
    assert hits(texts, "水库", lambda _: False) == []
