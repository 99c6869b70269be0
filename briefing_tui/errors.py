"""The errors of reading, each with the file, the reason and the remedy in one line."""

from __future__ import annotations


class BriefingError(Exception):
    """A transcript that cannot be read.

    Attributes:
        path: the path or address as it was given.
        reason: what is wrong with it and what to do about it, one line, no final stop.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class MissingError(BriefingError):
    """There is nothing at that path, or it may not be read."""


class TooLargeError(BriefingError):
    """The file is larger than the limit."""


class AwayError(BriefingError):
    """A part of a shared library cannot be reached; it is left out when the same is asked again."""


class NotTextError(BriefingError):
    """The file holds no text that can be read: it is empty or binary."""
