"""Cutting: where the words of Chinese text begin.

Of all ways to cut a stretch of Chinese characters into words of the lexicon and single characters
the most probable is taken, each word by its own probability (a unigram model). Stretches that no
word of several characters crosses are cut apart, and those of one length are solved at once.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing_tui.corpus.lexicon import LONGEST, SINGLE_COST, Lexicon, begun, gone_on
from briefing_tui.search.codes import Codes, Flags, Ints

BLOCK = 1 << 20
"""Characters that are cut at once."""

LONGEST_STRETCH = 10_000
"""Chinese characters in a row by which a block may be longer, so that none is cut through."""

Costs = NDArray[np.float32]


def word_starts(codes: Codes, lexicon: Lexicon) -> Flags:
    """Return for each Chinese character whether a word begins with it; False for all others.

    Args:
        codes: a folded text. Words never cross what is no Chinese character.
        lexicon: the words.
    """
    han = (codes >= 0x3400) & (codes < 0xA000)
    starts = np.zeros(codes.size, dtype=np.bool_)
    low = 0
    while low < codes.size:
        high = _edge(han, low + BLOCK)
        starts[low:high] = _cut(codes[low:high], han[low:high], lexicon)
        low = high
    return starts


def _edge(han: Flags, place: int) -> int:
    """Return the first place from one on at which no stretch of Chinese characters goes on."""
    most = place + LONGEST_STRETCH
    while place < min(han.size, most) and han[place]:
        place += 1
    return min(place, han.size)


def _cut(codes: Codes, han: Flags, lexicon: Lexicon) -> Flags:
    costs, crossed = _words(codes, han, lexicon)
    starts = han & ~crossed
    firsts = np.flatnonzero(starts)
    if not firsts.size:
        return starts
    # A stretch ends where the next begins or where the Chinese characters end.
    ends = np.flatnonzero(han & np.append(starts[1:] | ~han[1:], True)) + 1
    lengths = ends - firsts
    order = np.argsort(lengths, kind="stable")
    sizes, counts = np.unique(lengths, return_counts=True)
    at = 0
    for size, count in zip(sizes.tolist(), counts.tolist(), strict=True):
        if size > 1:
            _solve(firsts[order[at : at + count]], size, costs, starts)
        at += count
    return starts


def _words(codes: Codes, han: Flags, lexicon: Lexicon) -> tuple[list[Costs], Flags]:
    """Return the cost of the word of each length at each place, and what words cross.

    The costs of words of ``n`` characters are the item ``n - 1``; infinite where there is none. A
    place is crossed where a word begins before it and ends after it.
    """
    places = np.flatnonzero(han)
    keys = begun(codes[places])
    found, goes_on = lexicon.found(keys)
    costs = [np.full(codes.size, np.inf, dtype=np.float32)]
    costs[0][places] = np.minimum(found, np.float32(SINGLE_COST))
    crossings = np.zeros(codes.size + 1, dtype=np.int32)
    for length in range(2, LONGEST + 1):
        follows = goes_on & (places + length <= codes.size)
        places, keys = places[follows], keys[follows]
        follows = han[places + length - 1]
        places, keys = places[follows], keys[follows]
        keys = gone_on(keys, codes[places + length - 1])
        found, goes_on = lexicon.found(keys)
        costs.append(np.full(codes.size, np.inf, dtype=np.float32))
        costs[-1][places] = found
        whole = places[np.isfinite(found)]
        crossings[whole + 1] += 1
        crossings[whole + length] -= 1
    return costs, np.cumsum(crossings[:-1]) > 0


def _solve(firsts: Ints, size: int, costs: list[Costs], starts: Flags) -> None:
    """Cut stretches of one length, in place.

    Args:
        firsts: where each stretch begins.
        size: how many characters each has.
        costs: of the words at each place, by length.
        starts: where words begin; those within the stretches are added.
    """
    best = np.zeros((size + 1, firsts.size), dtype=np.float32)
    taken = np.ones((size, firsts.size), dtype=np.int8)
    for at in range(size - 1, -1, -1):
        best[at] = costs[0][firsts + at] + best[at + 1]
        for length in range(2, min(LONGEST, size - at) + 1):
            whole = costs[length - 1][firsts + at] + best[at + length]
            better = whole < best[at]
            best[at][better] = whole[better]
            taken[at][better] = length
    reached = np.zeros(firsts.size, dtype=np.int64)
    left = np.arange(firsts.size)
    while left.size:
        starts[firsts[left] + reached[left]] = True
        reached[left] += taken[reached[left], left]
        left = left[reached[left] < size]
