"""All matches of a search over all briefings: grouped, counted, and as a concordance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key

from briefing_tui.corpus.concordance import FARTHEST, Places, as_csv, in_order
from briefing_tui.corpus.ordering import Collation
from briefing_tui.corpus.statistic_tables import Statistic, table_csv
from briefing_tui.model import Briefing
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.hit import Hit
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.views.ask import AskView
from briefing_tui.tui.views.counting import CountedPages
from briefing_tui.tui.views.counts import counted
from briefing_tui.tui.views.nearby import PREVIEW, nearby_rows
from briefing_tui.tui.views.result_rows import (
    Listed,
    Rows,
    centred_row,
    listed_matches,
    sorted_by,
)
from briefing_tui.tui.views.statistics import (
    PAGES,
    STATISTICS,
    pages_told,
)
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.line import TextLine
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

MATCHES, COUNTS, CONCORDANCE = 1, 2, 3
"""The numbers of the pages that are no statistics."""

_SIGN_AND_EDGE = 3
"""Cells of a row that are not its own: the cursor's sign and the right edge."""


class ResultsAnswer(NamedTuple):
    """The request to the browser when the view closes.

    Attributes:
        hit: where to go; None for nowhere.
        csv: a table to copy; empty for none.
        saved: whether the table is to be written to a file instead.
        name: what the table is of.
    """

    hit: Hit | None = None
    csv: str = ""
    saved: bool = False
    name: str = "concordance"


