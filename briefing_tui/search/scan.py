"""Scanning: where marks and single characters stand, read from the text itself.

The index holds no marks, and its lists for one character are as long as the text is.
"""

from __future__ import annotations

import numpy as np

from briefing_tui.search.codes import EMPTY, Ints, encoded
from briefing_tui.search.segment import Segment
from briefing_tui.search.together import Stretches


def scanned(segment: Segment, folded: str, lines: Ints | None = None) -> Stretches:
    """Where some folded characters stand.

    Args:
        segment: where to look.
        folded: the characters.
        lines: only in the paragraphs of these numbers; None for everywhere.
    """
    codes = encoded(folded)
    if not codes.size:
        return Stretches(EMPTY, EMPTY, EMPTY)
    if lines is None:
        starts = np.flatnonzero(segment.codes == codes[0])
    else:
        places = inside(segment, lines)
        starts = places[segment.codes_at(places) == codes[0]]
    for at, code in enumerate(codes[1:], 1):
        starts = starts[segment.codes_at(starts + at) == code]
    return Stretches(starts, starts + codes.size, np.zeros(starts.size, dtype=np.int64))


def inside(segment: Segment, lines: Ints) -> Ints:
    """Every place in some paragraphs."""
    if not lines.size:
        return EMPTY
    ends = segment.lines[lines].astype(np.int64)
    lows = np.where(lines > 0, segment.lines[np.maximum(lines - 1, 0)].astype(np.int64) + 1, 0)
    sizes = ends - lows
    offsets = np.repeat(lows - np.concatenate([[0], np.cumsum(sizes)[:-1]]), sizes)
    return offsets + np.arange(int(sizes.sum()))
