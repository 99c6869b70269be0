"""Given segments: an index of some briefings of a library that was made elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing
from briefing_tui.search.segment import Segment


@dataclass(frozen=True, slots=True, eq=False)
class GivenSegments:
    """The index of some briefings that follow each other.

    Attributes:
        count: how many there are.
        spoken: the index of their texts.
        notes: the index of their notes.
    """

    count: int
    spoken: Segment
    notes: Segment


class Given(Protocol):
    """The protocol of a place that gives segments."""

    def segments(self, briefings: Sequence[Briefing], first: int) -> GivenSegments | None:
        """Return the index of the next briefings of a library; None where none begins there.

        Args:
            briefings: the library.
            first: the number of the next of them.

        Raises:
            briefing_tui.errors.BriefingError: the place cannot be reached.
        """

    def left_out(self) -> frozenset[str]:
        """Return the names of the parts that are left out now, since they cannot be reached."""

    def begins(self, briefing: Briefing) -> bool:
        """Return whether the index of some briefings begins with this one."""
