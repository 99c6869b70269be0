"""A row of cells, and the way between its cells and the offsets of the text."""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum, auto
from typing import TYPE_CHECKING

from briefing_tui.dataclass import dataclass
from briefing_tui.tui.typesetting.cells import edges

if TYPE_CHECKING:
    from briefing_tui.model import Speech


class RowKind(Enum):
    """The kinds of row."""

    TEXT = auto()
    HEAD = auto()
    FOLD = auto()
    BLANK = auto()


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row of the page.

    Attributes:
        kind: what it shows.
        start: the offset of its first code point; for a head and a fold, of what it stands for.
        end: the offset behind its last.
        text: what is printed. In a row of text the code point at ``i`` is that of the offset
            ``start + i``, white space at the end left out; a line end that only wraps is a
            space, or :data:`~briefing_tui.tui.typesetting.breaking.HUNG`.
        speech: the speech that it belongs to; None in front and back matter.
        accent: in a head, where the name stands within ``text``.
    """

    kind: RowKind
    start: int
    end: int
    text: str
    speech: Speech | None
    accent: tuple[int, int] = (0, 0)

    @property
    def last(self) -> int:
        """Return the offset of the last character that is printed, its marks not counted."""
        return self.start + _base(edges(self.text), len(self.text) - 1)

    def offset_at(self, x: int) -> int:
        """Return the offset of the character that covers cell ``x``.

        Both cells of a wide character give that character. A cell left of the row gives the first
        character, one right of it the last.
        """
        starts = edges(self.text)
        index = min(bisect_right(starts, max(x, 0)) - 1, len(self.text) - 1)
        return self.start + _base(starts, index)

    def cell_of(self, offset: int) -> int:
        """Return the first cell of the character at ``offset``; the row's width after its end."""
        starts = edges(self.text)
        return starts[min(max(offset - self.start, 0), len(self.text))]

    def step(self, offset: int, count: int) -> int | None:
        """Return the offset of the character ``count`` (1 or -1) from ``offset``; None outside."""
        starts = edges(self.text)
        index = offset - self.start + count
        while 0 <= index < len(self.text) and starts[index] == starts[index + 1]:
            index += count
        return self.start + index if 0 <= index < len(self.text) else None


def _base(starts: tuple[int, ...], index: int) -> int:
    """Return the index of the character that the code point at ``index`` belongs to."""
    while index > 0 and starts[index] == starts[index + 1]:
        index -= 1
    return max(index, 0)
