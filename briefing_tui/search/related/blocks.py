"""Blocks: where in the texts the most units of a query stand, told by the index alone.

The postings of words and of pairs of neighbours tell which blocks hold them; what is common is
read last, and no more than a bounded number of entries.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import BREAK, EMPTY, Codes, Ints, encoded, sounding
from briefing_tui.search.postings import NO_LISTS, Lists
from briefing_tui.search.related.units import Accepted, Unit
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import standing

MOST_POSTINGS = 40_000
"""The places that are taken from the index of one segment, the rarest units' first."""

MOST_LISTED, MOST_FIGURES = 60_000, 400_000
"""The longest posting lists that are read: of words and characters, and of the figures of a number,
of which few places have the whole number."""

MOST_SEEDS = 60
"""The most pairs and words whose entries are read."""

MOST_BLOCKS = 96
"""Blocks of one segment that are read, those with the most units."""

SHORT = 8
"""The most units of a query whose neighbours are also looked for in the other order."""

TEXT = 32
"""The low bits of the number of a block that count the blocks of one text."""

HAN_BLOCK, LATIN_BLOCK = 6, 8
"""The size of a block as a power of two, in characters: of Han characters, of Latin words."""


@dataclass(frozen=True, slots=True)
class Seed:
    """Posting lists of what is a part of a query.

    Attributes:
        of: which part; several forms of one number are one part.
        count: how many entries the lists have.
        lists: stretches of the postings.
        codes: what stands at a place that counts; empty where all do.
        at: where in ``codes`` an entry of the lists stands.
    """

    of: Hashable
    count: int
    lists: Lists
    codes: Codes
    at: int = 0

    @property
    def most(self) -> int:
        """The most entries that are read."""
        return MOST_FIGURES if self.codes.size > 2 else MOST_LISTED

    def places(self, segment: Segment, most: int) -> Ints:
        """Return the first places in a segment that count, at most so many."""
        found = segment.gathered(self.lists.first(self.most))
        return standing(segment, found - self.at, self.codes)[:most]


def best_blocks(
    units: Sequence[Unit], accepted: Accepted, which: int, scope: Scope
) -> tuple[Ints, int]:
    """Return the numbers of the blocks of a segment that hold the most, and a block's size.

    The number of a block is that of its text, shifted by :data:`TEXT`, and that in the text.
    """
    segment = scope.segments[which]
    words = sum(bool(unit.word) for unit in units)
    size = LATIN_BLOCK if 2 * words > len(units) else HAN_BLOCK
    left = MOST_POSTINGS
    blocks: list[Ints] = [EMPTY]
    bits: list[NDArray[np.uint64]] = [np.zeros(0, dtype=np.uint64)]
    worth: dict[Hashable, float] = {}
    seeds = sorted(_seeds(segment, units, accepted), key=lambda seed: seed.count)
    for seed in seeds[:MOST_SEEDS]:
        if left <= 0:
            break
        if worth and seed.count > seed.most:
            continue
        places = seed.places(segment, left)
        left -= places.size
        flags = scope.inside(which, places)
        if flags is not None:
            places = places[flags]
        # Blocks begin with their text, so that they do not depend on the segments.
        texts = np.searchsorted(segment.starts, places, side="right") - 1
        blocks.append(((places - segment.starts[texts]) >> size) + (texts << TEXT))
        rare = float(np.log2(segment.size / max(1, places.size)))
        worth[seed.of] = min(rare, worth.get(seed.of, rare))
        bits.append(np.full(places.size, 1 << list(worth).index(seed.of), dtype=np.uint64))
    return _fullest(np.concatenate(blocks), np.concatenate(bits), list(worth.values())), size


def _fullest(blocks: Ints, bits: NDArray[np.uint64], worth: Sequence[float]) -> Ints:
    """Return the blocks that hold the most with the block after them."""
    if not blocks.size:
        return EMPTY
    order = np.argsort(blocks, kind="stable")
    blocks, bits = blocks[order], bits[order]
    heads = np.flatnonzero(np.diff(blocks, prepend=-1))
    blocks, held = blocks[heads], np.bitwise_or.reduceat(bits, heads)
    beside = np.zeros_like(held)
    follows = np.flatnonzero(np.diff(blocks) == 1)
    beside[follows] = held[follows + 1]
    score = np.zeros(blocks.size)
    for at, weight in enumerate(worth):
        score += weight * (((held | beside) >> np.uint64(at)) & np.uint64(1))
        score += weight * 0.01 * ((held >> np.uint64(at)) & np.uint64(1))
    return blocks[np.argsort(-score, kind="stable")[:MOST_BLOCKS]]


def _seeds(segment: Segment, units: Sequence[Unit], accepted: Accepted) -> Iterator[Seed]:
    """Yield the seeds of words, numbers and pairs of neighbours; of characters if there is none."""
    none = True
    for at, unit in enumerate(units):
        for form in unit.forms:
            after = units[at + 1] if at + 1 < len(units) else None
            if seed := _of_number(segment, at, form, after):
                none = False
                yield seed
        if unit.word and (seed := _seed(segment, at, accepted.classes(at), None)):
            none = False
            yield seed
    for one, other in pairwise(range(len(units))):
        if not (units[one].code and units[other].code):
            continue
        pairs = [(one, other), (other, one)] if len(units) <= SHORT else [(one, other)]
        for pair in pairs:
            first, second = (accepted.classes(at) for at in pair)
            code = np.array([units[pair[0]].code], dtype=np.uint16)
            if seed := _seed(segment, pair, first, second, code):
                none = False
                yield seed
    if none:
        for at, unit in enumerate(units):
            code = np.array([unit.code], dtype=np.uint16)
            seed = _seed(segment, at, accepted.classes(at), None, code)
            if unit.code and seed:
                yield seed


def _of_number(segment: Segment, at: int, form: str, after: Unit | None) -> Seed | None:
    """Return the seed of the rarest pair in a number; of one figure, of it and what follows it."""
    codes = [int(code) for code in encoded(form)]
    if len(codes) == 1 and after is not None and after.code:
        codes.append(after.code)
    classes, best = sounding().classes, None
    for place, (one, other) in enumerate(pairwise(codes)):
        if min(classes[one], classes[other]) <= BREAK:
            continue
        written = np.array(codes, dtype=np.uint16)
        seed = _seed(segment, at, classes[[one]], classes[[other]], written, place)
        if seed is None:
            return None
        if best is None or seed.count < best.count:
            best = seed
    return best


def _seed(
    segment: Segment,
    of: Hashable,
    first: Codes,
    second: Codes | None,
    codes: Codes | None = None,
    at: int = 0,
) -> Seed | None:
    lists = segment.lists(first, second) if first.size else NO_LISTS
    count = lists.size
    held = np.zeros(0, dtype=np.uint16) if codes is None else codes
    return Seed(of, count, lists, held, at) if count else None
