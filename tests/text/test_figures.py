"""Figures in words."""

from __future__ import annotations

import pytest

from briefing_tui.text.figures import has_figure


@pytest.mark.parametrize("words", ["room 7", "第３期", "٣ مايو", "no. 0 –"])
def test_a_figure_of_any_script_is_one(words: str) -> None:
    assert has_figure(words)


@pytest.mark.parametrize("words", ["", "room", "第三期", "x² — ½"])
def test_numerals_and_raised_figures_are_none(words: str) -> None:
    assert not has_figure(words)
