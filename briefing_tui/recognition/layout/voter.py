"""The vote of layout: how likely each head is a label, whatever its words mean.

Two passes of a logistic regression whose weights are in :mod:`.fitted`. The second knows what the
first said of all other heads.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from math import exp
from operator import mul

from briefing_tui.loading.budgets import HEADS, check
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.layout import fitted, head_features, recurrence, second
from briefing_tui.recognition.layout.head_features import (
    FeatureTable,
    Shape,
    Values,
    place_values,
    table_of,
)
from briefing_tui.recognition.layout.heads import Head, heads_of
from briefing_tui.recognition.layout.second import Added, added_to
from briefing_tui.text.lines import Line

FIRST = tuple(fitted.FIRST.values())
"""The weights of the first pass: the bias, then one for each feature in the order of a row."""

SECOND = tuple(fitted.SECOND.values())
"""The weights of the second pass, in the same way."""

# Scores beyond it do not differ, and their powers would be too great.
_FARTHEST = 30.0
# The groups of features of which a row is made, in its order.
_GROUPS = (
    head_features.OF_KIND,
    head_features.OF_SHAPE,
    recurrence.OF_LOOK,
    head_features.OF_PLACE,
    second.OF_SHAPE,
    second.OF_LOOK,
    second.OF_HEAD,
)


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
    """Return a vote on each head of a text's lines, in text order; none on more than any meeting's.

    Raises:
        OverBudget: so many stand before colons that they are more labels than any text has.
    """
    heads, budget = heads_of(lines), HEADS.of(len(text))
    check(sum(head.ending == "colon" for head in heads), budget)
    if not heads or len(heads) > budget.most:
        return ()
    table = table_of(text, lines, heads)
    added = added_to(text, heads, table, list(_first_chances(table)))
    return tuple(
        Vote(head, chance, place_of(text, head.end))
        for head, chance in zip(heads, _second_chances(table, added), strict=True)
    )


def place_of(text: str, end: int) -> int:
    """Return the offset of the first letter or figure at or after ``end``."""
    while end < len(text) and not text[end].isalnum():
        end += 1
    return end


def _chance(score: float) -> float:
    if score > _FARTHEST:
        score = _FARTHEST
    elif score < -_FARTHEST:
        score = -_FARTHEST
    return 1 / (1 + exp(-score))


def _parts(weights: Sequence[float]) -> Iterator[Values]:
    """Yield the weights of each group of features; the bias stands before the first."""
    at = 1
    for group in _GROUPS:
        yield tuple(weights[at : at + len(group)])
        at += len(group)


def _dot(weights: Values, values: Values) -> float:
    total: float = sum(map(mul, weights, values))
    return total


class _Scores:
    """The parts of scores that are the same for many heads, each counted once."""

    def __init__(self, weights: Sequence[float], table: FeatureTable) -> None:
        self._bias = weights[0]
        self._kind, self._shape, self._look, self._place, *self.added = _parts(weights)
        self._kinds: dict[Values, float] = {}
        self._shapes: dict[Shape, float] = {}
        self._places: dict[int, float] = {}
        self._table = table

    def looks(self) -> list[float]:
        """Return the score of each look."""
        kinds, shapes, found = self._kinds, self._shapes, []
        for shape, _traits, of_kind, of_shape, values in self._table.looks:
            kind = kinds.get(of_kind)
            if kind is None:
                kind = kinds[of_kind] = self._bias + _dot(self._kind, of_kind)
            known = shapes.get(shape)
            if known is None:
                known = shapes[shape] = _dot(self._shape, of_shape)
            found.append(kind + known + _dot(self._look, values))
        return found

    def places(self) -> Iterator[float]:
        """Yield the score of the place of each head."""
        known = self._places
        for place in self._table.places:
            score = known.get(place)
            if score is None:
                score = known[place] = _dot(self._place, place_values(place))
            yield score


def _first_chances(table: FeatureTable) -> Iterator[float]:
    scores = _Scores(FIRST, table)
    looks = scores.looks()
    for look, place in zip(table.of, scores.places(), strict=True):
        yield _chance(looks[look] + place)


def _second_chances(table: FeatureTable, added: Added) -> Iterator[float]:
    scores = _Scores(SECOND, table)
    of_shape, of_look, of_head = scores.added
    shapes = {shape: _dot(of_shape, values) for shape, values in added.shapes.items()}
    looks = [
        score + shapes[look.shape] + _dot(of_look, values)
        for score, look, values in zip(scores.looks(), table.looks, added.looks, strict=True)
    ]
    by_chance, by_rival, by_called = of_head
    for look, place, (chance, rival, called) in zip(
        table.of, scores.places(), added.heads, strict=True
    ):
        own = by_chance * chance + by_rival * rival + by_called * called
        yield _chance(looks[look] + place + own)


def on_lines(votes: Sequence[Vote], lines: Sequence[Line]) -> tuple[Vote, ...]:
    """Return votes with the numbers of the lines on which their heads begin."""
    starts = [line.start for line in lines]
    return tuple(
        vote._replace(head=vote.head._replace(line=bisect_right(starts, vote.head.start) - 1))
        for vote in votes
    )
