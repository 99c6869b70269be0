"""Windows: where the units of a query stand together, in whatever order.

The best blocks of the texts are read and compared with the units as arrays: which token answers
which unit, and how many in a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.codes import ALL, EMPTY, Codes, Flags, Ints
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.related.blocks import Blocks, best_blocks
from briefing_tui.search.related.little_words import particle_codes
from briefing_tui.search.related.units import NUMBERS, Accepted, Floats, Unit, ids_of
from briefing_tui.search.scope import Scope
from briefing_tui.search.tokens import tokens
from briefing_tui.search.values.quantities import quantities

MOST_COMPARED = 256
"""Windows, those that hold the most, of which it is looked how close units stand."""

FAR = 60
"""Tokens from a unit to another from which on it stands no farther."""

NOWHERE = 1 << 20
"""A place that no token has."""

CLOSER = 1e-5
"""A token's cost between two units: it tells between windows that hold as much."""


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """The tokens of a paragraph, or of a part of it.

    Attributes:
        which: the number of the segment.
        ids: the tokens without particles, as :mod:`.units` numbers them.
        starts: where each begins in the segment.
        ends: where each ends.
        runs: for each unit and token how many units stand in a row with it there, itself among
            them; 0 where the token does not answer it. Of shape (units, tokens).
        quality: how well the token answers the unit, of the same shape.
    """

    which: int
    ids: Ints
    starts: Ints
    ends: Ints
    runs: NDArray[np.int16]
    quality: NDArray[np.float32]


def windows(
    units: Sequence[Unit],
    weights: Floats,
    shares: Floats,
    scope: Scope,
    *,
    most: int,
    least: float,
) -> list[Window]:
    """Return the windows in which the most of the units stand, the best first.

    Args:
        units: of the query.
        weights: the weight of each.
        shares: for each length of a run, how much of a unit in it counts; of shape (4, lengths),
            a row for each need.
        scope: where.
        most: how many at most.
        least: how much of the weight must stand in a window that lacks a unit, from 0 to 1.
    """
    segments = [each for at, each in enumerate(scope.segments) if not scope.skips(at)]
    accepted = Accepted(units, segments)
    read = _read(best_blocks(units, accepted, scope), accepted, scope)
    scope.check()
    if not read.ids.size:
        return []
    heads = np.flatnonzero(np.diff(read.rows, prepend=-1))
    bounds = np.append(heads, read.rows.size)
    # A gap between rows keeps the runs and the distances of each to itself.
    apart = np.arange(read.rows.size) + np.repeat(np.arange(heads.size), np.diff(bounds)) * FAR
    quality = np.stack([accepted.quality(at, read.ids) for at in range(len(units))])
    runs = _runs(quality > 0, apart)
    longest = np.maximum.reduceat(runs, heads, axis=1)
    need = np.array([unit.need for unit in units])
    counted = np.minimum(longest, shares.shape[1] - 1)
    held = shares[need[:, None], counted] * np.maximum.reduceat(quality, heads, axis=1)
    score = weights @ held
    enough = (score > 0) & ((longest > 0).all(axis=0) | (score >= least * weights.sum()))
    best = np.flatnonzero(enough)
    best = best[np.argsort(-score[best], kind="stable")[:MOST_COMPARED]]
    anchor = int(np.argmax(weights))
    kept = _within(bounds, best)
    far = _distances(quality[:, kept] > 0, apart[kept], anchor, np.diff(bounds)[best])
    best = best[np.argsort(CLOSER * far - score[best], kind="stable")[:most]]
    return [
        Window(
            int(read.which[low]),
            read.ids[low:high],
            read.starts[low:high],
            read.ends[low:high],
            runs[:, low:high],
            quality[:, low:high],
        )
        for low, high in zip(bounds[best].tolist(), bounds[best + 1].tolist(), strict=True)
    ]


class _Read(NamedTuple):
    """The tokens of some blocks, those of each paragraph of a block in a row.

    Attributes:
        ids: what each is, as :mod:`.units` numbers them.
        which: the number of its segment.
        starts: where it begins in the segment.
        ends: where it ends.
        rows: the number of its paragraph.
    """

    ids: Ints
    which: Ints
    starts: Ints
    ends: Ints
    rows: Ints


