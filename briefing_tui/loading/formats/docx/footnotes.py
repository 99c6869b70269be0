"""The footnotes and endnotes of Word documents."""

from __future__ import annotations

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter
from briefing_tui.loading.formats.docx.body import BodyReader
from briefing_tui.loading.formats.docx.numbering import Numbering
from briefing_tui.loading.formats.docx.package_parts import (
    WordStyle,
)


class NotesReader:
    """Takes the events of the footnotes or endnotes.

    Attributes:
        notes: the lines of each note by its id.
    """

    def __init__(self, styles: dict[str, WordStyle]) -> None:
        self.notes: dict[str, list[str]] = {}
        self._styles = styles
        self._count = Meter(budgets.NOTES)
        self._id = ""
        self._body: BodyReader | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if name in ("footnote", "endnote"):
            self._count.spend()
            # Those with a type are the lines that part notes from the text.
            self._body = None if "type" in attributes else BodyReader(Numbering(), self._styles)
            self._id = attributes.get("id", "")
        elif self._body is not None:
            self._body.start(name, attributes)

    def words(self, text: str) -> None:
        """Handle text."""
        if self._body is not None:
            self._body.words(text)

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        if name in ("footnote", "endnote"):
            if self._body is not None:
                self.notes[self._id] = self._body.sheet.text.split("\n")
            self._body = None
        elif self._body is not None:
            self._body.end(name)
