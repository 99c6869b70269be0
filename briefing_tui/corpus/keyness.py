"""Keyness: the words that one part of a corpus says more often than another."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.corpus.corpus import SaidCorpus
from briefing_tui.corpus.frequencies import Frequencies, frequencies
from briefing_tui.corpus.measures import log_likelihood, log_ratio
from briefing_tui.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """A word, and how differently two parts of a corpus use it.

    Attributes:
        word: in the form that is met most.
        first: how often the first part says it.
        second: how often the second part says it.
        likelihood: see :func:`~.measures.log_likelihood`; negative where the first part says it
            less often, for its size, than the second.
        ratio: see :func:`~.measures.log_ratio`.
    """

    word: str
    first: int
    second: int
    likelihood: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Keyness:
    """The words that tell two parts of a corpus apart.

    Attributes:
        rows: the words, those that mark the first part most first, those of the second last.
        first: the words of the first part.
        second: the words of the second part.
    """

    rows: Sequence[Key]
    first: Frequencies
    second: Frequencies


def keyness(first: SaidCorpus, second: SaidCorpus, *, least: int = 1) -> Keyness:
    """Return the words of two parts of a corpus by how differently they use them.

    Args:
        first: the one part.
        second: the other.
        least: only words that the two say so often together.
    """
    one, another = frequencies(first), frequencies(second)
    if not one.total or not another.total:
        return Keyness((), one, another)
    words = {row.folded: row.words for row in (*another.rows, *one.rows)}
    firsts = {row.folded: row.count for row in one.rows}
    seconds = {row.folded: row.count for row in another.rows}
    rows = []
    for folded, word in words.items():
        a, b = firsts.get(folded, 0), seconds.get(folded, 0)
        if a + b >= least:
            ratio = log_ratio(a, b, one.total, another.total)
            likelihood = log_likelihood(a, b, one.total, another.total)
            sign = 1 if a * another.total >= b * one.total else -1
            rows.append(Key(word, a, b, sign * likelihood, ratio))
    rows.sort(key=lambda row: (-row.likelihood, row.word))
    return Keyness(rows, one, another)
