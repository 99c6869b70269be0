"""All matches of a search over all briefings: grouped, counted, and as a concordance."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key

from briefing_tui.corpus.concordance import (
    Places,
    as_csv,
    in_order,
    line_of,
)
from briefing_tui.model import Span
from briefing_tui.search.hit import Hit
from briefing_tui.text.visible import visible
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.fitting import pad, prefix, suffix
from briefing_tui.tui.typesetting.breaking import wrap
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.views.counts import counted
from briefing_tui.tui.views.result_rows import (
    Listed,
    Rows,
    briefing_row,
    credit_of,
    mark_of,
    speech_row,
)
from briefing_tui.tui.views.view import View
from briefing_tui.tui.whereabouts import clock_words
from briefing_tui.tui.widgets.line import TextLine
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

PREVIEW = 5
"""Lines of the text around the match at the cursor."""

AROUND = 160
"""Characters before that match from which on its lines are looked at, and half of those after."""

_SIGN_AND_EDGE = 3
"""Cells of a row that are not its own: the cursor's sign and the right edge."""


class ResultsAnswer(NamedTuple):
    """The request to the browser when the view closes.

    Attributes:
        hit: where to go; None for nowhere.
        csv: a table to copy; empty for none.
        saved: whether the table is to be written to a file instead.
    """

    hit: Hit | None = None
    csv: str = ""
    saved: bool = False


