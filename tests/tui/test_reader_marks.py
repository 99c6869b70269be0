"""Highlights, found by offset."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.model import Span
from briefing_tui.tui.widgets.reader_marks import NO_MARKS, Highlight, index

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


def test_no_marks_are_over_nothing() -> None:
    assert list(NO_MARKS.over(0, 100)) == []


def test_each_span_of_a_match_is_found_with_its_number() -> None:
    marks = index([Highlight((Span(5, 7), Span(20, 22)), True), Highlight((Span(9, 12),), False)])
    assert list(marks.over(6, 10)) == [(Span(5, 7), 0), (Span(9, 12), 1)]
    assert list(marks.over(15, 21)) == [(Span(20, 22), 0)]


@given(st.lists(SPANS, max_size=20), st.integers(0, 80), st.integers(1, 20))
def test_exactly_the_spans_that_touch_a_stretch_are_found(
    spans: list[Span], start: int, length: int
) -> None:
    marks = index([Highlight((span,), True) for span in spans])
    found = {number for _, number in marks.over(start, start + length)}
    touching = {n for n, one in enumerate(spans) if one.start < start + length and start < one.end}
    assert found == touching
