"""The note of a search that gave up near matches, so that its count is the least number."""

from __future__ import annotations


class CutCounts:
    """A note of budgets that were spent before all near matches were counted.

    Attributes:
        near: whether there may be more near matches than were counted; literal ones are all there.
    """

    __slots__ = ("near",)

    def __init__(self) -> None:
        self.near = False
