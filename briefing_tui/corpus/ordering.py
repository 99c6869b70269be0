"""Ordering: words by pinyin, by strokes or by letters."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from briefing_tui.corpus.strokes import strokes_of
from briefing_tui.search.fold import fold
from briefing_tui.search.sounds import readings
from briefing_tui.text.han import is_han

Key = tuple[tuple[int, int, str, str], ...]
"""The key by which words are compared, a part for each character."""

_MARKS, _DIGITS, _LETTERS, _HAN = range(4)


class Collation(StrEnum):
    """The orders of Chinese characters.

    ``PINYIN``: by main reading without its tone, then by strokes. ``STROKES``: by how many strokes
    they have, then by reading. ``LETTERS``: by code point. Digits stand before letters, letters
    before Chinese characters, and letters in the order of the alphabet without accents.
    """

    PINYIN = "pinyin"
    STROKES = "strokes"
    LETTERS = "letters"


@lru_cache(maxsize=1 << 16)
def key_of(word: str, collation: Collation) -> Key:
    """Return what a word is compared by in an order."""
    return tuple(_part(character, collation) for character in word)


@lru_cache(maxsize=1 << 14)
def _part(character: str, collation: Collation) -> tuple[int, int, str, str]:
    if not is_han(character):
        plain = fold(character)
        kind = _DIGITS if plain.isdigit() else _LETTERS if plain.isalnum() else _MARKS
        return (kind, 0, plain, character)
    if collation is Collation.LETTERS:
        return (_HAN, 0, "", character)
    sound = _reading(character)
    if collation is Collation.STROKES:
        return (_HAN, strokes_of(character), sound, character)
    return (_HAN, 0, sound, f"{strokes_of(character):02}{character}")


def _reading(character: str) -> str:
    """Return the main reading of a character; one without a reading stands behind all others."""
    table = readings()
    numbers = table.usual.get(fold(character))
    return table.syllables[numbers[0]] if numbers else "~"
