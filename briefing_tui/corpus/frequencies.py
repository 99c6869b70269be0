"""Frequencies: words, and words in a row, with how often they are said."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing_tui.corpus.corpus import SaidCorpus
from briefing_tui.corpus.tokens import Vocabulary, WordTokens, tokens_of
from briefing_tui.corpus.word_patterns import CorpusPattern
from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import Flags, Ints
from briefing_tui.text.han import is_han

LONGEST_ROW = 6
"""The most words in a row that are counted."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """The frequency of a word, or of words in a row.

    Attributes:
        words: in the form that is met most.
        folded: as they are compared.
        count: how often.
        briefings: in how many briefings.
    """

    words: str
    folded: str
    count: int
    briefings: int


@dataclass(frozen=True, slots=True)
class Frequencies:
    """A list of words, or of words in a row, the most frequent first.

    Attributes:
        rows: those that are frequent enough.
        different: how many there are, also of those that are not.
        total: how many words, or places of words in a row, there are.
        characters: how many characters are said.
    """

    rows: Sequence[WordCount]
    different: int
    total: int
    characters: int


def frequencies(
    corpus: SaidCorpus, size: int = 1, *, least: int = 1, like: CorpusPattern | None = None
) -> Frequencies:
    """Return how often each word, or each row of words, is said.

    A row of words has only spaces between them: no mark, note or change of speaker.

    Args:
        corpus: what is counted.
        size: how many words in a row, from 1 to :data:`LONGEST_ROW`.
        least: only those that are said so often.
        like: only those that fit this pattern.
    """
    vocabulary = Vocabulary()
    characters = 0
    singles = _Singles()
    rows: list[NDArray[np.int32]] = []
    follows: list[Flags] = []
    for said in corpus.texts():
        found = tokens_of(said, corpus.lexicon, vocabulary)
        characters += said.characters
        if size == 1:
            singles.add(found.words)
        else:
            rows.append(found.words)
            follows.append(_first_apart(found))
    if size == 1:
        return singles.rows().frequencies(vocabulary, least, like, characters)
    words = np.concatenate([np.zeros(0, dtype=np.int64), *rows])
    runs = np.concatenate([np.zeros(0, dtype=np.bool_), *follows])
    texts = np.repeat(np.arange(len(rows)), [row.size for row in rows])
    counted = _Rows.of(words, runs, texts, size)
    return counted.frequencies(vocabulary, least, like, characters)


class _Singles:
    """Counts of single words by number, text after text."""

    def __init__(self) -> None:
        self._counts = self._briefings = np.zeros(0, dtype=np.int64)

    def add(self, words: NDArray[np.int32]) -> None:
        """Count the words of a text."""
        found = np.bincount(words, minlength=self._counts.size)
        grown = found.size - self._counts.size
        self._counts = np.pad(self._counts, (0, grown)) + found
        self._briefings = np.pad(self._briefings, (0, grown)) + (found > 0)

    def rows(self) -> _Rows:
        """Return the words with their counts, as rows of one."""
        numbers = np.flatnonzero(self._counts)
        return _Rows(numbers[:, None], self._counts[numbers], self._briefings[numbers])


def _first_apart(tokens: WordTokens) -> Flags:
    """Return which words follow the one before in one stretch."""
    first: Flags = tokens.follows & (np.diff(tokens.stretches, prepend=-1) == 0)
    return first


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Rows of words, each kind of row with its count.

    Attributes:
        firsts: of each kind of row the words of one of them.
        counts: of each kind how many there are.
        briefings: of each kind how many texts have it.
    """

    firsts: Ints
    counts: Ints
    briefings: Ints

    @classmethod
    def of(cls, words: Ints, follows: Flags, texts: Ints, size: int) -> _Rows:
        """Count the rows of some words.

        Args:
            words: the numbers of the words of all texts.
            follows: which of them follow the one before.
            texts: of each the number of its text.
            size: how many words a row has.
        """
        ids, starts = words, np.arange(words.size)
        for longer in range(1, size):
            # A row is the number of the row that is shorter by one, and of the word behind it.
            on = starts + longer < words.size
            on[on] = follows[starts[on] + longer]
            starts, ids = starts[on], ids[on]
            pairs = ids << 32 | words[starts + longer]
            ids = np.unique(pairs, return_inverse=True)[1].astype(np.int64)
        if not ids.size:
            return cls(np.zeros((0, size), np.int64), ids, ids)
        kinds, at, counts = np.unique(ids, return_index=True, return_counts=True)
        held = np.unique(np.searchsorted(kinds, ids) << 32 | texts[starts])
        briefings = np.bincount(held >> 32, minlength=kinds.size)
        return cls(words[starts[at][:, None] + np.arange(size)], counts, briefings)

    def frequencies(
        self, vocabulary: Vocabulary, least: int, like: CorpusPattern | None, characters: int
    ) -> Frequencies:
        """Return the rows of words in words, the most frequent first."""
        shown = vocabulary.shown()
        counted = []
        kept = np.flatnonzero(self.counts >= least).tolist()
        for at in kept:
            numbers = self.firsts[at].tolist()
            folded = joined([vocabulary.folded[number] for number in numbers])
            if like is None or like.fits(folded):
                words = joined([shown[number] for number in numbers])
                counted.append(
                    WordCount(words, folded, int(self.counts[at]), int(self.briefings[at]))
                )
        counted.sort(key=lambda row: (-row.count, row.folded))
        return Frequencies(counted, self.counts.size, int(self.counts.sum()), characters)


def joined(words: Sequence[str]) -> str:
    """Return words in a row, with a space between two of which neither edge is Chinese."""
    written = ""
    for word in words:
        space = written and not (is_han(written[-1]) or is_han(word[0]))
        written += f" {word}" if space else word
    return written
