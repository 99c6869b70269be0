"""Standing: who says what stands at a place, by which equal hits are ranked.

What somebody says who answers for it comes before what the host says, and that before what nobody
says: labels, lists of those present, front and back matter.
"""

from __future__ import annotations

import numpy as np

from briefing_tui.model import Kind
from briefing_tui.search.codes import Flags, Ints
from briefing_tui.search.postings import Places32
from briefing_tui.search.segment import Segment
from briefing_tui.search.spoken import KINDS

SAID, HOSTED, UNSAID = 0, 1, 2
"""The standings, the best first."""


def standing(segment: Segment, starts: Ints) -> Ints:
    """Return the standing of each of some places."""
    spoken = segment.spoken
    found = np.full(starts.size, UNSAID, dtype=np.int64)
    inside, speech = _inside(starts, spoken.starts, spoken.ends)
    hosted = spoken.kinds == KINDS.index(Kind.MODERATION)
    found[inside] = np.where(hosted[speech[inside]], HOSTED, SAID)
    labelled, _label = _inside(starts, spoken.label_starts, spoken.label_ends)
    found[labelled] = UNSAID
    return found


def _inside(places: Ints, starts: Places32, ends: Places32) -> tuple[Flags, Ints]:
    """Return which places are in a stretch, and for each the last stretch that begins before it."""
    if not starts.size:
        return np.zeros(places.size, dtype=np.bool_), np.zeros(places.size, dtype=np.int64)
    at = np.searchsorted(starts, places.astype(np.uint32), side="right").astype(np.int64) - 1
    flags: Flags = (at >= 0) & (places < ends[np.maximum(at, 0)])
    return flags, at
