"""Building segments: the texts are counted into tokens, and their places sorted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.codes import ALL, EMPTY, Codes, Ints, word_class
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.postings import Places32
from briefing_tui.search.prepared import Check, Prepared
from briefing_tui.search.segment import Segment
from briefing_tui.search.spoken import Spoken, spoken_in
from briefing_tui.search.tokens import followed, tokens

BLOCK = 1 << 21
"""Characters that are counted into tokens at once."""

LINE_FEED = ord("\n")


class Laid(NamedTuple):
    """Texts in codes, a barrier after each; the fields are those of :class:`Segment`."""

    codes: Codes
    written: Codes
    starts: Ints
    lengths: Ints
    bends: Places32
    shifts: NDArray[np.int32]
    spoken: Spoken


def built(texts: Sequence[Prepared], first: int, check: Check) -> Segment:
    """Return the index of some texts.

    Args:
        texts: the texts as they are read.
        first: the number of the first of them in the library.
        check: called every few milliseconds, except while sorting.
    """
    barrier = np.array([ord(BARRIER)], dtype=np.uint16)
    codes = np.concatenate([part for text in texts for part in (text.codes, barrier)])
    written = np.concatenate([part for text in texts for part in (text.written, barrier)])
    starts = np.cumsum([0, *(text.codes.size + 1 for text in texts)], dtype=np.int64)
    bends = [text.bends + start for text, start in zip(texts, starts[:-1].tolist(), strict=True)]
    shifts = [text.shifts for text in texts]
    lengths = np.array([text.length for text in texts], dtype=np.int64)
    spoken = spoken_in([text.outline for text in texts], starts)
    bent = _bent(bends, shifts, starts)
    return indexed(Laid(codes, written, starts, lengths, *bent, spoken), first, check)


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
    entries, ends, words = [], [], list[Spelled]()
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
        words.append(_spelled(block, found.starts[found.words], found.ends[found.words], low))
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
    check()
    spelled, word_offsets, word_places = _dictionary(words)
    word_classes = np.array([word_class(word) for word in spelled], dtype=np.uint16)
    lines = _ascending(np.concatenate([*ends, starts[1:] - 1])).astype(np.uint32)
    occurring = keys[offsets[:-1]]
    return Segment(
        codes,
        laid.written,
        occurring,
        offsets,
        postings,
        "\n" + "".join(f"{word}\n" for word in spelled),
        word_classes,
        word_offsets,
        word_places,
        lines,
        np.flatnonzero(laid.written == LINE_FEED).astype(np.uint32),
        first,
        starts,
        laid.lengths,
        laid.bends,
        laid.shifts,
        counts.astype(np.uint32),
        laid.spoken,
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


class Spelled(NamedTuple):
    """The Latin words of a part of the texts.

    Attributes:
        words: each once.
        numbers: for each place the number of its word among them.
        places: where words begin, in text order.
    """

    words: list[str]
    numbers: Ints
    places: Ints


def _spelled(codes: Codes, starts: Ints, ends: Ints, low: int) -> Spelled:
    """Return the words that start and end at some places of codes, which begin at ``low``."""
    if not starts.size:
        return Spelled([], EMPTY, EMPTY)
    text = codes.tobytes().decode("utf-16-le", "replace")
    known: dict[str, int] = {}
    bounds = zip(starts.tolist(), ends.tolist(), strict=True)
    numbers = [known.setdefault(text[start:end], len(known)) for start, end in bounds]
    return Spelled(list(known), np.array(numbers, dtype=np.int64), starts + low)


def _dictionary(parts: Sequence[Spelled]) -> tuple[list[str], NDArray[np.uint32], Places32]:
    """Return all words, ascending, where the places of each begin, and the places."""
    words = sorted(set().union(*(part.words for part in parts)))
    number = {word: at for at, word in enumerate(words)}
    held = []
    for part in parts:
        own = np.array([number[word] for word in part.words], dtype=np.uint64)
        held.append((own[part.numbers] << np.uint64(32)) | part.places.astype(np.uint64))
    joined = np.concatenate([*held, np.zeros(0, dtype=np.uint64)])
    joined.sort()
    heads = np.arange(len(words) + 1, dtype=np.uint64) << np.uint64(32)
    return words, np.searchsorted(joined, heads).astype(np.uint32), joined.astype(np.uint32)
