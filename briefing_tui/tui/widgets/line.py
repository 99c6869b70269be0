"""Single lines of text, with something at the right edge."""

from __future__ import annotations

from itertools import pairwise

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.dataclass import dataclass
from briefing_tui.text.visible import visible
from briefing_tui.tui.fitting import cut_middle, fit_pieces
from briefing_tui.tui.typesetting.breaking import wrap
from briefing_tui.tui.typesetting.cells import cell_width, fit


class TextLine(Widget):
    """One line of plain text; what does not fit is cut, the left part first."""

    DEFAULT_CSS = """
    TextLine { height: 1; }
    """

    @dataclass
    class Clicked(Message):
        """The line was clicked.

        Attributes:
            line: the line.
            word: the word at the right edge that was clicked, of those that stand two cells apart;
                empty for the text.
            cell: the cell of the line, from 0.
        """

        line: TextLine
        word: str
        cell: int

    @dataclass
    class Resized(Message):
        """The line has another width, for which other words may be chosen.

        Attributes:
            line: the line.
        """

        line: TextLine

    def __init__(
        self, text: str = "", right: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.text = text
        self.right = right

    def say(self, text: str, right: str | None = None) -> None:
        """Show another text, and another at the right edge where one is given."""
        shown = self.right if right is None else right
        if (text, shown) != (self.text, self.right):
            self.text, self.right = text, shown
            self.refresh()

    def room_beside(self, right: str) -> int:
        """Return the cells that are left for the text beside what stands at the right edge."""
        return self.size.width - (cell_width(right) + 1 if right else 0)

    def on_resize(self) -> None:
        """Report another width."""
        self.post_message(self.Resized(self))

    def on_click(self, event: events.Click) -> None:
        """Report what was clicked."""
        cell = event.x - self.gutter.left
        self.post_message(self.Clicked(self, self._word_at(cell), cell))

    def fitted(self, text: str, room: int) -> str:
        """Return as much of the text as fits into so many cells."""
        return fit(text, room)

    @property
    def shown(self) -> tuple[str, str]:
        """Return the text and what stands at the right edge, as far as there is room for them."""
        width, right = self.size.width, visible(self.right, "")
        if right and cell_width(right) + 1 > width - min(cell_width(self.text), width // 2):
            right = ""
        return self.fitted(visible(self.text, ""), self.room_beside(right)), right

    def _word_at(self, cell: int) -> str:
        """Return the word at the right edge at a cell; empty where there is none."""
        right = visible(self.right, "")
        at = self.size.width - cell_width(right)
        for word in right.split("  "):
            if at <= cell < at + cell_width(word):
                return word.strip()
            at += cell_width(word) + 2
        return ""

    def render_line(self, y: int) -> Strip:
        """Draw the line.

        Args:
            y: the line, from 0; only the first holds text.
        """
        width = self.size.width
        if y:
            return Strip.blank(width, self.visual_style.rich_style)
        text, right = self.shown
        blank = " " * (self.room_beside(right) - cell_width(text))
        words = f"{text}{blank} {right}" if right else text + blank
        style = self.visual_style.rich_style
        return Strip([Segment(words, style)]).adjust_cell_length(width, style)


class KeysLine(TextLine):
    """A line of keys, from which whole ones are left out where they do not all fit."""

    def fitted(self, text: str, room: int) -> str:
        """Return the keys that fit into so many cells."""
        return fit_pieces(text, room)


class Preview(Widget):
    """A few lines that show what will be copied: its beginning, and its end where it is long."""

    DEFAULT_CSS = """
    Preview { height: 2; color: $foreground-muted; padding: 0 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words = ""

    def show(self, words: str) -> None:
        """Show a quote as it will be copied."""
        if words != self._words:
            self._words = words
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw a line: the quote from its first on, its last at the bottom.

        Args:
            y: the line, from 0.
        """
        width, height = self.size
        style = self.visual_style.rich_style
        rows = _in_rows(self._words, width, height)
        words = rows[y] if y < len(rows) else ""
        return Strip([Segment(words, style)]).adjust_cell_length(width, style)


def _in_rows(quote: str, width: int, height: int) -> list[str]:
    """Return a quote in so many rows: its last line in the last, the others before it.

    What does not fit loses its middle.
    """
    *before, last = visible(quote, "\n").split("\n")
    if not before:
        before, last = [last], ""
    above = " ".join(before)
    edges = [0, *wrap(above, max(width, 2))]
    rows = [above[start:end].rstrip() for start, end in pairwise(edges)]
    room = max(height - 1, 1)
    if len(rows) > room:
        rows = [*rows[: room - 1], cut_middle(above[edges[room - 1] :], width)]
    return [*rows, cut_middle(last, width)]


class Rule(Widget):
    """A straight line, lying or standing, with a joint where another ends at it.

    Args:
        meets: the line that ends at this one, on its left or above; None for none.
        standing: whether it stands.
    """

    DEFAULT_CSS = """
    Rule { color: $rule; height: 1; }
    Rule.-standing { width: 1; height: 100%; }
    """

    def __init__(
        self, meets: Rule | None = None, *, standing: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id, classes="-standing" if standing else None)
        self._standing = standing
        self._meets = meets

    def render_line(self, y: int) -> Strip:
        """Draw one line of the rule.

        Args:
            y: the line, from 0.
        """
        plain = cell_width("─") == 1
        style = self.visual_style.rich_style
        joint = self._joint()
        if self._standing:
            words = ("│" if plain else "|") if y != joint else ("┤" if plain else "+")
            return Strip([Segment(words, style)])
        width = self.size.width
        words = ("─" if plain else "-") * width
        if joint is not None and 0 <= joint < width:
            words = words[:joint] + ("┴" if plain else "+") + words[joint + 1 :]
        return Strip([Segment(words, style)])

    def _joint(self) -> int | None:
        """Return the cell, from this rule's beginning, at which the other meets it, or None."""
        if self._meets is None or not (other := self._meets.region):
            return None
        return other.y - self.region.y if self._standing else other.x - self.region.x
