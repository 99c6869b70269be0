"""Pinyin typed in full: letters that spell the toneless syllables of Chinese words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from briefing_tui.search.hit import Match
from briefing_tui.search.literal import starts_of
from briefing_tui.search.place import STRENGTH, Place
from briefing_tui.search.prepared import Check, Prepared
from briefing_tui.search.sounds import readings, respelled
from briefing_tui.search.term import Term

PINYIN = STRENGTH[Match.PINYIN]

LONGEST_SYLLABLE = 6
"""Letters of ``chuang``, ``shuang`` and ``zhuang``."""

FEWEST = 2
"""One syllable is a word of some alphabet more often than not."""

LONGEST = 60
"""Letters that are read as pinyin."""

MOST_SPELLED = 8
"""Ways to cut letters into syllables that are tried: ``xian`` is one syllable or two."""

FURTHER_READING = 0.1
"""The cost of a character that is meant by another than its main reading."""


def pinyin_places(text: Prepared, term: Term, check: Check) -> Iterator[Place]:
    """Where the words stand whose pinyin a term spells; they may overlap."""
    table = readings()
    folded, in_sounds = text.folded(check), text.sounds(check)
    for heard in spelled(term.folded):
        for written in respelled(heard, [table.written[sound] for sound in heard]):
            for start in starts_of(written, in_sounds, check, overlapping=True):
                end = start + len(heard)
                further = _further_readings(folded[start:end], heard)
                if further is not None:
                    yield Place(PINYIN, round(further * FURTHER_READING, 2), 0, start, end)


def spelled(letters: str) -> list[str]:
    """The syllables, in sounds, that folded letters may spell; the longest syllables first.

    Spaces and apostrophes part syllables. Empty when letters are left over, when there are
    fewer than :data:`FEWEST` syllables, and when there are more than :data:`LONGEST` letters.
    """
    if len(letters) > LONGEST:
        return []
    syllables = readings().syllables
    plain = letters.replace("ü", "v")

    def from_here(at: int) -> Iterator[str]:
        while plain[at : at + 1] in ("'", " ") and at < len(plain):
            at += 1
        if at == len(plain):
            yield ""
        for end in range(min(len(plain), at + LONGEST_SYLLABLE), at, -1):
            sound = syllables.get(plain[at:end])
            if sound and end not in dead:
                rests = list(islice(from_here(end), MOST_SPELLED))
                if not rests:
                    dead.add(end)
                for rest in rests:
                    yield sound + rest

    dead: set[int] = set()
    return [heard for heard in islice(from_here(0), MOST_SPELLED) if len(heard) >= FEWEST]


def _further_readings(written: str, heard: str) -> int | None:
    """How many characters are heard by a further reading; None when one is heard by none."""
    table = readings()
    further = 0
    for character, sound in zip(written, heard, strict=True):
        if table.main.get(ord(character)) != ord(sound):
            if sound not in table.usual.get(character, ""):
                return None
            further += 1
    return further