class ResultsView(View[ResultsAnswer]):
    """Matches by briefing and speech; ``t`` goes to counts, ``c`` to the concordance.

    Args:
        hits: all of them, briefing by briefing in text order.
        query: what was searched for.
        current: the match that the text stands at, or None.
        every: how many there are, of which ``hits`` are the first; None for no more.
    """

    DEFAULT_CSS = """
    ResultsView > Vertical {
        width: 100%;
        max-width: 100%;
        height: 100%;
        max-height: 100%;
        padding: 0 1;
    }
    ResultsView RowList { height: 1fr; }
    ResultsView #nearby { border-top: solid $foreground-muted; }
    ResultsView.-plain #nearby { border-top: ascii $foreground-muted; }
    """

    def __init__(
        self, hits: Sequence[Hit], query: str, current: Hit | None, every: int | None = None
    ) -> None:
        count = len(hits) if every is None else every
        title = ngettext("{query}: {count} match", "{query}: {count} matches", count)
        if count > len(hits):
            title = _("{query}: {count} matches, the first {listed} of them listed")
        super().__init__(
            title.format(query=query, count=count, listed=len(hits)),
            _("Enter goes there · t counts · c concordance · l r sort · y CSV · w file · Esc"),
        )
        self._hits = hits
        self._current = current
        self._order: Places = ()
        self._page = self._matches
        self._listed: list[Listed] = []
        self._nearby = RowList(id="nearby")
        self._nearby.can_focus = False
        self._nearby.styles.height = PREVIEW + 1

    def compose(self) -> ComposeResult:
        """Yield the title, the list, the text around the match at the cursor, and the keys."""
        with Vertical():
            yield TextLine(self.view_title, classes="view--title")
            yield self.lines
            yield self._nearby
            yield TextLine(self.foot, classes="view--foot")

    def begin(self) -> None:
        """Put the cursor on the match that the text is at."""
        self._put_cursor_on(self._current)

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the rows of the page that is shown.

        Args:
            typed: nothing, here.
        """
        self._listed = self._page()
        return Rows(self._listed)

    def show(self, rows: Sequence[ListRow], cursor: int = 0) -> None:
        """Show rows; the list takes the room that there is."""
        self.lines.show(rows, cursor=cursor)
        self._show_nearby()

    def take_key(self, key: str, event: Key) -> bool:
        """Do what a key of this view asks for, else what one of every view does."""
        own = {"t": self._to_counts, "c": self._to_concordance, "y": self._copy, "w": self._save}
        own["l"] = own["left"] = lambda: self._sort((-1, -2, -3))
        own["r"] = own["right"] = lambda: self._sort((1, 2, 3))
        if (do := own.get(key)) is not None:
            do()
            return True
        return super().take_key(key, event)

    def on_row_list_reached(self, event: RowList.Reached) -> None:
        """Show the text around the match that the cursor came to."""
        event.stop()
        self._show_nearby()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Go to the match; from a count to the matches."""
        event.stop()
        if event.lines is not self.lines or event.row >= len(self._listed):
            return
        if (hit := self._listed[event.row].hit) is None:
            return
        if self._page == self._counts:
            self._to_counts()
            self._put_cursor_on(hit)
        else:
            self.dismiss(ResultsAnswer(hit))

    # What keys do

    def _to_counts(self) -> None:
        self._page = self._matches if self._page == self._counts else self._counts
        self.refill()

    def _to_concordance(self) -> None:
        hit = self._hit_at_cursor()
        self._page = self._matches if self._page == self._concordance else self._concordance
        self.refill()
        self._put_cursor_on(hit)

    def _sort(self, order: Places) -> None:
        """Sort by one side; the same key again goes back to the order of the text."""
        hit = self._hit_at_cursor()
        again = self._page == self._concordance and self._order == order
        self._order = () if again else order
        self._page = self._concordance
        self.refill()
        self._put_cursor_on(hit)

    def _copy(self) -> None:
        self.dismiss(ResultsAnswer(csv=as_csv(in_order(self._hits, self._order))))

    def _save(self) -> None:
        self.dismiss(ResultsAnswer(csv=as_csv(in_order(self._hits, self._order)), saved=True))

    # Pages

    def _matches(self) -> list[Listed]:
        """Return the matches under their briefings and speeches."""
        listed: list[Listed] = []
        before: Hit | None = None
        for hit in self._hits:
            if before is None or hit.briefing is not before.briefing:
                listed.append(Listed(partial(briefing_row, hit), None))
            if before is None or hit.speech is not before.speech:
                listed.append(Listed(partial(speech_row, hit), None))
            listed.append(Listed(partial(self._snippet, hit), hit))
            before = hit
        return listed or [Listed(lambda: ListRow(_("nothing found"), quiet=True), None)]

    def _concordance(self) -> list[Listed]:
        hits = in_order(self._hits, self._order)
        return [Listed(partial(self._centred, hit), hit) for hit in hits]

    def _counts(self) -> list[Listed]:
        return [Listed(partial(_unchanged, row), hit) for row, hit in counted(self._hits)]

    # Rows

    def _room(self) -> int:
        return max(20, (self.lines.size.width or 80) - _SIGN_AND_EDGE)

    def _snippet(self, hit: Hit) -> ListRow:
        """Return a row with a match and the text around it, more of it after the match."""
        line = line_of(hit)
        line_number = str(hit.briefing.line_of(hit.start))
        right = "  ".join(filter(None, [clock_words(hit.briefing, hit.start), line_number]))
        room = self._room() - cell_width(right) - 4
        match = prefix(visible(line.match, ""), room)
        before = suffix(visible(line.left, ""), max(0, (room - cell_width(match)) // 3))
        after = visible(line.right, "")
        return ListRow(
            f"{before}{match}{after}", lead="    ", right=right, marks=(mark_of(before, match),)
        )

    def _centred(self, hit: Hit) -> ListRow:
        """Return a row with a match in the middle, and its speaker when there is room."""
        line = line_of(hit)
        names = credit_of(hit) if self._room() >= 60 else ""
        room = self._room() - (cell_width(names) + 2 if names else 0)
        match = prefix(visible(line.match, ""), room // 2)
        half = max(0, (room - cell_width(match)) // 2)
        before = suffix(visible(line.left, ""), half)
        before = " " * (half - cell_width(before)) + before
        after = pad(visible(line.right, ""), max(0, room - half - cell_width(match)))
        return ListRow(f"{before}{match}{after}", right=names, marks=(mark_of(before, match),))

    def _hit_at_cursor(self) -> Hit | None:
        cursor = self.lines.cursor
        return self._listed[cursor].hit if cursor < len(self._listed) else None

    def _put_cursor_on(self, hit: Hit | None) -> None:
        """Put the cursor on a match, else on the first."""
        numbers = [at for at, one in enumerate(self._listed) if one.hit is not None]
        at = next((n for n in numbers if self._listed[n].hit is hit), numbers[0] if numbers else 0)
        self.show(self.lines.rows, at)

    def _show_nearby(self) -> None:
        """Show the text around the match at the cursor, folded, the match marked."""
        hit = self._hit_at_cursor()
        self._nearby.display = self._page != self._counts
        if hit is None or not self._nearby.display:
            self._nearby.show([])
            return
        text = hit.briefing.text
        low = text.rfind("\n", 0, max(hit.start - AROUND, 0)) + 1
        rows: list[ListRow] = []
        for line in text[low : hit.end + 2 * AROUND].splitlines(keepends=True):
            rows += self._folded(visible(line, "").rstrip("␊␍ "), low, hit.spans)
            low += len(line)
        first = next((at for at, row in enumerate(rows) if row.marks), 0)
        self._nearby.show(rows[max(0, first - 1) :][:PREVIEW])

    def _folded(self, words: str, low: int, spans: Sequence[Span]) -> list[ListRow]:
        """Return a source line that begins at ``low`` in rows of the list's width, marked."""
        rows = []
        edges = [0, *wrap(words, max(10, (self._nearby.size.width or 80) - 2))]
        for start, stop in pairwise(edges):
            marks = [
                Span(max(span.start - low, start) - start, min(span.end - low, stop) - start)
                for span in spans
                if span.start - low < stop and span.end - low > start
            ]
            if part := words[start:stop].rstrip():
                rows.append(ListRow(part, marks=tuple(marks)))
        return rows


def _unchanged(row: ListRow) -> ListRow:
    return row
