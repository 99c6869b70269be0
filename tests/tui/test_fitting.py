"""Fitting text into cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.tui.fitting import cut_middle, fit_pieces, pad, prefix, suffix
from briefing_tui.tui.typesetting.cells import cell_width

WORDS = st.text(st.sampled_from("abc 水清了，。“”１"), max_size=40)


@given(WORDS, st.integers(0, 60))
def test_a_prefix_fits_and_is_a_prefix(text: str, cells: int) -> None:
    assert text.startswith(prefix(text, cells))
    assert cell_width(prefix(text, cells)) <= cells


@given(WORDS, st.integers(0, 60))
def test_a_suffix_fits_and_is_a_suffix(text: str, cells: int) -> None:
    assert text.endswith(suffix(text, cells))
    assert cell_width(suffix(text, cells)) <= cells


@given(WORDS, st.integers(0, 60))
def test_padding_gives_exactly_the_cells_asked_for(text: str, cells: int) -> None:
    assert cell_width(pad(text, cells)) == cells


@given(WORDS, st.integers(0, 60))
def test_cutting_the_middle_fits_and_leaves_what_fits_alone(text: str, cells: int) -> None:
    assert cell_width(cut_middle(text, cells)) <= cells
    if cell_width(text) <= cells:
        assert cut_middle(text, cells) == text


def test_beginning_and_end_stay_when_the_middle_is_cut() -> None:
    assert cut_middle("甲乙丙丁戊己庚辛", 13) == "甲乙 ⋯ 己庚辛"


@given(st.lists(st.sampled_from(["Enter 打开", "F5 重读", "Tab 排序", "?"])), st.integers(0, 60))
def test_keys_are_left_out_whole_and_the_way_back_stays(keys: list[str], cells: int) -> None:
    shown = fit_pieces(" · ".join(["↓ 更多", *keys, "Esc"]), cells)
    assert cell_width(shown) <= cells
    if cells >= cell_width("↓ 更多 · Esc"):
        first, *between, last = shown.split(" · ")
        assert (first, last) == ("↓ 更多", "Esc")
        assert between == keys[: len(between)]
        longer = " · ".join(["↓ 更多", *keys[: len(between) + 1], "Esc"])
        assert between == keys or cell_width(longer) > cells
