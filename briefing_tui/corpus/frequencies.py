"""Frequencies: words, and words in a row, with how often they are said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

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

Number = TypeVar("Number", np.int32, np.bool_)

AT_ONCE = 1 << 20
"""The rows of words that are sorted at once, some sixty bytes each."""


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
    runs: list[Flags] = []
    for said in corpus.texts():
        found = tokens_of(said, corpus.lexicon, vocabulary)
        characters += said.characters
        if size == 1:
            singles.add(found.words)
        else:
            rows.append(found.words)
            runs.append(_in_a_row(_first_apart(found), size))
    if size == 1:
        return _listed([singles.rows()], vocabulary, least, like, characters)
    ends = np.cumsum([each.size for each in rows])
    words, begins = _run_together(rows, np.int32), _run_together(runs, np.bool_)
    return _listed(count_rows(words, begins, ends, size), vocabulary, least, like, characters)


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

    def rows(self) -> CountedRows:
        """Return the words with their counts, as rows of one."""
        numbers = np.flatnonzero(self._counts)
        return CountedRows(numbers[:, None], self._counts[numbers], self._briefings[numbers])


def _first_apart(tokens: WordTokens) -> Flags:
    """Return which words follow the one before in one stretch."""
    first: Flags = tokens.follows & (np.diff(tokens.stretches, prepend=-1) == 0)
    return first


def _in_a_row(follows: Flags, size: int) -> Flags:
    """Return which words are followed by as many as a row of some size has."""
    begins = np.ones(follows.size, dtype=np.bool_)
    for longer in range(1, size):
        begins[max(0, begins.size - longer) :] = False
        begins[: begins.size - longer] &= follows[longer:]
    return begins


@dataclass(frozen=True, slots=True, eq=False)
class CountedRows:
    """Kinds of rows of words, each with its count.

    Attributes:
        firsts: of each kind the words of a row, an array of (kinds, words in a row).
        counts: of each kind how many there are.
        briefings: of each kind how many texts have it.
    """

    firsts: NDArray[np.integer]
    counts: Ints
    briefings: Ints


def _run_together(parts: list[NDArray[Number]], kind: type[Number]) -> NDArray[Number]:
    """Return parts one after the other, and forget them: together they are large."""
    whole = np.concatenate([np.zeros(0, dtype=kind), *parts])
    parts.clear()
    return whole


def count_rows(
    words: NDArray[np.int32], begins: Flags, ends: Ints, size: int, at_once: int = AT_ONCE
) -> Iterator[CountedRows]:
    """Yield the counts of rows of words, those of some first words after those of others.

    So only a part of the rows has to be sorted at once, and no kind of row is in two parts.

    Args:
        words: the numbers of the words of all texts.
        begins: at which of them a row begins.
        ends: of each text where its words end.
        size: how many words a row has.
        at_once: how many rows are sorted at once; more only where one word begins more.
    """
    counts = np.bincount(words[begins], minlength=1)
    parts = (np.cumsum(counts) - counts) // at_once
    bounds = np.flatnonzero(np.diff(parts, prepend=-1, append=parts[-1] + 1))
    for low, high in pairwise(bounds.tolist()):
        starts = np.flatnonzero(begins & (words >= low) & (words < high))
        if starts.size:
            yield _counted(words, starts, np.searchsorted(ends, starts, side="right"), size)


def _counted(words: NDArray[np.int32], starts: Ints, texts: Ints, size: int) -> CountedRows:
    """Return the counts of the rows of words that begin at some places.

    Args:
        words: the numbers of the words of all texts.
        starts: where rows begin.
        texts: of each row the number of its text.
        size: how many words a row has.
    """
    ids = words[starts].astype(np.int64)
    for longer in range(1, size):
        # A row is the number of the row that is shorter by one, and of the word behind it.
        ids = np.unique(ids << 32 | words[starts + longer], return_inverse=True)[1]
    kinds, at, own, counts = np.unique(
        ids, return_index=True, return_inverse=True, return_counts=True
    )
    held = np.unique(own << 32 | texts)
    briefings = np.bincount(held >> 32, minlength=kinds.size)
    return CountedRows(words[starts[at][:, None] + np.arange(size)], counts, briefings)


def _listed(
    parts: Iterable[CountedRows],
    vocabulary: Vocabulary,
    least: int,
    like: CorpusPattern | None,
    characters: int,
) -> Frequencies:
    """Return the rows of words in words, the most frequent first."""
    different = total = 0
    kept: list[CountedRows] = []
    for part in parts:
        different += part.counts.size
        total += int(part.counts.sum())
        often = part.counts >= least
        kept.append(CountedRows(part.firsts[often], part.counts[often], part.briefings[often]))
    shown = vocabulary.shown()
    counted = []
    for part in kept:
        columns = part.firsts.tolist(), part.counts.tolist(), part.briefings.tolist()
        for numbers, count, briefings in zip(*columns, strict=True):
            folded = joined([vocabulary.folded[number] for number in numbers])
            if like is None or like.fits(folded):
                words = joined([shown[number] for number in numbers])
                counted.append(WordCount(words, folded, count, briefings))
    counted.sort(key=lambda row: (-row.count, row.folded))
    return Frequencies(counted, different, total, characters)


def joined(words: Sequence[str]) -> str:
    """Return words in a row, with a space between two of which neither edge is Chinese."""
    written = ""
    for word in words:
        space = written and not (is_han(written[-1]) or is_han(word[0]))
        written += f" {word}" if space else word
    return written
