"""Regions: the stretches of a segment that the filters of a query want, told by its columns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Kind
from briefing_tui.search.codes import EMPTY, Flags, Ints
from briefing_tui.search.heading_names import known_by
from briefing_tui.search.language import Days
from briefing_tui.search.segment import Segment
from briefing_tui.search.speakers import Meant
from briefing_tui.search.spoken import KINDS, Spoken, people_of, titles_of

Stretched = tuple[Ints, Ints]
"""The starts and the ends of stretches, in text order, none overlapping another."""

UNDATED = 0
"""The day, as an ordinal, of a text without one."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filters of a query: all that is asked of a place besides its words.

    Attributes:
        within: the number of the only text; None for all.
        speakers: whom the speaker must be one of, for each name that was asked for.
        headings: what the heading of a section must be known by.
        days: when the briefing must have been.
        kinds: the kinds of speech; empty for any.
        not_speakers: whom the speaker must be none of.
        not_headings: what no heading of a section around may be known by.
    """

    within: int | None = None
    speakers: tuple[Meant, ...] = ()
    headings: tuple[str, ...] = ()
    days: tuple[Days, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    not_speakers: tuple[Meant, ...] = ()
    not_headings: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        """Return whether every place is wanted."""
        return self == ANYTHING

    @property
    def selects(self) -> bool:
        """Return whether speeches or sections are asked for, and not only left out."""
        return bool(self.speakers or self.kinds or self.headings)


ANYTHING = Wanted()
"""No filter at all."""


def regions(segment: Segment, wanted: Wanted, days: Ints) -> Stretched:
    """Return the stretches of a segment that are wanted.

    Args:
        segment: which.
        wanted: the filters.
        days: for each text of the library its day, as an ordinal, or :data:`UNDATED`.
    """
    spoken = segment.spoken
    texts = _texts(segment, wanted, days)
    if not texts.any():
        return EMPTY, EMPTY
    if not wanted.selects:
        own = np.flatnonzero(texts)
        found = segment.starts[own], segment.starts[own + 1] - 1
    else:
        speeches = texts[np.searchsorted(segment.starts, spoken.starts, side="right") - 1]
        speeches &= _speeches(spoken, wanted)
        found = _places(spoken.starts[speeches]), _places(spoken.ends[speeches])
        if wanted.headings:
            sections = _headed(spoken, wanted.headings, every=True)
            sections &= speeches[spoken.section_speeches]
            found = _outermost(spoken, sections)
    return _without(found, _excluded(spoken, wanted))


def _texts(segment: Segment, wanted: Wanted, days: Ints) -> Flags:
    """Return for each text whether its number and day are wanted."""
    count = segment.lengths.size
    flags = np.ones(count, dtype=np.bool_)
    if wanted.within is not None:
        flags = np.arange(count) + segment.first == wanted.within
    if wanted.days:
        own = days[segment.first : segment.first + count]
        of_days = np.zeros(count, dtype=np.bool_)
        for first, last in wanted.days:
            of_days |= (first.toordinal() <= own) & (own <= last.toordinal())
        flags = flags & of_days & (own != UNDATED)
    return flags


def _speeches(spoken: Spoken, wanted: Wanted) -> Flags:
    """Return for each speech whether its kind and its speaker are wanted."""
    flags = np.ones(spoken.starts.size, dtype=np.bool_)
    if wanted.kinds:
        flags = np.array([kind in wanted.kinds for kind in KINDS]).take(spoken.kinds)
    for meant in wanted.speakers:
        flags &= _said_by(spoken, meant)
    return flags


def _said_by(spoken: Spoken, meant: Meant) -> Flags:
    """Return for each speech whether its speaker is one of those meant."""
    known = [each in meant.people for each in people_of(spoken.people)]
    # Where nobody is named, the number is that of the last one.
    flags: Flags = np.array([*known, False], dtype=np.bool_)[spoken.speakers]
    return flags


def _headed(spoken: Spoken, headings: Sequence[str], *, every: bool) -> Flags:
    """Return for each section whether its heading is known by all, or by any, of some words."""
    held = all if every else any
    titles = titles_of(spoken.titles)
    known = [held(known_by(words, title) for words in headings) for title in titles]
    flags: Flags = np.array([*known, False], dtype=np.bool_)[spoken.section_titles]
    return flags


def _outermost(spoken: Spoken, sections: Flags) -> Stretched:
    """Return the stretches of some sections, without those within another of them."""
    starts, ends = _places(spoken.section_starts[sections]), _places(spoken.section_ends[sections])
    if not starts.size:
        return EMPTY, EMPTY
    before = np.append(0, np.maximum.accumulate(ends)[:-1])
    outer = starts >= before
    return starts[outer], ends[outer]


def _excluded(spoken: Spoken, wanted: Wanted) -> Stretched:
    """Return the stretches that are left out, in text order."""
    speeches = np.zeros(spoken.starts.size, dtype=np.bool_)
    for meant in wanted.not_speakers:
        speeches |= _said_by(spoken, meant)
    starts, ends = _places(spoken.starts[speeches]), _places(spoken.ends[speeches])
    if wanted.speakers or wanted.kinds:
        # Nobody says what a label says.
        starts = np.append(starts, _places(spoken.label_starts))
        ends = np.append(ends, _places(spoken.label_ends))
    if wanted.not_headings:
        sections = _headed(spoken, wanted.not_headings, every=False)
        starts = np.append(starts, _places(spoken.section_starts[sections]))
        ends = np.append(ends, _places(spoken.section_ends[sections]))
    order = np.argsort(starts, kind="stable")
    return starts[order], ends[order]


def _without(found: Stretched, excluded: Stretched) -> Stretched:
    """Return what is left of some stretches without others, which may overlap each other."""
    starts, ends = found
    barred_starts, barred_ends = _touching(excluded, found)
    if not (starts.size and barred_starts.size):
        kept = starts < ends
        return starts[kept], ends[kept]
    # Where each that is left out stands in one stretch, apart from the others, what is left goes
    # from each start to the next end.
    lows = np.sort(np.concatenate([starts, barred_ends]), kind="stable")
    highs = np.sort(np.concatenate([barred_starts, ends]), kind="stable")
    if (lows <= highs).all() and (highs[:-1] <= lows[1:]).all():
        kept = lows < highs
        return lows[kept], highs[kept]
    reach = np.maximum.accumulate(barred_ends)
    bounds = np.sort(np.concatenate([starts, ends, barred_starts, barred_ends]))
    lows, highs = bounds[:-1], bounds[1:]
    own = np.searchsorted(starts, lows, side="right") - 1
    barred = np.searchsorted(barred_starts, lows, side="right") - 1
    kept = (lows < highs) & (own >= 0) & (lows < ends[own])
    kept &= ~((barred >= 0) & (lows < reach[barred]))
    return lows[kept], highs[kept]


def _touching(some: Stretched, others: Stretched) -> Stretched:
    """Return those of some stretches that overlap any of others, in their order."""
    (starts, ends), (other_starts, other_ends) = some, others
    if not (starts.size and other_starts.size):
        return EMPTY, EMPTY
    # The first of the others that does not end before a stretch begins.
    at = np.searchsorted(other_ends, starts, side="right")
    inside = np.minimum(at, other_starts.size - 1)
    kept = np.flatnonzero((at < other_starts.size) & (other_starts[inside] < ends))
    return starts[kept], ends[kept]


def _places(places: np.ndarray[tuple[int], np.dtype[np.uint32]]) -> Ints:
    return places.astype(np.int64)
