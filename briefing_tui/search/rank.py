"""Ranking: which hits come first, and their scores, as columns of numbers.

Nothing here reads a text: what a place is worth is told by the index alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import ALL, Codes, Ints, encoded
from briefing_tui.search.hit_table import Table
from briefing_tui.search.joint_places import Places
from briefing_tui.search.matchers.exact import Texts
from briefing_tui.search.segment import Segment
from briefing_tui.search.term_matches import Group
from briefing_tui.search.who_says import standing

LONG = 400
"""The characters of longer hits are not compared with what was typed."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The matches in one segment.

    Attributes:
        segment: the segment.
        groups: stretches that answer one term.
        places: those that answer several.
    """

    segment: Segment
    groups: Sequence[Group]
    places: Places


@dataclass(frozen=True, slots=True)
class Order:
    """The data by which hits are ranked.

    Attributes:
        ranks: for each text of the library its place by date, the newest first.
        briefing: the briefing of a number.
        typed: what was typed for a literal match, by which exact ones are told.
        by_standing: whether of equal hits those come first that somebody says.
    """

    ranks: Ints
    briefing: Texts
    typed: frozenset[str]
    by_standing: bool = True


def best(table: Table, answers: Sequence[Answer], order: Order, most: int) -> Table:
    """Return the best rows that are not literal, in order; at least ``most`` if there are so many.

    By kind of match, cost and closeness of terms; of equal ones those with more of the typed
    characters, then by who says it, by date with the newest first, and by place in the text.
    """
    key = (table.strength << 50) + (np.minimum(table.cost, 1 << 20) << 28)
    key += np.minimum(table.gap, (1 << 28) - 1)
    if 0 < most < key.size:
        kept = key <= np.partition(key, most - 1)[most - 1]
        table, key = table.only(kept), key[kept]
    held = _held(table, answers, order.typed)
    said = _standings(table, answers)
    return table.only(np.lexsort((table.start, table.rank, said, -held, key)))


def _standings(table: Table, answers: Sequence[Answer]) -> Ints:
    """Return the standing of each row."""
    found = np.zeros(table.start.size, dtype=np.int64)
    for which, answer in enumerate(answers):
        own = np.flatnonzero(table.which == which)
        found[own] = standing(answer.segment, table.start[own])
    return found


def apart(table: Table, answers: Sequence[Answer]) -> Table:
    """Return the rows, which are in order, without those that overlap a better one."""
    if not table.start.size:
        return table
    segments = np.array([answer.segment.first for answer in answers], dtype=np.int64)
    order = np.lexsort((table.start, segments[table.which]))
    first = segments[table.which[order]]
    starts, ends = table.start[order] + (first << 33), table.end[order] + (first << 33)
    reach = np.maximum.accumulate(ends)
    touches = np.append(False, starts[1:] < reach[:-1])
    beside = touches | np.append(touches[1:], False)
    kept = np.ones(starts.size, dtype=np.bool_)
    taken: list[tuple[int, int]] = []
    for at in np.sort(order[beside]).tolist():
        low = int(table.start[at] + (segments[table.which[at]] << 33))
        high = low + int(table.end[at] - table.start[at])
        place = bisect_left(taken, (low, low))
        before = place > 0 and taken[place - 1][1] > low
        if before or (place < len(taken) and taken[place][0] < high):
            kept[at] = False
        else:
            taken.insert(place, (low, high))
    return table.only(kept)


def _held(table: Table, answers: Sequence[Answer], typed: frozenset[str]) -> Ints:
    """Return how many different typed characters stand in each hit, without long ones."""
    held = np.zeros(table.start.size, dtype=np.int64)
    letters = encoded("".join(sorted({letter for words in typed for letter in words})))
    numbers = np.zeros(ALL, dtype=np.int64)
    numbers[letters] = np.arange(1, letters.size + 1)
    for which in range(len(answers)):
        own = np.flatnonzero((table.which == which) & (table.end - table.start < LONG))
        if own.size:
            sizes = table.end[own] - table.start[own]
            before = np.cumsum(sizes) - sizes
            places = np.repeat(table.start[own] - before, sizes) + np.arange(int(sizes.sum()))
            codes: Codes = answers[which].segment.written_at(places)
            pairs = np.repeat(own, sizes) * (letters.size + 1) + numbers[codes]
            pairs = np.sort(pairs[numbers[codes] > 0])
            first = np.ones(pairs.size, dtype=np.bool_)
            first[1:] = pairs[1:] != pairs[:-1]
            held += np.bincount(pairs[first] // (letters.size + 1), minlength=held.size)
    return held
