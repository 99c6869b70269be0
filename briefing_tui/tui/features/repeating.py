"""A number typed before a motion, which is then done so many times, as in vim."""

from __future__ import annotations

MOST = 9_999
"""The largest number; digits that would exceed it are ignored."""


class Repeating:
    """Collects the digits of a number until a command uses it.

    Attributes:
        number: what was typed so far; 0 for nothing.
    """

    def __init__(self) -> None:
        self.number = 0
        self._typing = False

    def type(self, digit: str) -> None:
        """Add a digit to the number."""
        number = self.number * 10 + int(digit)
        if number <= MOST:
            self.number = number
        self._typing = True

    @property
    def times(self) -> int:
        """Return how many times a motion is done: the number that was typed, or once."""
        return self.number or 1

    def end_command(self) -> None:
        """Forget the number after a command, unless that was a digit of it."""
        if not self._typing:
            self.number = 0
        self._typing = False