class ResultsView(View[ResultsAnswer]):
    """Matches by briefing and speech, their counts, a concordance, and statistics.

    Each page has its number for a key; ``t`` goes to counts, ``c`` to the concordance.

    Args:
        briefings: all that are open.
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
    ResultsView .view--title { margin-bottom: 0; }
    ResultsView #pages { margin-top: 0; margin-bottom: 1; }
    ResultsView #nearby { border-top: solid $foreground-muted; }
    ResultsView.-plain #nearby { border-top: ascii $foreground-muted; }
    """

    def __init__(
        self,
        briefings: Sequence[Briefing],
        hits: Sequence[Hit],
        query: str,
        current: Hit | None,
        every: int | None = None,
    ) -> None:
        count = len(hits) if every is None else every
        title = ngettext("{query}: {count} match", "{query}: {count} matches", count)
        if count > len(hits):
            title = _("{query}: {count} matches, the first {listed} of them listed")
        super().__init__(
            title.format(query=query, count=count, listed=len(hits)),
            _("Enter opens it · 1–9 pages · l r o sort · y w CSV · Esc"),
        )
        self._hits = hits
        self._current = current
        self._order: Places = ()
        self._collation = Collation.PINYIN
        self._number = MATCHES
        self._counted = CountedPages(self, briefings, hits, self._show_counted)
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
            yield TextLine(self.foot, classes="view--foot")

    def begin(self) -> None:
        """Put the cursor on the match that the text is at."""
        self._put_cursor_on(self._current)

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the rows of the page that is shown.

        Args:
            typed: nothing, here.
        """
        pages = {MATCHES: self._matches, COUNTS: self._counts, CONCORDANCE: self._concordance}
        self._listed = pages.get(self._number, self._statistic)()
        return Rows(self._listed)

    def show(self, rows: Sequence[ListRow], cursor: int = 0) -> None:
        """Show rows; the list takes the room that there is."""
        self.lines.show(rows, cursor=cursor)
        right = ""
        if self._number == CONCORDANCE:
            right = sorted_by(self._order, self._collation)
        width = (self._pages.size.width or 78) - cell_width(right) - 1
        self._pages.say(pages_told(self._number, width), right)
        self._show_nearby()

    def take_key(self, key: str, event: Key) -> bool:
        """Do what a key of this view asks for, else what one of every view does."""
        own: dict[str, Callable[[], object]] = {
            "t": partial(self._toggle, COUNTS),
            "c": partial(self._toggle, CONCORDANCE),
            "y": self._copy,
            "w": partial(self._copy, saved=True),
            "l": partial(self._sort, -1),
            "left": partial(self._sort, -1),
            "r": partial(self._sort, 1),
            "right": partial(self._sort, 1),
            "o": self._reorder,
            "tab": partial(self._turn, 1),
            "shift+tab": partial(self._turn, -1),
        }
        own |= {str(number): partial(self._go_to, number) for number in range(1, len(PAGES) + 1)}
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
        if self._number == COUNTS:
            self._go_to(MATCHES)
            self._put_cursor_on(hit)
        else:
            self.dismiss(ResultsAnswer(hit))

    # What keys do

    def _toggle(self, number: int) -> None:
        self._go_to(MATCHES if self._number == number else number)

    def _turn(self, step: int) -> None:
        self._go_to((self._number - 1 + step) % len(PAGES) + 1)

    def _go_to(self, number: int) -> None:
        """Show a page; on one that lists matches the cursor stays on the one it was on."""
        self._current = self._hit_at_cursor() or self._current
        self._number = number
        if STATISTICS.get(number) in (Statistic.KEYNESS, Statistic.COMPARE):
            self._counted.forget(number)  # they depend on the match, and on what is typed
        if self._counted.wants_query(number):
            self.app.push_screen(AskView(_("Compare with"), ""), self._compare)
        self.refill()
        if number in (MATCHES, CONCORDANCE):
            self._put_cursor_on(self._current)

    def _compare(self, typed: str | None) -> None:
        self._counted.compare_with(self._number, typed)
        self.refill()

    def _sort(self, side: int) -> None:
        """Sort by one side; again by the next word there, after the third as in the text."""
        first = abs(self._order[0]) if self._order and self._order[0] * side > 0 else 0
        if self._number != CONCORDANCE:
            first = 0
        self._order = tuple(side * place for place in range(first + 1, FARTHEST + 1))
        self._go_to(CONCORDANCE)

    def _reorder(self) -> None:
        """Take the next order of Chinese characters."""
        orders = list(Collation)
        self._collation = orders[(orders.index(self._collation) + 1) % len(orders)]
        self._order = self._order or (1, 2, 3)
        self._go_to(CONCORDANCE)

    def _copy(self, saved: bool = False) -> None:
        """Give the page as CSV; of matches and counts the concordance."""
        statistic = STATISTICS.get(self._number)
        if statistic is None:
            csv = as_csv(in_order(self._hits, self._order, self._collation))
            self.dismiss(ResultsAnswer(csv=csv, saved=saved))
        elif (table := self._counted.table(self._number)) is not None:
            self.dismiss(ResultsAnswer(csv=table_csv(table), saved=saved, name=statistic.value))

    # Pages

    def _matches(self) -> list[Listed]:
        return listed_matches(self._hits, self._room) or [
            Listed(partial(ListRow, _("nothing found"), quiet=True), None)
        ]

    def _concordance(self) -> list[Listed]:
        hits = in_order(self._hits, self._order, self._collation)
        return [Listed(partial(centred_row, hit, self._room), hit) for hit in hits]

    def _counts(self) -> list[Listed]:
        return [Listed(partial(_unchanged, row), hit) for row, hit in counted(self._hits)]

    def _statistic(self) -> list[Listed]:
        speech = self._current.speech if self._current else None
        speaker = speech.speaker if speech else None
        rows = self._counted.rows(self._number, speaker, self._room())
        return [Listed(partial(_unchanged, row), None) for row in rows]

    def _show_counted(self, number: int) -> None:
        if self._number == number and self.is_current:
            self.refill()

    # Rows

    def _room(self) -> int:
        return max(20, (self.lines.size.width or 80) - _SIGN_AND_EDGE)

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
        self._nearby.display = self._number in (MATCHES, CONCORDANCE)
        shown = hit is not None and self._nearby.display
        width = (self._nearby.size.width or 80) - 2
        self._nearby.show(nearby_rows(hit, width) if hit is not None and shown else [])


def _unchanged(row: ListRow) -> ListRow:
    return row
