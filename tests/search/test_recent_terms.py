"""Recent terms: the words of a query that are not looked for again while its last one is typed."""

from __future__ import annotations

import numpy as np
import pytest

from briefing_tui.library import Library
from briefing_tui.search import one_term, recent_terms, several_terms
from briefing_tui.search.matchers.exact import KIND
from briefing_tui.search.recent_terms import RecentTerms
from briefing_tui.search.scope import Scope
from briefing_tui.search.stretches import Stretches
from briefing_tui.search.term import Term
from briefing_tui.search.term_matches import Found, Group, size_of
from tests.invented import Turn, make_briefing


def found(count: int) -> Found:
    places = np.arange(count)
    return [[Group(KIND, Stretches(places, places + 1, places * 0))]]


def test_what_is_remembered_is_not_looked_for_again() -> None:
    recent = RecentTerms()
    first = recent.found("a", lambda: found(3), size_of)
    assert recent.found("a", lambda: found(5), size_of) is first


def test_the_least_recent_is_forgotten_when_too_much_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(recent_terms, "MOST_STRETCHES", 10)
    recent = RecentTerms()
    kept = {key: recent.found(key, lambda: found(4), size_of) for key in "ab"}
    assert recent.found("a", lambda: found(4), size_of) is kept["a"]
    recent.found("c", lambda: found(4), size_of)
    assert recent.found("a", lambda: found(4), size_of) is kept["a"]
    assert recent.found("b", lambda: found(4), size_of) is not kept["b"]


def test_more_than_is_kept_in_all_is_not_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recent_terms, "MOST_STRETCHES", 10)
    recent = RecentTerms()
    assert recent.found("a", lambda: found(11), size_of) is not recent.found(
        "a", lambda: found(11), size_of
    )


def test_of_several_words_only_the_last_is_looked_for_with_each_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[str] = []

    def find(term: Term, scope: Scope, **how: bool) -> Found:
        looked.append(term.folded)
        return one_term.find_term(term, scope, **how)

    monkeypatch.setattr(several_terms, "find_term", find)
    words = "我市综合开展海漂垃圾治理，累计打捞垃圾。"
    library = Library([make_briefing([Turn("许立衡", words, "许立衡：")], title="通报")])
    for typed in ("海漂 打捞", "海漂 打捞垃", "海漂 打捞垃圾"):
        assert library.search(typed, limit=1)
    assert looked == ["海漂", "打捞", "打捞垃", "打捞垃圾"]
    library.search("@许立衡 海漂 打捞", limit=1)
    assert looked[4:] == ["海漂", "打捞"]
