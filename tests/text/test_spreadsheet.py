"""Cells that a spreadsheet would run stay words."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.text.spreadsheet import to_csv

SIGNS = "=+-@＝＋－＠"
BLANKS = "\t\r\n \u00a0\u3000\u200b\ufeff\x00"


def cell(words: str) -> str:
    """Return the cell that a spreadsheet is given for some words."""
    _head, row = csv.reader(io.StringIO(to_csv(["head"], [[words, "last"]]), newline=""))
    return row[0]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", " ", "\n", "\t", "\u3000", "\ufeff", " \u00a0\r"])
def test_a_cell_that_begins_a_formula_gets_an_apostrophe(before: str, sign: str) -> None:
    assert cell(f"{before}{sign}1").startswith("'")


@pytest.mark.parametrize("words", ["好", "1-2", "a=b", "'quoted'", "“＝”", "〔-1"])
def test_other_cells_stay_as_they_are(words: str) -> None:
    assert cell(words) == words


@given(st.text(st.sampled_from(SIGNS + BLANKS + "'1a好"), max_size=6))
def test_taking_the_apostrophe_away_gives_the_cell_back(words: str) -> None:
    written = cell(words)
    added = re.match(r"'(?='*(?:[\t\r\n]|[\s\x00\u200b\ufeff]*[=+\-@＝＋－＠]))", written)
    assert (written[1:] if added else written) == words
