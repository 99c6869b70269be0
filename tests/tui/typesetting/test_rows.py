"""Between the cells of a row and the offsets of the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.typesetting.rows import RowKind, TextRow


def text_row(text: str, start: int = 100) -> TextRow:
    return TextRow(RowKind.TEXT, start, start + len(text), text, None)


def test_both_halves_of_a_wide_character_are_that_character() -> None:
    row = text_row("海a漂")
    assert [row.offset_at(x) for x in range(5)] == [100, 100, 101, 102, 102]


def test_left_of_a_row_is_its_first_character_and_right_of_it_the_last() -> None:
    row = text_row("海漂")
    assert row.offset_at(-3) == 100
    assert row.offset_at(50) == 101


def test_a_mark_belongs_to_its_base() -> None:
    row = text_row("e\u0301x")
    assert [row.offset_at(x) for x in range(3)] == [100, 102, 102]
    assert text_row("xe\u0301").last == 101


def test_a_step_goes_over_marks_and_ends_with_the_row() -> None:
    row = text_row("e\u0301x")
    assert row.step(100, 1) == 102
    assert row.step(102, -1) == 100
    assert row.step(102, 1) is None
    assert row.step(100, -1) is None


@given(st.text(st.sampled_from("海漂垃圾，“ab\u0301"), min_size=1, max_size=30))
def test_the_cell_of_a_character_leads_back_to_it(text: str) -> None:
    row = text_row("中" + text)
    for x in range(cell_width(row.text)):
        offset = row.offset_at(x)
        assert row.cell_of(offset) <= x
        assert row.offset_at(row.cell_of(offset)) == offset
