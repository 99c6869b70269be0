"""Painting a row of the page as a strip of styled cells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from rich.segment import Segment
from textual.strip import Strip

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Section, Span, Speech, walk_sections
from briefing_tui.tui.typesetting.breaking import HUNG
from briefing_tui.tui.typesetting.cells import cell_width, edges
from briefing_tui.tui.typesetting.rows import RowKind, TextRow
from briefing_tui.tui.widgets.reader_look import (
    CARET,
    CURRENT,
    GUTTER,
    HIT,
    LAYERS,
    LITERAL,
    NAME,
    NEAR,
    NOTE,
    SELECTION,
    ReaderStyles,
)
from briefing_tui.tui.widgets.reader_marks import Marks

__all__ = ["GUTTER", "State", "paint"]

SIGNS = {"+": "+", "◆": "#", "*": "*"}
"""The signs of what is gathered, kept and new, and their stand-ins where they take two cells."""

_ADD = {bit: bytes(value | bit for value in range(256)) for bit in LAYERS}
_TAKE = {bit: bytes(value & ~bit for value in range(256)) for bit in LAYERS}
_RUN = re.compile(rb"(.)\1*", re.DOTALL)
_BASE_OF = {RowKind.HEAD: "head", RowKind.FOLD: "fold", RowKind.BLANK: "text"}


@dataclass(frozen=True, slots=True)
class State:
    """All that changes the look of a row without changing its text.

    Attributes:
        text: the briefing's.
        current: the current sentence.
        line: the offset that the line being read is at.
        marks: the search's highlights.
        hit: the number of the current one among them.
        kept: what is gathered, kept or new, by its sign; the first of ``SIGNS`` in a row is shown.
        selection: what is being selected.
        caret: the offset of the selection's moving end.
    """

    text: str
    current: Span
    line: int
    marks: Marks
    hit: int | None
    kept: Mapping[str, tuple[Span, ...]]
    selection: Span | None
    caret: int | None


def paint(row: TextRow | None, state: State, palette: ReaderStyles, width: int) -> Strip:
    """Return a row as a strip of ``width`` cells; None stands for a row below the page's end."""
    blank = palette.style("text")
    if row is None:
        return Strip.blank(width, blank)
    layers = _layers(row, state)
    base = _BASE_OF.get(row.kind) or ("text" if row.speech else "matter")
    segments = [Segment(_gutter(row, state), palette.style("gutter"))]
    for start, end, under, upon in _runs(row, base, layers):
        segments.append(Segment(row.text[start:end].replace(HUNG, ""), palette.style(under, upon)))
    length = GUTTER + edges(row.text)[-1]
    if length > width:
        return Strip(segments, length).adjust_cell_length(width, blank)
    return Strip([*segments, Segment(" " * (width - length), blank)], width)


def _runs(row: TextRow, base: str, layers: bytearray) -> Iterator[tuple[int, int, str, int]]:
    """Yield spans of a row with one look: start, end, the base style, and the layers on it."""
    heads = _headings(row)
    edges_of = {edge for span in heads for edge in span}
    for run in _RUN.finditer(bytes(layers)):
        start, end = run.span()
        cuts = sorted({start, *(cut for cut in edges_of if start < cut < end), end})
        for left, right in pairwise(cuts):
            headed = any(low <= left < high for low, high in heads)
            yield left, right, "heading" if headed else base, layers[left]


def _headings(row: TextRow) -> list[tuple[int, int]]:
    """Return the markers in a row as (start, end), with the heading when it begins the row."""
    if row.kind is not RowKind.TEXT or row.speech is None or not row.speech.sections:
        return []
    sections = _sections(row.speech)
    first = bisect_left(sections, row.start, key=lambda section: section.start)
    last = bisect_left(sections, row.end, key=lambda section: section.start)
    found = []
    for section in sections[first:last]:
        low = section.start - row.start
        high = low + len(section.marker or "")
        if not row.text[:low].strip():
            apart = row.text[high:]
            high += len(apart) - len(apart.lstrip()) + len(section.heading)
        found.append((low, min(high, len(row.text))))
    return found


