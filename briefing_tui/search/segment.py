"""Segments: an index over the folded texts of some briefings, in a few flat arrays.

The posting list of a bigram, which is a token's class with that of the token after it, holds
where the first of the two begins, in text order. The lists stand one after another in the
order of their bigrams, so that all bigrams that begin with one class are one stretch.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import EMPTY, Codes, Flags, Ints
from briefing_tui.search.postings import NO_LISTS, Lists, Places32, gathered
from briefing_tui.search.spoken import NOBODY, Spoken

ALL_PLACES: Ints = EMPTY.copy()
"""The places that stand for all of some, so that these are not copied."""


class Guard:
    """A guard that is called before parts of the large arrays are read; this one does nothing.

    Attributes:
        lazy: whether anything is left to be done when parts are first read.
    """

    lazy = False

    def places(self, name: str, places: Ints) -> None:
        """Prepare some places of the texts for reading, in the array of this name."""

    def stretches(self, name: str, lows: Ints, highs: Ints) -> None:
        """Prepare some stretches of an array for reading."""

    def rest(self) -> Iterator[None]:
        """Prepare what is left of the large arrays, a part at each step."""
        return iter(())


NO_GUARD = Guard()
"""The guard of arrays that need none."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """The index of some texts, and those texts in codes, one after the other.

    Attributes:
        codes: the folded texts in codes, a barrier after each.
        written: what stands in the texts where each code is, not folded.
        bigrams: those that occur, ascending: the first class in the upper half.
        offsets: where the list of each begins in ``postings``; one more at the end.
        postings: the lists.
        words: the Latin words that occur, each once, ascending, between line feeds.
        word_classes: the class of each word.
        word_offsets: where the places of each begin in ``word_places``; one more at the end.
        word_places: where the words begin, word after word, each in text order.
        lines: where each paragraph ends.
        feeds: where line feeds are written.
        first: the number, in the library, of the first text.
        starts: where each text begins in ``codes``; one more at the end.
        lengths: how many characters each text has; its codes may be more or fewer.
        bends: the places in ``codes`` from which on an offset in the text differs otherwise.
        shifts: by how much the offset is greater than the place in the text's codes, from there on.
        counts: how often each code occurs.
        spoken: who speaks where, and under which headings.
        guard: called before the arrays are read.
    """

    codes: Codes
    written: Codes
    bigrams: NDArray[np.uint32]
    offsets: NDArray[np.uint32]
    postings: Places32
    words: str
    word_classes: Codes
    word_offsets: NDArray[np.uint32]
    word_places: Places32
    lines: Places32
    feeds: Places32
    first: int
    starts: Ints
    lengths: Ints
    bends: Places32
    shifts: NDArray[np.int32]
    counts: NDArray[np.uint32]
    spoken: Spoken = NOBODY
    guard: Guard = NO_GUARD

    @property
    def size(self) -> int:
        """Return the number of characters."""
        return int(self.codes.size)

    @property
    def bytes(self) -> int:
        """Return the size of the arrays and words, in bytes."""
        from dataclasses import fields

        held = (getattr(self, each.name) for each in fields(self))
        arrays = [each for each in held if isinstance(each, np.ndarray)]
        return sum(array.nbytes for array in arrays) + len(self.words) + self.spoken.bytes

    def text_at(self, place: int) -> int:
        """Return the number, within the segment, of the text that holds a place."""
        return int(self.starts.searchsorted(place, side="right")) - 1

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
        return self._offset_of(start), self._offset_of(end - 1) + 1

    def _offset_of(self, place: int) -> int:
        """Return the offset in its text of what stands at a place."""
        text = self.text_at(place)
        offset = place - int(self.starts[text])
        if (at := self.bends_to(place)) > 0:
            offset += int(self.shifts[at - 1])
        return max(0, min(offset, int(self.lengths[text])))

    def bends_to(self, place: int) -> int:
        """Return how many bends there are up to a place, that at the place included."""
        # A number of another type would make a copy of the whole array.
        return int(self.bends.searchsorted(np.uint32(place), side="right"))

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

    def lists(self, first: Codes, second: Codes | None) -> Lists:
        """Return the stretches of ``postings`` for two tokens of some classes in a row.

        Args:
            first: the classes of the first token.
            second: those of the token after it; None for any or none.
        """
        if not self.bigrams.size:
            return NO_LISTS
        if second is None:
            low = first.astype(np.uint32) << 16
            begins = np.searchsorted(self.bigrams, low)
            ends = np.searchsorted(self.bigrams, low | np.uint32(0xFFFF), side="right")
        else:
            keys = ((first.astype(np.uint32) << 16)[:, None] | second[None, :]).ravel()
            begins = np.searchsorted(self.bigrams, keys)
            ends = begins + (self.bigrams.take(begins, mode="clip") == keys)
        return Lists.between(self.offsets[begins], self.offsets[ends])

    def gathered(self, lists: Lists) -> Ints:
        """Return the places that some stretches of ``postings`` hold (int64)."""
        self.guard.stretches("postings", lists.lows, lists.highs)
        return gathered(self.postings, lists)

    def word_lists(self, lows: Ints, highs: Ints) -> Lists:
        """Return the stretches of ``word_places`` of words, from one number to before another."""
        return Lists.between(self.word_offsets[lows], self.word_offsets[highs])

    def words_at(self, lists: Lists) -> Ints:
        """Return the places that some stretches of ``word_places`` hold (int64)."""
        self.guard.stretches("word_places", lists.lows, lists.highs)
        return gathered(self.word_places, lists)

    def codes_at(self, places: Ints) -> Codes:
        """Return the codes at some places; outside of the texts the first or the last code."""
        self.guard.places("codes", places)
        return self.codes.take(places, mode="clip")

    def windows(self, lows: Ints, width: int) -> Codes:
        """Return the codes of some windows; outside of the texts the first or the last code.

        Args:
            lows: where they begin; they may reach beyond the texts.
            width: their width in characters, less than one block of what is kept.

        Returns:
            An array of its own, of shape (windows, width).
        """
        for edge in (lows, lows + (width - 1)):
            self.guard.places("codes", edge)
        inside = np.clip(lows, 0, max(0, self.size - width))
        outside = np.flatnonzero(inside != lows) if self.size >= width else np.arange(lows.size)
        if outside.size == lows.size:
            return self.codes.take(lows[:, None] + np.arange(width), mode="clip")
        # As items of one kind they are copied whole, not code by code.
        item, count = np.dtype((np.void, 2 * width)), self.size - width + 1
        views = np.ndarray((count,), dtype=item, buffer=self.codes.data, strides=(2,))
        found: Codes = views[inside].view(np.uint16).reshape(-1, width)
        for at in outside.tolist():
            found[at] = self.codes.take(lows[at] + np.arange(width), mode="clip")
        return found

    def written_at(self, places: Ints) -> Codes:
        """Return what is written at some places, in codes that are not folded."""
        self.guard.places("written", places)
        return self.written.take(places, mode="clip")

    def held_at(self, name: str, places: Ints, held: Codes) -> Ints:
        """Return the numbers of those of some places at which exactly these codes stand.

        Args:
            name: ``codes`` or ``written``.
            places: which.
            held: the codes.
        """
        array: Codes = getattr(self, name)
        chosen = np.flatnonzero((places >= 0) & (places <= array.size - held.size))
        if chosen.size == places.size:
            chosen = ALL_PLACES
        # Four codes are one number, which is compared at once.
        for low in range(0, held.size, 4):
            own = (places if chosen is ALL_PLACES else places[chosen]) + low
            if not own.size:
                break
            same = self._same(name, array, own, held[low : low + 4])
            if not same.all():
                chosen = np.flatnonzero(same) if chosen is ALL_PLACES else chosen[same]
        return np.arange(places.size) if chosen is ALL_PLACES else chosen

    def _same(self, name: str, array: Codes, places: Ints, held: Codes) -> Flags:
        """Return for each place whether up to four codes stand there."""
        self.guard.places(name, places)
        self.guard.places(name, places + (held.size - 1))
        last = array.size - 4
        if held.size == 1 or last < 0 or int(places.max()) > last:
            flags: Flags = array.take(places, mode="clip") == held[0]
            for at in range(1, held.size):
                flags &= array.take(places + at, mode="clip") == held[at]
            return flags
        fours = np.ndarray((last + 1,), dtype="<u8", buffer=array.data, strides=(2,))
        mask = np.uint64((1 << (16 * held.size)) - 1)
        number = np.uint64(sum(int(code) << (16 * at) for at, code in enumerate(held)))
        same: Flags = (fours[places] & mask) == number
        return same

    def stretch(self, low: int, high: int) -> Codes:
        """Return the codes from one place to another."""
        self.guard.stretches("codes", np.array([low]), np.array([high]))
        return self.codes[low:high]

    def written_stretch(self, low: int, high: int) -> Codes:
        """Return what is written from one place to another."""
        self.guard.stretches("written", np.array([low]), np.array([high]))
        return self.written[low:high]
