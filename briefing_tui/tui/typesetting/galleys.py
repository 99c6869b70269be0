"""Setting one piece of a briefing in rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Span, Speech
from briefing_tui.text.patterns import deferred
from briefing_tui.text.soft_breaks import parted, soft_breaks
from briefing_tui.text.visible import visible
from briefing_tui.tui.typesetting.breaking import HUNG, SPACES, wrap
from briefing_tui.tui.typesetting.pieces import Block
from briefing_tui.tui.typesetting.rows import RowKind, TextRow
from briefing_tui.tui.typesetting.speech_heads import fold, head

_LINE = deferred(r"([^\r\n]*)(?:\r\n?|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Galley:
    """A piece, set.

    Attributes:
        rows: in order.
        paragraphs: the running text of its lines, without labels at their beginning; lines
            without any are left out, lines wrapped by hand are one paragraph.
    """

    rows: tuple[TextRow, ...]
    paragraphs: tuple[Span, ...]


def set_piece(text: str, piece: Block, width: int, wrapped: int | None = None) -> Galley:
    """Set one piece of ``text`` in rows of at most ``width`` cells.

    Args:
        text: the whole text.
        piece: what to set of it.
        width: cells in a row.
        wrapped: the width at which ``text`` is wrapped by hand; its lines then run on.
    """
    within = text[piece.start : piece.end]
    if piece.folded:
        words = fold(piece.speech, within, width)
        return Galley((TextRow(RowKind.FOLD, piece.start, piece.end, words, piece.speech),), ())
    rows = list(_head_rows(piece, width)) if piece.opens else []
    paragraphs: list[Span] = []
    gaps = _gaps(text, piece, wrapped)
    shown = _run_on(visible(within).replace("\t", " "), gaps)
    for line in _LINE.finditer(_run_on(within, gaps)):
        start, end = line.span(1)
        begin = _behind_labels(within, piece, start, end)
        words = shown[begin:end]
        if words.strip(SPACES):
            paragraphs.append(Span(piece.start + begin, piece.start + end))
            rows += _text_rows(words, piece.start + begin, piece.speech, width)
        elif begin == start and line.end() > line.start():
            rows.append(_blank(piece.start + start, piece.start + end, piece.speech))
    return Galley(tuple(_without_spare_blanks(rows, piece)), tuple(paragraphs))


def _gaps(text: str, piece: Block, wrapped: int | None) -> list[tuple[int, str]]:
    """Return the offsets in a piece of white space that only wraps, and what replaces it."""
    return [
        (
            gap.start - piece.start,
            (" " if parted(text, gap) else HUNG).ljust(gap.end - gap.start, HUNG),
        )
        for gap in soft_breaks(text, piece.start, piece.end, wrapped)
        if not _stands_alone(text, piece.speech, gap)
    ]


def _run_on(within: str, gaps: list[tuple[int, str]]) -> str:
    """Return the text of a piece, code point for code point, with the gaps filled."""
    parts: list[str] = []
    position = 0
    for start, filling in gaps:
        parts += within[position:start], filling
        position = start + len(filling)
    return "".join([*parts, within[position:]])


def _stands_alone(text: str, speech: Speech | None, gap: Span) -> bool:
    """Return whether a label follows a line break, or a note fills the line before or after it."""
    if speech is None:
        return False
    if any(label.start <= gap.end < label.end for label in speech.labels):
        return True
    for note in speech.notes:
        if note.start <= gap.end < note.end:
            return text[note.end : note.end + 1] in ("", "\r", "\n")
        if note.start < gap.start <= note.end:
            return text[note.start - 1 : note.start] in ("", "\r", "\n")
    return False


def _head_rows(piece: Block, width: int) -> Iterator[TextRow]:
    """Yield the rows above the first row of a region: a blank row, and a speech's head."""
    if piece.start > 0:
        yield _blank(piece.start, piece.start, piece.speech)
    if (speech := piece.speech) is not None:
        words, name = head(speech, width)
        label = speech.labels[0] if speech.labels else Span(piece.start, piece.start)
        end = label.end if label.start == piece.start else piece.start
        yield TextRow(RowKind.HEAD, piece.start, end, words, speech, name)


def _blank(start: int, end: int, speech: Speech | None) -> TextRow:
    return TextRow(RowKind.BLANK, start, end, "", speech)


def _behind_labels(within: str, piece: Block, start: int, end: int) -> int:
    """Return the offset where a line's running text begins, after its opening labels."""
    labels = piece.speech.labels if piece.speech is not None else ()
    begin = start
    while True:
        first = end - len(within[begin:end].lstrip(SPACES))
        at = bisect_right(labels, (piece.start + first, len(within) + piece.end)) - 1
        if at < 0 or labels[at].end - piece.start <= first:
            return begin if begin == start else first
        begin = min(labels[at].end - piece.start, end)
        if begin == end:
            return end


def _text_rows(words: str, start: int, speech: Speech | None, width: int) -> Iterator[TextRow]:
    """Yield the rows of one line that shows ``words``, whose first offset is ``start``."""
    begin = 0
    for end in wrap(words, width):
        text = words[begin:end].rstrip(SPACES) or words[begin : begin + 1]
        yield TextRow(RowKind.TEXT, start + begin, start + end, text, speech)
        begin = end


def _without_spare_blanks(rows: list[TextRow], piece: Block) -> Iterator[TextRow]:
    """Yield the rows with at most one blank row in a run, and none next to a head or at the end."""
    heads = [RowKind.HEAD, RowKind.BLANK]
    last = len(rows)
    while piece.closes and last and rows[last - 1].kind is RowKind.BLANK:
        last -= 1
    for at, row in enumerate(rows[:last]):
        follows = rows[at - 1].kind in heads if at else piece.start == 0
        if row.kind is not RowKind.BLANK or not follows:
            yield row