def _read(blocks: Blocks, accepted: Accepted, scope: Scope) -> _Read:
    """Return the tokens without particles that stand in some blocks and around them."""
    width = 3 << blocks.size
    codes = np.empty((blocks.which.size, width + 1), dtype=np.uint16)
    lows = (blocks.inner << blocks.size) - (1 << blocks.size) // 2
    for which, segment in enumerate(scope.segments):
        own = np.flatnonzero(blocks.which == which)
        if own.size:
            lows[own] += segment.starts[blocks.texts[own]]
            codes[own, :width] = segment.windows(lows[own], width)
            for at in own[(lows[own] < 0) | (lows[own] + width > segment.size)].tolist():
                places = lows[at] + np.arange(width)
                codes[at, :width][(places < 0) | (places >= segment.size)] = ord(BARRIER)
    codes[:, width] = ord(BARRIER)
    flat = codes.ravel()
    found = tokens(flat)
    kept = ~_particles()[flat[found.starts]] | (found.ends - found.starts > 1)
    block = found.starts // (width + 1)
    shift = (lows - np.arange(lows.size) * (width + 1))[block]
    if not scope.wanted.anything:
        of = blocks.which[block]
        for which in np.unique(of).tolist():
            own = of == which
            wanted = scope.inside(which, (found.starts + shift)[own])
            if wanted is not None:
                kept[own] &= wanted
    starts, ends, classes = found.starts[kept], found.ends[kept], found.classes[kept]
    ids = ids_of(flat, classes, starts)
    if accepted.numbers:
        starts, ends, ids = _with_numbers(flat, starts, ends, ids, accepted)
    # Tokens of one paragraph of one block share a row.
    rows = np.searchsorted(found.breaks, starts)
    block = starts // (width + 1)
    shift = (lows - np.arange(lows.size) * (width + 1))[block]
    return _Read(ids, blocks.which[block], starts + shift, ends + shift, rows)


@cache
def _particles() -> Flags:
    """Return for each code whether it is a particle."""
    flags = np.zeros(ALL, dtype=np.bool_)
    flags[particle_codes()] = True
    return flags


def _within(bounds: Ints, rows: Ints) -> Ints:
    """Return the numbers of the tokens of some rows, row after row."""
    sizes = bounds[rows + 1] - bounds[rows]
    before = np.cumsum(sizes) - sizes
    return np.repeat(bounds[rows] - before, sizes) + np.arange(int(sizes.sum()))


def _distances(answered: Flags, places: Ints, anchor: int, sizes: Ints) -> Ints:
    """Return for each row how far from one unit the others stand, at the place where that is least.

    Args:
        answered: which token answers which unit, of shape (units, tokens), row after row.
        places: the place of each token; those of two rows are :data:`FAR` and more apart.
        anchor: the unit.
        sizes: how many tokens each row has.
    """
    if not sizes.size:
        return EMPTY
    far = np.full(places.size, FAR * len(answered), dtype=np.int64)
    own = np.flatnonzero(answered[anchor])
    far[own] = 0
    for each in answered:
        there = places[each]
        at = np.searchsorted(there, places[own])
        there = np.concatenate([[-NOWHERE], there, [NOWHERE]])
        far[own] += np.minimum(
            np.minimum(places[own] - there[at], there[at + 1] - places[own]), FAR
        )
    heads = np.cumsum(sizes) - sizes
    least: Ints = np.minimum.reduceat(far, heads)
    return least


def _with_numbers(
    flat: Codes, starts: Ints, ends: Ints, ids: Ints, accepted: Accepted
) -> tuple[Ints, Ints, Ints]:
    """Return the tokens with those of each number made one, and make the numbers known."""
    values = list(quantities(flat.tobytes().decode("utf-16-le", "replace")))
    accepted.numbered(values)
    kept = np.ones(starts.size, dtype=np.bool_)
    ends, ids = ends.copy(), ids.copy()
    for number, each in enumerate(values, NUMBERS):
        low, high = np.searchsorted(starts, [each.start, each.end])
        if low < high:
            kept[low + 1 : high] = False
            ends[low], ids[low] = each.end, number
    return starts[kept], ends[kept], ids[kept]


def _runs(answered: Flags, places: Ints) -> NDArray[np.int16]:
    """Return for each unit and token the units in a row there, of shape (units, tokens).

    Args:
        answered: which token answers which unit.
        places: the place of each token; that of the next one in a row is one more.
    """
    count = len(answered)
    runs = answered.astype(np.int16)
    follows = np.diff(places) == 1
    for at in range(1, count):
        runs[at, 1:] += runs[at - 1, :-1] * (answered[at, 1:] & follows)
    for at in range(count - 2, -1, -1):
        both = answered[at, :-1] & answered[at + 1, 1:] & follows
        here = runs[at, :-1]
        np.maximum(here, runs[at + 1, 1:], out=here, where=both)
    return runs
