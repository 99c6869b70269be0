"""Codes: a folded text in numbers, and for each number its class of sound.

A text in codes has one 16-bit number a character, so that a place in one is that place in the
other. Characters with the same set of near sounds are of one class: the index and every kind
of query meet in classes.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import TypeVar
from zlib import decompress

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass
from briefing_tui.search.fold import LATIN_LETTERS

Codes = NDArray[np.uint16]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

Number = TypeVar("Number", bound=np.generic)

EMPTY: Ints = np.zeros(0, dtype=np.int64)
"""An array of no places."""

ALL = 1 << 16
"""The number of codes."""

MARK, BREAK = 0, 1
"""The classes of marks, which the index skips, and of breaks, which no match crosses."""

FIRST_DIGIT = 2
FIRST_HAN = 12
FIRST_OTHER, OTHERS = 3000, 1000
"""The first class, and the number of classes, of letters without a Mandarin reading."""

FIRST_WORD = FIRST_OTHER + OTHERS
"""The first of the classes of Latin words, which are assigned by hash."""

PRIVATE, PRIVATES = 0xE000, 0x1900
"""The first code and the number of codes for characters beyond 16 bits, by hash.

What is found there is compared as text.
"""

FACTOR = 0x9E3779B1

SOUNDING = os.path.join(os.path.dirname(__file__), "tables", "sounding.bin")
"""The table of sounds, which :mod:`briefing_tui.search.make_sounding` makes of the readings."""


@dataclass(frozen=True, slots=True)
class Sounding:
    """The sounds of every code.

    The columns ``code``, ``rank`` and ``syllable`` tell each reading of each character, ordered
    by near sound.

    Attributes:
        classes: the class of each code.
        code: the character.
        rank: which of its readings; 0 for the main one.
        syllable: the reading, as a place among the syllables.
        groups: for each near sound where its readings begin; one more at the end.
        near: for each syllable the number of its near sound.
        members: for each near sound the classes that have it among theirs.
        begun: for each first letter, 1 for ``a``, the classes that have it among theirs.
    """

    classes: Codes
    code: Ints
    rank: Ints
    syllable: Ints
    groups: Ints
    near: Ints
    members: tuple[Codes, ...]
    begun: tuple[Codes, ...]

    def readings(self, letter: str) -> list[int]:
        """Return the readings of a character as places among the syllables, the main one first."""
        own = np.flatnonzero(self.code == ord(letter))
        found: list[int] = self.syllable[own[np.argsort(self.rank[own])]].tolist()
        return found

    def group(self, sound: int) -> slice:
        """Return the slice of the reading columns that holds a near sound."""
        return slice(int(self.groups[sound]), int(self.groups[sound + 1]))


@cache
def sounding() -> Sounding:
    """Return the table of sounds, read when first asked for."""
    with open(SOUNDING, "rb") as file:
        numbers = np.frombuffer(decompress(file.read()), dtype="<u2").astype(np.uint16)
    # How many parts there are, the size of each in two numbers, and the parts.
    at, count = 1, int(numbers[0])
    sizes = numbers[at : at + 2 * count].reshape(count, 2) @ np.array([ALL, 1])
    at += 2 * count
    parts: list[Codes] = []
    for size in sizes.tolist():
        parts.append(numbers[at : at + size])
        at += size
    code, rank, syllable, groups, near_of = (part.astype(np.int64) for part in parts[1:6])
    members, begun = (
        tuple(values[low:high] for low, high in pairwise(bounds.tolist()))
        for bounds, values in (parts[6:8], parts[8:])
    )
    return Sounding(parts[0], code, rank, syllable, groups, near_of, members, begun)


def distinct(values: NDArray[Number]) -> NDArray[Number]:
    """Return the values in order, each once, as ``numpy.unique`` does without masked arrays.

    That function would import all of those at its first use.
    """
    ordered = np.sort(values)
    return ordered[first_of_each(ordered)]


def first_of_each(ordered: NDArray[Number]) -> Flags:
    """Return which of some values in order are not the same as the one before."""
    first = np.ones(ordered.size, dtype=np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    return first


@cache
def latin() -> Flags:
    """Return for each code whether it is a Latin letter."""
    flags = np.zeros(ALL, dtype=np.bool_)
    flags[[ord(letter) for letter in LATIN_LETTERS]] = True
    return flags


def encoded(folded: str) -> Codes:
    """Return a folded text in codes, one for each code point."""
    narrow = folded.encode("utf-16-le", "surrogatepass")
    if len(narrow) == 2 * len(folded):
        return np.frombuffer(narrow, dtype=np.uint16)
    wide = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return np.where(wide < ALL, wide, PRIVATE + wide % PRIVATES).astype(np.uint16)


def spelled(codes: Codes) -> str:
    """Return the characters of codes; those beyond 16 bits are other ones in it."""
    return codes.tobytes().decode("utf-16-le", "replace")


LONGEST_HASHED = 64
"""The first letters of a word that are hashed; each takes a pass over all words as long."""


def word_classes(codes: Codes, starts: Ints, ends: Ints) -> Codes:
    """Return the classes of Latin words: a hash of their first ``LONGEST_HASHED`` letters."""
    ends = np.minimum(ends, starts + LONGEST_HASHED)
    hashes = np.zeros(starts.size, dtype=np.uint32)
    at, left = starts.copy(), np.arange(starts.size)
    while left.size:
        hashes[left] = hashes[left] * np.uint32(FACTOR) + codes[at[left]] + np.uint32(1)
        at[left] += 1
        left = left[at[left] < ends[left]]
    return ((hashes >> np.uint32(8)) % np.uint32(ALL - FIRST_WORD) + FIRST_WORD).astype(np.uint16)


def classes_of(words: Sequence[str]) -> Codes:
    """Return the classes of folded Latin words, all at once."""
    if not words:
        return np.zeros(0, dtype=np.uint16)
    codes = encoded("\n".join(words))
    # A word has the length that its codes have: one beyond 16 bits is one code.
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    ends = np.cumsum(lengths + 1) - 1
    return word_classes(codes, ends - lengths, ends)


@lru_cache(maxsize=1 << 12)
def word_class(word: str) -> int:
    """Return the class of one folded Latin word."""
    return int(classes_of([word])[0])
