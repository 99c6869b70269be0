"""The search as its user works it: the box, the matches, and the way back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.events import Key

from briefing_tui.limits import LONGEST_QUERY, NOT_ENOUGH_MEMORY
from briefing_tui.translation import _
from briefing_tui.tui.finding import COALESCE, LITERAL, Finder, Finds, Wish
from briefing_tui.tui.fitting import fitting
from briefing_tui.tui.matched import matched_words
from briefing_tui.tui.pace import Pace
from briefing_tui.tui.places import Place
from briefing_tui.tui.widgets.reader import Highlight

if TYPE_CHECKING:
    from textual.timer import Timer

    from briefing_tui.progress import Progress
    from briefing_tui.search.hit import Hit
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
        finds: what the search that is shown found; None while no search runs.
        literal: whether only literal matches are wanted.
        held: keys that came after Enter and before its search was done.
    """

    def __init__(
        self, browser: Browser, finder: Finder, panes: Panes, jumping: Jumping, noting: Noting
    ) -> None:
        self.finds: Finds | None = None
        self.literal = False
        self.held: list[Key] = []
        self._browser = browser
        self._panes = panes
        self._jumping = jumping
        self._noting = noting
        self._finder = finder
        self._before: Place | None = None
        self._current: int | None = None
        self._arriving = 0
        self._staying: int | None = None
        self._scheduled = False
        self._awaiting = False
        self._earlier: list[str] = []
        self._recalled_all = False
        self._recalled = 0
        self._highlights: tuple[Highlight, ...] = ()
        self._again: Timer | None = None
        self._pace = Pace()
        self._indexing: tuple[str, ...] = ()

    @property
    def awaiting(self) -> bool:
        """Return whether the search was accepted before it was done; keys then wait for it."""
        return self._awaiting

    @property
    def query(self) -> str:
        """Return the query that is searched for; empty without one."""
        return self._finder.wish.query if self._finder.wish else ""

    def open(self, words: str = "") -> None:
        """Open the box, with words already in it or empty."""
        if self._browser.session.briefing is None:
            return
        self._before = self._browser.session.shown_place
        self._recalled = 0
        self._panes.show_box(words)

    def begin(self, query: str) -> None:
        """Search without the box, as ``--query`` asks."""
        self._before = self._browser.session.shown_place
        self._remember_query(query)
        self._awaiting = True
        self._want(query)

    def typed(self, value: str) -> None:
        """Search for what now stands in the box; a burst of keys is one search."""
        if value.strip() == self.query:
            return
        if value.strip():
            self._want(value)
            return
        self._forget()
        if self._before is not None:
            self._browser.go_to_place(self._before)

    def found(self, finds: Finds) -> None:
        """Show what a search found, unless something else is wanted by now."""
        if finds.wish is not self._finder.wish:
            return
        self.finds = finds
        self._indexing = ()
        shown = finds.hits or ((finds.guess,) if finds.guess else ())
        self._highlights = tuple(Highlight(hit.spans, hit.match in LITERAL) for hit in shown)
        number = self._first(finds)
        staying, self._arriving, self._staying = self._staying, 0, None
        self._show_counts([hit.start for hit in finds.hits])
        self._current = None
        if finds.hits and staying is not None:
            self._stay(finds, staying)
        elif shown and number is not None and staying is None:
            self._go(number)
        else:
            self._browser.reader.mark(self._highlights)
        self._browser.show_status()
        if self._awaiting:
            self._awaiting = False
            held, self.held = self.held, []
            self._browser.app.press_before(held)

    def given_up(self, wish: Wish) -> None:
        """Report that the memory does not suffice for a search, unless another is wanted by now."""
        if wish is self._finder.wish:
            self.clear()
            self._browser.say(_(NOT_ENOUGH_MEMORY))

    def step(self, count: int) -> None:
        """Go to the next match in the text or the one before, on to other briefings."""
        finds = self.finds
        if finds is None or not (finds.hits or finds.elsewhere):
            self._browser.say(_("There is no match to go to"))
            return
        shown = self._shown(finds)
        standing = self._standing(count)
        at = bisect_right(shown, standing) if count > 0 else bisect_left(shown, standing) - 1
        if 0 <= at < len(shown):
            self._reach(shown[at])
        elif finds.elsewhere:
            self._leave_for_next(finds, count)
        elif shown:
            self._reach(shown[0] if count > 0 else shown[-1])
            self._browser.say(
                _("Past the last match: on from the first")
                if count > 0
                else _("Before the first match: on from the last")
            )
        else:
            self._browser.say(_("All matches are hidden; F shows everybody"))

    def toggle_literal(self) -> None:
        """Switch between all matches and literal ones, and search again."""
        self.literal = not self.literal
        self._want(self._browser.box.value if self._panes.box_open else self.query)
        self._browser.show_status()

    def recall(self) -> None:
        """Put an earlier search into the box, each time an earlier one."""
        if not self._recalled_all:
            self._recalled_all = True
            known = self._noting.searches()
            self._earlier[:0] = [query for query in known if query not in self._earlier]
        if not self._earlier:
            self._browser.say(_("There is no earlier search"))
            return
        self._recalled = self._recalled % len(self._earlier) + 1
        self._browser.box.value = self._earlier[-self._recalled]
        self._browser.box.action_end()

    def accept(self) -> None:
        """Go to the text at the current match; the highlights stay."""
        value = self._browser.box.value
        if not value.strip():
            self.leave()
            return
        self.typed(value)
        self._remember_query(value)
        self._awaiting = self.finds is None or self.finds.wish is not self._finder.wish
        if self._before is not None and self._before != self._browser.session.shown_place:
            self._jumping.remember(self._before)
        self._panes.hide_box()

    def leave(self) -> None:
        """Close the box and return to the place before the search."""
        self._panes.hide_box()
        self.clear()
        if self._before is not None:
            self._browser.go_to_place(self._before)

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
            hit = self.current_hit
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
                return ""
            return fitting(self._indexing, cells) or _("searching …")
        hidden = len(finds.hits) - len(self._shown(finds))
        onward = "next-match-from-box" if self._panes.box_open else "next-match"
        return matched_words(
            finds,
            self._current,
            hidden,
            literal_only=self.literal,
            onward=self._browser.key_of(onward),
            cells=cells,
        )

    def all_hits(self) -> list[Hit]:
        """Return every match in every open briefing: briefing by briefing, in text order."""
        finds = self.finds
        if finds is None:
            return []
        order = {
            id(briefing): number for number, briefing in enumerate(self._browser.session.briefings)
        }
        hits = [*finds.hits, *finds.elsewhere]
        return sorted(hits, key=lambda hit: (order.get(id(hit.briefing), 0), hit.start))

    @property
    def current_hit(self) -> Hit | None:
        """Return the current match, or None."""
        if self.finds is None or self._current is None:
            return None
        return self.finds.hits[self._current]

    def matches_by_briefing(self) -> list[int] | None:
        """Return how many matches each open briefing holds; None while no search runs."""
        finds = self.finds
        if finds is None:
            return None
        hits = [*finds.hits, *finds.elsewhere]
        return [sum(hit.briefing is b for hit in hits) for b in self._browser.session.briefings]

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

    def _forget(self) -> None:
        self._finder.want(None)
        self.finds = None
        self._current = None
        self._highlights = ()
        self._browser.reader.mark(())
        self._show_counts(None)

    def _show_counts(self, places: Sequence[int] | None) -> None:
        hits = self.finds.hits if self.finds else ()
        speakers = [hit.speech.speaker if hit.speech else None for hit in hits]
        self._browser.speakers.show_counts(speakers if places is not None else None)
        self._browser.outline.show_counts(places)

    def _shown(self, finds: Finds) -> Sequence[int]:
        """Return the numbers of the matches that no fold line hides."""
        everyone = range(len(finds.hits))
        if self._jumping.only is None:
            return everyone
        return [n for n in everyone if not self._browser.reader.hidden(finds.hits[n].start)]

    def _first(self, finds: Finds) -> int | None:
        """Return the number of the match to go to: the best, or the nearest to it that is shown.

        None when all are hidden; 0 stands for the guess when there is no match.
        """
        number = {0: finds.best, 1: 0, -1: len(finds.hits) - 1}[self._arriving]
        if not finds.hits:
            return 0
        return min(self._shown(finds), key=lambda at: abs(at - number), default=None)

    def _standing(self, count: int) -> float:
        """Return the current match's number, or a number between two when at no match."""
        assert self.finds is not None
        hits, current = self.finds.hits, self._current
        if current is not None:
            sentence = self._browser.reader.current
            if self._panes.box_open or sentence.start <= hits[current].start < sentence.end:
                return current
        edge = self._browser.reader.current
        return self.finds.at_or_after(edge.end if count > 0 else edge.start) - 0.5

    def _reach(self, number: int) -> None:
        """Go to a match for good: unless typing, the way back is kept."""
        if not self._panes.box_open:
            self._jumping.remember()
        self._go(number)
        self._browser.show_status()

    def _stay(self, finds: Finds, place: int) -> None:
        """Show the matches without going anywhere; the current one is that at the place."""
        number = finds.at_or_after(place)
        here = number < len(finds.hits) and finds.hits[number].start == place
        self._current = number if here else None
        self._browser.reader.mark(self._highlights, self._current)

    def _go(self, number: int) -> None:
        """Show a match, or the guess."""
        assert self.finds is not None
        hit = self.finds.hits[number] if self.finds.hits else self.finds.guess
        assert hit is not None
        self._current = number if self.finds.hits else None
        self._browser.reader.mark(self._highlights, number)
        self._browser.reader.go_to(hit.start)

    def _leave_for_next(self, finds: Finds, count: int) -> None:
        """Go on to the next briefing that holds matches, or back to the one before."""
        library = self._browser.session.briefings
        here = self._browser.session.shown_place.briefing
        holding = {n for n, b in enumerate(library) for hit in finds.elsewhere if hit.briefing is b}
        order = sorted(holding, key=lambda n: (n - here) * count % len(library))
        self._jumping.remember()
        self._arriving = count
        self._browser.show_briefing(order[0])

    def _remember_query(self, query: str) -> None:
        query = query.strip()
        if query in self._earlier:
            self._earlier.remove(query)
        self._earlier.append(query)
        self._noting.remember_search(query)
