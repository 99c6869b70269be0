"""The runs of three characters of a long text, to exclude quickly most words that it lacks."""

from __future__ import annotations

import numpy as np

BUCKETS = 1 << 24
LENGTH = 3
_AT_ONCE = 1 << 20


class Runs:
    """The runs of three characters of a text, in buckets.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self._there = np.zeros(BUCKETS, dtype=np.bool_)
        for low in range(0, max(0, len(text) - LENGTH + 1), _AT_ONCE):
            self._there[_buckets(text[low : low + _AT_ONCE + LENGTH - 1])] = True

    def may_hold(self, words: str) -> bool:
        """Return False only if some words are not in the text; True if they may be."""
        return len(words) < LENGTH or bool(self._there[_buckets(words)].all())


def _buckets(text: str) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    mixed = (codes[:-2] * 0x9E3779B1) ^ (codes[1:-1] * 0x85EBCA77) ^ (codes[2:] * 0xC2B2AE3D)
    return (mixed >> np.uint32(8)).astype(np.uint32)
