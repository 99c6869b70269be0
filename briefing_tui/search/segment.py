"""Segments: an index over the folded texts of some briefings, in a few flat arrays.

The posting list of a bigram, which is a token's class with that of the token after it, holds
where the first of the two begins, in text order. The lists stand one after another in the
order of their bigrams, so that all bigrams that begin with one class are one stretch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing_tui.search.codes import Codes, Ints, encoded
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.prepared import Check
from briefing_tui.search.tokens import followed, tokens

BLOCK = 1 << 21
"""Characters that are counted into tokens at once."""

Places32 = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Segment:
    """An index, and the texts that it is of, one after the other.

    Attributes:
        codes: the folded texts in codes, a barrier after each.
        bigrams: those that occur, ascending: the first class in the upper half.
        offsets: where the list of each begins in ``postings``; one more at the end.
        postings: the lists.
        words: the Latin words that occur, each once, between line feeds.
        lines: where each paragraph ends.
        first: the number, in the library, of the first text.
        starts: where each text begins in ``codes``; one more at the end.
    """

    codes: Codes
    bigrams: NDArray[np.uint32]
    offsets: NDArray[np.uint32]
    postings: Places32
    words: str
    lines: Places32
    first: int
    starts: Ints

    @property
    def size(self) -> int:
        """The number of characters."""
        return int(self.codes.size)

    def text_at(self, place: int) -> int:
        """The number, within the segment, of the text that a place lies in."""
        return int(np.searchsorted(self.starts, place, side="right")) - 1

    def lists(self, first: Codes, second: Codes | None) -> list[tuple[int, int]]:
        """The stretches of ``postings`` for tokens of some classes, one after another.

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
        """The places that some stretches of ``postings`` hold."""
        if not lists:
            return np.zeros(0, dtype=np.int64)
        return np.concatenate([self.postings[low:high] for low, high in lists]).astype(np.int64)

    def codes_at(self, places: Ints) -> Codes:
        """The codes at some places; those of a barrier outside of the texts."""
        return self.codes.take(places, mode="clip")

    def folded(self, start: int, end: int) -> str:
        """A stretch of the folded texts; what lies beyond 16 bits is not itself."""
        return self.codes[max(0, start) : end].tobytes().decode("utf-16-le", "surrogatepass")


def built(texts: Sequence[str], first: int, check: Check) -> Segment:
    """The index of some folded texts.

    Args:
        texts: folded texts.
        first: the number of the first of them in the library.
        check: called every few milliseconds, except while sorting.
    """
    sizes = [len(text) + 1 for text in texts]
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    codes = np.empty(int(starts[-1]), dtype=np.uint16)
    for text, start in zip(texts, starts.tolist(), strict=False):
        codes[start : start + len(text) + 1] = encoded(text + BARRIER)
        check()
    return indexed(codes, first, starts, check)


def indexed(codes: Codes, first: int, starts: Ints, check: Check) -> Segment:
    """The index of texts that are in codes already."""
    entries, words = [], set[str]()
    low = 0
    while low < codes.size:
        high = _cut(codes, low + BLOCK)
        block = codes[low:high]
        found = tokens(block)
        keys = (found.classes.astype(np.uint64) << np.uint64(16)) | followed(block, found)
        entries.append((keys << np.uint64(32)) | (found.starts + low).astype(np.uint64))
        words |= _spelled(block, found.starts[found.words], found.ends[found.words])
        low = high
        check()
    entry = np.concatenate(entries) if entries else np.zeros(0, dtype=np.uint64)
    entry.sort()
    check()
    keys32 = (entry >> np.uint64(32)).astype(np.uint32)
    postings = entry.astype(np.uint32)
    differs = np.ones(entry.size, dtype=np.bool_)
    np.not_equal(keys32[1:], keys32[:-1], out=differs[1:])
    heads = np.flatnonzero(differs)
    offsets = np.concatenate([heads, [entry.size]]).astype(np.uint32)
    joined = "\n" + "".join(f"{word}\n" for word in sorted(words))
    ends = codes == ord("\n")
    ends[starts[1:] - 1] = True
    lines = np.flatnonzero(ends).astype(np.uint32)
    return Segment(codes, keys32[offsets[:-1]], offsets, postings, joined, lines, first, starts)


def _cut(codes: Codes, high: int) -> int:
    """The end of the paragraph that a place lies in, so that no token is cut."""
    line_feed = ord("\n")
    while high < codes.size:
        ends = np.flatnonzero(codes[high : high + BLOCK // 16] == line_feed)
        if ends.size:
            return high + int(ends[0]) + 1
        high += BLOCK // 16
    return int(codes.size)


def _spelled(codes: Codes, starts: Ints, ends: Ints) -> set[str]:
    """The different words between some places."""
    if not starts.size:
        return set()
    text = codes.tobytes().decode("utf-16-le", "replace")
    return {text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)}
