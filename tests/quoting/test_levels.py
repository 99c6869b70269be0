"""Quotation marks inside a quoted passage change level, apostrophes never."""

from __future__ import annotations

import pytest

from briefing_tui.quoting.levels import inner_level
from briefing_tui.quoting.width import to_fullwidth


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("喝上“放心水”。", "喝上‘放心水’。"),
        ("don’t say “workers’ rights”", "don’t say ‘workers’ rights’"),
        ("he said ‘go’ twice", "he said “go” twice"),
        ('a "b" c', "a 'b' c"),
        ('5" pipe', '5" pipe'),
        ("半句”之后", "半句’之后"),
        ("半句’之后", "半句”之后"),
    ],
)
def test_within_curly_marks(words: str, expected: str) -> None:
    assert inner_level(words, "“") == expected


def test_within_corner_marks() -> None:
    assert inner_level("「甲『乙』」“丙”", "「") == "『甲「乙」』“丙”"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("甲,乙:丙;丁?戊!己", "甲，乙：丙；丁？戊！己"),
        ("“甲”,乙", "“甲”，乙"),
        ("98.80%,乙", "98.80%,乙"),
        ("甲,2个", "甲,2个"),
        ("3,000 and a:b", "3,000 and a:b"),
        ("甲!", "甲！"),
        ("OK, 甲", "OK, 甲"),
        ("真的吗?!是", "真的吗？！是"),
    ],
)
def test_half_width_marks_between_chinese_become_full_width(words: str, expected: str) -> None:
    assert to_fullwidth(words) == expected
