"""The motions of the reader: through the text, or of the end of a selection."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.model import Span
    from briefing_tui.tui.typesetting.reading_position import Reading
    from briefing_tui.tui.typesetting.selection import Selection


class Motions:
    """Moves the current sentence, or while selecting the end of the selection.

    Args:
        do: calls a function with what is read, and shows what it has changed.
    """

    def __init__(self, do: Callable[[Callable[[Reading], None]], None]) -> None:
        self._do = do

    def move_line(self, count: int) -> None:
        """Go ``count`` rows down (up when negative), stopping at each sentence on the way."""
        self._do(lambda reading: reading.move_line(count))

    def move_paragraph(self, count: int) -> None:
        """Go to the ``count``-th paragraph ahead (behind when negative)."""
        self._do(lambda reading: reading.move_paragraph(count))

    def move_page(self, fraction: float) -> None:
        """Go down (up when negative) by that part of the window; by all but two rows for 1."""
        self._do(lambda reading: reading.move_page(fraction))

    def move_to_start(self) -> None:
        """Go to the first sentence, or select up to the first character."""
        self._do(lambda reading: reading.move_to_start())

    def move_to_end(self) -> None:
        """Go to the last sentence, or select up to the last character."""
        self._do(lambda reading: reading.move_to_end())

    def start_selection(self) -> None:
        """Begin to select, with the first character of the line being read."""
        self._do(lambda reading: reading.start_selection())

    def drop_selection(self) -> None:
        """Stop selecting; when the current sentence is out of view, use the nearest in view."""
        self._do(lambda reading: reading.drop_selection())

    def swap_selection_ends(self) -> None:
        """Make motions move the other end of the selection."""
        self._do(lambda reading: reading.swap_selection_ends())

    def move_character(self, count: int) -> None:
        """Move the end of the selection by ``count`` characters; do nothing without a selection."""
        self._do(lambda reading: reading.move_character(count))

    def move_word(self, count: int, to_end: bool = False) -> None:
        """Move the selection's end to the ``count``-th beginning (or end) of a word."""
        from briefing_tui.tui.typesetting import stops

        ahead = stops.word_ends if to_end else stops.word_starts
        self._do(lambda reading: reading.select_stop(count, stops.word_starts, ahead))

    def move_clause(self, count: int) -> None:
        """Move the selection's end to the ``count``-th clause end ahead, or clause start behind."""
        from briefing_tui.tui.typesetting import stops

        starts, ends = stops.clause_starts, stops.clause_ends
        self._do(lambda reading: reading.select_stop(count, starts, ends))

    def move_sentence(self, count: int) -> None:
        """Move the selection's end to the ``count``-th sentence end ahead, or start behind."""
        from briefing_tui.tui.typesetting import stops

        starts, ends = stops.sentence_starts, stops.sentence_ends
        self._do(lambda reading: reading.select_stop(count, starts, ends))

    def move_to_row_edge(self, *, last: bool) -> None:
        """Move the selection's end to the first, or the last, character of its row."""
        self._do(lambda reading: reading.move_to_row_edge(last=last))

    def extend_over(self, span: Span) -> None:
        """Move the selection's end so that a stretch of the text is in it."""
        self._do(lambda reading: reading.extend_over(span))

    def reselect(self, selection: Selection) -> None:
        """Select what was selected before, with the same end moving."""
        self._do(lambda reading: reading.select(selection))

    def select(self, span: Span) -> None:
        """Select a span of the text."""
        self._do(lambda reading: reading.select_span(span))
