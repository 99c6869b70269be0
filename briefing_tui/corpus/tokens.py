"""Tokens: the words of what is said, each with a number, and how they stand beside each other.

A word is a word of the lexicon or a single character in Chinese, a run of letters and digits in
other writing. ``don't`` and ``we're`` are one word, the ``'s`` of ``people's`` is none, and a
number keeps the point and comma between its digits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise, repeat

import numpy as np
from numpy.typing import NDArray

from briefing_tui.corpus.cutting import word_starts
from briefing_tui.corpus.lexicon import Lexicon
from briefing_tui.corpus.spoken_text import SaidText
from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import ALL, PRIVATE, PRIVATES, Codes, Flags, Ints, encoded
from briefing_tui.search.fold import BARRIER, fold
from briefing_tui.text.patterns import deferred

LETTER = "[^\\W_\u3040-\u30ff\u3400-\u9fff]"
"""A letter or digit of a writing that parts its words, as a regular expression."""

CONTRACTED = f"'(?:t|re|ve|ll|d|m)(?!{LETTER})"
"""The end of a word that an apostrophe joins to it."""

# These begin with what is rare, so that the search for them is fast.
_CLITIC = deferred(f"'(?<={LETTER}')(?:(?P<own>t|re|ve|ll|d|m)|s)(?!{LETTER})")
_NUMBER_MARK = deferred(r"[.,](?<=\d[.,])(?=\d)")

_SPACE = ord(" ")
_LETTERS, _KANA, _HANGUL, _HAN = 1, 2, 3, 4


class Vocabulary:
    """Forms of words, as they are written, with the number of the word that each is.

    Forms that fold to the same are one word: case, width, accents, traditional and simplified.

    Attributes:
        folded: the folded form of each word, by its number.
    """

    def __init__(self) -> None:
        self.folded: list[str] = []
        self._forms: dict[str, int] = {}
        self._words = np.zeros(0, dtype=np.int32)
        self._counts = np.zeros(0, dtype=np.int64)
        self._numbers: dict[str, int] = {}

    def numbers(self, forms: list[str], folded: Callable[[int], str]) -> NDArray[np.int32]:
        """Return the numbers of the words that some forms are; new ones are added.

        Args:
            forms: as they are written; they are counted.
            folded: returns the folded form of the one at a place of ``forms``.
        """
        known = self._forms
        found = np.fromiter(map(known.get, forms, repeat(-1)), np.int32, len(forms))
        added: list[int] = []
        for at in np.flatnonzero(found < 0).tolist():
            if (form := known.get(forms[at])) is None:
                form = known[forms[at]] = len(known)
                word = self._numbers.setdefault(folded(at), len(self.folded))
                if word == len(self.folded):
                    self.folded.append(folded(at))
                added.append(word)
            found[at] = form
        self._words = np.append(self._words, np.array(added, dtype=np.int32))
        self._counts = np.append(self._counts, np.zeros(len(added), dtype=np.int64))
        self._counts += np.bincount(found, minlength=len(known))
        return self._words[found]

    def number_of(self, folded: str) -> int | None:
        """Return the number of a folded word; None for one that has not been met."""
        return self._numbers.get(folded)

    def shown(self) -> list[str]:
        """Return of each word the form that has been met most, the first of several."""
        shown: list[str] = [""] * len(self.folded)
        most = [0] * len(self.folded)
        for form, word, count in zip(
            self._forms, self._words.tolist(), self._counts.tolist(), strict=True
        ):
            if count > most[word]:
                shown[word], most[word] = form, count
        return shown


@dataclass(frozen=True, slots=True, eq=False)
class WordTokens:
    """The words of what is said, in text order.

    Attributes:
        words: of each its number in the vocabulary.
        starts: the place in the codes where each begins.
        ends: the place where each ends.
        stretches: the number of the unbroken stretch of one speech that each stands in.
        follows: of each whether only spaces part it from the one before it.
    """

    words: NDArray[np.int32]
    starts: Ints
    ends: Ints
    stretches: Ints
    follows: Flags


def tokens_of(said: SaidText, lexicon: Lexicon, vocabulary: Vocabulary) -> WordTokens:
    """Return the words of what is said; new ones are added to a vocabulary."""
    codes, folded = said.codes, said.folded
    text, offsets = said.briefing.text, said.offsets
    starts, ends = bounds(codes, folded, lexicon, lambda at: text[offsets[at]] in ".,．，")
    firsts = offsets[starts].tolist()
    lasts = (offsets[ends - 1] + 1).tolist()
    forms = [text[first:last] for first, last in zip(firsts, lasts, strict=True)]

    def folded_form(at: int) -> str:
        word = folded[starts[at] : ends[at]]
        return word if word.isalnum() else fold(forms[at])

    words = vocabulary.numbers(forms, folded_form)
    barriers = np.cumsum(codes == ord(BARRIER))
    stretches = barriers[starts] + said.speeches_at(starts)
    return WordTokens(words, starts, ends, stretches, _following(codes, starts, ends))


def bounds(
    codes: Codes, folded: str, lexicon: Lexicon, joins: Callable[[int], bool] = lambda at: True
) -> tuple[Ints, Ints]:
    """Return where the words of a folded text begin and where they end.

    Args:
        codes: the text in codes.
        folded: the same as a string, one UTF-16 unit a code.
        lexicon: of the Chinese words.
        joins: tells whether the mark at a place between two digits is part of their number; the
            comma that Chinese lists with folds to the one of numbers.
    """
    kinds = _writings().take(codes)
    for found in _NUMBER_MARK.finditer(folded):
        if joins(found.start()):
            kinds[found.start()] = _LETTERS
    for found in _CLITIC.finditer(folded):
        kinds[found.start() : found.end()] = _LETTERS if found["own"] else 0
    starts = (kinds > 0) & (kinds != _HAN) & (np.concatenate([[0], kinds[:-1]]) != kinds)
    starts |= word_starts(codes, lexicon)
    ends = (kinds > 0) & np.append(starts[1:] | (kinds[1:] == 0), True)
    return np.flatnonzero(starts), np.flatnonzero(ends) + 1


def _following(codes: Codes, starts: Ints, ends: Ints) -> Flags:
    follows = np.zeros(starts.size, dtype=np.bool_)
    if starts.size:
        parting = np.concatenate([[0], np.cumsum(codes != _SPACE)])
        follows[1:] = parting[starts[1:]] == parting[ends[:-1]]
    return follows


@cache
def _writings() -> NDArray[np.uint8]:
    """Return for each code its kind of writing; 0 for what is in no word."""
    every = np.fromiter(map(str.isalnum, map(chr, range(ALL))), np.bool_, ALL).astype(np.uint8)
    every[PRIVATE : PRIVATE + PRIVATES] = _LETTERS
    every[0x3041:0x3100] *= _KANA
    every[0xAC00:0xD7A4] = _HANGUL
    every[0x3400:0xA000] = _HAN
    return every


def words_in_each(texts: Sequence[str], lexicon: Lexicon) -> list[list[str]]:
    """Return the words of each of some short texts of one line, folded, in order."""
    folded = fold("\n".join(texts) + "\n")
    codes = encoded(folded)
    narrow = codes.tobytes().decode("utf-16-le", "surrogatepass")
    starts, ends = bounds(codes, narrow, lexicon)
    lines = np.flatnonzero(codes == ord("\n"))
    edges = np.concatenate([[0], np.searchsorted(starts, lines)]).tolist()
    words = [folded[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
    return [words[low:high] for low, high in pairwise(edges)]
