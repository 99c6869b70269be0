"""Scope: the parts of the texts that a query applies to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from briefing_tui.model import Briefing, Kind, Span
from briefing_tui.search.codes import EMPTY, Flags, Ints
from briefing_tui.search.known import known_by
from briefing_tui.search.language import Days
from briefing_tui.search.outline import Outline, Part
from briefing_tui.search.prepared import Check
from briefing_tui.search.segment import Segment
from briefing_tui.search.speakers import Meant

Regions = dict[int, tuple[Ints, Ints]]
"""For each segment, the starts and the ends of the stretches that are wanted."""

Texts = Callable[[int], Briefing]
"""The briefing of a number in the library."""


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
        return self == Wanted()

    def briefing(self, briefing: Briefing) -> bool:
        """Return whether a briefing is of the days meant."""
        day = briefing.date
        return not self.days or (
            day is not None and any(first <= day <= last for first, last in self.days)
        )

    @property
    def everything(self) -> bool:
        """Return whether no filter applies to parts of a briefing: speakers, kinds or headings."""
        return not (self._selects or self.not_speakers or self.not_headings)

    @property
    def _selects(self) -> bool:
        return bool(self.speakers or self.kinds or self.headings)

    def spans(self, outline: Outline, length: int) -> Iterable[Span]:
        """Yield the stretches of a briefing that are wanted, in text order, without overlaps.

        Args:
            outline: its speeches.
            length: of its text. What nobody says is wanted too where filters only exclude.
        """
        excluded = list(self._excluded(outline))
        if not self._selects:
            yield from _without([Span(0, length)], excluded)
            return
        for part in outline:
            if self._part(part):
                yield from _without(self._headed(part) if self.headings else [part.span], excluded)

    def _excluded(self, outline: Outline) -> Iterable[Span]:
        for part in outline:
            if any(part.known in meant for meant in self.not_speakers):
                yield part.span
                continue
            for span, heading in part.sections:
                if any(known_by(words, heading) for words in self.not_headings):
                    yield span

    def _part(self, part: Part) -> bool:
        if self.kinds and part.kind not in self.kinds:
            return False
        return all(part.known in meant for meant in self.speakers)

    def _headed(self, part: Part) -> Iterable[Span]:
        end = part.span.start
        for span, heading in part.sections:
            if span.start >= end and _all_known(self.headings, heading):
                end = span.end
                yield span


def _without(spans: Iterable[Span], excluded: Sequence[Span]) -> Iterable[Span]:
    """Yield what is left of spans, which are in text order, without others."""
    for span in spans:
        at = span.start
        for barred in sorted(excluded):
            if barred.end > at and barred.start < span.end:
                if barred.start > at:
                    yield Span(at, barred.start)
                at = barred.end
        if at < span.end:
            yield Span(at, span.end)


def _all_known(typed: Iterable[str], known: str) -> bool:
    return all(known_by(words, known) for words in typed)


@dataclass(frozen=True, slots=True)
class Scope:
    """The texts that are searched, and the limits of the search.

    Attributes:
        segments: the index.
        texts: the briefings.
        outlines: what filters ask of them.
        check: called every few milliseconds.
        wanted: where in them.
        near: whether more than exact matches and variants are wanted.
        most: how many hits are wanted of a single term; None for all.
        newest: the numbers of the texts, the newest first.
        regions: for each segment the stretches that are wanted, made when first asked for.
    """

    segments: Sequence[Segment]
    texts: Texts
    outlines: Callable[[int], Outline]
    check: Check
    wanted: Wanted = Wanted()
    near: bool = True
    most: int | None = None
    newest: Ints = field(default_factory=lambda: EMPTY)
    regions: Regions = field(default_factory=dict)

    def inside(self, which: int, places: Ints) -> Flags | None:
        """Return for each place of a segment whether it is wanted; None if all are."""
        if self.wanted.anything:
            return None
        starts, ends = self._regions(which)
        if not starts.size:
            return np.zeros(places.size, dtype=np.bool_)
        at = np.searchsorted(starts, places, side="right") - 1
        return (at >= 0) & (places < ends[at])

    def skips(self, which: int) -> bool:
        """Return whether nothing of a segment is wanted."""
        return not self.wanted.anything and not self._regions(which)[0].size

    def stretches(self, which: int) -> Iterable[tuple[int, int]]:
        """Return the starts and ends of the stretches of a segment that are wanted."""
        starts, ends = self._regions(which)
        return zip(starts.tolist(), ends.tolist(), strict=True)

    def _regions(self, which: int) -> tuple[Ints, Ints]:
        if which not in self.regions:
            segment = self.segments[which]
            spans = []
            for text, number in self._numbers(segment):
                if self.wanted.everything:
                    spans.append((int(segment.starts[text]), int(segment.starts[text + 1]) - 1))
                    continue
                spans += [
                    (segment.place_of(text, span.start), segment.place_of(text, span.end))
                    for span in self.wanted.spans(self.outlines(number), int(segment.lengths[text]))
                ]
            table = np.array(spans, dtype=np.int64).reshape(-1, 2)
            self.regions[which] = (table[:, 0], table[:, 1]) if spans else (EMPTY, EMPTY)
        return self.regions[which]

    def _numbers(self, segment: Segment) -> Iterable[tuple[int, int]]:
        """Yield the numbers, in a segment and in the library, of the briefings that are wanted."""
        within = self.wanted.within
        for text in range(segment.lengths.size):
            number = segment.first + text
            if within is not None and number != within:
                continue
            self.check()
            if self.wanted.briefing(self.texts(number)):
                yield text, number
