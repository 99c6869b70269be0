"""Paragraphs, tables and footnotes of a word processor, written on a sheet."""

from __future__ import annotations

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter
from briefing_tui.loading.extraction.extracted import Sheet
from briefing_tui.loading.extraction.table_lines import table_lines
from briefing_tui.span import Span

_TRIMMED = " \t\u00a0"


class Paragraphs:
    """Gathers text, and writes it by paragraphs; footnotes come last and are nobody's.

    Attributes:
        sheet: what has been written.
        aside: the spans that nobody speaks.
        in_table: whether the current paragraph is part of a table's cell.
    """

    def __init__(self) -> None:
        self.sheet = Sheet()
        self.aside: list[Span] = []
        self.in_table = False
        self._pieces: list[str] = []
        self._rows: list[list[list[str]]] = []
        self._row: list[list[str]] = []
        self._cell: list[str] = []
        self._notes: list[list[str]] = []
        self._outside: list[str] | None = None
        self._cells = Meter(budgets.CELLS)
        self._note_count = Meter(budgets.NOTES)

    def write(self, text: str) -> None:
        r"""Add text to the paragraph; ``\n`` in it ends a line."""
        self._pieces.append(text)

    def begin_note(self) -> None:
        """Begin a footnote, whose text is kept until the end."""
        if self._outside is None:
            self._note_count.spend()
            self._outside, self._pieces = self._pieces, []
            self._notes.append([])

    def end_note(self) -> None:
        """End the footnote."""
        if self._outside is not None:
            self._notes[-1] += self._lines()
            self._pieces, self._outside = self._outside, None

    def _lines(self) -> list[str]:
        """Take the lines of the current paragraph, none of them blank."""
        text = "".join(self._pieces)
        self._pieces = []
        lines = (line.strip(_TRIMMED) for line in text.split("\n"))
        return [line for line in lines if line]

    def end_paragraph(self) -> None:
        """End the paragraph."""
        lines = self._lines()
        if self._outside is not None:
            self._notes[-1] += lines
        elif self.in_table:
            self._cell += lines
        else:
            self._end_table()
            for line in lines:
                self.sheet.write_line(line)

    def end_cell(self) -> None:
        """End a cell of a table."""
        self._cells.spend()
        self._row.append([*self._cell, *self._lines()])
        self._cell = []

    def end_row(self) -> None:
        """End a row of a table."""
        if self._row:
            self._rows.append(self._row)
        self._row = []

    def _end_table(self) -> None:
        """Write the rows gathered so far as a table."""
        self.end_row()
        rows, self._rows = self._rows, []
        if self._cell:
            rows.append([self._cell])
            self._cell = []
        for line in table_lines(rows):
            span = self.sheet.write_line(line.text)
            if line.aside:
                self.aside.append(span)

    def finish(self) -> tuple[Sheet, list[Span]]:
        """Write what is left, and the footnotes; return the sheet and the spans of nobody."""
        self.end_note()
        self.in_table = False
        self.end_paragraph()
        write_notes(self.sheet, self.aside, self._notes)
        return self.sheet, self.aside


def write_notes(sheet: Sheet, aside: list[Span], notes: list[list[str]]) -> None:
    """Write footnotes after the text, each with its number in brackets, as nobody's words."""
    for number, lines in enumerate(notes, 1):
        words = " ".join(lines).strip()
        if words:
            aside.append(sheet.write_line(f"[{number}] {words}"))
