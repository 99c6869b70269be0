"""The findings before passages in other words are offered, and whether any need be."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Span
from briefing_tui.search.hit_table import Table, scores
from briefing_tui.search.matchers.registry import KINDS
from briefing_tui.search.rank import Answer
from briefing_tui.search.segment import Segment

WEAK = 70.0
"""The score below which a hit is weak: more than one character differs."""


@dataclass(frozen=True, slots=True)
class Before:
    """The findings before passages are offered.

    Attributes:
        table: the hits, in no order.
        answers: what they are of.
    """

    table: Table
    answers: Sequence[Answer]

    @property
    def empty(self) -> bool:
        """Return whether nothing was found."""
        return not self.table.start.size

    @property
    def sure(self) -> bool:
        """Return whether any of it is such that no passages are offered beside it."""
        sure = np.array([kind.sure for kind in KINDS])[self.table.strength]
        return bool((sure | (scores(self.table) >= WEAK)).any())

    @property
    def lowest(self) -> float:
        """The lowest score of a hit; 100 without any."""
        return round(float(scores(self.table).min(initial=100.0)), 1)

    def overlaps(self, segment: Segment, spans: Sequence[Span]) -> bool:
        """Return whether a hit overlaps the stretch of a segment that some spans reach over."""
        start, end = spans[0].start, max(span.end for span in spans)
        here = (self.table.start < end) & (start < self.table.end)
        return any(self.answers[which].segment is segment for which in self.table.which[here])
