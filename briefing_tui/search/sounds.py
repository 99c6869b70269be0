"""Sounds: the toneless Mandarin syllable of each character.

A text in sounds has one private character for each syllable and the folded text's own
character elsewhere. It has the length of the text, so that ``str.find`` finds words by sound
and a place in one is that place in the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

from briefing_tui.search.fold import Translation

READINGS = Path(__file__).with_name("tables") / "readings.txt"

FIRST_SYLLABLE = 0xE000
"""The first of the private characters that stand for syllables."""

SPELLINGS = 12
"""So many ways to read a stretch with several ambiguous characters are tried, no more."""


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings table.

    Attributes:
        syllables: the private character of each syllable.
        main: for ``str.translate``: each character's main reading.
        usual: the readings of the characters that have several, main one first.
        written: for each syllable, itself and the main readings of the characters that have
            it as a further reading: so a text in main readings may show it.
    """

    syllables: dict[str, str]
    main: Translation
    usual: dict[str, str]
    written: dict[str, str]


@cache
def readings() -> Readings:
    """The readings table, read when first asked for."""
    syllables: dict[str, str] = {}
    main: dict[int, int] = {}
    further: list[tuple[str, str]] = []
    for line in READINGS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        syllable, *columns = line.split(" ")
        code = FIRST_SYLLABLE + len(syllables)
        syllables[syllable] = chr(code)
        if columns[0] != "-":
            main.update(dict.fromkeys(map(ord, columns[0]), code))
        for place, column in enumerate(columns[1:], 1):
            further += [(f"{place}{character}", chr(code)) for character in column]
    usual: dict[str, str] = {}
    written = {sound: sound for sound in syllables.values()}
    for place_character, sound in sorted(further):
        character = place_character[1:]
        if character != "-":
            shown = chr(main[ord(character)])
            usual[character] = usual.get(character, shown) + sound
            if shown not in written[sound]:
                written[sound] += shown
    return Readings(syllables, Translation(main), usual, written)


def sounds(folded: str) -> str:
    """A folded text in sounds, each character by its main reading."""
    return folded.translate(readings().main)


def spellings(folded: str) -> list[str]:
    """How a text in sounds may show words that sound like a folded stretch.

    The main readings come first; characters with several readings, in the stretch or in the
    text, give further ones; at most :data:`SPELLINGS`.
    """
    table = readings()
    main = sounds(folded)
    choices = []
    for letter, sound in zip(folded, main, strict=True):
        heard = table.usual.get(letter, sound)
        choices.append("".join(table.written.get(each, each) for each in heard))
    return respelled(main, choices)


def respelled(main: str, choices: Sequence[str]) -> list[str]:
    """A stretch in sounds, and the same with one of its sounds chosen otherwise.

    One at a time: two ambiguous characters that are both meant by a rarer reading are rare.

    Args:
        main: the stretch.
        choices: for each of its sounds those it may be.
    """
    others = (
        main[:at] + sound + main[at + 1 :]
        for at, sounds_there in enumerate(choices)
        for sound in dict.fromkeys(sounds_there)
        if sound != main[at]
    )
    return [main, *islice(others, SPELLINGS - 1)]


@lru_cache(1 << 16)
def sound_cost(one: str, other: str) -> float | None:
    """What it costs to take a folded character for another by its sound.

    Returns:
        0.0 for the same character, 0.2 to 0.4 when they share a reading, the less usual the
        dearer; None when they do not sound alike.
    """
    if one == other:
        return 0.0
    table = readings()
    mine = table.usual.get(one) or chr(table.main.get(ord(one), 0))
    theirs = table.usual.get(other) or chr(table.main.get(ord(other), 0))
    ranks = [
        place + theirs.index(sound)
        for place, sound in enumerate(mine)
        if sound >= chr(FIRST_SYLLABLE) and sound in theirs
    ]
    return min(0.2 + 0.1 * min(ranks), 0.4) if ranks else None
