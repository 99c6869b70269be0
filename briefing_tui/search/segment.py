"""Segments: an index over the folded texts of some briefings, in a few flat arrays.

The posting list of a bigram, which is a token's class with that of the token after it, holds
where the first of the two begins, in text order. The lists stand one after another in the
order of their bigrams, so that all bigrams that begin with one class are one stretch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing_tui.search.codes import ALL, EMPTY, Codes, Ints
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.prepared import Check, Prepared
from briefing_tui.search.tokens import followed, tokens

BLOCK = 1 << 21
"""Characters that are counted into tokens at once."""

LINE_FEED = ord("\n")

Places32 = NDArray[np.uint32]


class Guard:
    """A guard that is called before parts of the large arrays are read; this one does nothing."""

    def codes(self, places: Ints) -> None:
        """Prepare some places of the texts for reading."""

    def stretch(self, name: str, low: int, high: int, width: int) -> None:
        """Prepare a stretch of an array, whose items are ``width`` bytes each, for reading."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """The index of some texts, and those texts in codes, one after the other.

    Attributes:
        codes: the folded texts in codes, a barrier after each.
        bigrams: those that occur, ascending: the first class in the upper half.
        offsets: where the list of each begins in ``postings``; one more at the end.
        postings: the lists.
        words: the Latin words that occur, each once, between line feeds.
        lines: where each paragraph ends.
        first: the number, in the library, of the first text.
        starts: where each text begins in ``codes``; one more at the end.
        lengths: how many characters each text has; its codes may be more or fewer.
        bends: the places in ``codes`` from which on an offset in the text differs otherwise.
        shifts: by how much the offset is greater than the place in the text's codes, from there on.
        counts: how often each code occurs.
        guard: called before the arrays are read.
    """

    codes: Codes
    bigrams: NDArray[np.uint32]
    offsets: NDArray[np.uint32]
    postings: Places32
    words: str
    lines: Places32
    first: int
    starts: Ints
    lengths: Ints
    bends: Places32
    shifts: NDArray[np.int32]
    counts: NDArray[np.uint32]
    guard: Guard = field(default_factory=Guard)

    @property
    def size(self) -> int:
        """The number of characters."""
        return int(self.codes.size)

    @property
    def bytes(self) -> int:
        """The size of the arrays and words, in bytes."""
        arrays = (self.codes, self.bigrams, self.offsets, self.postings, self.lines, self.counts)
        return sum(array.nbytes for array in arrays) + len(self.words)

    def text_at(self, place: int) -> int:
        """Return the number, within the segment, of the text that holds a place."""
        return int(np.searchsorted(self.starts, place, side="right")) - 1

    def texts_at(self, places: Ints) -> Ints:
        """Return the number, within the segment, of the text that holds each of some places."""
        return np.searchsorted(self.starts, places, side="right") - 1

    def offsets_of(self, places: Ints) -> Ints:
        """Return for each of some places the offset in its text of what stands there."""
        texts = np.searchsorted(self.starts, places, side="right") - 1
        offsets: Ints = places - self.starts[texts] + self._shifts(places)
        return np.clip(offsets, 0, self.lengths[texts])

    def _shifts(self, places: Ints) -> Ints:
        if not self.bends.size:
            return np.zeros(places.size, dtype=np.int64)
        at = np.searchsorted(self.bends, places.astype(np.uint32), side="right") - 1
        return np.where(at >= 0, self.shifts[np.maximum(at, 0)], 0).astype(np.int64)

    def in_text(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets, in its text, of a stretch of codes that is not empty."""
        first, last = self.offsets_of(np.array([start, end - 1])).tolist()
        return first, last + 1

    def place_of(self, text: int, offset: int) -> int:
        """Return the place of the first code from an offset of a text on.

        Args:
            text: the number of the text in the segment.
            offset: of the text.
        """
        start, end = int(self.starts[text]), int(self.starts[text + 1]) - 1
        low, high = np.searchsorted(self.bends, [start, end])
        bends = self.bends[low:high].astype(np.int64)
        shifts = self.shifts[low:high].astype(np.int64)
        at = int(np.searchsorted(bends - start + shifts, offset)) - 1
        place = start + offset - (int(shifts[at]) if at >= 0 else 0)
        following = int(bends[at + 1]) if at + 1 < bends.size else end
        return min(place, following, end)

    def lists(self, first: Codes, second: Codes | None) -> list[tuple[int, int]]:
        """Return the stretches of ``postings`` for two tokens of some classes in a row.

        Args:
            first: the classes of the first token.
            second: those of the token after it; None for any or none.
        """
        if second is None:
            low = first.astype(np.uint32) << 16
            begins = np.searchsorted(self.bigrams, low)
            ends = np.searchsorted(self.bigrams, low | np.uint32(0xFFFF), side="right")
        else:
            keys = ((first.astype(np.uint32) << 16)[:, None] | second[None, :]).ravel()
            begins = np.searchsorted(self.bigrams, keys)
            ends = np.searchsorted(self.bigrams, keys, side="right")
        lows, highs = self.offsets[begins], self.offsets[ends]
        return [(int(low), int(high)) for low, high in zip(lows, highs, strict=True) if low < high]

    def gathered(self, lists: Sequence[tuple[int, int]]) -> Ints:
        """Return the places that some stretches of ``postings`` hold (int64)."""
        if not lists:
            return np.zeros(0, dtype=np.int64)
        for low, high in lists:
            self.guard.stretch("postings", low, high, 4)
        return np.concatenate([self.postings[low:high] for low, high in lists]).astype(np.int64)

    def codes_at(self, places: Ints) -> Codes:
        """Return the codes at some places; outside of the texts the first or the last code."""
        self.guard.codes(places)
        return self.codes.take(places, mode="clip")

    def stretch(self, low: int, high: int) -> Codes:
        """Return the codes from one place to another."""
        self.guard.stretch("codes", low, high, 2)
        return self.codes[low:high]


