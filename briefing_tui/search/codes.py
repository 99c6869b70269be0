"""Codes: a folded text in numbers, and for each number its class of sound.

A text in codes has one 16-bit number a character, so that a place in one is that place in the
other. Characters with the same set of near sounds are of one class: the index and every kind
of query meet in classes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass
from briefing_tui.search.fold import BARRIER, LATIN_LETTERS
from briefing_tui.search.sounds import near, readings
from briefing_tui.text.patterns import deferred

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

_LETTERS = deferred(r"[^\W_]+")


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

    def group(self, sound: int) -> slice:
        """Return the slice of the reading columns that holds a near sound."""
        return slice(int(self.groups[sound]), int(self.groups[sound + 1]))


@cache
def sounding() -> Sounding:
    """Return the table of sounds, made when first asked for."""
    table = readings()
    names = {"": 0}
    nears = [names.setdefault(near(each), len(names)) for each in table.syllables]
    first = [each[:1] for each in table.syllables]
    classes, sets = _classes(nears, table.usual)
    letters = [ord(letter) for letter, held in table.usual.items() for _number in held]
    ranks = [rank for held in table.usual.values() for rank in range(len(held))]
    numbers = list(chain.from_iterable(table.usual.values()))
    near_of = np.array(nears, dtype=np.int64)
    syllable = np.array(numbers, dtype=np.int64)
    order = np.argsort(near_of[syllable], kind="stable")
    syllable = syllable[order]
    members: list[list[int]] = [[] for _ in names]
    begun: list[list[int]] = [[] for _ in range(27)]
    for number, heard in enumerate(sets, FIRST_HAN):
        for sound in {nears[each] for each in heard}:
            members[sound].append(number)
        for letter in {first[each] for each in heard}:
            begun[ord(letter) - 96].append(number)
    return Sounding(
        classes,
        np.array(letters, dtype=np.int64)[order],
        np.array(ranks, dtype=np.int64)[order],
        syllable,
        np.searchsorted(near_of[syllable], np.arange(len(names) + 1)),
        near_of,
        tuple(np.array(each, dtype=np.uint16) for each in members),
        tuple(np.array(each, dtype=np.uint16) for each in begun),
    )


def _classes(
    nears: Sequence[int], usual: dict[str, tuple[int, ...]]
) -> tuple[Codes, list[frozenset[int]]]:
    """Return the class of each code, and the possible syllables of each class."""
    syllables = readings().syllables
    alike: dict[tuple[int, ...], list[int]] = {}
    for letter, numbers in usual.items():
        alike.setdefault(numbers, []).append(ord(letter))
    kinds: dict[tuple[str, frozenset[tuple[int, str]]], list[tuple[int, ...]]] = {}
    for numbers in alike:
        # Also by first letters: a query of initials matches all of a class or none of it.
        key = frozenset((nears[number], syllables[number][0]) for number in numbers)
        kinds.setdefault((syllables[numbers[0]][0], key), []).append(numbers)
    classes = _plain_classes()
    sets, letters, numbered = [], [], []
    for number, (_, held) in enumerate(
        sorted(kinds.items(), key=lambda kind: min(kind[1])), FIRST_HAN
    ):
        for numbers in held:
            letters += alike[numbers]
            numbered += [number] * len(alike[numbers])
        sets.append(frozenset(chain.from_iterable(held)))
    classes[np.array(letters)] = np.array(numbered, dtype=np.uint16)
    return classes, sets


def _plain_classes() -> Codes:
    """Return the class of each code by its kind of character alone, without sounds."""
    every = np.arange(ALL)
    letters = np.zeros(ALL, dtype=np.bool_)
    # An expression tells letters and digits as ``str.isalnum`` does, in a tenth of the time.
    written = every.astype(np.uint32).tobytes().decode("utf-32-le", "surrogatepass")
    for run in _LETTERS.finditer(written):
        letters[run.start() : run.end()] = True
    letters[PRIVATE : PRIVATE + PRIVATES] = True
    classes = np.where(letters, FIRST_OTHER + every % OTHERS, MARK).astype(np.uint16)
    classes[ord("0") : ord("9") + 1] = range(FIRST_DIGIT, FIRST_DIGIT + 10)
    classes[[ord("\n"), ord(BARRIER)]] = BREAK
    return classes


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
