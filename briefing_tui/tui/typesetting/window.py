"""The window on a page: which rows are seen, and how it moves over them."""

from __future__ import annotations

from itertools import islice

from briefing_tui.tui.typesetting.page import Address, Page
from briefing_tui.tui.typesetting.rows import RowKind, TextRow


class PageWindow:
    """A window of so many rows on a page.

    It is anchored by the offset of its first row, so that setting the page anew at another
    width keeps what is seen.

    Attributes:
        page: what is looked at.
        height: rows that are seen.
        top: the first of them, None when the page has none.
    """

    def __init__(self, page: Page, height: int) -> None:
        self.page = page
        self.height = max(height, 1)
        self.top = page.address_of(0)
        self._anchor = 0

    def rows(self) -> list[TextRow]:
        """Return the rows that are seen, from the top; fewer than ``height`` on a short page."""
        return [self.page.row(at) for at in self.addresses()]

    def addresses(self) -> list[Address]:
        """Return the addresses of the rows that are seen."""
        return list(islice(self.page.forward(self.top), self.height)) if self.top else []

    def y_of(self, at: Address) -> int | None:
        """Return the window's line on which the row at ``at`` is seen; None when it is not."""
        seen = self.addresses()
        return seen.index(at) if at in seen else None

    def first_offset(self) -> int:
        """Return the offset of the first character that is seen."""
        return self.page.row(self.top).start if self.top else 0

    def scroll(self, count: int) -> None:
        """Move by ``count`` rows, down when positive, as far as there are any."""
        if self.top is None:
            return
        to = self.page.step(self.top, count)
        self._put_top(to if count < 0 else max(self._clamped(to), self.top))

    def show_at(self, at: Address, y: int) -> None:
        """Move so that the row at ``at`` is seen on line ``y``, or as near as the ends allow."""
        y = min(max(y, 0), self.height - 1)
        self._put_top(self._clamped(self.page.step(at, -y)))

    def reveal(self, at: Address, *, centre: bool = False) -> None:
        """Move so that the row at ``at`` is seen with some rows around it.

        For a row in view the window moves only as far as these rows need. A row out of view comes
        to a third of the height with ``centre``, else to the nearer edge.
        """
        margin = min(2, (self.height - 1) // 4)
        y = self.y_of(at)
        if y is not None and margin <= y < self.height - margin:
            return
        if y is None and centre:
            self.show_at(at, self.height // 3)
        elif y is None:
            below = self.top is not None and at > self.top
            self.show_at(at, self.height - 1 - margin if below else margin)
        else:
            self.scroll(y - margin if y < margin else y - (self.height - 1 - margin))

    def resize(self, width: int, height: int, keep: int) -> None:
        """Set the page in rows of ``width`` cells, and show ``height`` of them.

        Args:
            width: cells in a row.
            height: rows in the window.
            keep: an offset; its row stays on its line when it is seen, else the first row does.
        """
        kept = self.page.address_of(keep)
        y = self.y_of(kept) if kept is not None else None
        self.page.resize(width)
        self.height = max(height, 1)
        anchor = self._anchor
        if y is None:
            at = self.page.address_of(anchor)
            y = 0
        else:
            at = self.page.address_of(keep)
        if at is not None:
            self.show_at(at, y)
            self._anchor = anchor if self.first_offset() <= anchor else self.first_offset()

    def text_row(self, y: int) -> TextRow | None:
        """Return the text row on line ``y``, else the nearest below or above; None without any."""
        seen = self.addresses()
        if not seen:
            return None
        at = seen[min(max(y, 0), len(seen) - 1)]
        found = self.page.text_near(at)
        return self.page.row(found) if found is not None else None

    def seen_text(self) -> list[TextRow]:
        """Return the rows of text that are seen."""
        return [row for row in self.rows() if row.kind is RowKind.TEXT]

    def _put_top(self, at: Address) -> None:
        self.top = at
        self._anchor = self.first_offset()

    def _clamped(self, top: Address) -> Address:
        """Return ``top``, or an address above it such that the window is full if possible."""
        seen = sum(1 for _ in islice(self.page.forward(top), self.height))
        return self.page.step(top, seen - self.height)
