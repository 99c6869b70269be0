"""Words on their way through functions that look them up, with their simplified form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_tui.text.han import all_han
from briefing_tui.text.patterns import deferred
from briefing_tui.text.simplified import in_simplified

_SPACES = deferred(r"\s+")


class HanWords(str):
    """Words as they are printed, which carry their form in simplified characters.

    What is cut out with ``[]`` is a plain string; :meth:`part` gives words that carry it too.
    """

    __slots__ = ("_plain", "_tight")

    _plain: str | None
    _tight: HanWords | None

    def __new__(cls, words: str, plain: str | None = None) -> HanWords:
        """Make such words; ``plain`` is its simplified form where that is known."""
        self = str.__new__(cls, words)
        self._plain = plain
        self._tight = None
        return self

    @property
    def plain(self) -> str:
        """Return the words in simplified characters, one code point for one."""
        if self._plain is None:
            self._plain = in_simplified(str(self))
        return self._plain

    def part(self, start: int, end: int | None = None) -> HanWords:
        """Return the words from one offset to another, or to the end."""
        plain = self._plain
        return HanWords(self[start:end], plain if plain is None else plain[start:end])

    def lines(self) -> Iterator[HanWords]:
        """Yield the words between line feeds."""
        start = 0
        for words in self.split("\n"):
            yield self.part(start, start + len(words))
            start += len(words) + 1

    @property
    def tight(self) -> HanWords:
        """Return the words without the spaces between Chinese characters and their marks."""
        if self._tight is None:
            if _SPACES.search(self) is None:
                return self
            self._tight = HanWords(tightened(self))
        return self._tight

    @property
    def stripped(self) -> HanWords:
        """Return the words without white space at their ends."""
        start = len(self) - len(self.lstrip())
        return self.part(start, start + len(self.strip()))


def tightened(words: str) -> str:
    """Return words without the spaces between Chinese characters, and between their marks."""
    return _SPACES.sub(_between, words)


def _between(spaces: re.Match[str]) -> str:
    before, after = spaces.string[: spaces.start()][-1:], spaces.string[spaces.end() :][:1]
    return "" if all_han(before, "·、") and all_han(after, "·、") else spaces[0]
