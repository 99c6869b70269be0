"""Alignment: costs and the exact ends of what was meant."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from briefing_tui.search.align import HAN, LATIN, Costs, aligned
from briefing_tui.search.backend import NO_TEXTS
from briefing_tui.search.building import built
from briefing_tui.search.codes import encoded
from briefing_tui.search.costs import UNIT
from briefing_tui.search.cut_counts import CutCounts
from briefing_tui.search.matchers import typo
from briefing_tui.search.prepared import Prepared
from briefing_tui.search.recent_terms import RecentTerms
from briefing_tui.search.regions import Wanted
from briefing_tui.search.scope import Scope
from briefing_tui.search.sifting import sifted
from briefing_tui.search.term import Tolerance
from briefing_tui.search.wording import as_typed

FAR = 1_000


def nowhere() -> Scope:
    """Return a scope of no texts, which notes what is cut."""
    corpus = NO_TEXTS
    return Scope(
        corpus.segments,
        corpus.briefings.__getitem__,
        corpus.days,
        lambda: None,
        Wanted(),
        True,
        None,
        corpus.newest,
        {},
        RecentTerms(),
        CutCounts(),
    )


def best(
    words: str, text: str, budget: int = FAR, costs: Costs = HAN, anchor: int = 0
) -> tuple[int, str] | None:
    segment = built([Prepared.of(encoded(text))], 0, lambda: None)
    wording = as_typed(words, strict=costs is LATIN)
    slack = len(text) + len(words)
    (found,) = aligned([(segment, np.array([anchor]))], wording, slack, costs, budget)
    if not found.starts.size:
        return None
    return int(found.costs[0]), text[found.starts[0] : found.ends[0]]


@pytest.mark.parametrize(
    ("words", "cost", "stretch"),
    [
        ("海漂垃圾治理", 0, "海漂垃圾治理"),
        ("海漂拉圾治理", 4, "海漂垃圾治理"),
        ("海洋垃圾治理", 20, "海漂垃圾治理"),
        ("海漂圾治理", 14, "海漂垃圾治理"),
        ("海漂的垃圾治理", 20, "海漂垃圾治理"),
        ("海垃漂圾治理", 12, "海漂垃圾治理"),
        ("海拉漂圾治理", 16, "海漂垃圾治理"),
        ("海刀漂圾治理", 34, "海漂垃圾治理"),
        ("海漂垃圾治理累计", 2, "海漂垃圾治理，累计"),
        ("海漂垃圾自理", 9, "海漂垃圾治理"),
    ],
)
def test_each_mistake_has_its_cost_and_the_ends_are_exact(
    words: str, cost: int, stretch: str
) -> None:
    assert best(words, "综合开展海漂垃圾治理，累计打捞") == (cost, stretch)


def test_of_equally_cheap_stretches_that_of_the_nearest_length_is_taken() -> None:
    assert best("海漂垃圾治理", "开展海漂垃圾治水，累计") == (20, "海漂垃圾治水")


def test_a_look_alike_costs_less_than_another_wrong_character() -> None:
    alike, other = best("未来几天", "末来几天"), best("海来几天", "末来几天")
    assert alike is not None
    assert other is not None
    assert alike[0] < other[0]


def test_what_is_over_the_budget_is_nothing() -> None:
    assert best("海洋垃圾治理", "海漂垃圾治理", budget=19) is None


def test_latin_words_are_taken_whole() -> None:
    assert best("interist", "disinterested interest", costs=LATIN) == (UNIT, "interest")


def test_no_alignment_crosses_a_line_end() -> None:
    assert best("海漂垃圾", "海漂\n垃圾", budget=2) is None


@given(st.text("海漂垃圾治理", min_size=1, max_size=8), st.text("海漂垃圾治理", max_size=10))
def test_the_cost_is_never_above_that_of_the_whole_text(words: str, text: str) -> None:
    found = best(words, text)
    assert found is None or found[0] <= OSA.distance(words, text) * UNIT


@given(st.text("海漂垃圾治理", min_size=2, max_size=8), st.text("水清岸绿", max_size=5))
def test_words_that_stand_in_the_text_cost_nothing(words: str, around: str) -> None:
    assert best(words, around + words + around) == (0, words)


@given(
    st.text("海漂垃圾治理", min_size=5, max_size=8),
    st.text("海漂垃圾治理", min_size=5, max_size=12),
    st.integers(1, 2),
)
def test_what_is_sifted_out_has_more_edits(words: str, text: str, edits: int) -> None:
    segment = built([Prepared.of(encoded(text))], 0, lambda: None)
    wording = as_typed(words)
    anchors = np.array([0])
    kept, _ = sifted(segment, wording, anchors, 12, edits)
    if not kept.size:
        costs = Costs(20, 20, 20, False)
        (found,) = aligned([(segment, anchors)], wording, 12, costs, edits * UNIT)
        assert not found.starts.size


@given(
    st.text("海漂垃圾，理", min_size=3, max_size=9),
    st.lists(st.text("海漂垃圾，理\n", min_size=6, max_size=14), min_size=1, max_size=12),
    st.integers(1, 4),
    st.integers(10, 60),
)
def test_what_is_within_a_budget_is_what_is_found_without_one(
    words: str, texts: list[str], slack: int, budget: int
) -> None:
    segment = built([Prepared.of(encoded(each)) for each in texts], 0, lambda: None)
    wording, anchors = as_typed(words), np.arange(-2, segment.size)
    costs = Costs(14, 20, 12, False)
    (every,) = aligned([(segment, anchors)], wording, slack, costs, FAR)
    (found,) = aligned([(segment, anchors)], wording, slack, costs, budget)
    expected = every.only(every.costs <= budget)
    assert [column.tolist() for column in found] == [column.tolist() for column in expected]


@pytest.mark.parametrize("most", [("MOST_CANDIDATES", 40), ("MOST_ALIGNED", 3)])
def test_another_text_takes_no_near_match_from_one(
    most: tuple[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typo, *most)
    texts = ["海漂拉圾治理得很好。" * count for count in (6, 90)]
    one, other = (built([Prepared.of(encoded(each))], 0, lambda: None) for each in texts)
    wording, tolerance = as_typed("海漂垃圾治理", strict=False), Tolerance(30, 2)
    scope = nowhere()
    alone = typo.mistyped([one], wording, tolerance, scope, in_latin=False)[0]
    beside = typo.mistyped([one, other], wording, tolerance, scope, in_latin=False)[0]
    assert alone.starts.size
    assert scope.cut.near
    assert [column.tolist() for column in alone] == [column.tolist() for column in beside]


@given(
    st.lists(st.text("abc de", min_size=6, max_size=14), min_size=2, max_size=6),
    st.text("abcde ", min_size=5, max_size=9).filter(lambda words: words.strip() == words),
)
def test_what_is_aligned_for_several_segments_at_once_is_what_each_of_them_has(
    texts: list[str], words: str
) -> None:
    segments = [built([Prepared.of(encoded(each))], 0, lambda: None) for each in texts]
    wording = as_typed(words, strict=True)
    anchored = [(each, np.arange(-2, each.size)) for each in segments]
    together = aligned(anchored, wording, 3, LATIN, 2 * UNIT)
    for own, found in zip(anchored, together, strict=True):
        (every,) = aligned([own], wording, 3, LATIN, FAR)
        expected = every.only(every.costs <= 2 * UNIT)
        assert [column.tolist() for column in found] == [column.tolist() for column in expected]
