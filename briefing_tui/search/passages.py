"""Passages: where the units of a query stand together, in whatever order.

First the postings of pairs of neighbours tell in which blocks of the texts the most units stand;
the best blocks are read and compared as arrays, and of the best of them each is looked at for
which unit stands where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from briefing_tui.search.codes import BREAK, EMPTY, Codes, Ints, encoded, sounding
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.little_words import particle_codes
from briefing_tui.search.pieces import NUMBERS, Accepted, Floats, Unit, ids_of
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.tokens import tokens
from briefing_tui.search.values import quantities

MOST_POSTINGS = 40_000
"""The entries of the index that are read in one segment, the rarest units' first."""

MOST_LISTED = 60_000
"""The longest posting list that is read in part."""

MOST_SEEDS = 60
"""The most pairs and words whose entries are read."""

MOST_BLOCKS = 96
"""Blocks of one segment that are read, those with the most units."""

TEXT = 32
"""The low bits of the number of a block that count the blocks of one text."""

HAN_BLOCK, LATIN_BLOCK = 6, 8
"""The size of a block as a power of two, in characters: of Han characters, of Latin words."""


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """The tokens of a paragraph, or of a part of it.

    Attributes:
        which: the number of the segment.
        ids: the tokens without particles, as :mod:`.pieces` numbers them.
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
    units: Sequence[Unit], weights: Floats, shares: Floats, scope: Scope, most: int
) -> list[Window]:
    """Return the windows in which the most of the units stand, the best first.

    Args:
        units: of the query.
        weights: the weight of each.
        shares: for each length of a run, how much of a unit in it counts; of shape (4, lengths),
            a row for each need.
        scope: where.
        most: how many at most.
    """
    found: list[tuple[float, int, Window]] = []
    for which, segment in enumerate(scope.segments):
        if scope.skips(which):
            continue
        accepted = Accepted(units, segment)
        blocks, size = _blocks(segment, units, weights, accepted, which, scope)
        scope.check()
        read = _read(segment, which, blocks, size, units, weights, shares, accepted, scope)
        for score, window in read:
            found.append((-score, len(found), window))
    found.sort(key=lambda each: each[:2])
    return [window for _score, _number, window in found[:most]]


def _blocks(
    segment: Segment,
    units: Sequence[Unit],
    weights: Floats,
    accepted: Accepted,
    which: int,
    scope: Scope,
) -> tuple[Ints, int]:
    """Return the numbers of the blocks that hold the most, and the size of a block."""
    words = sum(bool(unit.word) for unit in units)
    size = LATIN_BLOCK if 2 * words > len(units) else HAN_BLOCK
    seeds = sorted(_seeds(segment, units, weights, accepted), key=lambda seed: seed[0])
    left = MOST_POSTINGS
    blocks: list[Ints] = []
    bits: list[NDArray[np.uint64]] = []
    worth: list[float] = []
    for count, weight, lists in seeds[:MOST_SEEDS]:
        if left <= 0 or (blocks and count > MOST_LISTED):
            break
        anchors = segment.gathered(_first(lists, left))
        left -= anchors.size
        flags = scope.inside(which, anchors)
        if flags is not None:
            anchors = anchors[flags]
        # Blocks begin with their text, so that they do not depend on the segments.
        texts = np.searchsorted(segment.starts, anchors, side="right") - 1
        held = ((anchors - segment.starts[texts]) >> size) + (texts << TEXT)
        blocks.append(held)
        bits.append(np.full(held.size, 1 << len(worth), dtype=np.uint64))
        worth.append(weight)
    if not blocks:
        return EMPTY, size
    number, bit = np.concatenate(blocks), np.concatenate(bits)
    if not number.size:
        return EMPTY, size
    order = np.argsort(number, kind="stable")
    number, bit = number[order], bit[order]
    heads = np.flatnonzero(np.diff(number, prepend=-1))
    number, mask = number[heads], np.bitwise_or.reduceat(bit, heads)
    beside = np.zeros_like(mask)
    follows = np.flatnonzero(np.diff(number) == 1)
    beside[follows] = mask[follows + 1]
    both = mask | beside
    score = np.zeros(number.size)
    for at, weight in enumerate(worth):
        score += weight * ((both >> np.uint64(at)) & np.uint64(1))
        score += weight * 0.01 * ((mask >> np.uint64(at)) & np.uint64(1))
    best = np.argsort(-score, kind="stable")[:MOST_BLOCKS]
    return number[best], size


def _first(lists: list[tuple[int, int]], left: int) -> list[tuple[int, int]]:
    """Return the first of some posting lists that hold no more than so many entries."""
    kept = []
    for low, high in lists:
        if left <= 0:
            break
        kept.append((low, min(high, low + left)))
        left -= high - low
    return kept


def _seeds(
    segment: Segment, units: Sequence[Unit], weights: Floats, accepted: Accepted
) -> Iterator[tuple[int, float, list[tuple[int, int]]]]:
    """Yield the count, weight and posting lists of words and of pairs of neighbours."""
    found = False
    for at, unit in enumerate(units):
        after = units[at + 1] if at + 1 < len(units) else None
        after = after if after is not None and after.code and after.start == unit.end else None
        for form in unit.forms:
            if seed := _rarest(segment, form, after, float(weights[at])):
                yield seed
        if unit.word and (seed := _listed(segment, accepted.classes(at), None, weights[at])):
            found = True
            yield seed
    for one, other in pairwise(range(len(units))):
        if not (units[one].code and units[other].code):
            continue
        weight = float(weights[one] + weights[other])
        first, second = accepted.classes(one), accepted.classes(other)
        if seed := _listed(segment, first, second, weight):
            found = True
            yield seed
        if len(units) <= 8 and (seed := _listed(segment, second, first, weight)):
            found = True
            yield seed
    if found:
        return
    for at, unit in enumerate(units):
        if unit.code and (seed := _listed(segment, accepted.classes(at), None, weights[at])):
            yield seed


def _rarest(
    segment: Segment, form: str, after: Unit | None, weight: float
) -> tuple[int, float, list[tuple[int, int]]] | None:
    """Return the rarest pair of characters of a number, or of its last with what follows it."""
    codes = [int(code) for code in encoded(form) if sounding().classes[code] > BREAK]
    codes += [after.code] if after is not None else []
    best = None
    for one, other in pairwise(codes):
        classes = sounding().classes
        seed = _listed(segment, classes[[one]], classes[[other]], weight)
        if seed is None:
            return None
        if best is None or seed[0] < best[0]:
            best = seed
    return best


def _listed(
    segment: Segment, first: Codes, second: Codes | None, weight: float
) -> tuple[int, float, list[tuple[int, int]]] | None:
    lists = segment.lists(first, second) if first.size else []
    count = sum(high - low for low, high in lists)
    return (count, float(weight), lists) if count else None


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
    for at in np.argsort(-score, kind="stable").tolist():
        if score[at] <= 0:
            break
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
