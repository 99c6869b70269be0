"""Posting lists: stretches of an array of places, read together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.codes import EMPTY, Ints

Places32 = NDArray[np.uint32]

FEW = 16
"""Stretches up to which copying one after the other is the quickest."""


class Lists(NamedTuple):
    """Some stretches of an array of places, none empty.

    Attributes:
        lows: where each begins in the array.
        highs: where each ends.
    """

    lows: Ints
    highs: Ints

    @classmethod
    def between(cls, lows: NDArray[np.integer], highs: NDArray[np.integer]) -> Lists:
        """Return the stretches between some bounds, without the empty ones."""
        held = np.flatnonzero(lows < highs)
        return cls(lows[held].astype(np.int64), highs[held].astype(np.int64))

    @property
    def size(self) -> int:
        """The number of places in all of them."""
        return int((self.highs - self.lows).sum())

    def first(self, most: int) -> Lists:
        """Return the first stretches that hold no more than so many places, the last one cut."""
        sizes = self.highs - self.lows
        before = np.cumsum(sizes) - sizes
        kept = before < most
        lows = self.lows[kept]
        return Lists(lows, lows + np.minimum(sizes[kept], most - before[kept]))


NO_LISTS = Lists(EMPTY, EMPTY)


def gathered(places: Places32, lists: Lists) -> Ints:
    """Return what some stretches of an array hold, one after the other (int64)."""
    if lists.lows.size <= FEW:
        bounds = zip(lists.lows.tolist(), lists.highs.tolist(), strict=True)
        parts = [places[low:high] for low, high in bounds]
        return np.concatenate(parts).astype(np.int64) if parts else EMPTY
    sizes = lists.highs - lists.lows
    before = np.cumsum(sizes) - sizes
    return places[np.repeat(lists.lows - before, sizes) + np.arange(int(sizes.sum()))].astype(
        np.int64
    )
