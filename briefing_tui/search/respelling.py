"""Respelling: texts whose characters are more or fewer than what is read.

A ligature is read as its letters, a soft hyphen and a combining accent as nothing, and letters
that are spaced out as a word. A respelled text has other offsets than the text; the place of each
of its characters is told beside it.
"""

from __future__ import annotations

import unicodedata
from functools import cache

import numpy as np

from briefing_tui.search.codes import ALL, Codes, Flags, Ints, encoded
from briefing_tui.search.fold import fold

_MORE = (
    range(0xDF, 0xE0),
    range(0x132, 0x134),
    range(0x1C4, 0x1CD),
    range(0x1F1, 0x1F4),
    range(0x2160, 0x2180),
    range(0x2469, 0x2474),
    range(0x3371, 0x33E0),
    range(0xFB00, 0xFB07),
)
"""Codes of which some are read as several characters: ligatures, numbers in one, squared units."""

_LIGATURES = {"æ": "ae", "œ": "oe"}

_NOTHING = (
    *(range(0xAD, 0xAE), range(0x300, 0x370), range(0x483, 0x488), range(0x591, 0x5BE)),
    *(range(0x5BF, 0x5C0), range(0x5C1, 0x5C3), range(0x5C4, 0x5C6), range(0x64B, 0x660)),
    *(range(0x670, 0x671), range(0x1AB0, 0x1B00), range(0x1DC0, 0x1E00), range(0x200B, 0x2010)),
    *(range(0x202A, 0x202F), range(0x2060, 0x2065), range(0x2066, 0x206A), range(0x20D0, 0x2100)),
    *(range(0x3099, 0x309B), range(0xFE00, 0xFE10), range(0xFE20, 0xFE30), range(0xFEFF, 0xFF00)),
    *(range(0xFF9E, 0xFFA0),),
)
"""Codes that are read as nothing: soft hyphens, accents and points that combine, joiners."""

_VOICED = {"\u3099": "\u3099", "\u309a": "\u309a", "\uff9e": "\u3099", "\uff9f": "\u309a"}
"""Marks that make another kana of the one before, each as the mark that combines."""

SPACE = ord(" ")

UNREAD = 0x200B
"""A code that is read as nothing."""


@cache
def _longer() -> dict[int, Codes]:
    """Return the codes that are read as several, each with these."""
    found = {}
    for letter in (chr(code) for codes in _MORE for code in codes):
        read = fold(unicodedata.normalize("NFKC", letter.casefold()).casefold())
        if 1 < len(read) < 5 and read.isalnum():
            found[ord(fold(letter))] = encoded(read)
    found.update((ord(letter), encoded(read)) for letter, read in _LIGATURES.items())
    return found


@cache
def _counts() -> Codes:
    """Return for each code how many characters it is read as."""
    counts = np.ones(ALL, dtype=np.uint16)
    for codes in _NOTHING:
        counts[codes.start : codes.stop] = 0
    for code, read in _longer().items():
        counts[code] = read.size
    return counts


@cache
def _spaced() -> Flags:
    """Return for each code whether it is a character that no spaces part: Han or kana."""
    flags = np.zeros(ALL, dtype=np.bool_)
    flags[0x3041:0x3100] = True
    flags[0x3400:0xA000] = True
    return flags


def respelled(codes: Codes, *, spaced: bool = True) -> tuple[Codes, Ints | None]:
    """Return folded codes as they are read, and the place in them of each; None for the same.

    Args:
        codes: a folded text.
        spaced: whether characters that are spaced out are read as a word.
    """
    counts = _counts().take(codes)
    if spaced:
        counts[_between_spaced(codes)] = 0
    if (counts == 1).all():
        return codes, None
    voiced = np.flatnonzero((codes == 0x3099) | (codes == 0x309A) | (codes >> 1 == 0xFF9E >> 1))
    if voiced.size:
        codes = _voiced(codes.copy(), voiced, counts)
    place = np.repeat(np.arange(codes.size), counts)
    read = codes[place].copy()
    firsts = np.cumsum(counts, dtype=np.int64) - counts
    for code in np.flatnonzero(np.bincount(codes[counts > 1], minlength=ALL)).tolist():
        begins = firsts[codes == code]
        for at, letter in enumerate(_longer()[code]):
            read[begins + at] = letter
    return read, place


def _between_spaced(codes: Codes) -> Ints:
    """Return the places of the spaces between two characters that stand alone."""
    found = np.flatnonzero(codes == SPACE)
    found = found[(found > 0) & (found + 1 < codes.size)]
    spaced = _spaced()
    found = found[spaced[codes[found - 1]] & spaced[codes[found + 1]]]
    before = spaced[codes[np.maximum(found - 2, 0)]] & (found > 1)
    after = spaced[codes[np.minimum(found + 2, codes.size - 1)]] & (found + 2 < codes.size)
    return found[~(before | after)]


def _voiced(codes: Codes, marks: Ints, counts: Codes) -> Codes:
    """Make one of each kana and the mark after it, in place; a mark alone stays."""
    for at in marks.tolist():
        mark = _VOICED[chr(int(codes[at]))]
        whole = unicodedata.normalize("NFC", chr(int(codes[at - 1])) + mark) if at else mark
        if len(whole) == 1 and at:
            codes[at - 1] = ord(fold(whole))
        else:
            counts[at] = 1
    return codes


def plain(folded: str, *, spaced: bool = False) -> str:
    """Return a folded query as it is read, with ``spaced`` also what is spaced out as a word."""
    codes, place = respelled(encoded(folded), spaced=spaced)
    if place is None or max(folded) > "\uffff":
        return folded
    return codes.tobytes().decode("utf-16-le", "surrogatepass")
