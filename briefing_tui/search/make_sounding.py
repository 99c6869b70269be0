"""Makes the table of sounds: ``python -m briefing_tui.search.make_sounding``, after the readings.

Working it out from the readings took a search of one small file a fifth of its time.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain
from pathlib import Path
from zlib import compress

import numpy as np

from briefing_tui.search.codes import (
    ALL,
    BREAK,
    FIRST_DIGIT,
    FIRST_HAN,
    FIRST_OTHER,
    MARK,
    OTHERS,
    PRIVATE,
    PRIVATES,
    SOUNDING,
    Codes,
    Sounding,
)
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.sounds import near, readings
from briefing_tui.text.patterns import deferred

_LETTERS = deferred(r"[^\W_]+")


def sounding_of_readings() -> Sounding:
    """Return the table of sounds, worked out from the readings."""
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


def contents(table: Sounding) -> bytes:
    """Return a table as the file holds it: numbers of 16 bits, little-endian, compressed."""
    columns = (table.code, table.rank, table.syllable, table.groups, table.near)
    parts = [np.asarray(column, dtype=np.int64) for column in (table.classes, *columns)]
    for lists in (table.members, table.begun):
        bounds = [*accumulate((each.size for each in lists), initial=0)]
        parts += [np.array(bounds), np.concatenate(lists).astype(np.int64)]
    sizes = [divmod(part.size, ALL) for part in parts]
    told = np.concatenate([np.array([len(parts), *chain.from_iterable(sizes)]), *parts])
    if told.max() >= ALL:
        raise ValueError("a number has more than 16 bits")
    return compress(told.astype("<u2").tobytes(), 9)


def main() -> None:
    """Write the table into the package."""
    Path(SOUNDING).write_bytes(contents(sounding_of_readings()))


if __name__ == "__main__":
    main()
