"""The highlights of a search, found by offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from briefing_tui.dataclass import dataclass

if TYPE_CHECKING:
    from briefing_tui.model import Span


@dataclass(frozen=True, slots=True)
class Highlight:
    """One match of a search.

    Attributes:
        spans: the characters to highlight.
        literal: whether they are the very characters that were asked for; near ones otherwise.
    """

    spans: tuple[Span, ...]
    literal: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """The spans of many highlights in the order of the text.

    Attributes:
        highlights: as they were given.
        spans: each span with the number of its highlight.
        reach: for each of these the furthest end of any up to it.
    """

    highlights: Sequence[Highlight]
    spans: tuple[tuple[Span, int], ...]
    reach: tuple[int, ...]

    def over(self, start: int, end: int) -> Iterator[tuple[Span, int]]:
        """Yield the spans that touch ``[start, end)``, each with the number of its highlight."""
        low = bisect_right(self.reach, start)
        high = bisect_left(self.spans, end, key=lambda entry: entry[0].start)
        return (entry for entry in self.spans[low:high] if entry[0].end > start)


NO_MARKS = Marks((), (), ())


def index(highlights: Sequence[Highlight]) -> Marks:
    """Return marks that find highlights by their offsets."""
    spans = sorted((span, at) for at, one in enumerate(highlights) for span in one.spans)
    return Marks(highlights, tuple(spans), tuple(accumulate((s.end for s, _ in spans), max)))
