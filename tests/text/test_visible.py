"""Characters that act on a terminal, or hide, are shown and not sent."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.text.visible import (
    count_controls,
    first_control,
    has_controls,
    visible,
    without_controls,
)

ANY_TEXT = st.text(st.characters())
HOSTILE = ["\x1b", "\x00", "\x9b", "\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\U000e0041"]


def test_ordinary_text_is_not_touched() -> None:
    text = "云岭市：“放心水”，café 😀 𠀀\n\t（完）"
    assert visible(text) == text


def test_an_escape_sequence_becomes_its_picture() -> None:
    assert visible("\x1b[31m红\x07") == "␛[31m红␇"


def test_a_line_separator_becomes_a_symbol() -> None:
    assert visible("甲\u2028乙\x85丙") == "甲␤乙␤丙"


def test_bidirectional_controls_become_symbols() -> None:
    assert visible("\u202e反\u202c") == "⇄反⇄"


def test_hidden_characters_become_symbols() -> None:
    assert visible("放\u200b心\u00ad水\U000e0041") == "放◌心◌水◌"


def test_a_lone_surrogate_becomes_a_symbol() -> None:
    assert visible("a\udc80b") == "a␦b"


def test_a_line_break_is_masked_when_the_caller_keeps_none() -> None:
    assert visible("甲\n乙\t丙", keep="") == "甲␊乙␉丙"


def test_a_carriage_return_is_masked_unless_kept() -> None:
    assert visible("甲\r\n") == "甲␍\n"


def test_a_variation_selector_stays() -> None:
    assert visible("葛\U000e0100") == "葛\U000e0100"


@pytest.mark.parametrize("character", HOSTILE)
def test_hostile_characters_are_worth_a_warning(character: str) -> None:
    assert has_controls(f"甲{character}乙")
    assert first_control(f"甲{character}乙") == 1


@pytest.mark.parametrize("character", list("\t\n\r\v\f\x85\u2028\u2029\u3000\u00a0"))
def test_white_space_is_not_worth_a_warning(character: str) -> None:
    assert not has_controls(f"甲{character}乙")


def test_controls_are_counted() -> None:
    assert count_controls("\x1b[0m放\u200b心\u200b水😀") == 3


def test_controls_can_be_dropped() -> None:
    assert without_controls("放\u200b心\x1b水\n😀") == "放心水\n😀"


@given(ANY_TEXT)
@example("\ufffe\U0001ffff\U0010ffff")
def test_offsets_stay_exact(text: str) -> None:
    assert len(visible(text, keep="")) == len(text)


@given(ANY_TEXT)
def test_nothing_unsafe_is_left(text: str) -> None:
    shown = visible(text, keep="")
    assert visible(shown, keep="") == shown
    assert not has_controls(shown)
    assert all(character >= " " for character in shown)


@given(ANY_TEXT)
def test_dropping_leaves_nothing_to_warn_of(text: str) -> None:
    assert not has_controls(without_controls(text))


@pytest.mark.parametrize("character", [*HOSTILE, "\x7f", "\u2028", "\ufffe", "\udc80", "\t"])
def test_each_symbol_takes_one_cell(character: str) -> None:
    assert cell_len(visible(character, keep="")) == 1
