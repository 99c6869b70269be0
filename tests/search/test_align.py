"""Alignment: costs and the exact ends of what was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from briefing_tui.search.align import HAN, LATIN, Window, align, word_edits

FAR = 100.0


def best(words: str, text: str, budget: float = FAR) -> tuple[float, str] | None:
    found = align(words, text, Window(0, len(text), 0, len(text) + len(words)), HAN, budget)
    return found and (found.cost, text[found.start : found.end])


@pytest.mark.parametrize(
    ("words", "cost", "stretch"),
    [
        ("海漂垃圾治理", 0.0, "海漂垃圾治理"),
        ("海漂拉圾治理", 0.2, "海漂垃圾治理"),
        ("海洋垃圾治理", 1.0, "海漂垃圾治理"),
        ("河漂垃圾治理", 1.0, "海漂垃圾治理"),
        ("海漂圾治理", 0.7, "海漂垃圾治理"),
        ("海漂的垃圾治理", 1.0, "海漂垃圾治理"),
        ("海垃漂圾治理", 0.6, "海漂垃圾治理"),
        ("海拉漂圾治理", 0.8, "海漂垃圾治理"),
        ("海漂垃圾治理累计", 0.1, "海漂垃圾治理，累计"),
    ],
)
def test_each_mistake_has_its_cost_and_the_ends_are_exact(
    words: str, cost: float, stretch: str
) -> None:
    found = best(words, "综合开展海漂垃圾治理，累计打捞")
    assert found is not None
    assert found[0] == pytest.approx(cost)
    assert found[1] == stretch


def test_what_is_over_the_budget_is_nothing() -> None:
    assert best("海洋垃圾治理", "海漂垃圾治理", budget=0.9) is None


def test_latin_words_are_taken_whole() -> None:
    text = "disinterested interest"
    found = align("interist", text, Window(0, len(text), 7, 20), LATIN, 2.0)
    assert found is not None
    assert text[found.start : found.end] == "interest"


def test_swapped_letters_of_a_word_are_one_edit() -> None:
    assert word_edits("inflatoin", ["inflation", "inflated", "rates"], 1) == [("inflation", 1)]


@given(st.text("海漂垃圾治理", min_size=1, max_size=8), st.text("海漂垃圾治理", max_size=10))
def test_the_cost_is_never_above_that_of_the_whole_text(words: str, text: str) -> None:
    found = best(words, text)
    assert found is not None
    assert found[0] <= OSA.distance(words, text) + 1e-9


@given(st.text("海漂垃圾治理", min_size=2, max_size=8), st.text("水清岸绿", max_size=5))
def test_words_that_stand_in_the_text_cost_nothing(words: str, around: str) -> None:
    assert best(words, around + words + around) == (0.0, words)
