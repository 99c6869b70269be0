"""Values that are offered for a filter while it is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.library import Library
from briefing_tui.model import Briefing
from briefing_tui.search.begun import begun_at, written_value
from briefing_tui.search.language import read_query
from briefing_tui.search.unknown import Asked
from tests.invented import Turn, make_briefing

LABELS = (("Rosa Quillan", "Minister of Water"), ("李志远", "云岭市水利局局长"), ("廖南", ""))


def briefing() -> Briefing:
    turns = [
        Turn(name, "水。", f"{name}：", titles=tuple(filter(None, [office])))
        for name, office in LABELS
    ]
    return make_briefing(turns)


def offered(typed: str) -> list[str]:
    one = briefing()
    found = Library([one]).completions(typed, len(typed), shown=one)
    return [value.written for value in found.offered] if found is not None else []


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("@ros", '"Rosa Quillan"'),
        ('@"rosa q', '"Rosa Quillan"'),
        ("@wat", '"Minister of Water"'),
        ("@li", "李志远"),
        ("@lz", "李志远"),
        ("@lizh", "李志远"),
        ("@志远", "李志远"),
        ("@liao", "廖南"),
        ("@水利局", "云岭市水利局局长"),
    ],
)
def test_beginnings_parts_pinyin_and_first_letters_are_offered_names_and_offices(
    typed: str, best: str
) -> None:
    assert offered(typed)[0] == best


def test_a_letter_inside_words_is_no_beginning() -> None:
    assert offered("@r") == ['"Rosa Quillan"']


def test_what_an_office_is_held_by_is_told_beside_it() -> None:
    one = briefing()
    found = Library([one]).completions("@局长", 3, shown=one)
    assert found is not None
    assert [(value.shown, value.told) for value in found.offered] == [
        ("云岭市水利局局长", "李志远")
    ]


@pytest.mark.parametrize(
    ("typed", "asked", "words", "replaced"),
    [
        ("水 @许", Asked.SPEAKER, "许", "许"),
        ("!＠许", Asked.SPEAKER, "许", "许"),
        ('@"a b', Asked.SPEAKER, "a b", '"a b'),
        ("#", Asked.HEADING, "", ""),
        ("kind：问，答", Asked.KIND, "答", "答"),
        ("DATE:2021..20", Asked.DATE, "20", "20"),
    ],
)
def test_the_value_at_the_caret_is_told_with_what_a_completion_replaces(
    typed: str, asked: Asked, words: str, replaced: str
) -> None:
    begun = begun_at(typed, len(typed))
    assert begun is not None
    assert (begun.asked, begun.words) == (asked, words)
    assert typed[begun.start : begun.end] == replaced


@pytest.mark.parametrize("typed", ["水", "a@b", "@许 ", "5:30", "mind:x"])
def test_plain_words_begin_no_filter(typed: str) -> None:
    assert begun_at(typed, len(typed)) is None


@given(st.text(max_size=12), st.integers(0, 12))
def test_a_value_at_the_caret_lies_within_the_query(typed: str, caret: int) -> None:
    begun = begun_at(typed, min(caret, len(typed)))
    assert begun is None or 0 <= begun.start <= min(caret, len(typed)) <= begun.end <= len(typed)


@given(st.text(st.characters(categories=["L", "N", "Zs"]), min_size=1, max_size=12))
def test_a_value_is_read_back_from_a_query_as_it_was_written(name: str) -> None:
    if not any(map(str.isalnum, name)):
        return
    (ask,) = read_query(f"@{written_value(name)}")
    assert ask.speakers == (name.strip(),)
