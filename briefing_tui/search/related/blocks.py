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
from briefing_tui.search.codes import BREAK, EMPTY, Codes, Ints, encoded, sounding, word_class
from briefing_tui.search.postings import NO_LISTS, Lists
from briefing_tui.search.related.units import Accepted, Unit
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import standing

MOST_POSTINGS = 120_000
"""The places that are taken from the index, those of the rarest units first."""

MOST_LISTED, MOST_FIGURES = 60_000, 400_000
"""The longest posting lists of one segment that are read: of words and characters, and of the
figures of a number, of which few places have the whole number."""

MOST_PARTS = 60
"""The most pairs and words whose entries are read."""

MOST_BLOCKS = 192
"""Blocks that are read, those with the most units."""

ITSELF = 0.5
"""The share of its information that a word gives beside its forms where it stands itself."""

SHORT = 8
"""The most units of a query whose neighbours are also looked for in the other order."""

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


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """Blocks of texts.

    Attributes:
        which: the number of the segment of each.
        texts: the number of its text in the segment.
        inner: its number in the text.
        size: the size of a block as a power of two, in characters.
    """

    which: Ints
    texts: Ints
    inner: Ints
    size: int


def best_blocks(units: Sequence[Unit], accepted: Accepted, scope: Scope) -> Blocks:
    """Return which blocks of all texts hold the most, the best first."""
    words = sum(bool(unit.word) for unit in units)
    size = LATIN_BLOCK if 2 * words > len(units) else HAN_BLOCK
    firsts = [_first_blocks(segment, size) for segment in scope.segments]
    bases = np.cumsum([0, *(int(first[-1]) for first in firsts)])
    held = np.zeros(int(bases[-1]) + 1, dtype=np.uint64)
    worth = _marked(_offered(units, accepted, scope), (held, firsts, bases), size, scope)
    blocks = _fullest(held, worth)
    which = np.searchsorted(bases, blocks, side="right") - 1
    texts, inner = np.zeros_like(blocks), blocks - bases[which]
    for number, first in enumerate(firsts):
        own = which == number
        texts[own] = np.searchsorted(first, inner[own], side="right") - 1
        inner[own] -= first[texts[own]]
    return Blocks(which, texts, inner, size)


def _offered(units: Sequence[Unit], accepted: Accepted, scope: Scope) -> list[tuple[int, Seed]]:
    """Return the seeds of a query, each with the number of its segment.

    Where no word, number or pair of neighbours stands anywhere, they are single characters.
    """
    for alone in (False, True):
        found = [
            (which, seed)
            for which, segment in enumerate(scope.segments)
            if not scope.skips(which)
            for seed in (_characters if alone else _seeds)(segment, units, accepted)
        ]
        if found:
            break
    return found


def _first_blocks(segment: Segment, size: int) -> Ints:
    """Return the number of the first block of each text, and one more at the end.

    Blocks begin with their text, so that they do not depend on the segments; an empty one follows
    the last of each text.
    """
    counts = (np.diff(segment.starts) >> size) + 2
    return np.concatenate([[0], np.cumsum(counts)])


def _marked(
    offered: Sequence[tuple[int, Seed]],
    blocks: tuple[NDArray[np.uint64], Sequence[Ints], Ints],
    size: int,
    scope: Scope,
) -> list[float]:
    """Mark which blocks hold which parts of a query, the rarest parts first.

    Args:
        offered: the seeds.
        blocks: the bits of each block; the numbers of the first blocks of the texts; and the number
            of the first block of each segment.
        size: of a block.
        scope: where.

    Returns:
        The information in each part, by its bit.
    """
    held, firsts, bases = blocks
    left, worth = MOST_POSTINGS, list[float]()
    counts: dict[Hashable, int] = {}
    for _which, seed in offered:
        counts[seed.of] = counts.get(seed.of, 0) + seed.count
    for part in sorted(counts, key=lambda part: counts[part])[:MOST_PARTS]:
        own = [(which, seed) for which, seed in offered if seed.of == part]
        if left <= 0 or (worth and any(seed.count > seed.most for _which, seed in own)):
            continue
        scope.check()
        total, bit, most = 0, np.uint64(1 << len(worth)), -(-left // len(own))
        for which, seed in own:
            segment = scope.segments[which]
            places = seed.places(segment, most)
            flags = scope.inside(which, places)
            if flags is not None:
                places = places[flags]
            total += places.size
            texts = segment.texts_at(places)
            inner = (places - segment.starts[texts]) >> size
            held[inner + firsts[which][texts] + bases[which]] |= bit
        left -= total
        of = sum(scope.segments[which].size for which in {which for which, _seed in own})
        share = ITSELF if isinstance(part, tuple) and part[-1] == ITSELF else 1.0
        worth.append(share * float(np.log2(of / max(1, total))))
    return worth


def _fullest(held: NDArray[np.uint64], worth: Sequence[float]) -> Ints:
    """Return the blocks that hold the most with the block after them, the best first."""
    blocks = np.flatnonzero(held)
    if not blocks.size:
        return EMPTY
    own, beside = held[blocks], held[blocks + 1]
    score = np.zeros(blocks.size)
    for at, weight in enumerate(worth):
        score += weight * (((own | beside) >> np.uint64(at)) & np.uint64(1))
        score += weight * 0.01 * ((own >> np.uint64(at)) & np.uint64(1))
    return blocks[np.argsort(-score, kind="stable")[:MOST_BLOCKS]]


def _seeds(segment: Segment, units: Sequence[Unit], accepted: Accepted) -> Iterator[Seed]:
    """Yield the seeds of words, numbers and pairs of neighbours."""
    for at, unit in enumerate(units):
        for form in unit.forms:
            after = units[at + 1] if at + 1 < len(units) else None
            if seed := _of_number(segment, at, form, after):
                yield seed
        if unit.word and (seed := _seed(segment, at, accepted.classes(at), None)):
            yield seed
            itself = np.array([word_class(unit.word)], dtype=np.uint16)
            if exactly := _seed(segment, (at, ITSELF), itself, None):
                yield exactly
    for one, other in pairwise(range(len(units))):
        if not (units[one].code and units[other].code):
            continue
        pairs = [(one, other), (other, one)] if len(units) <= SHORT else [(one, other)]
        for pair in pairs:
            first, second = (accepted.classes(at) for at in pair)
            code = np.array([units[pair[0]].code], dtype=np.uint16)
            if seed := _seed(segment, pair, first, second, code):
                yield seed


def _characters(segment: Segment, units: Sequence[Unit], accepted: Accepted) -> Iterator[Seed]:
    """Yield the seeds of single characters."""
    for at, unit in enumerate(units):
        code = np.array([unit.code], dtype=np.uint16)
        if unit.code and (seed := _seed(segment, at, accepted.classes(at), None, code)):
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
