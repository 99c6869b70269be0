"""Merging: small neighbouring segments become one, so that a growing library has few."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing_tui.search.building import Laid, indexed
from briefing_tui.search.codes import Ints
from briefing_tui.search.prepared import Check
from briefing_tui.search.segment import Segment
from briefing_tui.search.spoken import joined

LARGEST = 1 << 23
"""The greatest number of characters of a merged segment."""

TIER = 4
"""The number of neighbouring segments of similar size that become one."""


def merged(segments: tuple[Segment, ...], check: Check) -> tuple[Segment, ...]:
    """Merge the last segments while :data:`TIER` of them are of similar size."""
    while len(segments) >= TIER:
        tail = segments[-TIER:]
        size = sum(segment.size for segment in tail)
        if size > LARGEST or tail[0].size > TIER * tail[-1].size * 2:
            break
        segments = (*segments[:-TIER], _one(tail, check))
    return segments


def _one(some: Sequence[Segment], check: Check) -> Segment:
    codes = np.concatenate([part.stretch(0, part.size) for part in some])
    written = np.concatenate([part.written_stretch(0, part.size) for part in some])
    sizes = np.concatenate([np.diff(part.starts) for part in some])
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    lengths = np.concatenate([part.lengths for part in some])
    bases = np.cumsum([0, *(part.size for part in some)])[:-1].tolist()
    bends = np.concatenate(
        [_from_start(part) + base for part, base in zip(some, bases, strict=True)]
    )
    shifts = np.concatenate([_shifts(part) for part in some])
    spoken = joined([(part.spoken, base) for part, base in zip(some, bases, strict=True)])
    bent = bends.astype(np.uint32), shifts.astype(np.int32)
    laid = Laid(codes, written, starts, lengths, *bent, spoken)
    return indexed(laid, some[0].first, check)


def _from_start(segment: Segment) -> Ints:
    """Return the bends of a segment, of which the first is its start."""
    bends = segment.bends.astype(np.int64)
    return bends if bends[:1].tolist() == [0] else np.append(0, bends)


def _shifts(segment: Segment) -> Ints:
    shifts = segment.shifts.astype(np.int64)
    return shifts if segment.bends[:1].tolist() == [0] else np.append(0, shifts)
