"""Strokes: how many strokes of the brush each Chinese character is written with."""

from __future__ import annotations

from functools import cache
from pathlib import Path

STROKES = Path(__file__).with_name("tables") / "strokes.txt"

BLOCKS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000))
"""The blocks of Unicode whose characters are in the table, in its order."""

NO_STROKES = "."
"""Stands in the table for a code point without a character."""

_ZERO = ord("0")


def letter_of(strokes: int) -> str:
    """Return the letter that stands for a number of strokes in the table."""
    return chr(_ZERO + strokes)


@cache
def _table() -> dict[str, int]:
    lines = STROKES.read_text(encoding="utf-8").splitlines()
    letters = "".join(line for line in lines if not line.startswith("# "))
    codes = (code for block in BLOCKS for code in block)
    return {
        chr(code): ord(letter) - _ZERO
        for code, letter in zip(codes, letters, strict=True)
        if letter != NO_STROKES
    }


def strokes_of(character: str) -> int:
    """Return the number of strokes of a character; 0 for one that is not in the table."""
    return _table().get(character, 0)
