"""Costs: for one typed unit, the cost of matching it with each character of a text.

In twentieths of a wrong character, one number for each code.
"""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from briefing_tui.search.codes import ALL, BREAK, MARK, encoded, latin, sounding
from briefing_tui.search.shapes import look_alikes
from briefing_tui.search.sounds import readings, typings

Row = NDArray[np.uint8]

UNIT = 20
"""The cost of a wrong character."""

NEVER = 255
"""The cost of a character that can never match."""

SOUNDS_ALIKE = 10
"""The greatest cost of characters that sound alike."""

SAME_SOUND, FURTHER, RARE = 4, 6, 8
"""The costs of the same sound: both by main readings, one rank further, and rarer."""

NEAR_SOUND, NEAR_FURTHER = 9, 10
LOOKS_ALIKE = 11
MARK_COST = 2

SPELLED_FURTHER, SPELLED_NEAR = 2, 5
"""The costs, for typed pinyin, of each rank of a further reading, and of a near sound."""

BEGUN = 1
"""The cost of a syllable of which only a beginning was typed."""


@cache
def _unlike(letter: bool) -> Row:
    """Return a row in which no character is similar.

    For a letter, every letter costs ``UNIT`` and every mark ``NEVER``; for a mark, every mark
    costs ``MARK_COST`` and everything else ``NEVER``.
    """
    row = np.full(ALL, UNIT, dtype=np.uint8)
    marks = (sounding().classes <= BREAK) & ~latin()
    row[marks if letter else ~marks] = NEVER
    if not letter:
        row[marks] = MARK_COST
        row[sounding().classes == BREAK] = NEVER
    return row


@lru_cache(maxsize=256)
def letter_row(letter: str) -> Row:
    """Return the costs of a folded letter, digit or mark that was typed as itself."""
    code = int(encoded(letter)[0])
    table = sounding()
    is_mark = table.classes[code] == MARK and not latin()[code]
    row = _unlike(not is_mark).copy()
    for other in look_alikes(letter):
        row[ord(other)] = LOOKS_ALIKE
    for mine, reading in enumerate(table.readings(letter)):
        group = table.group(int(table.near[reading]))
        ranks = table.rank[group] + mine
        same = np.array([SAME_SOUND, FURTHER, RARE], dtype=np.uint8)[np.minimum(ranks, 2)]
        near = np.where(ranks, NEAR_FURTHER, NEAR_SOUND)
        costs = np.where(table.syllable[group] == reading, same, near).astype(np.uint8)
        np.minimum.at(row, table.code[group], costs)
    row[code] = 0
    return row


@lru_cache(maxsize=64)
def same_row(letter: str) -> Row:
    """Return the costs of a folded letter that no other character is similar to."""
    row = _unlike(True).copy() if letter.isalnum() else np.full(ALL, NEVER, dtype=np.uint8)
    row[int(encoded(letter)[0])] = 0
    return row


@lru_cache(maxsize=128)
def syllable_row(typed: str, *, begun: bool = False) -> Row:
    """Return the costs of a typed syllable.

    Args:
        typed: the letters.
        begun: whether they are the beginning of a syllable.
    """
    names = readings().syllables
    if begun:
        meant = {at: BEGUN for at, name in enumerate(names) if name.startswith(typed)}
    else:
        spelled = typings().get(typed, {})
        meant = {
            at: 0 if spelled[name] else SPELLED_NEAR
            for at, name in enumerate(names)
            if name in spelled
        }
    row = np.full(ALL, NEVER, dtype=np.uint8)
    _read_into(row, meant)
    return row


@lru_cache(maxsize=32)
def initial_row(letter: str) -> Row:
    """Return the costs of the first letter of a syllable."""
    row = np.full(ALL, NEVER, dtype=np.uint8)
    names = readings().syllables
    _read_into(row, {at: 0 for at, name in enumerate(names) if name.startswith(letter)})
    return row


def _read_into(row: Row, meant: dict[int, int]) -> None:
    """Lower a row in place to the costs of the characters of some syllables."""
    table = sounding()
    for number, cost in meant.items():
        group = table.group(int(table.near[number]))
        own = table.syllable[group] == number
        ranks = table.rank[group][own]
        costs = cost + SPELLED_FURTHER * np.minimum(ranks, 2)
        np.minimum.at(row, table.code[group][own], costs.astype(np.uint8))
