"""Scanning: where marks and single characters stand, read from the text itself.

The index holds no marks, and its lists for one character are as long as the text is.
"""

from __future__ import annotations

import numpy as np

from briefing_tui.search.codes import EMPTY, Ints, encoded
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.term import Term
from briefing_tui.search.together import Stretches, standing

READ_AT_ONCE = 20
"""The divisor of a segment's size above which paragraphs are slower to read than all of it."""


def scanned(segment: Segment, folded: str, lines: Ints | None = None) -> Stretches:
    """Return the stretches where some folded characters stand.

    Args:
        segment: where to look.
        folded: the characters.
        lines: only in the paragraphs of these numbers; None for everywhere.
    """
    codes = encoded(folded)
    if not codes.size:
        return Stretches(EMPTY, EMPTY, EMPTY)
    if lines is None or _sizes(segment, lines).sum() * READ_AT_ONCE > segment.size:
        starts = np.flatnonzero(segment.stretch(0, segment.size) == codes[0])
        if lines is not None:
            wanted = np.zeros(segment.lines.size + 1, dtype=np.bool_)
            wanted[lines] = True
            starts = starts[wanted[np.searchsorted(segment.lines, starts.astype(np.uint32))]]
    else:
        places = inside(segment, lines)
        starts = places[segment.codes_at(places) == codes[0]]
    starts = standing(segment, starts, codes)
    return Stretches(starts, starts + codes.size, np.zeros(starts.size, dtype=np.int64))


def newest(term: Term, scope: Scope) -> list[list[Ints]]:
    """Return the places of a term in the newest texts, read until enough are exact.

    Returns:
        For each segment the places, text by text.
    """
    found: list[list[Ints]] = [[] for _ in scope.segments]
    codes = encoded(term.folded)
    firsts = np.array([segment.first for segment in scope.segments])
    exact, length = 0, len(term.typed)
    for count, number in enumerate(scope.newest.tolist()):
        if count % 64 == 0:
            scope.check()
        which = int(np.searchsorted(firsts, number, side="right")) - 1
        segment = scope.segments[which]
        low = int(segment.starts[number - segment.first])
        high = int(segment.starts[number - segment.first + 1])
        places = np.flatnonzero(segment.stretch(low, high) == codes[0]) + low
        places = standing(segment, places, codes)
        if places.size:
            found[which].append(places)
            written = scope.texts(number).text
            offsets = segment.offsets_of(places).tolist()
            exact += sum(written[at : at + length] == term.typed for at in offsets)
            if scope.most is not None and exact >= scope.most:
                break
    return found


def inside(segment: Segment, lines: Ints) -> Ints:
    """Return every place in some paragraphs."""
    if not lines.size:
        return EMPTY
    sizes = _sizes(segment, lines)
    lows = segment.lines[lines].astype(np.int64) - sizes
    offsets = np.repeat(lows - np.concatenate([[0], np.cumsum(sizes)[:-1]]), sizes)
    return offsets + np.arange(int(sizes.sum()))


def _sizes(segment: Segment, lines: Ints) -> Ints:
    """Return the sizes of some paragraphs in characters, without their line ends."""
    before = segment.lines[np.maximum(lines - 1, 0)].astype(np.int64) + 1
    return segment.lines[lines].astype(np.int64) - np.where(lines > 0, before, 0)
