"""Windows: where the units of a query stand together, in whatever order.

The best blocks of the texts are read and compared with the units as arrays: which token answers
which unit, and how many in a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import BREAK, Codes, Ints, sounding
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.related.blocks import TEXT, best_blocks
from briefing_tui.search.related.little_words import particle_codes
from briefing_tui.search.related.units import NUMBERS, Accepted, Floats, Unit, ids_of
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.tokens import tokens
from briefing_tui.search.values.quantities import quantities

MOST_COMPARED = 256
"""Windows of one segment, those that hold the most, of which it is looked how close units stand."""

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
    found: list[tuple[float, int, Window]] = []
    for which, segment in enumerate(scope.segments):
        if scope.skips(which):
            continue
        accepted = Accepted(units, segment)
        blocks, size = best_blocks(units, accepted, which, scope)
        scope.check()
        read = _read(segment, which, blocks, size, units, weights, shares, accepted, scope, least)
        for score, window in islice(read, most):
            found.append((-score, len(found), window))
    found.sort(key=lambda each: each[:2])
    return [window for _score, _number, window in found[:most]]


def _read(
    segment: Segment,
    which: int,
    blocks: Ints,
    size: int,
    units: Sequence[Unit],
    weights: Floats,
    shares: Floats,
    accepted: Accepted,
    scope: Scope,
    least: float,
) -> Iterator[tuple[float, Window]]:
    """Yield the windows around some blocks, each with how much of the query it holds."""
    if not blocks.size:
        return
    width = 3 << size
    inner = (blocks & ((1 << TEXT) - 1)) << size
    low = segment.starts[blocks >> TEXT] + inner - (1 << size) // 2
    places = low[:, None] + np.arange(width)
    codes = segment.codes_at(places)
    outside = (places < 0) | (places >= segment.size)
    codes[outside] = ord(BARRIER)
    codes = np.concatenate([codes, np.full((blocks.size, 1), ord(BARRIER), np.uint16)], axis=1)
    flat = codes.ravel()
    found = tokens(flat)
    kept = ~np.isin(flat[found.starts], particle_codes()) | (found.ends - found.starts > 1)
    shift = low - np.arange(blocks.size) * (width + 1)
    wanted = scope.inside(which, found.starts + shift[found.starts // (width + 1)])
    if wanted is not None:
        kept &= wanted
    starts, ends, classes = found.starts[kept], found.ends[kept], found.classes[kept]
    if not starts.size:
        return
    ids = ids_of(flat, classes, starts)
    if accepted.numbers:
        starts, ends, ids = _with_numbers(flat, starts, ends, ids, accepted)
    # Tokens of one paragraph of one window share a row.
    breaks = np.cumsum(sounding().classes.take(flat) == BREAK)
    rows = breaks[starts]
    heads = np.flatnonzero(np.diff(rows, prepend=-1))
    lengths = np.diff(np.append(heads, rows.size))
    row = np.repeat(np.arange(heads.size), lengths)
    column = np.arange(rows.size) - np.repeat(heads, lengths)
    table = np.full((heads.size, int(lengths.max())), -1, dtype=np.int64)
    table[row, column] = ids
    quality = np.stack([accepted.quality(at, table) for at in range(len(units))])
    runs = _runs(quality > 0)
    longest = runs.max(axis=2)
    need = np.array([unit.need for unit in units])
    most = np.minimum(longest, shares.shape[1] - 1)
    held = shares[need[:, None], most] * quality.max(axis=2)
    score = weights @ held
    enough = (score > 0) & ((longest > 0).all(axis=0) | (score >= least * weights.sum()))
    best = np.argsort(-np.where(enough, score, -1.0), kind="stable")[:MOST_COMPARED]
    best = best[enough[best]]
    score[best] -= CLOSER * _distances(quality[:, best] > 0, int(np.argmax(weights)))
    for at in best[np.argsort(-score[best], kind="stable")].tolist():
        own = slice(int(heads[at]), int(heads[at] + lengths[at]))
        place = shift[starts[own] // (width + 1)]
        length = int(lengths[at])
        yield (
            float(score[at]),
            Window(
                which,
                ids[own],
                starts[own] + place,
                ends[own] + place,
                runs[:, at, :length],
                quality[:, at, :length],
            ),
        )


def _distances(answered: NDArray[np.bool_], anchor: int) -> NDArray[np.int64]:
    """Return for each row how far from one unit the others stand, at the place where that is least.

    Args:
        answered: which token answers which unit, of shape (units, rows, tokens).
        anchor: the unit.
    """
    tokens = np.arange(answered.shape[2])
    before = np.maximum.accumulate(np.where(answered, tokens, -NOWHERE), axis=2)
    after = np.where(answered, tokens, NOWHERE)[:, :, ::-1]
    after = np.minimum.accumulate(after, axis=2)[:, :, ::-1]
    far = np.minimum(np.minimum(tokens - before, after - tokens), FAR).sum(axis=0)
    own = answered[anchor]
    least: NDArray[np.int64] = np.where(own, far, FAR * len(answered)).min(axis=1)
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


def _runs(answered: NDArray[np.bool_]) -> NDArray[np.int16]:
    """Return for each unit and token the units in a row there, of shape (units, rows, tokens)."""
    count = len(answered)
    runs = answered.astype(np.int16)
    for at in range(1, count):
        runs[at, :, 1:] += runs[at - 1, :, :-1] * answered[at, :, 1:]
    for at in range(count - 2, -1, -1):
        after = runs[at + 1, :, 1:]
        here = runs[at, :, :-1]
        np.maximum(here, after, out=here, where=answered[at, :, :-1] & answered[at + 1, :, 1:])
    return runs
