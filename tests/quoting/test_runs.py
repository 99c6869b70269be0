"""The runs of a long text never hide words that stand in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui import load
from briefing_tui.quoting.verify import QuoteVerdict, Verifier, runs, stream
from briefing_tui.quoting.verify.runs import Runs
from briefing_tui.samples import sample_paths

TEXTS = st.text(max_size=200)


@given(TEXTS, st.integers(0, 200), st.integers(0, 12))
def test_what_stands_in_a_text_may_stand_in_it(text: str, start: int, length: int) -> None:
    assert Runs(text).may_hold(text[start : start + length])


def test_runs_across_two_pieces_are_noted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "_AT_ONCE", 4)
    text = "云岭市水利局局长许立衡介绍情况𠮷野家"
    noted = Runs(text)
    assert all(noted.may_hold(text[at : at + 5]) for at in range(len(text)))
    assert not noted.may_hold("月球背面")


def test_a_check_says_the_same_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    briefings = [load(path) for path in sample_paths()]
    quotes = [
        "一是把底数摸清",
        "一是把底数查清楚",
        "我们计划在月球背面建造一座能容纳三千人的图书馆。",
        "Good evening, everybody, and thank you",
    ]
    expected = [Verifier(briefings).verify(quote) for quote in quotes]
    monkeypatch.setattr(stream, "_WORTH_RUNS", 0)
    verifier = Verifier(briefings)
    assert [verifier.verify(quote) for quote in quotes] == expected
    assert expected[2].verdict is QuoteVerdict.NOT_FOUND
