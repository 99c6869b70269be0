"""Hits: what a search found, as numbers until it is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

import numpy as np

from briefing_tui.model import Briefing, Span
from briefing_tui.search.codes import Ints
from briefing_tui.search.hit import Hit, HitGroup
from briefing_tui.search.hit_table import NO_PLACE, Table, score
from briefing_tui.search.lazy_order import SearchStage
from briefing_tui.search.matchers import terms
from briefing_tui.search.matchers.registry import MATCHES, rank_of
from briefing_tui.search.rank import Answer
from briefing_tui.search.shown import shown

TERMS = rank_of(terms.KIND)

AT_FIRST = 128
"""The rows that are put in order when the first hit is asked for."""


class Hits(Sequence[Hit]):
    """The hits of a search, best first; each is made, and its briefing read, when it is asked for.

    Args:
        answers: the matches that the rows of the stages are of.
        stages: the hits as numbers, one stage after the other.
        briefings: those of the library when it was searched.
        after: what is offered after them.
        limit: how many are given at most; None for all.
        cut: whether there may be more near matches than were counted.
    """

    def __init__(
        self,
        answers: Sequence[Answer] = (),
        stages: Sequence[SearchStage] = (),
        briefings: Sequence[Briefing] = (),
        after: Sequence[Hit] = (),
        limit: int | None = None,
        *,
        cut: bool = False,
    ) -> None:
        self._answers = answers
        self._stages = [stage for stage in stages if stage.size]
        self._briefings = briefings
        self._after = after
        self._limit = limit
        self._rows: list[tuple[int, ...]] = []
        self._made: dict[int, Hit] = {}
        self.cut = cut
        """True if there may be more near matches than were counted; literal ones are all there."""
        self.found = sum(stage.size for stage in self._stages)
        """The number of hits without the limit and without those offered after them."""

    def __len__(self) -> int:
        every = self.found + len(self._after)
        return every if self._limit is None else min(every, self._limit)

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> list[Hit]: ...
    def __getitem__(self, index: int | slice) -> Hit | list[Hit]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at = range(len(self))[index]
        if at >= self.found:
            return self._after[at - self.found]
        if (hit := self._made.get(at)) is None:
            hit = self._made[at] = self._hit(self._row(at))
        return hit

    def __iter__(self) -> Iterator[Hit]:
        return (self[at] for at in range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(
            one == two for one, two in zip(self, other, strict=True)
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(list(self))

    def counts(self, *, related: bool = False) -> Ints:
        """Return how many hits each briefing of the library has.

        Args:
            related: whether what is only related counts.
        """
        counts = np.zeros(len(self._briefings), dtype=np.int64)
        for stage in self._stages:
            counts[: stage.counts.size] += stage.counts
        after = [hit for hit in self._after if related or hit.group is not HitGroup.RELATED]
        if after:
            numbers = {id(briefing): at for at, briefing in enumerate(self._briefings)}
            for hit in after:
                counts[numbers[id(hit.briefing)]] += 1
        return counts

    def of(self, number: int) -> Hits:
        """Return the hits in one briefing of the library.

        Args:
            number: the place of the briefing in the library, from 0.
        """
        stages = [stage.of_text(number) for stage in self._stages]
        after = [hit for hit in self._after if hit.briefing is self._briefings[number]]
        return Hits(self._answers, stages, self._briefings, after, cut=self.cut)

    def followed_by(self, hits: Sequence[Hit], briefings: Sequence[Briefing]) -> Hits:
        """Return these hits with others after what is found and before what is only related.

        Args:
            hits: the others.
            briefings: those of the library.
        """
        found = [hit for hit in self._after if hit.group is not HitGroup.RELATED]
        related = [hit for hit in self._after if hit.group is HitGroup.RELATED]
        after = [*found, *hits, *related]
        return Hits(self._answers, self._stages, briefings, after, self._limit, cut=self.cut)

    def _row(self, at: int) -> tuple[int, ...]:
        if at >= len(self._rows):
            first = min(max(at + 1, AT_FIRST), len(self)) if not self._rows else self.found
            self._rows = list(_rows(self._stages, first))
        return self._rows[at]

    def _hit(self, row: Sequence[int]) -> Hit:
        strength, cost, gap, _rank, start, end, which, number, text = row
        answer, briefing = self._answers[which], self._briefings[text]
        spans = answer.places.spans(number) if number != NO_PLACE else ()
        own = tuple(shown(answer.segment, briefing, *span) for span in spans or (Span(start, end),))
        low, high = own[0].start, max(span.end for span in own)
        return Hit(
            briefing,
            low,
            high,
            own,
            score(strength, cost, gap),
            MATCHES[strength],
            HitGroup.REARRANGED if strength == TERMS else HitGroup.AS_TYPED,
        )


def _rows(stages: Sequence[SearchStage], most: int) -> Iterator[tuple[int, ...]]:
    """Yield the best rows of all stages, ``most`` of them if there are so many."""
    for stage in stages:
        if most <= 0:
            return
        table: Table = stage.rows(min(most, stage.size))
        yield from zip(*(column[:most].tolist() for column in table), strict=True)
        most -= table.start.size
