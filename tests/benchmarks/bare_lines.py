"""The least that can show a text: lines cut beforehand, scrolled by ``j`` and PageDown.

The floor for the browser's keys; given a file, it shows that.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import ClassVar

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

CHARACTERS = 40
"""Characters in a line."""


class Lines(ScrollView, can_focus=True):
    """The lines of a text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "go(1)", show=False),
        Binding("pagedown", "go(0)", show=False),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        paragraphs = text.split("\n")
        self._lines = [
            p[at : at + CHARACTERS] for p in paragraphs for at in range(0, len(p), CHARACTERS)
        ]
        self.virtual_size = Size(2 * CHARACTERS, len(self._lines))

    def action_go(self, count: int) -> None:
        """Scroll by so many lines, by a page for 0."""
        self.scroll_relative(y=count or self.size.height - 2, animate=False)

    def render_line(self, y: int) -> Strip:
        """A line, wherever the window is."""
        at = y + self.scroll_offset.y
        words = self._lines[at] if at < len(self._lines) else ""
        return Strip([Segment(words)]).adjust_cell_length(self.size.width)


class Bare(App[None]):
    """A text and nothing else."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """The lines."""
        yield Lines(self._text)


if __name__ == "__main__":
    Bare(Path(sys.argv[1]).read_text(encoding="utf-8")).run()
