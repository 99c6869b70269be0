"""A briefing as a page of rows, set piece by piece as it is seen.

Nothing counts the rows of the whole: a place on the page is an :class:`Address`, found from an
offset by setting one piece, and walked from by setting the next. So a million characters open
as fast as a thousand, and rows above a place never shift what is shown.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from functools import cached_property, lru_cache

from briefing_tui.model import Briefing, Span, Speaker
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.text.sentences import sentences
from briefing_tui.text.soft_breaks import may_be_wrapped, wrap_width
from briefing_tui.tui.typesetting.galleys import Galley, set_piece
from briefing_tui.tui.typesetting.pieces import cut
from briefing_tui.tui.typesetting.rows import RowKind, TextRow

KEPT = 64
"""Galleys that stay in memory."""


class Address(NamedTuple):
    """The place of a row: the number of its piece, and its own number within that."""

    piece: int
    row: int


class Page:
    """The rows of a briefing at one width.

    Attributes:
        briefing: what is shown.
        width: cells in a row.
        pieces: what it is cut into.
        galleys_set: how many pieces have been set so far, again and again ones included.
    """

    def __init__(self, briefing: Briefing, width: int, only: Speaker | None = None) -> None:
        self.briefing = briefing
        self.width = max(width, 1)
        self.pieces = cut(briefing, only)
        self.galleys_set = 0
        self._starts = [piece.start for piece in self.pieces]
        self._galleys: OrderedDict[int, Galley] = OrderedDict()
        self._sentences = lru_cache(256)(self._find_sentences)

    def resize(self, width: int) -> None:
        """Set rows of ``width`` cells from now on."""
        if self.width != max(width, 1):
            self.width = max(width, 1)
            self._galleys.clear()

    def galley(self, number: int) -> Galley:
        """Return the piece of that number, set in rows."""
        if (known := self._galleys.get(number)) is not None:
            self._galleys.move_to_end(number)
            return known
        piece = self.pieces[number]
        wrapped = self._wrapped if may_be_wrapped(self.briefing, piece.speech) else None
        galley = set_piece(self.briefing.text, piece, self.width, wrapped)
        self.galleys_set += 1
        self._galleys[number] = galley
        if len(self._galleys) > KEPT:
            self._galleys.popitem(last=False)
        return galley

    @cached_property
    def _wrapped(self) -> int | None:
        """Return the width at which the source is wrapped by hand, or None."""
        return wrap_width(self.briefing.text, 0, 0)

    def row(self, at: Address) -> TextRow:
        """Return the row at an address."""
        return self.galley(at.piece).rows[at.row]

    def piece_of(self, offset: int) -> int:
        """Return the number of the piece that ``offset`` lies in; -1 when there is none."""
        return min(max(bisect_right(self._starts, offset) - 1, 0), len(self.pieces) - 1)

    def hidden(self, offset: int) -> bool:
        """Return whether ``offset`` is hidden by a fold line."""
        return bool(self.pieces) and self.pieces[self.piece_of(offset)].folded

    def address_of(self, offset: int) -> Address | None:
        """Return the address of the row that shows or hides ``offset``; None without any row."""
        if not self.pieces:
            return None
        number = self.piece_of(offset)
        rows = self.galley(number).rows
        if rows:
            at = bisect_right(rows, offset, key=lambda row: row.start) - 1
            return Address(number, max(at, 0))
        near = next(self.forward(Address(number, 0)), None)
        return near or next(self.backward(Address(number, 0)), None)

    def forward(self, at: Address) -> Iterator[Address]:
        """Yield the addresses from ``at`` on, itself included, to the end."""
        first = at.row
        for number in range(at.piece, len(self.pieces)):
            for row in range(first, len(self.galley(number).rows)):
                yield Address(number, row)
            first = 0

    def backward(self, at: Address) -> Iterator[Address]:
        """Yield the addresses before ``at``, nearest first, to the beginning."""
        behind: int | None = at.row
        for number in range(at.piece, -1, -1):
            rows = len(self.galley(number).rows)
            for row in range((rows if behind is None else min(behind, rows)) - 1, -1, -1):
                yield Address(number, row)
            behind = None

    def step(self, at: Address, count: int) -> Address:
        """Return the address ``count`` rows on (or back); the first or last if there are fewer."""
        way = self.forward(Address(at.piece, at.row + 1)) if count > 0 else self.backward(at)
        for _, to in zip(range(abs(count)), way, strict=False):
            at = to
        return at

    def last(self) -> Address | None:
        """Return the address of the last row, or None."""
        return next(self.backward(Address(len(self.pieces) - 1, 1 << 60)), None)

    def text_after(self, at: Address) -> Address | None:
        """Return the address of the next row of text after ``at``, or None."""
        return self._first_text(self.forward(Address(at.piece, at.row + 1)))

    def text_before(self, at: Address) -> Address | None:
        """Return the address of the nearest row of text before ``at``, or None."""
        return self._first_text(self.backward(at))

    def text_near(self, at: Address, direction: int = 1) -> Address | None:
        """Return ``at`` if its row is text, else the nearest in ``direction``, else the other."""
        if self.row(at).kind is RowKind.TEXT:
            return at
        after, before = self.text_after(at), self.text_before(at)
        return (after or before) if direction > 0 else (before or after)

    def _first_text(self, way: Iterator[Address]) -> Address | None:
        return next((at for at in way if self.row(at).kind is RowKind.TEXT), None)

    def paragraphs(self, offset: int, direction: int) -> Iterator[Span]:
        """Yield the paragraphs from that of ``offset`` on, or that and those before it.

        When ``offset`` lies in no paragraph, the first one is the next in that direction.
        """
        if not self.pieces:
            return
        number = self.piece_of(offset)
        while 0 <= number < len(self.pieces):
            found = self.galley(number).paragraphs
            if direction > 0:
                yield from (one for one in found if one.end > offset)
            else:
                yield from (one for one in reversed(found) if one.start <= offset)
            number += direction

    def paragraph_at(self, offset: int) -> Span | None:
        """Return the paragraph at ``offset``, else the next, else the one before, else None."""
        ahead = next(self.paragraphs(offset, 1), None)
        return ahead or next(self.paragraphs(offset, -1), None)

    def sentences_at(self, offset: int) -> list[Span]:
        """Return the sentences of the paragraph at ``offset``, see :meth:`paragraph_at`."""
        paragraph = self.paragraph_at(offset)
        return self._sentences(paragraph) if paragraph else []

    def sentence_at(self, offset: int) -> Span | None:
        """Return the sentence at ``offset``; between two, the one before; None without any text."""
        found = self.sentences_at(offset)
        if not found:
            return None
        return found[max(bisect_right(found, (offset, 1 << 60)) - 1, 0)]

    def _find_sentences(self, paragraph: Span) -> list[Span]:
        return sentences(self.briefing.text, paragraph.start, paragraph.end)
