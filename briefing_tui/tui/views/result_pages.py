"""The page of the results that is shown, the matches listed there, and those that are marked."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.corpus.concordance import FARTHEST, Places, as_csv, in_order
from briefing_tui.corpus.ordering import Collation
from briefing_tui.corpus.statistic_tables import StatisticTable, table_csv
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.hit import Hit
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.matched import MORE
from briefing_tui.tui.views.counts import Counted, counts_csv
from briefing_tui.tui.views.result_rows import Listing, in_text_order
from briefing_tui.tui.views.statistics import STATISTICS

MATCHES, COUNTS, CONCORDANCE = 1, 2, 3
"""The numbers of the pages that are no statistics."""


class ResultsAnswer(NamedTuple):
    """The request to the browser when the view closes.

    Attributes:
        hit: where to go; None for nowhere.
        quoted: the matches whose sentences are to be quoted; empty for none.
        csv: a table to copy; empty for none.
        saved: whether the table is to be written to a file instead.
        name: what the table is of.
    """

    hit: Hit | None = None
    quoted: tuple[Hit, ...] = ()
    csv: str = ""
    saved: bool = False
    name: str = "concordance"


class ResultPages:
    """The state of the results: the way through the pages, the matches left, those marked.

    Args:
        every: all matches.

    Attributes:
        number: of the page that is shown.
        listing: the matches that are listed.
        hits: the same in text order.
        only: the count whose matches alone are listed; None for all.
    """

    def __init__(self, every: Listing) -> None:
        self.number = MATCHES
        self.listing = every
        self.hits: Sequence[Hit] = every.in_text_order
        self.only: Counted | None = None
        self._every = every
        self._order: Places = ()
        self._collation = Collation.PINYIN
        self._trail: list[tuple[int, Counted | None]] = []
        self._marked: set[tuple[str, int]] = set()

    @property
    def lists_matches(self) -> bool:
        """Return whether the page has a row for each match."""
        return self.number in (MATCHES, CONCORDANCE)

    def go_to(self, number: int) -> None:
        """Turn to a page; on one that was visited before, the way back is that of then."""
        visited = [page for page, _only in self._trail]
        if number in visited:
            at = visited.index(number)
            self._show_only(self._trail[at][1])
            del self._trail[at:]
        elif number != self.number:
            self._trail.append((self.number, self.only))
        self.number = number

    def narrow(self, one: Counted) -> None:
        """Turn to the matches that a count counts."""
        self._trail.append((self.number, self.only))
        self._show_only(one)
        self.number = MATCHES

    def back(self) -> bool:
        """Turn to the page before, with the matches listed there; False where there is none."""
        if not self._trail:
            return False
        self.number, only = self._trail.pop()
        self._show_only(only)
        return True

    def sort(self, side: int) -> None:
        """Turn to the concordance, sorted by one side: -1 left of the match, 1 right of it.

        Each time again it is sorted by the next word there, after the third as in the text.
        """
        first = abs(self._order[0]) if self._order and self._order[0] * side > 0 else 0
        if self.number != CONCORDANCE:
            first = 0
        self._order = tuple(side * place for place in range(first + 1, FARTHEST + 1))
        self.go_to(CONCORDANCE)

    def reorder(self) -> None:
        """Turn to the concordance in the next order of Chinese characters."""
        orders = list(Collation)
        self._collation = orders[(orders.index(self._collation) + 1) % len(orders)]
        self._order = self._order or (1, 2, 3)
        self.go_to(CONCORDANCE)

    def in_order(self) -> Sequence[Hit]:
        """Return the matches that are listed, in the order of the concordance."""
        return in_order(self.hits, self._order, self._collation)

    def sorted_by(self) -> str:
        """Return by what the concordance is sorted; empty for the order of the text."""
        return sorted_by(self._order, self._collation)

    def answer(
        self, counts: Sequence[Counted], table: StatisticTable | None, *, saved: bool
    ) -> ResultsAnswer | None:
        """Return what is copied of the page: the matches that are marked, else a table as CSV.

        The page of the matches gives the concordance; a statistic that is not counted yet None.

        Args:
            counts: the rows of the page of counts.
            table: that of the page, where it has a statistic.
            saved: whether it is to be written to a file.
        """
        if self.number == COUNTS:
            return ResultsAnswer(csv=counts_csv(counts), saved=saved, name="counts")
        if not self.lists_matches:
            if table is None:
                return None
            name = STATISTICS[self.number].value
            return ResultsAnswer(csv=table_csv(table), saved=saved, name=name)
        if marked := self.marked:
            return ResultsAnswer(quoted=marked, saved=saved)
        return ResultsAnswer(csv=as_csv(self.in_order()), saved=saved)

    def is_marked(self, hit: Hit) -> bool:
        """Return whether a match is marked."""
        return _key(hit) in self._marked

    def mark(self, hit: Hit) -> None:
        """Mark a match, or unmark it."""
        self._marked ^= {_key(hit)}

    def mark_all(self) -> None:
        """Mark every match that is listed, or unmark them where all are marked."""
        listed = {_key(hit) for hit in self.hits}
        self._marked = self._marked - listed if listed <= self._marked else self._marked | listed

    @property
    def marked(self) -> tuple[Hit, ...]:
        """Return the matches that are marked, in their order."""
        return tuple(filter(self.is_marked, in_text_order(self._every.every)))

    def words(self) -> str:
        """Return what is listed where that is not all, and how many matches are marked."""
        told = []
        if self.only is not None:
            narrowed = _("only {name}: {count}")
            told.append(narrowed.format(name=self.only.name, count=len(self.hits)))
        if count := len(self._marked):
            told.append(ngettext("{count} marked", "{count} marked", count).format(count=count))
        return " · ".join(told)

    def _show_only(self, one: Counted | None) -> None:
        self.only = one
        every = self._every
        if one is not None:
            hits, related = (
                [h for h in them if one.holds(h)] for them in (every.hits, every.related)
            )
            every = Listing(hits, related, len(hits))
        self.listing, self.hits = every, every.in_text_order


def _key(hit: Hit) -> tuple[str, int]:
    """Return what a match is known by among others of the same search."""
    return hit.briefing.path, hit.start


def sorted_by(places: Places, collation: Collation) -> str:
    """Return by what a concordance is sorted; empty for the order of the text."""
    if not places:
        return ""
    named = " ".join(f"{'R' if place > 0 else 'L'}{abs(place)}" for place in places)
    orders = {
        Collation.PINYIN: _("pinyin"),
        Collation.STROKES: _("strokes"),
        Collation.LETTERS: _("letters"),
    }
    return f"{named} · {orders[collation]}"


def page_keys(page: int) -> str:
    """Return the keys that do something on a page.

    Args:
        page: its number, from 1.
    """
    if page == COUNTS:
        return _("Enter lists those · 1–9 pages · y copy · w write · ? · Esc")
    if page in STATISTICS:
        return _("1–9 pages · y copy · w write · ? · Esc")
    return _("Enter opens it · 1–9 pages · a marks · y copy · w write · l r o sort · ? · Esc")


def title_of(listing: Listing, query: str) -> str:
    """Return the title of the matches of a query: how many there are, are listed, are related."""
    listed, count = len(listing.in_text_order), listing.count
    title = ngettext("{query}: {count} match", "{query}: {count} matches", count)
    if count > listed:
        title = _("{query}: {count} matches, the best {listed} of them listed")
    number = f"{count:,}{MORE if listing.cut else ''}"
    told = title.format(query=query, count=number, listed=f"{listed:,}")
    if not listing.related:
        return told
    return f"{told} · {_('related {count}').format(count=f'{len(listing.related):,}')}"
