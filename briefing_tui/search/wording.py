"""Wordings: one way to read what was typed, unit by unit.

A unit is what one character of the text answers: a character typed as itself, a syllable, or a
first letter. Tokens are what the index is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice, product

import numpy as np

from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import FIRST_OTHER, Codes, distinct, encoded, sounding, word_class
from briefing_tui.search.costs import Row, initial_row, letter_row, same_row, syllable_row
from briefing_tui.search.fold import LATIN_LETTERS
from briefing_tui.search.latin_words import numbers
from briefing_tui.search.segment import Segment
from briefing_tui.search.sounds import beginnings, readings, typings
from briefing_tui.search.term import LONGEST_NEAR
from briefing_tui.text.patterns import deferred

LONGEST_SYLLABLE = 6
"""The most letters of a syllable: ``chuang``, ``shuang`` and ``zhuang``."""

LONGEST_SPELLED = 60
"""The most characters of a query that is read as pinyin."""

MOST_SPELLED = 12
"""Ways to cut letters into syllables that are tried: ``xian`` is one syllable or two."""

SHORTEST_INITIALS, LONGEST_INITIALS = 4, 20

MOST_COMPLETED = 400
"""The most words that a beginning may stand for."""

RUN = deferred("([" + "".join(sorted(LATIN_LETTERS)) + "]+)")
"""A Latin word in a folded text."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a wording.

    Attributes:
        at: the unit that it begins with.
        length: how many units it has.
        classes: its classes; empty for a Latin word.
        word: the Latin word, or nothing.
        open_start: whether a word of the text may begin before it.
        open_end: whether it may go on after it.
    """

    at: int
    length: int
    classes: Codes
    word: str = ""
    open_start: bool = False
    open_end: bool = False

    def classes_in(self, segment: Segment) -> Codes:
        """Return its classes in a segment; an open word has those of all that begin with it."""
        if not self.word:
            return self.classes
        if not self.open_end:
            return np.array([word_class(self.word)], dtype=np.uint16)
        own = np.array([word_class(self.word)], dtype=np.uint16)
        low, high = numbers(segment.words, self.word, begun=True)
        return distinct(np.append(segment.word_classes[low:high], own))


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A way to read what was typed.

    Attributes:
        folded: what was typed, folded; empty where no characters were typed as themselves.
        rows: for each unit its costs; none where the words are too long for anything near.
        marks: for each unit whether it is a mark or space.
        tokens: the tokens, in order.
        strict: whether every unit is only itself.
    """

    folded: str
    rows: tuple[Row, ...]
    marks: tuple[bool, ...]
    tokens: tuple[Token, ...]
    strict: bool = False

    @property
    def letters(self) -> int:
        """The number of units that are no marks."""
        return self.marks.count(False)


def completed(words: str, begun: str) -> Iterator[str]:
    """Yield the words that begin with ``begun``, at most :data:`MOST_COMPLETED`.

    ``words`` holds them between line feeds. ``begun`` itself is among them if it is one.
    """
    at = words.find("\n" + begun)
    count = 0
    while at >= 0 and count < MOST_COMPLETED:
        end = words.index("\n", at + 1)
        yield words[at + 1 : end]
        at = words.find("\n" + begun, end)
        count += 1


def as_typed(folded: str, *, strict: bool = False, open_end: bool = True) -> Wording:
    """Return the wording in which every character stands for itself.

    Args:
        folded: what was typed, folded.
        strict: whether no letter may stand for another.
        open_end: whether a Latin word at the end may be the beginning of one.
    """
    row: Callable[[str], Row] = same_row if strict else letter_row
    rows: list[Row] = []
    tokens: list[Token] = []
    marks: list[bool] = []
    classes = sounding().classes
    for number, part in enumerate(RUN.split(folded)):
        in_word, at = number % 2 == 1, len(marks)
        if in_word:
            last = at + len(part) == len(folded)
            tokens.append(Token(at, len(part), NO_CLASSES, part, not at, last and open_end))
            marks += [False] * len(part)
        for letter in "" if in_word else part:
            own = int(classes[encoded(letter)[0]])
            if own > 1:
                heard = np.array([own], dtype=np.uint16) if strict else _heard(letter, own)
                tokens.append(Token(len(marks), 1, heard))
            marks.append(own <= 1)
        if len(folded) <= LONGEST_NEAR:
            rows += map(same_row if in_word else row, part)
    return Wording(folded, tuple(rows), tuple(marks), tuple(tokens), strict)


NO_CLASSES: Codes = np.zeros(0, dtype=np.uint16)


