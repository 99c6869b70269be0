"""Term matches: the stretches that answer a term, by segment and kind of match."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

import numpy as np

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.codes import Flags, Ints
from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.scope import Scope
from briefing_tui.search.stretches import Stretches

MOST_NEAR = 1_200
"""Stretches of one kind, other than literal, that are kept in one segment, the cheapest."""


class Group(NamedTuple):
    """Stretches of one kind of match, in text order, none overlapping another."""

    kind: MatchKind
    stretches: Stretches


Found = list[list[Group]]
"""For each segment the groups in it, which do not overlap either."""


def nothing(scope: Scope) -> Found:
    """Return an empty result for each segment."""
    return [[] for _ in scope.segments]


def add(
    found: Found,
    which: int,
    kind: MatchKind,
    stretches: Stretches,
    scope: Scope,
    *,
    beside: bool = False,
) -> None:
    """Add the stretches that are wanted and overlap none of those already found.

    Args:
        found: what was found.
        which: the number of the segment.
        kind: their kind of match.
        stretches: what is added.
        scope: what is wanted.
        beside: whether they are known to overlap nothing that was found.
    """
    scope.check()
    flags = scope.inside(which, stretches.starts)
    if flags is not None:
        stretches = stretches.only(flags)
    if not beside:
        stretches = without(stretches, [group.stretches for group in found[which]])
    if stretches.starts.size:
        stretches = apart(stretches, None if kind.literal else MOST_NEAR)
        if not kind.literal and stretches.starts.size >= MOST_NEAR and stretches.costs.any():
            scope.cut.near = True
        found[which].append(Group(kind, stretches))


def without(stretches: Stretches, taken: Sequence[Stretches]) -> Stretches:
    """Return the stretches that overlap none of some others, each of which is in text order."""
    for each in taken:
        if not stretches.starts.size:
            break
        flags = overlapping(stretches.starts, stretches.ends, each)
        if flags.any():
            stretches = stretches.only(~flags)
    return stretches


def overlapping(starts: Ints, ends: Ints, taken: Stretches) -> Flags:
    """Return for each stretch whether it overlaps one of ``taken``, which is in text order."""
    at = np.searchsorted(taken.ends, starts, side="right")
    inside = at < taken.starts.size
    at[~inside] = 0
    flags: Flags = inside & (taken.starts[at] < ends)
    return flags


def apart(stretches: Stretches, most: int | None = None) -> Stretches:
    """Return the cheapest of overlapping stretches, in text order; of equal ones the first.

    Args:
        stretches: in any order.
        most: how many are kept of those that cost something; None for all.
    """
    if (stretches.starts[1:] >= stretches.ends[:-1]).all():
        ordered = stretches
    else:
        ordered = stretches.only(np.argsort(stretches.starts, kind="stable"))
    if not ordered.costs.any():
        most = None
    places = None
    if not (ordered.starts[1:] >= ordered.ends[:-1]).all():
        alone = _alone(ordered)
        cheapest = _cheapest(ordered, np.flatnonzero(~alone), most)
        places = np.concatenate([np.flatnonzero(alone), cheapest])
    if most is not None and ordered.starts.size > most:
        places = np.arange(ordered.starts.size) if places is None else places
        places = places[np.argsort(ordered.costs[places], kind="stable")[:most]]
    return ordered if places is None else ordered.only(np.sort(places))


def _alone(ordered: Stretches) -> Flags:
    """Return for each stretch, in text order, whether no other overlaps it."""
    reach = np.maximum.accumulate(ordered.ends)
    touches = ordered.starts[1:] < reach[:-1]
    alone: Flags = ~(np.append(False, touches) | np.append(touches, False))
    return alone


def _cheapest(ordered: Stretches, places: Ints, most: int | None) -> Ints:
    """Return the places of the stretches that overlap no cheaper one that is kept."""
    starts, ends, costs = ordered.only(places)
    order = np.lexsort((ends, starts, costs))
    if most is not None:
        order = order[: most * 8]
    kept: list[tuple[int, int]] = []
    chosen: list[int] = []
    bounds = zip(starts[order].tolist(), ends[order].tolist(), strict=True)
    for place, (start, end) in zip(order.tolist(), bounds, strict=True):
        at = bisect_left(kept, (start, start))
        before = at > 0 and kept[at - 1][1] > start
        if not before and (at == len(kept) or kept[at][0] >= end):
            insort(kept, (start, end))
            chosen.append(place)
            if len(chosen) == most:
                break
    return places[np.array(chosen, dtype=np.int64)]


def enough(found: Found, scope: Scope) -> bool:
    """Return whether as many were found as are wanted, so that weaker ones are not needed."""
    if scope.most is None:
        return False
    return size_of(found) >= scope.most


def size_of(found: Found) -> int:
    """Return how many stretches were found."""
    return sum(group.stretches.starts.size for groups in found for group in groups)


def some(found: Found) -> bool:
    """Return whether anything was found."""
    return any(found)


def starts_of(groups: Iterable[Group]) -> Ints:
    """Return the starts of the stretches of groups."""
    parts = [group.stretches.starts for group in groups]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)
