"""Alignment: what it costs to take a stretch of text for some words, and its exact ends.

The only module that imports rapidfuzz.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, LCSseq

from briefing_tui.search.sounds import sound_cost

BEYOND = 1e9
"""A cost that no budget reaches."""


@dataclass(frozen=True, slots=True)
class Costs:
    """What one edit costs.

    Attributes:
        wrong: a character for another one that does not sound alike.
        missing: a character of the text that the words lack.
        extra: a character of the words that the text lacks.
        swapped: two neighbours in the other order.
        mark: a mark or space, missing or extra.
        whole: whether the stretch begins and ends where a word does.
    """

    wrong: float
    missing: float
    extra: float
    swapped: float
    mark: float
    whole: bool


HAN = Costs(wrong=1.0, missing=0.7, extra=1.0, swapped=0.6, mark=0.1, whole=False)
"""With a character missing or two swapped, every character typed is still accounted for: such a
passage is likelier meant than one that has another character."""

LATIN = Costs(wrong=1.0, missing=1.0, extra=1.0, swapped=1.0, mark=0.1, whole=True)


class Window(NamedTuple):
    """Where in a text words may stand: ``[low, high)``, beginning near ``anchor``.

    A character of the words stands at most ``slack`` from where it would with no edit.
    """

    low: int
    high: int
    anchor: int
    slack: int


class Alignment(NamedTuple):
    """The best stretch: ``[start, end)`` of the text, and its cost."""

    cost: float
    start: int
    end: int


def likeness(words: str, window: str, least: int) -> int:
    """How many characters the words share with a window, in order; 0 if fewer than ``least``.

    Each edit loses at most one of them, so that this bounds the edits from below.
    """
    return LCSseq.similarity(words, window, score_cutoff=least)


def word_edits(word: str, others: Sequence[str], most: int) -> list[tuple[str, int]]:
    """The words within so many edits of a word, with how many; swapped neighbours count one."""
    found = process.extract(
        word, others, scorer=OSA.distance, processor=None, score_cutoff=most, limit=None
    )
    return [(other, int(edits)) for other, edits, _ in found]


def align(words: str, text: str, window: Window, costs: Costs, budget: float) -> Alignment | None:
    """The stretch of a window that some words were most likely meant for.

    Sellers' dynamic programming (edit distance with free ends in the text), with swaps of
    neighbours, carrying along where each alignment began.

    Args:
        words: folded words.
        text: a folded text.
        window: where to look.
        costs: what each edit costs.
        budget: the greatest cost.

    Returns:
        The cheapest stretch; of equally cheap ones that whose length is nearest to the
        words'. None when all cost more than the budget.
    """
    low, high, anchor, slack = window
    width, shift = high - low, anchor - low
    row = [0.0 if _begins(text, low + at, costs) else BEYOND for at in range(width + 1)]
    begun = list(range(width + 1))
    older_row, older_begun = row, begun
    for index, letter in enumerate(words):
        extra = costs.extra if letter.isalnum() else costs.mark
        new_row, new_begun = [BEYOND] * (width + 1), [0] * (width + 1)
        first = max(0, index + 1 + shift - slack)
        if first == 0:
            new_row[0] = row[0] + extra
        cheapest = new_row[0]
        for at in range(max(1, first), min(width, index + 1 + shift + slack) + 1):
            other = text[low + at - 1]
            wrong = sound_cost(letter, other)
            best = row[at - 1] + (costs.wrong if wrong is None else wrong)
            start = begun[at - 1]
            cost = new_row[at - 1] + (costs.missing if other.isalnum() else costs.mark)
            if cost < best:
                best, start = cost, new_begun[at - 1]
            cost = row[at] + extra
            if cost < best:
                best, start = cost, begun[at]
            if index and at > 1 and older_row[at - 2] + costs.swapped < best:
                cost = older_row[at - 2] + _swapped(
                    words[index - 1], letter, text[low + at - 2], other, costs
                )
                if cost < best:
                    best, start = cost, older_begun[at - 2]
            new_row[at], new_begun[at] = best, start
            cheapest = min(cheapest, best)
        if cheapest > budget and min(row) > budget:
            return None
        older_row, older_begun, row, begun = row, begun, new_row, new_begun
    ends = [
        (cost, abs(at - begun[at] - len(words)), begun[at], at)
        for at, cost in enumerate(row)
        if cost <= budget + 1e-9 and _ends(text, low + at, costs)
    ]
    if not ends:
        return None
    cost, _, start, end = min(ends)
    return Alignment(round(cost, 2), low + start, low + end)


def _swapped(first: str, second: str, one: str, other: str, costs: Costs) -> float:
    """What it costs to take two characters for two others in the other order."""
    crossed = sound_cost(first, other), sound_cost(second, one)
    if first == second or crossed[0] is None or crossed[1] is None:
        return BEYOND
    return costs.swapped + crossed[0] + crossed[1]


def _begins(text: str, at: int, costs: Costs) -> bool:
    return not (costs.whole and at > 0 and text[at - 1 : at].isalnum())


def _ends(text: str, at: int, costs: Costs) -> bool:
    return not (costs.whole and text[at : at + 1].isalnum())
