"""Prepared texts: what a search reads of a briefing, each character in its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from briefing_tui.model import Briefing, Speech
from briefing_tui.search.fold import BARRIER, fold
from briefing_tui.search.sounds import sounds
from briefing_tui.search.wraps import soft_breaks

CHUNK = 1 << 15
"""Characters prepared between two questions whether the answer is still wanted."""

LATIN_WORD = re.compile(r"[a-zß-ɏ]+(?:'[a-z]+)?")
"""A word of Latin letters in a folded text."""

Check = Callable[[], None]
"""Raises when the answer is no longer wanted; called every few milliseconds of work."""


class Prepared:
    """A briefing and its text as a search reads it.

    Folded and in sounds, both of the text's length and made when first asked for. Notes are
    barred: no match can touch them. A line break inside a hard-wrapped paragraph is a space.
    Two searches at once may both prepare a text: they come to the same.

    Attributes:
        briefing: the briefing.
        order: its place in the library.
    """

    def __init__(self, briefing: Briefing, order: int) -> None:
        self.briefing = briefing
        self.order = order
        self._folded: str | None = None
        self._sounds: str | None = None
        self._starts: list[int] | None = None
        self._words: list[str] | None = None

    def folded(self, check: Check) -> str:
        """The folded text, paragraphs ended by line feeds."""
        if self._folded is None:
            folded = _in_chunks(fold, self.briefing.text, check)
            spaces = [(at, at + 1, " ") for at in soft_breaks(folded)]
            bars = [
                (note.start, note.end, BARRIER * (note.end - note.start))
                for speech in self.briefing.speeches
                for note in speech.notes
            ]
            self._folded = _with_replaced(folded, sorted(spaces + bars))
        return self._folded

    def sounds(self, check: Check) -> str:
        """The folded text in sounds."""
        if self._sounds is None:
            self._sounds = _in_chunks(sounds, self.folded(check), check)
        return self._sounds

    def words(self, check: Check) -> list[str]:
        """The Latin words of the folded text, each once."""
        if self._words is None:
            folded = self.folded(check)
            found: set[str] = set()
            low = 0
            while low < len(folded):
                high = folded.find(" ", low + CHUNK) + 1 or len(folded)
                found.update(LATIN_WORD.findall(folded, low, high))
                check()
                low = high
            self._words = sorted(found)
        return self._words

    def speech_at(self, offset: int) -> Speech | None:
        """The speech that an offset lies in; None in front and back matter."""
        if self._starts is None:
            self._starts = [speech.start for speech in self.briefing.speeches]
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self.briefing.speeches[at].end:
            return None
        return self.briefing.speeches[at]


def _in_chunks(change: Callable[[str], str], text: str, check: Check) -> str:
    done = []
    for start in range(0, len(text), CHUNK):
        check()
        done.append(change(text[start : start + CHUNK]))
    return "".join(done)


def _with_replaced(text: str, replacements: list[tuple[int, int, str]]) -> str:
    """The text with stretches replaced by others of their length, given in text order."""
    parts, at = [], 0
    for start, end, words in replacements:
        if start >= at:
            parts += [text[at:start], words]
            at = end
    return "".join([*parts, text[at:]])
