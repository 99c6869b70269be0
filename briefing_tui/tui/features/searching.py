"""The search as its user works it: the box, the matches, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import Key

from briefing_tui.limits import LONGEST_QUERY
from briefing_tui.translation import _
from briefing_tui.tui.features.earlier_searches import EarlierSearches
from briefing_tui.tui.features.matches import Matches
from briefing_tui.tui.finder import COALESCE, Finder, Finds, Wish
from briefing_tui.tui.fitting import fitting
from briefing_tui.tui.matched import matched_words
from briefing_tui.tui.pace import Pace
from briefing_tui.tui.places import ReadingPlace

if TYPE_CHECKING:
    from textual.timer import Timer

    from briefing_tui.progress import Progress
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.jumping import Jumping
    from briefing_tui.tui.features.noting import Noting
    from briefing_tui.tui.features.panes import Panes


LEAST_PAUSE = 1.0
"""Seconds from one search to the next while files are read."""

PAUSE = 4.0
"""The ratio of that pause to the time of a search: reading waits while one searches."""


class Searching:
    """Searches in the browser.

    Args:
        browser: the browser.
        finder: runs the searches.
        panes: shows and hides the box.
        jumping: keeps the way back.
        noting: remembers searches.

    Attributes:
        matches: the matches of the search that is shown.
        literal: whether only literal matches are wanted.
        held: keys that came after Enter and before its search was done.
    """

    def __init__(
        self, browser: Browser, finder: Finder, panes: Panes, jumping: Jumping, noting: Noting
    ) -> None:
        self.matches = Matches(browser, panes, jumping)
        self.literal = False
        self.held: list[Key] = []
        self._browser = browser
        self._panes = panes
        self._jumping = jumping
        self._finder = finder
        self._before: ReadingPlace | None = None
        self._staying: int | None = None
        self._kept: int | None = None
        self._scheduled = False
        self._awaiting = False
        self._earlier = EarlierSearches(noting)
        self._again: Timer | None = None
        self._pace = Pace()
        self._indexing: tuple[str, ...] = ()

    @property
    def awaiting(self) -> bool:
        """Return whether the search was accepted before it was done; keys then wait for it."""
        return self._awaiting

    @property
    def finds(self) -> Finds | None:
        """Return what the search that is shown found; None while no search runs."""
        return self.matches.finds

    @property
    def query(self) -> str:
        """Return the query that is searched for; empty without one."""
        return self._finder.wish.query if self._finder.wish else ""

    def open(self, words: str = "") -> None:
        """Open the box, with words already in it or empty."""
        if self._browser.session.briefing is None:
            return
        self._before = self._browser.session.shown_place
        self.matches.selected = self._browser.reader.held
        self._earlier.begin()
        self._panes.show_box(words)

    def begin(self, query: str) -> None:
        """Search without the box, as ``--query`` asks."""
        self._before = self._browser.session.shown_place
        self._earlier.add(query.strip())
        self._awaiting = True
        self._want(query)

    def typed(self, value: str) -> None:
        """Search for what now stands in the box; a burst of keys is one search."""
        if value.strip() == self.query:
            return
        self._kept = None
        if value.strip():
            self._want(value)
            return
        self._forget()
        self._return()

    def found(self, finds: Finds) -> None:
        """Show what a search found, unless something else is wanted by now."""
        if finds.wish is not self._finder.wish:
            return
        self._indexing = ()
        staying, self._staying = self._staying, None
        self.matches.show(finds, staying, self._origin())
        self._browser.show_status()
        if self._awaiting:
            self._awaiting = False
            held, self.held = self.held, []
            self._browser.app.press_before(held)

    def given_up(self, wish: Wish, reason: str) -> None:
        """Report why a search was given up, unless another is wanted by now."""
        if wish is self._finder.wish:
            self.clear()
            self._browser.say(reason)

    def toggle_literal(self) -> None:
        """Switch between all matches and literal ones, and search again from the current match."""
        self.literal = not self.literal
        if (hit := self.matches.current_hit) is not None:
            self._kept = hit.start
        self._want(self._browser.box.value if self._panes.box_open else self.query)
        self._browser.show_status()

    def recall(self) -> None:
        """Put an earlier search into the box, each time an earlier one."""
        query = self._earlier.recall()
        if query is None:
            self._browser.say(_("There is no earlier search"))
            return
        self._browser.box.value = query
        self._browser.box.action_end()

    def accept(self) -> None:
        """Go to the text at the current match; the highlights stay."""
        value = self._browser.box.value
        if not value.strip():
            self.leave()
            return
        self.typed(value)
        self._earlier.add(value.strip())
        self._awaiting = self.finds is None or self.finds.wish is not self._finder.wish
        if self._before is not None and self._before != self._browser.session.shown_place:
            self._jumping.remember(self._before)
        self._panes.hide_box()

    def leave(self) -> None:
        """Close the box and return to the place before the search."""
        self._panes.hide_box()
        self.clear()
        self._return()

    def clear(self) -> None:
        """Clear the highlights and the counts without moving."""
        self._forget()
        self._awaiting = False
        self.held.clear()
        self._browser.show_status()

    def shown_anew(self, place: int | None = None) -> None:
        """Search the briefing that is shown now for what was searched in another.

        Args:
            place: where its reader went to and stays; None goes on to the best match.
        """
        if self.query:
            self._staying = place
            self._want(self.query)

    def search_again(self) -> None:
        """Search again to include files read since; keep the current match and place."""
        place = None
        if self.finds is not None:
            hit = self.matches.current_hit
            place = hit.start if hit is not None else self._browser.reader.place
        self.shown_anew(place)

    def more(self) -> None:
        """Search again because more files were read, at limited rate and without moving."""
        finds = self.finds
        if finds is not None and self._again is None:
            pause = max(LEAST_PAUSE, PAUSE * finds.seconds)
            self._again = self._browser.screen.set_timer(pause, self._search_more)

    def _search_more(self) -> None:
        self._again = None
        # A search that runs is not given up for this: its answer comes, and is extended then.
        if self.finds is not None and self.finds.wish is self._finder.wish:
            self.search_again()

    def indexing(self, progress: Progress) -> None:
        """Report how far indexing has come, which the search waits for."""
        self._indexing = self._pace.words(progress)
        self._browser.show_status()

    def summary(self, cells: int) -> str:
        """Return the current match's number, the count and the kind; empty without a search."""
        finds = self.finds
        if finds is None:
            if not self.query:
                return _("literal only") if self.literal and self._panes.box_open else ""
            return fitting(self._indexing, cells) or _("searching …")
        onward = "next-match-from-box" if self._panes.box_open else "next-match"
        return matched_words(
            finds,
            self.matches.current,
            self.matches.hidden,
            literal_only=self.literal,
            wrapped=self.matches.wrapped,
            onward=self._browser.key_of(onward),
            cells=cells,
        )

    def _origin(self) -> int:
        """Return where a search begins: where it was switched, else where the reader was."""
        if self._kept is not None:
            return self._kept
        before, here = self._before, self._browser.session.shown_place
        return before.offset if before is not None and before.briefing == here.briefing else 0

    def _want(self, query: str) -> None:
        """Search for a query, once the burst of keys that it may be part of is over."""
        briefing = self._browser.session.briefing
        if briefing is None or not query.strip():
            return
        if len(query) > LONGEST_QUERY:
            said = _("only the first {count} characters of the query are looked for")
            self._browser.say(said.format(count=LONGEST_QUERY))
        self._finder.want(Wish(query.strip()[:LONGEST_QUERY], self.literal, briefing))
        if not self._scheduled:
            self._scheduled = True
            self._browser.screen.set_timer(COALESCE, self._search)

    def _search(self) -> None:
        self._scheduled = False
        self._finder.search()

    def _return(self) -> None:
        """Go back to the place before the search, what was selected selected."""
        if self.matches.selected is not None and self._browser.reader.selecting:
            self._browser.reader.motions.reselect(self.matches.selected)
        elif self._before is not None:
            self._browser.go_to_place(self._before)

    def _forget(self) -> None:
        self._finder.want(None)
        self.matches.forget()
