"""Collocates: the words that stand near what is looked for more often than elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from briefing_tui.corpus.corpus import Found, SaidCorpus, Sought
from briefing_tui.corpus.measures import association, log_dice
from briefing_tui.corpus.word_tokens import Vocabulary, WordTokens, tokens_of
from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import Ints

WIDEST = 20
"""The most words on either side that are taken for near."""


class By(StrEnum):
    """The orders of collocates, the highest first."""

    LOG_DICE = "logdice"
    LIKELIHOOD = "likelihood"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Collocate:
    """A word that stands near the node.

    Attributes:
        word: in the form that is met most.
        count: how often it stands near a node.
        left: how often of these the nearest node stands after it.
        right: how often the nearest node stands before it.
        everywhere: how often it is said at all, outside of nodes.
        log_dice: see :func:`~.measures.log_dice`.
        likelihood: see :func:`~.measures.association`; negative where the word is rarer near the
            node than elsewhere.
    """

    word: str
    count: int
    left: int
    right: int
    everywhere: int
    log_dice: float
    likelihood: float


@dataclass(frozen=True, slots=True)
class Collocates:
    """The collocates of a node.

    Attributes:
        rows: those that are frequent enough, in the order that was asked for.
        nodes: how often the node is said.
        near: how many words stand near it.
        words: how many words there are outside of nodes.
        characters: how many characters are said.
    """

    rows: Sequence[Collocate]
    nodes: int
    near: int
    words: int
    characters: int


class _Counts:
    """Counts of words by number, which grow with the vocabulary."""

    def __init__(self) -> None:
        self.counts = np.zeros(0, dtype=np.int64)

    def add(self, words: NDArray[np.int32]) -> None:
        found = np.bincount(words, minlength=self.counts.size)
        found[: self.counts.size] += self.counts
        self.counts = found

    def of(self, size: int) -> list[int]:
        return [int(each) for each in np.pad(self.counts, (0, size - self.counts.size))]


def collocates(
    corpus: SaidCorpus, sought: Sought, window: int, *, least: int = 1, by: By = By.LOG_DICE
) -> Collocates:
    """Return the words that stand near what is looked for.

    Near is within some words on either side in the same stretch of one speech: never across a
    change of speaker or a note. A word between two nodes counts once, for the nearer of them.

    Args:
        corpus: where to look.
        sought: what is looked for.
        window: how many words on either side are near.
        least: only words that stand there so often.
        by: the order.
    """
    vocabulary = Vocabulary()
    left, right, everywhere = _Counts(), _Counts(), _Counts()
    nodes = characters = 0
    for found in sought.found(corpus):
        tokens = tokens_of(found.said, corpus.lexicon, vocabulary)
        sides = _sides(tokens, found, window)
        left.add(tokens.words[(sides < 0) & (sides >= -window)])
        right.add(tokens.words[(sides > 0) & (sides <= window)])
        everywhere.add(tokens.words[sides != 0])
        nodes += found.nodes.starts.size
        characters += found.said.characters
    shown = vocabulary.shown()
    befores, afters, wholes = (each.of(len(shown)) for each in (left, right, everywhere))
    near, words = sum(befores) + sum(afters), sum(wholes)
    rows = []
    for word, before, after, whole in zip(shown, befores, afters, wholes, strict=True):
        count = before + after
        if count and count >= least:
            likelihood = association(count, near, whole, words)
            sign = 1 if count * words >= near * whole else -1
            dice = log_dice(count, nodes, whole)
            rows.append(Collocate(word, count, before, after, whole, dice, sign * likelihood))
    rows.sort(key=lambda row: (-_value(row, by), -row.count, row.word))
    return Collocates(rows, nodes, near, words, characters)


def _value(row: Collocate, by: By) -> float:
    return {
        By.LOG_DICE: row.log_dice,
        By.LIKELIHOOD: row.likelihood,
        By.COUNT: float(row.count),
    }[by]


def _sides(tokens: WordTokens, found: Found, window: int) -> Ints:
    """Return how many words after the nearest node each word stands; negative for before it.

    0 for the words of nodes, and a number beyond the window for what is near none.
    """
    far = window + 1
    sides = np.full(tokens.starts.size, far, dtype=np.int64)
    firsts = np.searchsorted(tokens.ends, found.nodes.starts, side="right")
    lasts = np.searchsorted(tokens.starts, found.nodes.ends) - 1
    whole = firsts <= lasts
    firsts, lasts = firsts[whole], lasts[whole]
    if not firsts.size:
        return sides
    own = tokens.stretches[firsts]
    for away in range(window, 0, -1):
        for places, side in ((firsts - away, -away), (lasts + away, away)):
            inside = (places >= 0) & (places < sides.size)
            inside[inside] = tokens.stretches[places[inside]] == own[inside]
            sides[places[inside]] = side
    for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
        sides[first : last + 1] = 0
    return sides
