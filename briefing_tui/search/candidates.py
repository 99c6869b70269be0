"""Candidates: passages that another index found, made a segment on which the matchers decide.

A backend that lies elsewhere, such as a data base, narrows a query to passages. Of these a segment
is made, as of whole texts: the same code finds, aligns, ranks and highlights in it, and offsets are
those of the whole texts. Nothing else of a text is needed.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing_tui.dataclass import dataclass
from briefing_tui.search.building import built
from briefing_tui.search.codes import EMPTY
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.outline import Outline
from briefing_tui.search.prepared import Check, Prepared, prepared_without
from briefing_tui.search.segment import Segment
from briefing_tui.span import Span


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A stretch of a text, whole paragraphs.

    Attributes:
        start: its offset in the text.
        words: what stands there.
        notes: the notes in it, with offsets in the text.
    """

    start: int
    words: str
    notes: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidates:
    """The passages of one text that may match.

    Attributes:
        passages: in text order, none overlapping another; there may be none.
        length: how many characters the text has.
        outline: its speeches, with offsets; filters and ranking ask for them.
    """

    passages: tuple[FoundPassage, ...]
    length: int
    outline: Outline = ()


def segment_of(texts: Sequence[Candidates], check: Check) -> Segment:
    """Return the index of the passages of some texts, which are numbered in their order from 0.

    Args:
        texts: each with its passages.
        check: called every few milliseconds.
    """
    return built([_prepared(each) for each in texts], 0, check)


def _prepared(text: Candidates) -> Prepared:
    """Return the passages of a text as they are read, one after the other, a barrier after each."""
    codes, written, bends, shifts = [], [], [EMPTY], [EMPTY]
    size = 0
    barrier = np.array([ord(BARRIER)], dtype=np.uint16)
    for passage in text.passages:
        notes = (
            Span(note.start - passage.start, note.end - passage.start) for note in passage.notes
        )
        own = prepared_without(passage.words, notes)
        codes += [own.codes, barrier]
        written += [own.written, barrier]
        begins = own.bends.size and not own.bends[0]
        bends += [EMPTY if begins else np.array([size]), own.bends + size]
        shift = passage.start - size
        shifts += [EMPTY if begins else np.array([shift]), own.shifts + shift]
        size += own.codes.size + 1
    none = np.zeros(0, dtype=np.uint16)
    prepared = Prepared(
        np.concatenate([none, *codes]),
        np.concatenate([none, *written]),
        text.length,
        np.concatenate(bends).astype(np.int64),
        np.concatenate(shifts).astype(np.int64),
    )
    return prepared.outlined(text.outline)
