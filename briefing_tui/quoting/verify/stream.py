"""The words of many briefings as one string to search in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing, Span, Speech
from briefing_tui.quoting.speech_words import spoken
from briefing_tui.quoting.verify.characters import coarse, coarse_offsets
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.quoting.verify.runs import Runs

_WORTH_RUNS = 200_000_000
"""The number of characters that are searched before the runs are computed."""

BARRIER = "\n"
"""Separates the regions of a stream, so that no match crosses from one to the next."""


@dataclass(frozen=True)
class Region:
    """A speech, or front or back matter.

    Attributes:
        briefing: where it stands.
        speech: the speech; None in front and back matter.
        spans: its words: labels and notes cut out.
        start: where it begins in the stream.
        words: its coarse form, which is what the stream holds of it.
    """

    briefing: Briefing
    speech: Speech | None
    spans: tuple[Span, ...]
    start: int
    words: str

    @cached_property
    def offsets(self) -> list[int]:
        """The offset in the text of each character of ``words``."""
        return coarse_offsets(self.briefing.text, self.spans)

    def spans_in(self, span: Span) -> Iterator[Span]:
        """Yield the parts of a stretch of the text that are its words."""
        for start, end in self.spans:
            if start < span.end and span.start < end:
                yield Span(max(start, span.start), min(end, span.end))

    def stretch_at(self, offset: int) -> Span:
        """Return the span of unbroken words around a character of them."""
        return next(span for span in self.spans if span.start <= offset < span.end)


class Stream:
    """The words of all regions in one string, with a barrier between regions."""

    def __init__(self, briefings: Iterable[Briefing]) -> None:
        self.regions: list[Region] = []
        length = 0
        for briefing in briefings:
            for speech, stretch in _regions(briefing):
                spans = tuple(spoken(briefing.text, speech, stretch))
                words = "".join(coarse(span.within(briefing.text)) for span in spans)
                if words:
                    self.regions.append(Region(briefing, speech, spans, length, words))
                    length += len(words) + len(BARRIER)
        self.words = BARRIER.join(region.words for region in self.regions)
        self._runs: Runs | None = None
        self._looked_for = 0
        self._starts = [region.start for region in self.regions]

    def region_at(self, position: int) -> Region:
        """Return the region that holds a position of the stream."""
        return self.regions[bisect_right(self._starts, position) - 1]

    def occurrences(self, words: str, most: int) -> Iterator[tuple[Region, int]]:
        """Yield each region and place in it where words begin, overlapping ones included."""
        if not self._may_hold(words):
            return
        position = self.words.find(words)
        while position >= 0 and most > 0:
            region = self.region_at(position)
            yield region, position - region.start
            position = self.words.find(words, position + 1)
            most -= 1

    def _may_hold(self, words: str) -> bool:
        """Return False only if words are not in the stream; True if they may be.

        The runs that decide it are computed after ``_WORTH_RUNS`` characters were searched.
        """
        self._looked_for += 1
        if self._looked_for * len(self.words) < _WORTH_RUNS:
            return True
        if self._runs is None:
            from briefing_tui.quoting.verify.runs import Runs

            self._runs = Runs(self.words)
        return self._runs.may_hold(words)


def occurrences_in(region: Region, words: str, most: int = 1000) -> Iterator[int]:
    """Yield the places in one region where words begin, at most ``most``."""
    position = region.words.find(words)
    while position >= 0 and most > 0:
        yield position
        position = region.words.find(words, position + 1)
        most -= 1


def _regions(briefing: Briefing) -> Iterator[tuple[Speech | None, Span]]:
    yield None, briefing.front_matter
    for speech in briefing.speeches:
        yield speech, speech.span
    yield None, briefing.back_matter
