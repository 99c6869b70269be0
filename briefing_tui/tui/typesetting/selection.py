"""A selection and its motions. Both of its ends are characters, and both belong to it."""

from __future__ import annotations

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.span import Span
from briefing_tui.tui.typesetting.cells import widths
from briefing_tui.tui.typesetting.page import Page
from briefing_tui.tui.typesetting.stops import Stops


@dataclass(frozen=True, slots=True)
class Selection:
    """A selection in progress.

    Attributes:
        fixed: the offset of the end that stays.
        moving: the offset of the end that motions move.
        column: the cell that motions by line aim at, None after any other motion.
    """

    fixed: int
    moving: int
    column: int | None = None

    def span(self, text: str) -> Span:
        """Return the characters from one end to the other, both included with their marks."""
        return Span(min(self.fixed, self.moving), behind(text, max(self.fixed, self.moving)))

    def swapped(self) -> Selection:
        """Return the same selection with the other end moving."""
        return Selection(self.moving, self.fixed)

    def to(self, offset: int | None) -> Selection:
        """Return the selection with the moving end at ``offset``; None leaves it where it is."""
        return self if offset is None else Selection(self.fixed, offset)


def behind(text: str, offset: int) -> int:
    """Return the offset after the character at ``offset`` and its marks."""
    end = min(offset + 1, len(text))
    while end < len(text) and text[end] not in "\r\n" and not widths(text[end])[0]:
        end += 1
    return end


def by_character(page: Page, selection: Selection, count: int) -> Selection:
    """Move ``count`` characters on or back, over ends of rows and what is not text."""
    direction = 1 if count > 0 else -1
    for _ in range(abs(count)):
        selection = selection.to(_next_character(page, selection.moving, direction))
    return selection


def _next_character(page: Page, offset: int, direction: int) -> int | None:
    at = page.address_of(offset)
    if at is None:
        return None
    row = page.row(at)
    if (found := row.step(offset, direction)) is not None:
        return found
    to = page.text_after(at) if direction > 0 else page.text_before(at)
    if to is None:
        return None
    return page.row(to).start if direction > 0 else page.row(to).last


def by_row(page: Page, selection: Selection, count: int) -> Selection:
    """Move ``count`` rows of text on or back, keeping to the column."""
    at = page.address_of(selection.moving)
    if at is None:
        return selection
    column = selection.column
    if column is None:
        column = page.row(at).cell_of(selection.moving)
    for _ in range(abs(count)):
        to = page.text_after(at) if count > 0 else page.text_before(at)
        if to is None:
            break
        at = to
    return replace(selection, moving=page.row(at).offset_at(column), column=column)


def to_row_edge(page: Page, selection: Selection, *, last: bool) -> Selection:
    """Move to the first character of the row that one is in, or to its last."""
    at = page.address_of(selection.moving)
    if at is None:
        return selection
    row = page.row(at)
    return selection.to(row.last if last else row.start)


def by_stops(page: Page, selection: Selection, count: int, stops: Stops) -> Selection:
    """Move to the ``count``-th stop ahead, or behind when ``count`` is negative."""
    direction = 1 if count > 0 else -1
    for _ in range(abs(count)):
        selection = selection.to(_next_stop(page, selection.moving, direction, stops))
    return selection


def _next_stop(page: Page, offset: int, direction: int, stops: Stops) -> int | None:
    text = page.briefing.text
    for paragraph in page.paragraphs(offset, direction):
        found = stops(text, paragraph)
        ahead = [s for s in found if (s > offset if direction > 0 else s < offset)]
        if ahead:
            return ahead[0] if direction > 0 else ahead[-1]
    return None