class Laid(NamedTuple):
    """Texts in codes, a barrier after each; the fields are those of :class:`Segment`."""

    codes: Codes
    starts: Ints
    lengths: Ints
    bends: Places32
    shifts: NDArray[np.int32]


def built(texts: Sequence[Prepared], first: int, check: Check) -> Segment:
    """Return the index of some texts.

    Args:
        texts: the texts as they are read.
        first: the number of the first of them in the library.
        check: called every few milliseconds, except while sorting.
    """
    barrier = np.array([ord(BARRIER)], dtype=np.uint16)
    codes = np.concatenate([part for text in texts for part in (text.codes, barrier)])
    starts = np.cumsum([0, *(text.codes.size + 1 for text in texts)], dtype=np.int64)
    bends = [text.bends + start for text, start in zip(texts, starts[:-1].tolist(), strict=True)]
    shifts = [text.shifts for text in texts]
    lengths = np.array([text.length for text in texts], dtype=np.int64)
    return indexed(Laid(codes, starts, lengths, *_bent(bends, shifts, starts)), first, check)


def _bent(
    bends: Sequence[Ints], shifts: Sequence[Ints], starts: Ints
) -> tuple[Places32, NDArray[np.int32]]:
    """Return the bends of all texts; where a text follows one that has some, its start is one."""
    places = np.concatenate([part for own in bends for part in (own, EMPTY)])
    changed = np.concatenate([part for own in shifts for part in (own, EMPTY)])
    following = [starts[at + 1] for at, own in enumerate(bends[:-1]) if own.size]
    own = set(places.tolist())
    added = np.array([each for each in following if int(each) not in own], dtype=np.int64)
    places, changed = np.append(places, added), np.append(changed, np.zeros_like(added))
    order = np.argsort(places, kind="stable")
    return places[order].astype(np.uint32), changed[order].astype(np.int32)


def indexed(laid: Laid, first: int, check: Check) -> Segment:
    """Return the index of texts that lie one after another."""
    codes, starts = laid.codes, laid.starts
    # A bigram and its posting as one number, the bigram in the upper half, so sorting is fast.
    entries, ends, words = [], [], set[str]()
    counts = np.zeros(ALL, dtype=np.int64)
    low = 0
    while low < codes.size:
        high = _cut(codes, low + BLOCK)
        block = codes[low:high]
        found = tokens(block)
        entry = found.starts.astype(np.uint64) + np.uint64(low)
        entry |= followed(found).astype(np.uint64) << np.uint64(32)
        entry |= found.classes.astype(np.uint64) << np.uint64(48)
        entries.append(entry)
        ends.append(found.breaks[block[found.breaks] == LINE_FEED] + low)
        counts += np.bincount(block, minlength=ALL)
        words |= _spelled(block, found.starts[found.words], found.ends[found.words])
        low = high
        check()
    joined = np.concatenate(entries) if entries else np.zeros(0, dtype=np.uint64)
    joined.sort()
    check()
    postings, keys = joined.astype(np.uint32), (joined >> np.uint64(32)).astype(np.uint32)
    differs = np.ones(keys.size, dtype=np.bool_)
    np.not_equal(keys[1:], keys[:-1], out=differs[1:])
    heads = np.flatnonzero(differs)
    offsets = np.concatenate([heads, [keys.size]]).astype(np.uint32)
    spelled = "\n" + "".join(f"{word}\n" for word in sorted(words))
    lines = _ascending(np.concatenate([*ends, starts[1:] - 1])).astype(np.uint32)
    occurring = keys[offsets[:-1]]
    return Segment(
        codes,
        occurring,
        offsets,
        postings,
        spelled,
        lines,
        first,
        starts,
        laid.lengths,
        laid.bends,
        laid.shifts,
        counts.astype(np.uint32),
    )


def _ascending(places: Ints) -> Ints:
    """Return each of some places once, ascending; the places are sorted in place."""
    places.sort(kind="stable")
    return places[np.diff(places, prepend=-1) > 0]


def _cut(codes: Codes, high: int) -> int:
    """Return the end of the paragraph that holds a place, so that no token is cut."""
    while high < codes.size:
        ends = np.flatnonzero(codes[high : high + BLOCK // 16] == LINE_FEED)
        if ends.size:
            return high + int(ends[0]) + 1
        high += BLOCK // 16
    return int(codes.size)


def _spelled(codes: Codes, starts: Ints, ends: Ints) -> set[str]:
    """Return the different words that start and end at some places."""
    if not starts.size:
        return set()
    text = codes.tobytes().decode("utf-16-le", "replace")
    return {text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)}