def _heard(letter: str, own: int) -> Codes:
    """Return the classes of the characters that sound like a letter or near to it."""
    if own >= FIRST_OTHER or own < 12:
        return np.array([own], dtype=np.uint16)
    table = sounding()
    sounds = {int(table.near[number]) for number in table.readings(letter)}
    return distinct(np.concatenate([table.members[sound] for sound in sounds]))


def spelled_out(folded: str, *, begun: bool = False) -> list[Wording]:
    """Return the wordings in which Latin letters are full pinyin, the likeliest first.

    Other characters stay themselves. Spaces and apostrophes part syllables. Empty when letters
    are left over, and when there are fewer than two units.

    Args:
        folded: what was typed, folded.
        begun: whether the last syllable is still being typed.
    """
    parts = RUN.split(folded.replace("'", " "))
    if len(folded) > LONGEST_SPELLED or (begun and parts[-1].strip()):
        return []
    choices: list[list[tuple[str, ...]]] = []
    for at, part in enumerate(parts):
        if at % 2:
            last = not "".join(parts[at + 1 :]).strip()
            cuts = syllables(part.replace("ü", "v"), begun=begun and last)
            if not cuts:
                return []
            choices.append(cuts)
        else:
            kept = part if any(letter.isalnum() for letter in part) else ""
            choices.append([tuple(f"={letter}" for letter in kept)])
    found = []
    for chosen in islice(product(*choices), MOST_SPELLED):
        units = [unit for part in chosen for unit in part]
        if len(units) >= 2:
            found.append(_spelled(units))
    return found


def syllables(letters: str, *, begun: bool = False) -> list[tuple[str, ...]]:
    """Return the ways to cut letters into syllables, the likeliest first.

    The fewest syllables that only sound near come first, then the fewest syllables; with
    ``begun`` only the number of syllables counts.

    Args:
        letters: Latin letters.
        begun: whether the last syllable is only begun; it then ends with ``*``.
    """
    if begun:
        lasts = range(max(0, len(letters) - LONGEST_SYLLABLE + 1), len(letters))
        found = [
            (*head, letters[cut:] + "*")
            for cut in lasts
            if letters[cut:] in beginnings()
            for head in syllables(letters[:cut])
        ]
        return sorted(found, key=len)[:MOST_SPELLED]
    known = typings()
    whole: dict[int, list[tuple[str, ...]]] = {len(letters): [()]}
    for at in range(len(letters) - 1, -1, -1):
        whole[at] = sorted(
            (
                (letters[at:end], *rest)
                for end in range(min(len(letters), at + LONGEST_SYLLABLE), at, -1)
                if letters[at:end] in known
                for rest in whole[end]
            ),
            key=_plainness,
        )[:MOST_SPELLED]
    return whole[0]


def _plainness(cut: tuple[str, ...]) -> tuple[int, int]:
    known = typings()
    return sum(not any(known[typed].values()) for typed in cut), len(cut)


def _spelled(units: list[str]) -> Wording:
    rows, tokens, marks = [], [], []
    classes = sounding().classes
    for at, unit in enumerate(units):
        if unit[0] == "=":
            own = int(classes[encoded(unit[1])[0]])
            marks.append(own <= 1)
            rows.append(letter_row(unit[1]))
            if own > 1:
                tokens.append(Token(at, 1, _heard(unit[1], own)))
        else:
            marks.append(False)
            rows.append(syllable_row(unit.rstrip("*"), begun=unit.endswith("*")))
            tokens.append(Token(at, 1, _spoken(unit)))
    return Wording("", tuple(rows), tuple(marks), tuple(tokens))


@lru_cache(maxsize=512)
def _spoken(unit: str) -> Codes:
    """Return the classes of the characters that a typed syllable may stand for."""
    table, names = sounding(), readings().syllables
    meant = beginnings()[unit[:-1]] if unit.endswith("*") else frozenset(typings()[unit])
    numbers = {int(table.near[at]) for at, name in enumerate(names) if name in meant}
    return distinct(np.concatenate([table.members[number] for number in numbers]))


def initials(folded: str) -> Wording | None:
    """Return the wording in which each letter begins a syllable; None if that is unlikely."""
    letters = folded.replace(" ", "")
    fits = SHORTEST_INITIALS <= len(letters) <= LONGEST_INITIALS
    if not fits or not letters.isascii() or not letters.isalpha():
        return None
    begun = sounding().begun
    tokens = tuple(Token(at, 1, begun[ord(letter) - 96]) for at, letter in enumerate(letters))
    if any(not token.classes.size for token in tokens):
        return None
    rows = tuple(initial_row(letter) for letter in letters)
    return Wording("", rows, (False,) * len(rows), tokens)
