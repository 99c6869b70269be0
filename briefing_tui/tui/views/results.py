"""All matches of a search over all briefings: grouped, counted, and as a concordance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key

from briefing_tui.corpus.statistic_tables import Statistic
from briefing_tui.model import Briefing
from briefing_tui.search.hit import Hit
from briefing_tui.translation import _
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.views.ask import AskView
from briefing_tui.tui.views.counting import CountedPages
from briefing_tui.tui.views.counts import Counted, counted
from briefing_tui.tui.views.nearby import PREVIEW, nearby_rows
from briefing_tui.tui.views.result_pages import (
    CONCORDANCE,
    COUNTS,
    MATCHES,
    ResultPages,
    ResultsAnswer,
    page_keys,
    title_of,
)
from briefing_tui.tui.views.result_rows import (
    Listed,
    Listing,
    Rows,
    centred_row,
    listed_matches,
    place_of,
    row_of,
    unchanged,
)
from briefing_tui.tui.views.statistics import PAGES, STATISTICS, page_at, page_names
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.line import KeysLine, TextLine
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

_SIGN_AND_EDGE = 3
"""Cells of a row that are not its own: the cursor's sign and the right edge."""


class ResultsView(View[ResultsAnswer]):
    """Matches by briefing and speech, their counts, a concordance, and statistics.

    Each page has its number for a key; other commands are in ``commands/in_results.py``.

    Args:
        briefings: all that are open.
        listing: the matches.
        query: what was searched for.
        current: the match that the text stands at, or None.
        first: done once the matches are listed, by the command that opened the view.
    """

    place: ClassVar[str] = "results"

    DEFAULT_CSS = """
    ResultsView > Vertical { width: 100%; max-width: 100%; height: 100%; max-height: 100%; }
    ResultsView RowList { height: 1fr; }
    ResultsView .view--title { margin-bottom: 0; }
    ResultsView #pages { margin-top: 0; margin-bottom: 1; }
    ResultsView #nearby { border-top: solid $foreground-muted; }
    ResultsView.-plain #nearby { border-top: ascii $foreground-muted; }
    """

    def __init__(
        self,
        briefings: Sequence[Briefing],
        listing: Listing,
        query: str,
        current: Hit | None,
        first: Callable[[ResultsView], object] | None = None,
    ) -> None:
        super().__init__(title_of(listing, query), page_keys(MATCHES))
        self._state = ResultPages(listing)
        self._first = first
        self._counted_rows: list[Counted] = []
        self._current = current
        self._counted = CountedPages(self, briefings, self._state.hits, self._show_counted)
        self._pages = TextLine(classes="view--foot", id="pages")
        self._listed: list[Listed] = []
        self._nearby = RowList(id="nearby")
        self._nearby.can_focus = False
        self._nearby.styles.height = PREVIEW + 1

    def compose(self) -> ComposeResult:
        """Yield the title, the list, the text around the match at the cursor, and the keys."""
        with Vertical():
            yield TextLine(self.view_title, classes="view--title")
            yield self._pages
            yield self.lines
            yield self._nearby
            yield KeysLine(self.foot, classes="view--foot")

    def begin(self) -> None:
        """Put the cursor on the match that the text is at."""
        self._put_cursor_on(self._current)
        if self._first is not None:
            self._first(self)

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the rows of the page that is shown.

        Args:
            typed: nothing, here.
        """
        pages = {MATCHES: self._matches, COUNTS: self._counts, CONCORDANCE: self._concordance}
        self._listed = pages.get(self._state.number, self._statistic)()
        return Rows(self._listed)

    def show(self, rows: Sequence[ListRow], cursor: int = 0) -> None:
        """Show rows; the list takes the room that there is."""
        self.lines.show(rows, cursor=cursor)
        right = ""
        if self._state.number == CONCORDANCE:
            right = self._state.sorted_by()
        width = (self._pages.size.width or 78) - cell_width(right) - 1
        self._pages.say(page_names(self._state.number, width), right)
        self.foot = page_keys(self._state.number)
        self._show_nearby()

    def take_key(self, key: str, event: Key) -> bool:
        """Go back to the page before at Escape; else do what a key asks for."""
        if key == "escape" and self._state.back():
            self._show_page()
            return True
        return super().take_key(key, event)

    def on_text_line_clicked(self, event: TextLine.Clicked) -> None:
        """Show the page whose name is clicked."""
        if event.line is self._pages and (page := page_at(event.line.shown[0], event.cell)):
            self.go_to(page)

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
        if self._state.number == COUNTS:
            self.narrow()
        else:
            self.dismiss(ResultsAnswer(hit))

    # What commands do

    def toggle(self, number: int) -> None:
        """Show a page, or from that page the matches."""
        self.go_to(MATCHES if self._state.number == number else number)

    def toggle_counts(self) -> None:
        """Show the counts; from a count the matches that it counts, else all matches."""
        if self._state.number != COUNTS or not self.narrow():
            self.toggle(COUNTS)

    def narrow(self) -> bool:
        """List only the matches that the count at the cursor counts; False without such a count."""
        one = dict(enumerate(self._counted_rows)).get(self.lines.cursor)
        if one is None or one.hit is None:
            return False
        self._state.narrow(one)
        self._say_listed()
        self.refill()
        self._put_cursor_on(one.hit)
        return True

    def mark(self) -> None:
        """Mark the match at the cursor, or unmark it, and go on to the next."""
        hit = self._hit_at_cursor()
        if hit is None or not self._state.lists_matches:
            return
        self._state.mark(hit)
        self._say_listed()
        here = (None, place_of(hit))
        further = range(self.lines.cursor + 1, len(self._listed))
        elsewhere = (at for at in further if place_of(self._listed[at].hit) not in here)
        at = next(elsewhere, self.lines.cursor)
        self.lines.move(at - self.lines.cursor)
        self.lines.refresh()

    def mark_all(self) -> None:
        """Mark every match that is listed, or unmark them where all are marked."""
        self._state.mark_all()
        self._say_listed()
        self.lines.refresh()

    def turn(self, step: int) -> None:
        """Show the next page, or the one before."""
        self.go_to((self._state.number - 1 + step) % len(PAGES) + 1)

    def go_to(self, number: int) -> None:
        """Show a page; on one that lists matches the cursor stays on the one it was on."""
        self._state.go_to(number)
        self._show_page()

    def _say_listed(self) -> None:
        """Tell at the right of the title what is listed, and how many matches are marked."""
        self.query_one(".view--title", TextLine).say(self.view_title, self._state.words())

    def _show_page(self) -> None:
        self._current = self._hit_at_cursor() or self._current
        number = self._state.number
        if STATISTICS.get(number) in (Statistic.KEYNESS, Statistic.COMPARE):
            self._counted.forget(number)  # they depend on the match, and on what is typed
        if self._counted.wants_query(number):
            self.app.push_screen(AskView(_("Words to compare the matches with"), ""), self._compare)
        self._say_listed()
        self.refill()
        if self._state.lists_matches:
            self._put_cursor_on(self._current)

    def _compare(self, typed: str | None) -> None:
        self._counted.compare_with(self._state.number, typed)
        self.refill()

    def sort(self, side: int) -> None:
        """Sort by one side; again by the next word there, after the third as in the text."""
        self._state.sort(side)
        self._show_page()

    def reorder(self) -> None:
        """Take the next order of Chinese characters."""
        self._state.reorder()
        self._show_page()

    def copy(self, *, saved: bool = False) -> None:
        """Give the marked matches to be quoted; without any, the page as CSV. The view stays.

        The page of the matches gives the concordance.

        Args:
            saved: whether it is to be written to a file.
        """
        table = self._counted.table(self._state.number)
        answer = self._state.answer(self._counted_rows, table, saved=saved)
        if answer is not None and self.then is not None:
            self.then(answer)

    # Pages

    def _matches(self) -> list[Listed]:
        return listed_matches(self._state.listing, self._room, self._state.is_marked) or [
            Listed(partial(ListRow, _("nothing found"), quiet=True), None)
        ]

    def _concordance(self) -> list[Listed]:
        marked = self._state.is_marked
        hits = self._state.in_order()
        return [Listed(partial(centred_row, hit, self._room, marked), hit) for hit in hits]

    def _counts(self) -> list[Listed]:
        self._counted_rows = counted(self._state.hits)
        return [Listed(partial(unchanged, one.row), one.hit) for one in self._counted_rows]

    def _statistic(self) -> list[Listed]:
        speech = self._current.speech if self._current else None
        speaker = speech.speaker if speech else None
        rows = self._counted.rows(self._state.number, speaker, self._room())
        return [Listed(partial(unchanged, row), None) for row in rows]

    def _show_counted(self, number: int) -> None:
        if self._state.number == number and self.is_current:
            self.refill()

    # Rows

    def _room(self) -> int:
        return max(20, (self.lines.size.width or 80) - _SIGN_AND_EDGE)

    def _hit_at_cursor(self) -> Hit | None:
        cursor = self.lines.cursor
        return self._listed[cursor].hit if cursor < len(self._listed) else None

    def _put_cursor_on(self, hit: Hit | None) -> None:
        """Put the cursor on a match, else on the first."""
        self.show(self.lines.rows, row_of(hit, self._listed))

    def _show_nearby(self) -> None:
        """Show the text around the match at the cursor, folded, the match marked."""
        hit = self._hit_at_cursor()
        self._nearby.display = self._state.lists_matches
        shown = hit is not None and self._nearby.display
        width = (self._nearby.size.width or 80) - 2
        self._nearby.show(nearby_rows(hit, width) if hit is not None and shown else [])
