"""Prepared texts: folded and respelled texts in codes, which tell where each stands in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache

import numpy as np

from briefing_tui.cache.shelved import whole
from briefing_tui.dataclass import dataclass, replace
from briefing_tui.model import Briefing, Span
from briefing_tui.search.codes import ALL, EMPTY, Codes, Ints, encoded
from briefing_tui.search.fold import BARRIER, fold, listed
from briefing_tui.search.outline import Outline, outline_of
from briefing_tui.search.respelling import SPACE, UNREAD, respelled
from briefing_tui.text.brackets import ASIDE_BRACKETS
from briefing_tui.text.soft_breaks import parted, soft_breaks_of

Check = Callable[[], None]
"""A function called every few milliseconds; it raises if the answer is no longer wanted."""


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A text as it is read, in codes.

    Attributes:
        codes: the folded and respelled text.
        written: what stands in the text where each code is, not folded.
        length: how many characters the text has.
        bends: the places in ``codes`` from which on a place differs otherwise from the offset.
        shifts: by how much the offset is greater, from each bend on; 0 before the first.
        outline: the speeches, with places in ``codes`` in place of offsets.
    """

    codes: Codes
    written: Codes
    length: int
    bends: Ints
    shifts: Ints
    outline: Outline = ()

    @classmethod
    def of(cls, codes: Codes, written: Codes | None = None) -> Prepared:
        """Return folded codes as they are read.

        Args:
            codes: a folded text.
            written: the same, not folded; None for one that folding leaves as it is.
        """
        written = codes if written is None else written
        read, place = respelled(codes)
        if place is None:
            return cls(codes, written, codes.size, EMPTY, EMPTY)
        shifts = place - np.arange(place.size)
        bends = np.flatnonzero(np.diff(shifts, prepend=0))
        return cls(read, written[place], codes.size, bends, shifts[bends])

    def places_of(self, offsets: Ints) -> Ints:
        """Return for some offsets of the text the place of the first code from each on."""
        if not self.bends.size:
            return np.minimum(offsets, self.codes.size)
        at = np.searchsorted(self.bends + self.shifts, offsets) - 1
        places = offsets - np.where(at >= 0, self.shifts[at], 0)
        following = np.append(self.bends, self.codes.size)[at + 1]
        found: Ints = np.minimum(np.minimum(places, following), self.codes.size)
        return found

    def outlined(self, outline: Outline) -> Prepared:
        """Return the same with the speeches of an outline, which has offsets."""
        spans = [
            span
            for part in outline
            for span in (part.span, *(span for span, _title in part.sections), *part.labels)
        ]
        bounds = np.array(spans, dtype=np.int64).reshape(-1)
        places = iter(self.places_of(bounds).reshape(-1, 2).tolist())
        placed = tuple(
            part._replace(
                span=Span(*next(places)),
                sections=tuple((Span(*next(places)), title) for _span, title in part.sections),
                labels=tuple(Span(*next(places)) for _label in part.labels),
            )
            for part in outline
        )
        return replace(self, outline=placed)

    @property
    def offsets(self) -> Ints:
        """The offset in the text of each code."""
        steps = np.ones(self.codes.size, dtype=np.int64)
        steps[:1] = 0
        steps[self.bends] += np.diff(self.shifts, prepend=0)
        return np.cumsum(steps)


def prepared(briefing: Briefing) -> Prepared:
    """Return the text of a briefing as it is read, paragraphs ended by line feeds.

    Notes are barred: no match can touch them. A line break inside a hard-wrapped paragraph is
    a space, in Chinese nothing, as in a quote. A briefing that is on disk is read for it, and not
    kept in memory.
    """
    briefing = whole(briefing)
    notes = (note for speech in briefing.speeches for note in speech.notes)
    speeches = (Span(speech.start, speech.end) for speech in briefing.speeches)
    stretches = (briefing.front_matter, *speeches, briefing.back_matter)
    read = prepared_without(briefing.text, notes, stretches)
    return read.outlined(outline_of(briefing))


def prepared_without(text: str, barred: Iterable[Span], stretches: Sequence[Span] = ()) -> Prepared:
    """Return a text as it is read, paragraphs ended by line feeds, some stretches of it barred.

    Args:
        text: the text.
        barred: what no match can touch.
        stretches: within which lines may continue in the next; none for the whole text.
    """
    codes = _folded(text)
    for gap in soft_breaks_of(text, stretches or [Span(0, len(text))]):
        codes[gap.start : gap.end] = UNREAD
        if parted(text, gap):
            codes[gap.start] = SPACE
    for start, end in barred:
        codes[start:end] = ord(BARRIER)
    return Prepared.of(codes, encoded(text))


_MARKED = frozenset("{《〈<*_").union(ASIDE_BRACKETS)
"""Characters that begin a stage direction; a running head begins with a letter."""

RECURS = 3
"""The fewest times that a note without marks stands in a text if it is a running head."""


def prepared_notes(briefing: Briefing) -> Prepared:
    """Return the notes of a briefing as they are read, each followed by a break.

    Notes without letters, such as time stamps, and running heads are left out.
    """
    briefing = whole(briefing)
    text = briefing.text
    notes = [note for speech in briefing.speeches for note in speech.notes]
    heads = Counter(note.within(text).strip() for note in notes)
    told = [
        note
        for note in notes
        if any(map(str.isalpha, words := note.within(text).strip()))
        and (words[0] in _MARKED or heads[words] < RECURS)
    ]
    parts = [np.arange(note.start, note.end + 1) for note in told]
    place: Ints = np.concatenate(parts) if parts else EMPTY
    written = np.append(encoded(text), np.uint16(ord(BARRIER)))
    codes = np.append(_folded(text), np.uint16(ord(BARRIER)))[place]
    codes[np.cumsum([part.size for part in parts], dtype=np.int64) - 1] = ord(BARRIER)
    read, at = respelled(codes)
    place = place if at is None else place[at]
    shifts = place - np.arange(place.size)
    bends = np.flatnonzero(np.diff(shifts, prepend=0))
    return Prepared(read, written[place], len(text), bends, shifts[bends])


def _folded(text: str) -> Codes:
    """Return a text folded and in codes."""
    codes = encoded(text)
    if codes.flags.owndata:
        # Some characters are beyond 16 bits; what they fold to may not be.
        return encoded(fold(text)).copy()
    return _forms().take(codes)


@cache
def _forms() -> Codes:
    """Return the folded form of each code."""
    codes = np.arange(ALL, dtype=np.uint16)
    characters, forms = listed()
    numbers = np.frombuffer(characters.encode("utf-32-le"), dtype=np.uint32)
    short = numbers < ALL
    codes[numbers[short]] = encoded(forms)[short]
    return codes
