"""Heading names: which headings of sections are meant by what was typed."""

from __future__ import annotations

from functools import lru_cache

from briefing_tui.search.bodies import in_order
from briefing_tui.search.fold import fold
from briefing_tui.search.sounds import near, readings

SHORTEST_SHORT_FORM = 2
SHORTEST_SPELLED = 2


@lru_cache(maxsize=4096)
def known_by(typed: str, name: str) -> bool:
    """Return whether a heading is meant by what was typed.

    By a part of it, what sounds like a part, pinyin or first letters of a part, or characters
    that stand in it in order.
    """
    words, known = fold(typed).strip(), fold(name)
    if not words or words in known:
        return bool(words)
    if words.isascii():
        return len(words) >= SHORTEST_SPELLED and _spelled(words.replace(" ", ""), known)
    if len(words) < SHORTEST_SHORT_FORM:
        return False
    if _sounds(words) in _sounds(known):
        return True
    return in_order(words, known)


@lru_cache(maxsize=1 << 14)
def _sounds(words: str) -> str:
    """Return the near sounds of some words, a space before and after each."""
    return " " + " ".join(near(_syllable(letter)) for letter in words) + " "


@lru_cache(maxsize=1 << 14)
def _syllable(letter: str) -> str:
    table = readings()
    numbers = table.usual.get(letter)
    return table.syllables[numbers[0]] if numbers else letter


def _spelled(letters: str, known: str) -> bool:
    spoken = [_syllable(letter) for letter in known]
    starts = range(len(spoken))
    return any("".join(spoken[at:]).startswith(letters) for at in starts) or letters in "".join(
        syllable[:1] for syllable in spoken
    )
