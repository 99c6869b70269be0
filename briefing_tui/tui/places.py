"""The places that jumps started from."""

from __future__ import annotations

from briefing_tui.named_tuple import NamedTuple

LONGEST = 200


class ReadingPlace(NamedTuple):
    """A place in one of the open briefings.

    Attributes:
        briefing: the briefing's number in the library, from 0.
        offset: the place in its text, in code points.
    """

    briefing: int
    offset: int


class JumpHistory:
    """The places that jumps started from, the latest last."""

    def __init__(self) -> None:
        self._places: list[ReadingPlace] = []

    def remember(self, place: ReadingPlace) -> None:
        """Keep a place to return to; drop the oldest when there are too many."""
        if not self._places or self._places[-1] != place:
            self._places.append(place)
            del self._places[:-LONGEST]

    def closed(self, number: int) -> None:
        """Drop the places of a briefing that was closed; those behind it have moved up.

        Args:
            number: that it had, from 0.
        """
        self._places = [
            ReadingPlace(place.briefing - (place.briefing > number), place.offset)
            for place in self._places
            if place.briefing != number
        ]

    def back(self) -> ReadingPlace | None:
        """Remove and return the place that the last jump started from; None without one."""
        return self._places.pop() if self._places else None
