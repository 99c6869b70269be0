"""The writing of parliamentary XML's text: paragraphs, notes, and turns with speakers."""

from __future__ import annotations

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter
from briefing_tui.loading.document import GivenTurn
from briefing_tui.loading.extraction.extracted import Sheet
from briefing_tui.model import Role, Span


class _Turn:
    """A turn that is being written."""

    def __init__(self, start: int, name: str | None, role: Role, label: Span) -> None:
        self.start = start
        self.name = name
        self.role = role
        self.label = label
        self.notes: list[Span] = []


class Minutes:
    """A sheet on which turns are written; white space is collapsed, blank lines are not made."""

    def __init__(self) -> None:
        self.sheet = Sheet()
        self.turns: list[GivenTurn] = []
        self.aside: list[Span] = []
        self._pieces: list[str] = []
        self._turn: _Turn | None = None
        self._noted: int | None = None
        self._spaced = False
        self._turns = Meter(budgets.TURNS)
        self._notes = Meter(budgets.NOTES)

    def words(self, text: str) -> None:
        """Add text to the current line."""
        if not text:
            return
        collapsed = " ".join(text.split())
        if not collapsed:
            self._spaced = True
            return
        if self._spaced or text[0].isspace():
            self._space()
        self.sheet.write(collapsed)
        self._pieces.append(collapsed)
        self._spaced = text[-1].isspace()

    def _space(self) -> None:
        """Write a space, if the line has begun."""
        if self._pieces:
            self.sheet.write(" ")
        self._spaced = False

    @property
    def line(self) -> str:
        """Return the text of the current line."""
        return " ".join(self._pieces)

    def end_line(self) -> None:
        """End the current line, if it has any text."""
        if self._pieces:
            self.sheet.write("\n")
        self._pieces.clear()
        self._spaced = False

    def begin_turn(self, start: int, name: str | None, role: Role, label: Span | None) -> None:
        """Begin a turn at an offset that is already written, or at the next line."""
        self.end_turn()
        self._turn = _Turn(start, name, role, label or Span(start, start))

    @property
    def in_line(self) -> bool:
        """Return whether a line has been begun."""
        return bool(self._pieces)

    def label_turn(self, label: Span, name: str | None) -> None:
        """Set the label of the turn, and its speaker's name if none is known."""
        if self._turn is not None:
            self._turn.label = label
            self._turn.name = self._turn.name or name

    @property
    def in_turn(self) -> bool:
        """Return whether a turn is being written."""
        return self._turn is not None

    def end_turn(self) -> None:
        """End the turn; keep it if it has any text."""
        self.end_line()
        turn, self._turn = self._turn, None
        if turn is not None and turn.start < self.sheet.length:
            self._turns.spend()
            notes = tuple(turn.notes)
            self.turns.append(
                GivenTurn(turn.start, self.sheet.length, turn.name, turn.role, turn.label, notes)
            )

    def begin_note(self) -> None:
        """Begin a note, which nobody speaks."""
        if self._noted is None:
            if self._spaced or self._pieces:
                self._space()
            self._noted = self.sheet.length

    def end_note(self) -> None:
        """End the note."""
        if self._noted is None:
            return
        note, self._noted = Span(self._noted, self.sheet.length), None
        if note.start == note.end:
            return
        self._notes.spend()
        if self._turn is not None:
            self._turn.notes.append(note)
        else:
            self.aside.append(note)
        self._spaced = bool(self._pieces)
