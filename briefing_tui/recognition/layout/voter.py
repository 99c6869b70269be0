"""The vote of layout: how likely each head is a label, whatever its words mean.

Two passes of a logistic regression whose weights are in :mod:`.fitted`. The second knows what the
first said of all other heads.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from briefing_tui.recognition.layout import fitted
from briefing_tui.recognition.layout.features import table_of, with_second
from briefing_tui.recognition.layout.heads import Head, heads_of
from briefing_tui.text.lines import Line

FIRST = tuple(fitted.FIRST.values())
"""The weights of the first pass: the bias, then one for each feature in the order of a row."""

SECOND = tuple(fitted.SECOND.values())
"""The weights of the second pass, in the same way."""


class Vote(NamedTuple):
    """The vote of layout on one head.

    Attributes:
        head: the head.
        chance: the chance that it is a label, from 0 to 1.
        place: the offset of the first letter or figure of the speech behind it.
    """

    head: Head
    chance: float
    place: int


def votes_of(text: str, lines: Sequence[Line]) -> tuple[Vote, ...]:
    """Return a vote on each head of a text's lines, in text order."""
    heads = tuple(heads_of(lines))
    if not heads:
        return ()
    table = table_of(text, lines, heads)
    first = [_chance(FIRST, row) for row in table.rows]
    second = [_chance(SECOND, row) for row in with_second(text, heads, table, first)]
    return tuple(
        Vote(head, chance, place_of(text, head.end))
        for head, chance in zip(heads, second, strict=True)
    )


def place_of(text: str, end: int) -> int:
    """Return the offset of the first letter or figure at or after ``end``."""
    while end < len(text) and not text[end].isalnum():
        end += 1
    return end


def _chance(weights: Sequence[float], row: Sequence[float]) -> float:
    total = weights[0] + sum(map(float.__mul__, weights[1:], row))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def on_lines(votes: Sequence[Vote], lines: Sequence[Line]) -> tuple[Vote, ...]:
    """Return votes with the numbers of the lines on which their heads begin."""
    starts = [line.start for line in lines]
    return tuple(
        vote._replace(head=vote.head._replace(line=bisect_right(starts, vote.head.start) - 1))
        for vote in votes
    )
