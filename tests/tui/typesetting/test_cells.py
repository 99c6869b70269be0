"""Widths of characters, in agreement with Rich."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import rich.cells as rich_cells
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size
from rich.segment import Segment

from briefing_tui.tui.typesetting import cells
from briefing_tui.tui.typesetting.cells import (
    ambiguous,
    cell_width,
    edges,
    fit,
    use_ambiguous_width,
    widths,
)

TEXTS = st.text(
    st.sampled_from("中文字，。“”‘’Ⅲ①…—ab1. \u0301\ufe0f\u200d☎❤👨👩한のﾊ│─")
    | st.characters(codec="utf-8"),
    max_size=40,
)


@pytest.fixture
def wide_ambiguous() -> Iterator[None]:
    use_ambiguous_width(2)
    yield
    use_ambiguous_width(1)


def test_a_chinese_character_takes_two_cells_and_a_latin_one_takes_one() -> None:
    assert list(widths("中a，1")) == [2, 1, 2, 1]


def test_a_combining_mark_takes_none() -> None:
    assert list(widths("e\u0301")) == [1, 0]


def test_quotation_marks_take_one_cell_unless_the_terminal_makes_them_two() -> None:
    assert cell_width("“Ⅲ①…—”") == 6


@pytest.mark.usefixtures("wide_ambiguous")
def test_ambiguous_characters_take_two_cells_when_told_so() -> None:
    assert cell_width("“Ⅲ①…—”─") == 14


@pytest.mark.usefixtures("wide_ambiguous")
def test_rich_measures_ambiguous_characters_alike() -> None:
    assert cell_len("“字”±") == 8
    assert set_cell_size("“字”", 4) == "“字"
    assert Segment("─│").split_cells(2) == (Segment("─"), Segment("│"))


@pytest.mark.usefixtures("wide_ambiguous")
def test_other_characters_keep_their_width_when_ambiguous_ones_widen() -> None:
    assert list(widths("中a\u0301b⠿╌")) == [2, 1, 0, 1, 1, 1]


def test_the_narrow_width_can_be_taken_back() -> None:
    use_ambiguous_width(2)
    use_ambiguous_width(1)
    assert cell_len("“─”") == cell_width("“─”") == 3


def test_whoever_asks_for_two_cells_is_told_that_they_are_counted() -> None:
    assert use_ambiguous_width(2)
    assert use_ambiguous_width(1)


@pytest.mark.parametrize("name", ["_plain_table", "_plain_singles"])
def test_a_rich_that_keeps_its_tables_elsewhere_measures_one_cell(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cells, name, None)
    assert not use_ambiguous_width(2)
    assert cell_len("“─”") == cell_width("“─”") == 3


def test_a_rich_whose_tables_are_made_in_another_way_measures_one_cell(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cells, "_widened", lambda version: rich_cells.get_character_cell_size)
    assert not use_ambiguous_width(2)
    assert cell_len("“─”") == cell_width("“─”") == 3


def test_private_use_and_marks_are_not_ambiguous() -> None:
    assert not ambiguous() & {"\ue000", "\u0301", "\u00ad"}


@given(TEXTS)
def test_the_sum_is_what_rich_measures(text: str) -> None:
    assert cell_width(text) == cell_len(text)


@pytest.mark.usefixtures("wide_ambiguous")
def test_every_ambiguous_character_is_two_cells_for_rich_and_here() -> None:
    assert {cell_len(one) for one in ambiguous()} == {2}
    assert {cell_width(one) for one in ambiguous()} == {2}


@given(TEXTS)
def test_edges_are_where_each_character_begins_and_the_last_ends(text: str) -> None:
    found = edges(text)
    assert len(found) == len(text) + 1
    assert found[0] == 0
    assert found[-1] == cell_width(text)
    assert list(found) == sorted(found)


@given(TEXTS, st.integers(0, 30))
def test_what_is_fitted_is_no_wider_than_asked(text: str, width: int) -> None:
    assert cell_width(fit(text, width)) <= width


def test_a_cut_is_shown() -> None:
    assert fit("云岭市水利局", 7) == "云岭市…"
