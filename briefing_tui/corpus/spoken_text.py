"""Spoken text: the text of a briefing with all that is nobody's words barred, and counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing, Span
from briefing_tui.search.codes import Codes, Flags, Ints
from briefing_tui.search.prepared import prepared_without


@dataclass(frozen=True, slots=True, eq=False)
class SaidText:
    """The words that are said in a briefing, or in a part of it.

    Attributes:
        briefing: the briefing.
        codes: its text folded and as it is read; what is not said is barred.
        offsets: of each code its offset in the text of the briefing.
        counted: of each code point of the text whether it counts as said: a character of a
            speech that is no white space and stands outside labels and notes, as in
            :attr:`briefing_tui.model.Speaker.characters`.
    """

    briefing: Briefing
    codes: Codes
    offsets: Ints
    counted: Flags

    @property
    def characters(self) -> int:
        """The number of characters that are said."""
        return int(np.count_nonzero(self.counted))

    @property
    def folded(self) -> str:
        """The text in codes as a string of one UTF-16 unit a code."""
        return self.codes.tobytes().decode("utf-16-le", "surrogatepass")

    def by_speech(self) -> list[int]:
        """Return the number of characters that are said in each speech of the briefing."""
        starts = [speech.start for speech in self.briefing.speeches]
        if not starts:
            return []
        totals = np.add.reduceat(self.counted, starts, dtype=np.int64)
        return [int(total) for total in totals]

    def speeches_at(self, places: Ints) -> Ints:
        """Return the number of the speech at each of some places of the codes."""
        starts = np.array([speech.start for speech in self.briefing.speeches], dtype=np.int64)
        return np.searchsorted(starts, self.offsets[places], side="right") - 1

    def span(self, start: int, end: int) -> Span:
        """Return the span of the text that a stretch of codes, which is not empty, stands for."""
        return Span(int(self.offsets[start]), int(self.offsets[end - 1]) + 1)


def said_text(briefing: Briefing, wanted: Sequence[Span] | None = None) -> SaidText:
    """Return what is said in a briefing.

    Args:
        briefing: the briefing.
        wanted: only within these spans; None for all that is said.
    """
    text = briefing.text
    said = np.zeros(len(text), dtype=np.bool_)
    for speech in briefing.speeches:
        said[speech.start : speech.end] = True
        for start, end in (*speech.labels, *speech.notes):
            said[start:end] = False
    if wanted is not None:
        said &= _within(wanted, len(text))
    speeches = [Span(speech.start, speech.end) for speech in briefing.speeches]
    read = prepared_without(text, _stretches(~said), speeches)
    return SaidText(briefing, read.codes, read.offsets, said & ~_white(text))


def _within(spans: Iterable[Span], length: int) -> Flags:
    flags = np.zeros(length, dtype=np.bool_)
    for start, end in spans:
        flags[start:end] = True
    return flags


def _stretches(flags: Flags) -> list[Span]:
    """Return the stretches in which flags are set, in order."""
    edges = np.flatnonzero(np.diff(flags, prepend=False, append=False))
    return [Span(*pair) for pair in edges.reshape(-1, 2).tolist()]


def _white(text: str) -> Flags:
    """Return for each code point of a text whether it is white space."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    table = _spaces()
    return table.take(np.minimum(points, table.size - 1))


@cache
def _spaces() -> NDArray[np.bool_]:
    """Return for each code point up to the last white space, and for one more, if it is such."""
    flags = [chr(code).isspace() for code in range(0x3001)]
    return np.array([*flags, False])
