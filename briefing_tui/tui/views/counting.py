"""Statistics that are counted in a thread when their page is first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from textual.widget import Widget
from textual.worker import get_current_worker

from briefing_tui.corpus.statistic_tables import Statistic, StatisticTable
from briefing_tui.corpus.word_patterns import CorpusPattern, PatternError, pattern
from briefing_tui.model import Briefing, Speaker
from briefing_tui.progress import Progress
from briefing_tui.search.hit import Hit
from briefing_tui.translation import _
from briefing_tui.tui.views.statistics import (
    STATISTICS,
    CountAsked,
    counted_table,
    missing,
    table_rows,
)
from briefing_tui.tui.widgets.list_row import ListRow


class _GivenUp(Exception):
    """Raised when a count is no longer wanted."""


class CountedPages:
    """The tables of the pages with statistics, each counted once.

    Args:
        view: the view whose threads count; closing it gives them up.
        briefings: all that are open.
        hits: the matches of the search.
        counted: called when a table is there.
    """

    def __init__(
        self,
        view: Widget,
        briefings: Sequence[Briefing],
        hits: Sequence[Hit],
        counted: Callable[[int], None],
    ) -> None:
        self._view = view
        self._briefings = briefings
        self._hits = hits
        self._told = counted
        self._tables: dict[int, StatisticTable | str] = {}
        self._other: CorpusPattern | None = None

    def table(self, number: int) -> StatisticTable | None:
        """Return the table of a page; None where there is none yet."""
        table = self._tables.get(number)
        return table if isinstance(table, StatisticTable) else None

    def wants_query(self, number: int) -> bool:
        """Return whether a page waits for a query to compare with."""
        return STATISTICS.get(number) is Statistic.COMPARE and self._other is None

    def compare_with(self, number: int, typed: str | None) -> None:
        """Compare the matches with a query from now on; nothing typed compares with nothing."""
        self._tables.pop(number, None)
        self._other = None
        try:
            self._other = pattern(typed) if typed else None
        except PatternError as error:
            self._tables[number] = str(error)

    def forget(self, number: int) -> None:
        """Count a page anew the next time that it is shown."""
        self._tables.pop(number, None)
        if STATISTICS.get(number) is Statistic.COMPARE:
            self._other = None

    def rows(self, number: int, speaker: Speaker | None, room: int) -> list[ListRow]:
        """Return the rows of a page; what is not counted yet is begun to be.

        Args:
            number: of the page.
            speaker: whose key words are counted.
            room: the cells of a row.
        """
        table = self._tables.get(number)
        if table is None:
            if self.wants_query(number):
                return [ListRow(missing(STATISTICS[number]), quiet=True)]
            self._count(number, CountAsked(self._briefings, self._hits, speaker, self._other))
            table = _("counting …")
        if isinstance(table, str):
            return [ListRow(table, quiet=True)]
        return table_rows(table, room)

    def _count(self, number: int, asked: CountAsked) -> None:
        """Count a statistic in a thread; another one that is being counted is given up."""

        def work() -> None:
            worker = get_current_worker()

            def tell(progress: Progress) -> None:
                if worker.is_cancelled:
                    raise _GivenUp

            with suppress(_GivenUp):
                table = counted_table(STATISTICS[number], asked, tell)
                self._view.app.call_from_thread(self._take, number, table)

        self._view.run_worker(work, thread=True, exclusive=True, group="counting")

    def _take(self, number: int, table: StatisticTable | None) -> None:
        self._tables[number] = missing(STATISTICS[number]) if table is None else table
        self._told(number)
