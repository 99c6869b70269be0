"""The measures of corpus linguistics, each by its published formula."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, log2, sqrt

PER = 10_000
"""Rates are told for so many characters."""


def rate(count: float, characters: int) -> float:
    """Return a count for each 10,000 characters; 0 where there are none."""
    return count * PER / characters if characters else 0.0


def log_dice(together: int, node: int, collocate: int) -> float:
    """Return logDice: 14 + log2(2 f(xy) / (f(x) + f(y))).

    P. Rychlý, "A lexicographer-friendly association score", RASLAN 2008. It does not depend on
    the size of the corpus; 14 where the two stand together always, less by 1 for half as often.

    Args:
        together: how often the collocate stands near the node; not 0.
        node: how often the node stands at all.
        collocate: how often the collocate stands at all.
    """
    return 14 + log2(2 * together / (node + collocate))


def log_likelihood(first: int, second: int, first_size: int, second_size: int) -> float:
    """Return the log-likelihood ratio of a word's counts in two corpora, in two terms.

    P. Rayson and R. Garside, "Comparing corpora using frequency profiling", 2000: 2 (a ln(a/E1) +
    b ln(b/E2)) with E1 = c (a+b) / (c+d) and E2 = d (a+b) / (c+d). From 3.84 on the difference is
    significant at 5 %, from 15.13 on at 0.01 %, for one word that was chosen before.

    Args:
        first: the count in the first corpus.
        second: that in the second.
        first_size: the words of the first corpus.
        second_size: those of the second.
    """
    total = first_size + second_size
    if not total:
        return 0.0
    share = (first + second) / total
    return 2 * (_surprise(first, first_size * share) + _surprise(second, second_size * share))


def association(together: int, near: int, collocate: int, corpus: int) -> float:
    """Return the log-likelihood ratio of a two by two table, in four terms.

    T. Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational
    Linguistics 19, 1993: twice the sum of O ln(O/E) over the cells of the table that parts the
    words of the corpus into those near the node and the others, and into the collocate and
    the others.

    Args:
        together: how often the collocate stands near the node.
        near: how many words stand near the node.
        collocate: how often the collocate stands at all, outside of nodes.
        corpus: how many words there are, outside of nodes.
    """
    cells = (
        (together, near, collocate),
        (near - together, near, corpus - collocate),
        (collocate - together, corpus - near, collocate),
        (corpus - near - collocate + together, corpus - near, corpus - collocate),
    )
    return 2 * sum(_surprise(cell, row * column / corpus) for cell, row, column in cells)


def _surprise(observed: float, expected: float) -> float:
    return observed * log(observed / expected) if observed > 0 and expected > 0 else 0.0


def log_ratio(first: int, second: int, first_size: int, second_size: int) -> float:
    """Return the binary logarithm of the ratio of two relative frequencies.

    A. Hardie, "Log Ratio: an informal introduction", CASS 2014: each unit is twice as often. A
    count of 0 is taken for 0.5. The sizes, in words, are not 0.
    """
    return log2(((first or 0.5) / first_size) / ((second or 0.5) / second_size))


def deviation(counts: Sequence[int], sizes: Sequence[int]) -> float:
    """Return the deviation of proportions (DP), from 0 for even to nearly 1.

    S. Th. Gries, "Dispersions and adjusted frequencies in corpora", International Journal of
    Corpus Linguistics 13, 2008: half the sum of the differences between the share of each part
    in the corpus and its share in the occurrences. 0 where nothing occurs.

    Args:
        counts: the occurrences in each part.
        sizes: the size of each part.
    """
    found, whole = sum(counts), sum(sizes)
    if not found or not whole:
        return 0.0
    pairs = zip(counts, sizes, strict=True)
    return sum(abs(count / found - size / whole) for count, size in pairs) / 2


def normalised_deviation(counts: Sequence[int], sizes: Sequence[int]) -> float:
    """Return the deviation of proportions divided by the greatest that these parts allow.

    J. Lijffijt and S. Th. Gries, "Correction to 'Dispersions and adjusted frequencies in
    corpora'", International Journal of Corpus Linguistics 17, 2012: DP / (1 - the share of the
    smallest part). Parts of size 0 are left out; 0 for a single part.
    """
    whole = sum(sizes)
    smallest = min((size for size in sizes if size), default=0)
    if not whole or smallest == whole:
        return 0.0
    return deviation(counts, sizes) / (1 - smallest / whole)


def juilland(counts: Sequence[int], sizes: Sequence[int]) -> float | None:
    """Return Juilland's D, from 0 for a word of one part to 1 for an even one; None for one part.

    A. Juilland, D. Brodin and C. Davidovitch, "Frequency dictionary of French words", 1970, as
    Gries (2008) gives it: 1 - V / sqrt(n - 1), where V is the standard deviation of the relative
    frequencies of the n parts (that of the population) over their mean. Parts of size 0 are left
    out.
    """
    parts = [(count, size) for count, size in zip(counts, sizes, strict=True) if size]
    if len(parts) < 2 or not sum(counts):
        return None
    rates = [count / size for count, size in parts]
    mean = sum(rates) / len(rates)
    spread = sqrt(sum((each - mean) ** 2 for each in rates) / len(rates))
    return 1 - spread / mean / sqrt(len(rates) - 1)
