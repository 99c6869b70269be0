"""The range of Chinese characters."""

from __future__ import annotations

import pytest

from briefing_tui.text.han import all_han, has_han, is_han


@pytest.mark.parametrize("character", ["一", "周", "龥", "㐀", "\u9fff", "𠀀"])
def test_a_chinese_character_is_one(character: str) -> None:
    assert is_han(character)


@pytest.mark.parametrize(
    "character", ["a", "、", "·", "（", "か", "가", "：", "\U000e0100", "\u33ff"]
)
def test_marks_letters_and_other_scripts_are_none(character: str) -> None:
    assert not is_han(character)


def test_one_chinese_character_among_letters_is_found() -> None:
    assert has_han("Dana 周")
    assert not has_han("Dana Larkin")
    assert not has_han("")


def test_words_are_chinese_alone_or_with_the_marks_that_are_named() -> None:
    assert all_han("周岚")
    assert not all_han("周·岚")
    assert all_han("周·岚", "·")
    assert not all_han("")
