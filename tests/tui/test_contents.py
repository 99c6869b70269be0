"""The table of contents and the places to jump to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.model import Span
from briefing_tui.tui import structure
from briefing_tui.tui.contents import contents, first_clause, spoken_start, walk
from briefing_tui.tui.places import LONGEST, JumpHistory, ReadingPlace
from tests.invented import press_conference


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("谢谢主持人。请问，明年的学位够吗？", "明年的学位够吗"),
        ("市长您好，补助什么时候发？", "补助什么时候发"),
        ("Thank you. When will the ferry run again?", "When will the ferry run again"),
        ("你好。", "你好"),
    ],
)
def test_the_first_clause_passes_over_greetings(words: str, clause: str) -> None:
    assert first_clause(words, Span(0, len(words))) == clause


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("Dana Larkin with the Harbor Post. Will the ferry run, and when?", "Will the ferry run"),
        ("Dana Larkin, Harbor Post. Will the ferry run?", "Will the ferry run"),
        ("Mr. Mayor, will the ferry run?", "will the ferry run"),
        ("Hey, good evening. Will the ferry run?", "Will the ferry run"),
        ("And the ferry?", "And the ferry"),
        ("Dana Larkin.", "Dana Larkin"),
    ],
)
def test_the_first_clause_passes_over_names(words: str, clause: str) -> None:
    assert first_clause(words, Span(0, len(words)), "DANA LARKIN") == clause


def test_contents_are_in_text_order_and_inside_what_they_hang_from() -> None:
    nodes = contents(press_conference())
    starts = [node.start for node in walk(nodes)]
    assert starts == sorted(starts)
    for node in walk(nodes):
        for inner in node.nodes:
            assert node.start <= inner.start
            assert inner.end <= node.end


def test_a_speech_begins_behind_its_label() -> None:
    briefing = press_conference()
    speech = briefing.speeches[1]
    assert briefing.text.startswith("一、保供水", spoken_start(briefing.text, speech))


@given(st.lists(st.integers(0, 50)), st.integers(0, 50))
def test_a_step_forward_and_back(places: list[int], place: int) -> None:
    places = sorted(set(places))
    ahead = structure.step(places, place, 1)
    behind = structure.step(places, place, -1)
    assert ahead == min((p for p in places if p > place), default=None)
    assert behind == max((p for p in places if p < place), default=None)


@given(st.text(st.sampled_from("甲\r\n"), max_size=20))
def test_line_starts_agree_with_the_models_line_numbers(text: str) -> None:
    from dataclasses import replace

    briefing = replace(press_conference(), text=text)
    for offset in range(len(text)):
        line = briefing.line_of(offset)
        start = structure.line_start(text, line)
        assert start <= offset
        assert briefing.line_of(start) == line


def test_places_come_back_the_latest_first() -> None:
    places = JumpHistory()
    places.remember(ReadingPlace(0, 1))
    places.remember(ReadingPlace(0, 2))
    places.remember(ReadingPlace(0, 2))
    assert [places.back(), places.back(), places.back()] == [
        ReadingPlace(0, 2),
        ReadingPlace(0, 1),
        None,
    ]


def test_only_so_many_places_are_kept() -> None:
    places = JumpHistory()
    for offset in range(LONGEST + 5):
        places.remember(ReadingPlace(0, offset))
    kept = 0
    while places.back():
        kept += 1
    assert kept == LONGEST
