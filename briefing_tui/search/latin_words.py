"""The Latin words of a segment, by number: whole, begun, and within others."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

import numpy as np

from briefing_tui.search.codes import Ints

LAST = "\U0010ffff"
"""A character that is sorted behind every letter."""


@lru_cache(maxsize=64)
def every_word(words: str) -> list[str]:
    """Return the words between line feeds."""
    return words.split("\n")[1:-1]


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
    found = [match.start() for match in re.finditer(f"(?={re.escape(part)})", words)]
    places = np.array(found, dtype=np.int64)
    begins = _begins(words)
    own = np.searchsorted(begins, places, side="right") - 1
    at = places - begins[own] if begins.size else places
    return own[at > 0], at[at > 0]
