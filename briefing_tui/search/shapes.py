"""Shapes: which characters look alike, so that one is taken for the other in reading."""

from __future__ import annotations

import os
from functools import cache

SHAPES = os.path.join(os.path.dirname(__file__), "tables", "shapes.txt")


def look_alikes(letter: str) -> str:
    """Return the characters that look like a folded one, from lines of either's alike.

    The table is looked through for the one character: a query has few of them, and the whole
    table as a dictionary would take longer to make than all else that a short query needs.
    """
    if letter.isspace():
        return ""
    table = _table()
    found = ""
    at = table.find(letter)
    while at >= 0:
        begin = table.rfind("\n", 0, at) + 1
        end = table.index("\n", at)
        found += table[begin + 2 : end] if at == begin else table[begin]
        at = table.find(letter, end)
    return found


@cache
def _table() -> str:
    """Return the lines of the table, each a character, a space, and those that look like it."""
    with open(SHAPES, encoding="utf-8") as file:
        table = file.read()
    while table.startswith("#"):
        table = table[table.index("\n") + 1 :]
    return table
