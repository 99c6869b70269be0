"""The matches of a search: highlighted, counted, gone to, and the way on to other briefings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_tui.span import Span
from briefing_tui.translation import _
from briefing_tui.tui.widgets.reader_marks import Highlight

if TYPE_CHECKING:
    from briefing_tui.search.hit import Hit
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.jumping import Jumping
    from briefing_tui.tui.features.panes import Panes
    from briefing_tui.tui.finder import Finds
    from briefing_tui.tui.typesetting.selection import Selection
    from briefing_tui.tui.views.result_rows import Listing

MOST_LISTED = 1_500
"""The most matches that are listed at once: each is read from its briefing for it."""


class Matches:
    """Shows the matches of a search in the reader and the side panes.

    Args:
        browser: the browser.
        panes: tells whether the search box is open.
        jumping: keeps the way back.

    Attributes:
        finds: what the search that is shown found; None while no search runs.
        current: the number of the match that the text stands at, or None.
        wrapped: whether the way to the current match led over an end of the text.
        selected: the selection that the search began in, which matches extend; None without one.
    """

    def __init__(self, browser: Browser, panes: Panes, jumping: Jumping) -> None:
        self.finds: Finds | None = None
        self.current: int | None = None
        self.wrapped = False
        self.selected: Selection | None = None
        self._browser = browser
        self._panes = panes
        self._jumping = jumping
        self._arriving = 0
        self._arriving_wrapped = False
        self._highlights: tuple[Highlight, ...] = ()

    def show(self, finds: Finds, staying: int | None, origin: int = 0) -> None:
        """Show what a search found, and go to a match.

        That is the first one from the origin on, and on from the beginning where there is none
        after it: of the literal ones if there are any, else of those that are as near as the best.

        Args:
            finds: what it found.
            staying: an offset that the reader stays at; None goes on to a match.
            origin: the offset from which on matches are looked for.
        """
        self.finds = finds
        self.wrapped, self._arriving_wrapped = self._arriving_wrapped, False
        selecting = self._browser.reader.selecting
        shown = finds.hits or ((finds.guess,) if finds.guess and not selecting else ())
        self._highlights = tuple(Highlight(hit.spans, hit.match.is_literal) for hit in shown)
        number = self._first(finds, origin)
        self._arriving = 0
        self._show_counts([hit.start for hit in finds.hits])
        self.current = None
        if finds.hits and staying is not None:
            self._stay(finds, staying)
        elif shown and number is not None and staying is None:
            self._go(number)
        else:
            self._browser.reader.mark(self._highlights)
            if selecting and self.selected is not None and staying is None:
                self._browser.reader.motions.reselect(self.selected)

    def step(self, count: int) -> None:
        """Go to the next match in the text or the one before, on to other briefings."""
        finds = self.finds
        if finds is None or not (finds.hits or finds.elsewhere):
            self._browser.say(_("There is no match to go to"))
            return
        shown = self._shown(finds)
        standing = self._standing(count)
        at = bisect_right(shown, standing) if count > 0 else bisect_left(shown, standing) - 1
        self.wrapped = False
        if 0 <= at < len(shown):
            self._reach(shown[at])
        elif self._browser.reader.selecting:
            self._browser.say(_("No further match in this text to extend the selection to"))
        elif finds.elsewhere:
            self._leave_for_next(finds, count)
        elif shown:
            self.wrapped = True
            self._reach(shown[0] if count > 0 else shown[-1])
            self._browser.say(
                _("Past the last match: on from the first")
                if count > 0
                else _("Before the first match: on from the last")
            )
        else:
            self._browser.say(_("All matches are hidden; F shows everybody"))

    def forget(self) -> None:
        """Remove highlights and counts without moving."""
        self.finds = None
        self.current = None
        self.wrapped = False
        self._highlights = ()
        self._browser.reader.mark(())
        self._show_counts(None)

    @property
    def hidden(self) -> int:
        """Return how many matches fold lines hide."""
        return len(self.finds.hits) - len(self._shown(self.finds)) if self.finds else 0

    def all_hits(self) -> Listing:
        """Return the matches in the open briefings, best first, at most :data:`MOST_LISTED`."""
        # Imported here, with the first list: the first paint needs none of it.
        from briefing_tui.errors import BriefingError
        from briefing_tui.tui.views.result_rows import Listing

        finds = self.finds
        if finds is None:
            return Listing((), (), 0)
        try:
            best = finds.every[: MOST_LISTED + finds.related]
        except BriefingError as error:  # a server was lost
            self._browser.say(str(error))
            return Listing((), (), 0)
        related = [hit for hit in best if hit.group == "related"]
        hits = [hit for hit in best if hit.group != "related"][:MOST_LISTED]
        return Listing(hits, related, sum(finds.counts) if hits else 0, finds.cut)

    @property
    def current_hit(self) -> Hit | None:
        """Return the current match, or None."""
        if self.finds is None or self.current is None:
            return None
        return self.finds.hits[self.current]

    def by_briefing(self) -> list[int] | None:
        """Return how many matches each open briefing holds; None while no search runs."""
        finds = self.finds
        if finds is None:
            return None
        more = len(self._browser.session.briefings) - len(finds.counts)
        return [*finds.counts, *[0] * more]

    def _show_counts(self, places: Sequence[int] | None) -> None:
        hits = self.finds.hits if self.finds else ()
        speakers = [hit.said_by for hit in hits]
        self._browser.speakers.show_counts(speakers if places is not None else None)
        self._browser.outline.show_counts(places)

    def _shown(self, finds: Finds) -> Sequence[int]:
        """Return the numbers of the matches that no fold line hides."""
        everyone = range(len(finds.hits))
        if self._jumping.only is None:
            return everyone
        return [n for n in everyone if not self._browser.reader.hidden(finds.hits[n].start)]

    def _first(self, finds: Finds, origin: int) -> int | None:
        """Return the number of the match to go to, of those that no fold line hides; or None.

        Coming from another briefing, that is the first, or the last on the way back.
        """
        if not finds.hits:
            return 0
        shown = self._shown(finds)
        if not shown:
            return None
        if self._browser.reader.selecting and self.selected is not None:
            number = min(finds.at_or_after(self.selected.moving), len(finds.hits) - 1)
            return min(shown, key=lambda at: abs(at - number))
        if self._arriving:
            return shown[0 if self._arriving > 0 else -1]
        best = min(_nearness(finds.hits[at]) for at in shown)
        nearest = [at for at in shown if _nearness(finds.hits[at]) == best]
        onward = next((at for at in nearest if finds.hits[at].start >= origin), None)
        self.wrapped = onward is None
        return nearest[0] if onward is None else onward

    def _standing(self, count: int) -> float:
        """Return the current match's number, or a number between two when at no match."""
        assert self.finds is not None
        hits, current = self.finds.hits, self.current
        held, edge = self._browser.reader.held, self._browser.reader.current
        if held is not None:
            edge = Span(held.moving, held.moving + 1)
        if current is not None:
            hit = hits[current]
            if self._panes.box_open or edge.start <= hit.start < edge.end:
                return current
            if held is not None and hit.start <= held.moving < hit.end:
                return current
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
        self.current = number if here else None
        self._browser.reader.mark(self._highlights, self.current)

    def _go(self, number: int) -> None:
        """Show a match, or the guess."""
        assert self.finds is not None
        hit = self.finds.hits[number] if self.finds.hits else self.finds.guess
        assert hit is not None
        self.current = number if self.finds.hits else None
        self._browser.reader.mark(self._highlights, number)
        if self._browser.reader.selecting:
            self._browser.reader.motions.extend_over(Span(hit.start, hit.end))
        else:
            self._browser.reader.go_to(hit.start)

    def _leave_for_next(self, finds: Finds, count: int) -> None:
        """Go on to the next briefing that holds matches, or back to the one before."""
        library = self._browser.session.briefings
        here = self._browser.session.shown_place.briefing
        holding = [n for n, count in enumerate(finds.counts) if count and n != here]
        order = sorted(holding, key=lambda n: (n - here) * count % len(library))
        self._jumping.remember()
        self._arriving = count
        self._arriving_wrapped = (order[0] - here) * count < 0
        self._browser.show_briefing(order[0])
        if self._arriving_wrapped:
            self._browser.say(
                _("Past the last briefing: on from the first")
                if count > 0
                else _("Before the first briefing: on from the last")
            )


def _nearness(hit: Hit) -> tuple[int, bool]:
    """Return how near a match is to the words that were typed: its group, and its own words."""
    return list(type(hit.group)).index(hit.group), not hit.match.is_literal
