"""Scanning: where marks and single characters stand.

The index holds no marks and no letters of Latin words; these are read from the text itself.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from briefing_tui.search.codes import BREAK, EMPTY, Ints, encoded, latin, sounding
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import Stretches, standing
from briefing_tui.search.term import Term

MOST_NEWEST = 64
"""The newest texts that are read for a common character; with too few in them, all are."""

LISTED_AT_ONCE = 10
"""The divisor of a segment's size above which the list of a character is slower to read than all
of the text."""

READ_AT_ONCE = 20
"""The divisor of a segment's size above which paragraphs are slower to read than all of it."""


def scanned(segment: Segment, folded: str, lines: Ints | None = None) -> Stretches:
    """Return the stretches where some folded characters stand.

    Args:
        segment: where to look.
        folded: the characters.
        lines: only those in the paragraphs of these numbers are wanted; others may be returned.
    """
    codes = encoded(folded)
    if not codes.size:
        return Stretches(EMPTY, EMPTY, EMPTY)
    starts = _listed(segment, int(codes[0]))
    if starts is None:
        if lines is None or _sizes(segment, lines).sum() * READ_AT_ONCE > segment.size:
            starts = np.flatnonzero(segment.stretch(0, segment.size) == codes[0])
        else:
            places = inside(segment, lines)
            starts = places[segment.codes_at(places) == codes[0]]
    starts = standing(segment, starts, codes)
    return Stretches(starts, starts + codes.size, np.zeros(starts.size, dtype=np.int64))


def _listed(segment: Segment, code: int) -> Ints | None:
    """Return, in text order, where a character stands; None if the index does not list it."""
    if not segment.counts[code]:
        return EMPTY
    own = sounding().classes[code : code + 1]
    if own[0] <= BREAK or latin()[code]:
        return None
    lists = segment.lists(own, None)
    if lists.size * LISTED_AT_ONCE > segment.size:
        return None
    places = segment.gathered(lists)
    return np.sort(places[segment.codes_at(places) == code])


def newest(term: Term, scope: Scope) -> Iterator[tuple[int, Stretches]]:
    """Yield the stretches of a term in the newest texts, by segment, if enough of them are exact.

    Nothing where the newest texts have too few, as with what is rare.
    """
    found: dict[int, list[Ints]] = {}
    codes, written = encoded(term.folded), encoded(term.typed)
    firsts = np.array([segment.first for segment in scope.segments])
    exact = 0
    for number in scope.newest[:MOST_NEWEST].tolist():
        which = int(np.searchsorted(firsts, number, side="right")) - 1
        segment = scope.segments[which]
        low = int(segment.starts[number - segment.first])
        high = int(segment.starts[number - segment.first + 1])
        places = np.flatnonzero(segment.stretch(low, high) == codes[0]) + low
        places = _apart(standing(segment, places, codes), codes.size)
        if not places.size:
            continue
        found.setdefault(which, []).append(places)
        as_typed = places
        for at, code in enumerate(written):
            as_typed = as_typed[segment.written_at(as_typed + at) == code]
        exact += as_typed.size
        if scope.most is not None and exact >= scope.most:
            break
    else:
        return
    for which, parts in found.items():
        starts = np.sort(np.concatenate(parts))
        yield which, Stretches(starts, starts + codes.size, np.zeros(starts.size, dtype=np.int64))


def _apart(places: Ints, length: int) -> Ints:
    """Return the places, ascending, at which stretches of a length begin that do not overlap."""
    if length == 1 or not places.size or (np.diff(places) >= length).all():
        return places
    kept = [int(places[0])]
    for place in places[1:].tolist():
        if place >= kept[-1] + length:
            kept.append(place)
    return np.array(kept, dtype=np.int64)


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
