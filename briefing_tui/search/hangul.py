"""Hangul: consonants for the syllables that begin with them (``ㄱㅎㅇㄱ`` for 기후위기)."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from briefing_tui.search.codes import ALL, Codes, distinct, encoded, sounding
from briefing_tui.search.costs import NEVER, Row, letter_row
from briefing_tui.search.wording import Token, Wording

FIRST_CONSONANT, CONSONANTS = 0x1100, 19
"""The code of the first consonant, as it is folded, and how many begin syllables."""

FIRST_SYLLABLE, PER_CONSONANT = 0xAC00, 588
"""The code of the first syllable, and how many begin with one consonant."""

FEWEST, LONGEST = 3, 40
"""The fewest consonants of a query, and the most characters."""


def begun_syllables(folded: str) -> Wording | None:
    """Return the wording in which each consonant begins a syllable; None without enough of them.

    Other characters stand for themselves.

    Args:
        folded: what was typed, folded.
    """
    if len(folded) > LONGEST or sum(map(_is_consonant, folded)) < FEWEST:
        return None
    classes = sounding().classes
    rows: list[Row] = []
    tokens: list[Token] = []
    marks: list[bool] = []
    for at, letter in enumerate(folded):
        own = int(classes[encoded(letter)[0]])
        if _is_consonant(letter):
            rows.append(_row(letter))
            tokens.append(Token(at, 1, distinct(classes[_syllables(letter)])))
        else:
            rows.append(letter_row(letter))
            if own > 1:
                tokens.append(Token(at, 1, np.array([own], dtype=np.uint16)))
        marks.append(not _is_consonant(letter) and own <= 1)
    return Wording("", tuple(rows), tuple(marks), tuple(tokens))


def _is_consonant(letter: str) -> bool:
    return FIRST_CONSONANT <= ord(letter) < FIRST_CONSONANT + CONSONANTS


def _syllables(consonant: str) -> Codes:
    """Return the codes of the syllables that begin with a consonant."""
    first = FIRST_SYLLABLE + (ord(consonant) - FIRST_CONSONANT) * PER_CONSONANT
    return np.arange(first, first + PER_CONSONANT, dtype=np.uint16)


@lru_cache(maxsize=CONSONANTS)
def _row(consonant: str) -> Row:
    row = np.full(ALL, NEVER, dtype=np.uint8)
    row[_syllables(consonant)] = 0
    row[ord(consonant)] = 0
    return row
