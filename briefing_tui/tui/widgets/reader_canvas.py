"""The painted lines of the reader: a strip for each line of its window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip

from briefing_tui.tui.widgets.reader_look import ReaderStyles
from briefing_tui.tui.widgets.reader_marks import Marks

if TYPE_CHECKING:
    from briefing_tui.model import Span
    from briefing_tui.tui.typesetting.reading_position import Reading


class Canvas:
    """Paints the rows that are seen and keeps their strips.

    Args:
        style_of: returns the style of a part of the reader by its name.

    Attributes:
        size: the size for which it was painted, in cells; empty before the first paint.
        stale: whether the styles have changed since.
        window: the offsets of the first character that is seen, and behind the last.
    """

    def __init__(self, style_of: Callable[[str], Style]) -> None:
        self.size = Size(0, 0)
        self.stale = False
        self.window = (0, 0)
        self._style_of = style_of
        self._palette = ReaderStyles(style_of)
        self._strips: list[Strip] = []

    def restyle(self) -> None:
        """Use new styles from the next paint on."""
        self._palette = ReaderStyles(self._style_of)
        self.stale = True

    def line(self, y: int, width: int) -> Strip:
        """Return the strip of line ``y``, a blank one of ``width`` cells where nothing is."""
        if y < len(self._strips):
            return self._strips[y]
        return Strip.blank(width, self._palette.style("text"))

    def paint(
        self,
        reading: Reading,
        size: Size,
        matches: Marks,
        hit: int | None,
        kept: Mapping[str, tuple[Span, ...]],
    ) -> list[Region] | None:
        """Paint what is seen; return the lines that came out otherwise, None for all.

        Args:
            reading: what is read, and what of it is in the window.
            size: of the window, in cells.
            matches: the search's highlights.
            hit: the number of the highlight that the search is at.
            kept: what is gathered, kept or new, by its sign.
        """
        from briefing_tui.tui.widgets.reader_paint import State, paint

        self.size = size
        self.stale = False
        rows = reading.view.rows()
        self.window = (rows[0].start, rows[-1].end) if rows else (0, 0)
        moving = reading.selection.moving if reading.selection is not None else None
        state = State(
            reading.briefing.text,
            reading.current,
            reading.line,
            matches,
            hit,
            kept,
            reading.selected,
            moving,
        )
        width, height = size
        seen = [*rows, *[None] * (height - len(rows))]
        old, self._strips = self._strips, [paint(row, state, self._palette, width) for row in seen]
        if len(old) != height:
            return None
        pairs = enumerate(zip(old, self._strips, strict=True))
        return [Region(0, y, width, 1) for y, (was, now) in pairs if was != now]
