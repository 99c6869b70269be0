"""Scope: the parts of the texts that a query applies to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing
from briefing_tui.search.codes import Flags, Ints
from briefing_tui.search.cut_counts import CutCounts
from briefing_tui.search.prepared import Check
from briefing_tui.search.recent_terms import RecentTerms
from briefing_tui.search.regions import Stretched, Wanted, regions
from briefing_tui.search.segment import Segment

Regions = dict[int, Stretched]
"""For each segment the stretches that are wanted."""

Texts = Callable[[int], Briefing]
"""The briefing of a number in the library."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The texts that are searched, and the limits of the search.

    Attributes:
        segments: the index.
        texts: the briefings.
        days: of each text, as :func:`.regions.regions` takes them.
        check: called every few milliseconds.
        wanted: where in them.
        near: whether more than exact matches and variants are wanted.
        most: how many hits are wanted of a single term; None for all.
        newest: the numbers of the texts, the newest first.
        regions: for each segment the stretches that are wanted, made when first asked for.
        recent: what was found for the words of the last queries.
        cut: told where a budget ends the count of near matches.
    """

    segments: Sequence[Segment]
    texts: Texts
    days: Ints
    check: Check
    wanted: Wanted
    near: bool
    most: int | None
    newest: Ints
    regions: Regions
    recent: RecentTerms
    cut: CutCounts

    def inside(self, which: int, places: Ints) -> Flags | None:
        """Return for each place of a segment whether it is wanted; None if all are."""
        if self.wanted.anything:
            return None
        starts, ends = self._regions(which)
        if not starts.size:
            return np.zeros(places.size, dtype=np.bool_)
        at = np.searchsorted(starts, places, side="right") - 1
        return (at >= 0) & (places < ends[at])

    def skips(self, which: int) -> bool:
        """Return whether nothing of a segment is wanted."""
        return not self.wanted.anything and not self._regions(which)[0].size

    def stretches(self, which: int) -> Stretched:
        """Return the starts and ends of the stretches of a segment that are wanted."""
        return self._regions(which)

    def _regions(self, which: int) -> Stretched:
        if which not in self.regions:
            self.check()
            self.regions[which] = regions(self.segments[which], self.wanted, self.days)
        return self.regions[which]
