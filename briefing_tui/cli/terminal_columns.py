"""Rows in columns of terminal cells."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from briefing_tui.cli.wrapping import cells

CUT = "…"


def cut_end(text: str, width: int) -> str:
    """Return the beginning of a text that takes at most so many cells, a cut shown by ``…``."""
    if cells(text) <= width:
        return text
    return _taken(text, width - 1) + CUT if width > 0 else ""


def first_cells(text: str, width: int) -> str:
    """Return the beginning of a text that takes at most so many cells."""
    return text if cells(text) <= width else _taken(text, width)


def last_cells(text: str, width: int) -> str:
    """Return the end of a text that takes at most so many cells, no mark parted from its letter."""
    if cells(text) <= width:
        return text
    kept = _taken(text[::-1], width)[::-1]
    while kept and unicodedata.combining(kept[0]):
        kept = kept[1:]
    return kept


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Return a text with spaces to so many cells, behind it or, for ``right``, before it."""
    space = " " * (width - cells(text))
    return space + text if right else text + space


def _taken(text: str, width: int) -> str:
    used = 0
    for at, character in enumerate(text):
        used += cells(character)
        if used > width:
            return text[:at]
    return text


def aligned(rows: Sequence[Sequence[str]], right: Sequence[bool], width: int) -> list[str]:
    """Return rows as lines, each column as wide as its widest cell.

    Args:
        rows: as many cells each as there are columns.
        right: of each column whether its cells stand at its right edge.
        width: of the terminal; the first column is cut to what the others leave it.
    """
    widths = [max((cells(row[at]) for row in rows), default=0) for at in range(len(right))]
    others = sum(widths[1:]) + 2 * (len(widths) - 1)
    widths[0] = min(widths[0], max(8, width - others))
    lines = []
    for row in rows:
        parts = [cut_end(row[0], widths[0]), *row[1:]]
        told = [
            padded(part, size, right=side)
            for part, size, side in zip(parts, widths, right, strict=True)
        ]
        lines.append("  ".join(told).rstrip())
    return lines
