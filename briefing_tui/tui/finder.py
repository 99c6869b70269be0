"""Searching while the user types: one search at a time, only the latest answer counts."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from textual.message import Message

from briefing_tui.dataclass import dataclass
from briefing_tui.progress import Progress
from briefing_tui.tui.latest import Latest

if TYPE_CHECKING:
    from briefing_tui.library import Library
    from briefing_tui.model import Briefing
    from briefing_tui.search.hit import Hit
    from briefing_tui.search.hits import Hits
    from briefing_tui.search.unknown import Unknown

COALESCE = 0.015
"""Seconds from the first key of a burst to its search."""

MANY = 16
"""Files from which on indexing them takes long enough to be told of."""

BETWEEN = 0.1
"""Seconds from telling how far indexing is to telling it again."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A query and how to search for it.

    Attributes:
        query: the words.
        literal: whether only literal matches are wanted.
        briefing: the briefing that is shown.
    """

    query: str
    literal: bool
    briefing: Briefing


@dataclass(frozen=True, slots=True)
class Reach:
    """The briefings that a search could look in.

    Attributes:
        searched: how many briefings it looked in.
        total: how many there will be once all files are read; None while that is not known.
    """

    searched: int
    total: int | None

    @property
    def whole(self) -> bool:
        """Return whether everything had been read."""
        return self.total == self.searched


@dataclass(frozen=True, slots=True)
class Finds:
    """The result of a search.

    Attributes:
        wish: what was searched for.
        hits: the matches in the briefing that is shown, in text order; its related passages where
            nothing else was found anywhere.
        every: the matches in all briefings, best first.
        counts: how many matches each briefing of the library has.
        literal: how many of the matches in the briefing shown hold the query's own words.
        guess: the most alike passage, where nothing was found anywhere.
        reach: what was looked in.
        seconds: how long it took.
        unknown: what the query asks for that there is not.
        unfiltered: how many matches there are without the query's filters, where there is none
            with them.
        asks: whether the query asks for anything yet, as a filter without its value does not.
        related: how many related passages all briefings have beside what was found.
        cut: whether there may be more near matches than were counted.
    """

    wish: Wish
    hits: tuple[Hit, ...]
    every: Hits
    counts: tuple[int, ...]
    literal: int
    guess: Hit | None
    reach: Reach
    seconds: float
    unknown: tuple[Unknown, ...] = ()
    unfiltered: int = 0
    asks: bool = True
    related: int = 0
    cut: bool = False

    @property
    def elsewhere(self) -> int:
        """Return how many matches the other briefings have."""
        return sum(self.counts) - len(self.hits)

    def at_or_after(self, offset: int) -> int:
        """Return the number of the first match that begins at or after an offset."""
        return bisect_left(self.hits, offset, key=lambda hit: hit.start)


@dataclass
class SearchDone(Message):
    """A search is done.

    Attributes:
        finds: what it found.
    """

    finds: Finds


@dataclass
class NoMemory(Message):
    """A search was given up because the memory did not suffice.

    Attributes:
        wish: what was searched for.
    """

    wish: Wish


@dataclass
class SearchFailed(Message):
    """A search was given up because a server could not be reached.

    Attributes:
        wish: what was searched for.
        reason: why, one line.
    """

    wish: Wish
    reason: str


@dataclass
class Indexing(Message):
    """The files must be indexed before they can be searched.

    Attributes:
        progress: how far that has come.
    """

    progress: Progress


def find(
    library: Library,
    wish: Wish,
    cancelled: Callable[[], bool],
    unread: int | None = 0,
    progress: Callable[[Progress], object] | None = None,
) -> Finds:
    """Search all briefings at once, and guess where nothing is found.

    A guess is made only once all files have been read.

    Args:
        library: what is searched.
        wish: what is searched for.
        cancelled: asked now and then whether that is no longer wanted.
        unread: how many files are still to be read; None while that is not known.
        progress: told how far indexing has come.

    Raises:
        briefing_tui.search.engine.SearchCancelled: ``cancelled`` said yes.
    """
    # Imported here, with the first search: the first paint needs none of it.
    from briefing_tui.search.hit import HitGroup
    from briefing_tui.search.language import read_query, unfiltered

    begun = time.monotonic()
    reach = Reach(len(library), None if unread is None else len(library) + unread)
    every = library.search(wish.query, literal=wish.literal, cancelled=cancelled, progress=progress)
    counts = every.counts()
    related = int(every.counts(related=True).sum() - counts.sum())
    found = bool(counts.any())
    if not found:
        # Related passages are walked through only where nothing else is found anywhere.
        counts = every.counts(related=True)
    number = next((at for at, each in enumerate(library) if each is wish.briefing), None)
    shown = every.of(number) if number is not None else ()
    counted = [hit for hit in shown if not found or hit.group is not HitGroup.RELATED]
    asks = read_query(wish.query)
    narrowed = any(ask.excludes for ask in asks) or len(asks) > 1
    unknown: tuple[Unknown, ...] = ()
    if reach.whole and (narrowed or not found):
        unknown = tuple(each for each in library.unknown(wish.query) if not each.begun)
    plain = unfiltered(wish.query) if reach.whole and not found and not unknown else ""
    without = int(library.search(plain, cancelled=cancelled).counts().sum()) if plain else 0
    guesses = not every and reach.whole and not unknown and not without
    return Finds(
        wish,
        tuple(sorted(counted, key=lambda hit: (hit.start, hit.end))),
        every,
        tuple(counts.tolist()),
        sum(hit.match.is_literal for hit in counted if hit.group is HitGroup.AS_TYPED),
        library.nearest(wish.query, within=wish.briefing, cancelled=cancelled) if guesses else None,
        reach,
        time.monotonic() - begun,
        unknown,
        without,
        bool(asks) or not wish.query.strip(),
        related,
        every.cut,
    )


class Finder:
    """Runs the searches: while one runs, only the latest wish waits.

    Args:
        library: gives what is searched.
        lock: guards it, for files may still be added.
        start: runs a function in a thread.
        tell: is given :class:`SearchDone`, :class:`NoMemory`, :class:`SearchFailed` and
            :class:`Indexing` messages, from that thread.
        unread: how many files are still to be read; None while that is not known.
    """

    def __init__(
        self,
        library: Callable[[], Library],
        lock: Lock,
        start: Callable[[Callable[[], None]], object],
        tell: Callable[[Message], object],
        unread: Callable[[], int | None] = lambda: 0,
    ) -> None:
        self._unread = unread
        self._told = 0.0
        self._library = library
        self._lock = lock
        self._tell = tell
        self._latest = Latest(start, self._search_for)

    @property
    def wish(self) -> Wish | None:
        """Return the latest wish; None when nothing is to be searched for."""
        return self._latest.wish

    def want(self, wish: Wish | None) -> None:
        """Set the wish; a search for any other is cancelled."""
        self._latest.want(wish)

    def search(self) -> None:
        """Start a search for the wish, unless a running search will take it up."""
        self._latest.begin()

    def _indexed(self, progress: Progress) -> None:
        """Report how far indexing has come, at a rate that can be read."""
        now = time.monotonic()
        if progress.total >= MANY and now - self._told >= BETWEEN:
            self._told = now
            self._tell(Indexing(progress))

    def _search_for(self, wish: Wish, missing: list[str] | None = None) -> None:
        """Search and report the result, unless the wish has changed; ``missing``: without what."""
        # Imported here, with the first search: the first paint needs none of it.
        from briefing_tui.errors import AwayError, BriefingError
        from briefing_tui.search.engine import SearchCancelled

        try:
            with self._lock:
                library, unread = self._library(), self._unread()
                over = partial(self._latest.over, wish)
                finds = find(library, wish, over, unread, self._indexed)
        except SearchCancelled:
            return
        except MemoryError:
            self._tell(NoMemory(wish))
            return
        except BriefingError as error:
            if isinstance(error, AwayError) and library.missing != missing:
                self._search_for(wish, library.missing)  # without the part that is away
                return
            self._tell(SearchFailed(wish, str(error)))
            return
        if not self._latest.over(wish):
            self._tell(SearchDone(finds))
            if library.addresses:
                from briefing_tui.tui.fetching_ahead import fetch_ahead

                fetch_ahead(library, finds.counts, over)
