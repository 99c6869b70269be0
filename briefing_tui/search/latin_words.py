"""The Latin words of a segment, by number: whole, begun, and within others."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise

import numpy as np

from briefing_tui.search.codes import Ints

LAST = "\U0010ffff"
"""A character that is sorted behind every letter."""


@lru_cache(maxsize=64)
def every_word(words: str) -> list[str]:
    """Return the words between line feeds."""
    return words.split("\n")[1:-1]


@lru_cache(maxsize=64)
def by_length(words: str) -> dict[int, tuple[list[str], Ints]]:
    """Return the words between line feeds by their length, each with its number."""
    every = every_word(words)
    lengths = np.fromiter(map(len, every), dtype=np.int64)
    order = np.argsort(lengths, kind="stable")
    cuts = np.flatnonzero(np.diff(lengths[order], prepend=-1)).tolist()
    parts = [order[low:high] for low, high in pairwise([*cuts, order.size])]
    return {int(lengths[own[0]]): ([every[at] for at in own.tolist()], own) for own in parts}


@lru_cache(maxsize=64)
def _begins(words: str) -> Ints:
    """Return where each of the words between line feeds begins."""
    lengths = np.fromiter(map(len, every_word(words)), dtype=np.int64)
    return np.cumsum(lengths + 1) - lengths


def numbers(words: str, word: str, *, begun: bool = False) -> tuple[int, int]:
    """Return the number of a word, and the one after it; the same twice if it is not there.

    Args:
        words: ascending, between line feeds.
        word: what to look for.
        begun: whether all words are wanted that begin so.
    """
    held = every_word(words)
    low = bisect_left(held, word)
    if begun:
        return low, bisect_left(held, word + LAST)
    return low, low + (low < len(held) and held[low] == word)


def is_word(words: str, word: str) -> bool:
    """Return whether a word is one of those between line feeds, which are ascending."""
    low, after = numbers(words, word)
    return low < after


def inside(words: str, part: str) -> tuple[Ints, Ints]:
    """Return the numbers of the words that hold some letters after their first, and where.

    A word that holds them twice is given twice.
    """
    found: list[int] = []
    begin = words.find(part)
    while begin >= 0:
        found.append(begin)
        begin = words.find(part, begin + 1)
    places = np.array(found, dtype=np.int64)
    begins = _begins(words)
    own = np.searchsorted(begins, places, side="right") - 1
    at = places - begins[own] if begins.size else places
    return own[at > 0], at[at > 0]
