"""Openings: the first line of each wanted stretch, for a query of filters alone."""

from __future__ import annotations

from functools import cache

import numpy as np

from briefing_tui.search.codes import ALL, Flags, Ints
from briefing_tui.search.matchers.exact import KIND
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import Stretches
from briefing_tui.search.term_matches import Found, Group


def openings(scope: Scope) -> Found:
    """Return for each segment the first line of each wanted stretch that is not blank."""
    found: Found = []
    for which, segment in enumerate(scope.segments):
        scope.check()
        stretches = _first_lines(segment, *scope.stretches(which))
        found.append([Group(KIND, stretches)] if stretches.starts.size else [])
    return found


def _first_lines(segment: Segment, starts: Ints, ends: Ints) -> Stretches:
    starts, at = starts.copy(), np.flatnonzero(starts < ends)
    while at.size:
        at = at[_spaces()[segment.written_at(starts[at])]]
        starts[at] += 1
        at = at[starts[at] < ends[at]]
    kept = starts < ends
    starts, ends = starts[kept], ends[kept]
    if segment.feeds.size:
        line = np.searchsorted(segment.feeds, starts.astype(np.uint32))
        feeds = segment.feeds.take(line, mode="clip").astype(np.int64)
        ends = np.where(feeds >= starts, np.minimum(feeds, ends), ends)
    return Stretches(starts, ends, np.zeros(starts.size, dtype=np.int64))


@cache
def _spaces() -> Flags:
    """Return for each code whether it is white space."""
    return np.fromiter(map(str.isspace, map(chr, range(ALL))), dtype=np.bool_, count=ALL)
