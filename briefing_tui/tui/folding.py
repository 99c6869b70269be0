"""Folding a line of text into rows of a list."""

from __future__ import annotations

from itertools import pairwise

from briefing_tui.text.visible import visible
from briefing_tui.tui.typesetting.breaking import wrap

LEAST = 10
"""Cells under which rows are not made narrower."""


def folded(text: str, cells: int) -> list[str]:
    """Return a line of text folded into rows, with control characters made visible.

    Args:
        text: what is shown, without line ends.
        cells: how wide a row may be.
    """
    clean = visible(text, "").strip()
    edges = [0, *wrap(clean, max(LEAST, cells))]
    return [clean[start:end].rstrip() for start, end in pairwise(edges)]