@lru_cache(256)
def _sections(speech: Speech) -> tuple[Section, ...]:
    """Return the sections of a speech and their parts, in text order."""
    return tuple(walk_sections(speech.sections))


def _gutter(row: TextRow, state: State) -> str:
    """Return the two cells before a row: selection, match or sentence sign, then gathered sign."""
    sign = " "
    if state.selection is not None and _holds_text(row, state.selection):
        sign = _one_cell("┃", "|")
    elif _holds_hit(row, state):
        sign = _one_cell("▶", ">")
    elif state.selection is None and _holds_text(row, state.current):
        sign = _one_cell("▌", "]") if row.start <= state.line < row.end else _one_cell("▏", "|")
    for kept, narrow in SIGNS.items():
        if any(_holds_text(row, span) for span in state.kept.get(kept, ())):
            return sign + _one_cell(kept, narrow)
    return sign + " "


def _one_cell(sign: str, narrow: str) -> str:
    """Return ``sign``, or ``narrow`` on a terminal where ``sign`` takes two cells."""
    return sign if cell_width(sign) == 1 else narrow


def _holds_text(row: TextRow, span: Span) -> bool:
    return row.kind is RowKind.TEXT and span.start < row.end and row.start < span.end


def _holds_hit(row: TextRow, state: State) -> bool:
    """Return whether the current match begins in this row."""
    if state.hit is None or row.kind not in (RowKind.TEXT, RowKind.HEAD):
        return False
    spans = state.marks.highlights[state.hit].spans
    return bool(spans) and row.start <= spans[0].start < row.end


def _layers(row: TextRow, state: State) -> bytearray:
    """Return the layers of each code point of a row, as a sum of bits."""
    layers = bytearray(len(row.text))
    if row.kind is RowKind.TEXT:
        _lay_text(layers, row, state)
    elif row.kind is RowKind.HEAD:
        low, high = row.accent
        _lay(layers, low, high, NAME)
        for span, number in state.marks.over(row.start, row.end):
            _lay(layers, *_within_head(row, span.within(state.text)), _kind_of(state, number))
    return layers


def _lay_text(layers: bytearray, row: TextRow, state: State) -> None:
    if state.selection is None:
        low, high = (offset - row.start for offset in state.current)
        _lay(layers, low, high, CURRENT)
    for span, number in state.marks.over(row.start, row.end):
        _lay(layers, span.start - row.start, span.end - row.start, _kind_of(state, number))
    if state.selection is not None:
        low, high = (offset - row.start for offset in state.selection)
        _lay(layers, low, high, SELECTION)
    for start, end in _unspoken(row):
        low, high = max(start - row.start, 0), max(end - row.start, 0)
        layers[low:high] = layers[low:high].translate(_TAKE[SELECTION])
        _lay(layers, low, high, NOTE)
    if state.caret is not None:
        _lay(layers, state.caret - row.start, state.caret - row.start + 1, CARET)


def _kind_of(state: State, number: int) -> int:
    if number == state.hit:
        return HIT
    return LITERAL if state.marks.highlights[number].literal else NEAR


def _lay(layers: bytearray, low: int, high: int, bit: int) -> None:
    """Put a layer upon ``[low, high)``, as far as the row goes."""
    low, high = max(low, 0), max(high, 0)
    layers[low:high] = layers[low:high].translate(_ADD[bit])


def _unspoken(row: TextRow) -> Iterator[Span]:
    """Yield the notes and labels in a row, which are not the speaker's words."""
    speech: Speech | None = row.speech
    if speech is None:
        return
    for spans in (speech.notes, speech.labels):
        first = max(bisect_left(spans, (row.start,)) - 1, 0)
        for span in spans[first:]:
            if span.start >= row.end:
                break
            if span.end > row.start:
                yield span


def _within_head(row: TextRow, words: str) -> tuple[int, int]:
    """Return (start, end) of a label's match within the head; the name's when it is not there."""
    at = row.text.find(words, row.accent[0])
    return (at, at + len(words)) if at >= 0 else row.accent
