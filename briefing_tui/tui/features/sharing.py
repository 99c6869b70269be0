"""Shared notebooks: what other desks keep and set right, and what this one sends to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from briefing_tui.translation import _

if TYPE_CHECKING:
    from briefing_tui.postgres.address import LibraryAddress
    from briefing_tui.postgres.change import MadeChange
    from briefing_tui.postgres.knowledge import Knowledge
    from briefing_tui.state.notebook import KeptQuote
    from briefing_tui.state.notebook.exchanging import Exchanged
    from briefing_tui.state.notebook.shared_notebook import SharedNotebook
    from briefing_tui.tui.browser import Browser

LONGEST_PAUSE = 8.0
"""Seconds between two tries to reach a server that was lost."""

LOOKED_AFTER = 15.0
"""Seconds after which a server is asked though it told of nothing."""


class Sharing:
    """Keeps the notebooks of the open libraries in touch with them, in a thread for each.

    Args:
        browser: the browser that it is done in.
        folder: where copies are; None for memory, where nothing is written to a library either.
        guest: whether a guest looks, who writes nothing and sees no private notes.

    Attributes:
        heard: called on the screen's thread with what is new, nothing at the first exchange.
    """

    def __init__(self, browser: Browser, folder: Path | None, *, guest: bool = False) -> None:
        self.heard: list[Callable[[SharedNotebook, Sequence[MadeChange]], object]] = []
        self._browser = browser
        self._folder = folder
        self._guest = guest
        self._books: dict[str, SharedNotebook] = {}
        self._followed: list[tuple[Knowledge, Thread]] = []
        self._lost: set[str] = set()
        self._complaints: set[str] = set()
        self._lock = Lock()
        self._closed = Event()

    @property
    def books(self) -> Sequence[SharedNotebook]:
        """Return the notebooks of the libraries that are open, each opened when first asked for."""
        if not self._browser.session.fetches:
            return ()
        with self._lock:
            for address in self._browser.session.addresses:
                if address.shown not in self._books and not self._closed.is_set():
                    self._open(address)
            return tuple(self._books.values())

    def _open(self, address: LibraryAddress) -> None:
        from hashlib import sha256

        from briefing_tui.postgres.knowledge import Knowledge
        from briefing_tui.state.notebook.desk_copy import DeskCopy
        from briefing_tui.state.notebook.shared_notebook import SharedNotebook
        from briefing_tui.state.notebook.trouble import NotebookError

        path = None
        if self._folder is not None and not self._guest:
            name = sha256(address.connects.encode("utf-8", "surrogatepass")).hexdigest()[:32]
            path = self._folder / f"{name}.sqlite"
        try:
            copy = DeskCopy(path)
        except NotebookError as error:
            self._say(str(error))
            path, copy = None, DeskCopy(None)
        knowledge = Knowledge.at(address)
        book = SharedNotebook(
            address, copy, knowledge.wake, writes=path is not None, whole=not self._guest
        )
        self._books[address.shown] = book
        thread = Thread(target=self._follow, args=(book, knowledge), daemon=True)
        self._followed.append((knowledge, thread))
        thread.start()

    def _follow(self, book: SharedNotebook, knowledge: Knowledge) -> None:
        """Exchange with a library whenever either side has something new, until the end."""
        from briefing_tui.errors import BriefingError
        from briefing_tui.state.notebook.exchanging import exchange

        pause, first = 1.0, True
        while not self._closed.is_set():
            try:
                if first:
                    book.copy.try_refused()
                knowledge.listen()
                outcome = exchange(knowledge, book.copy)
                complaint = book.complaint  # read in this thread: the screen's finds it read
            except BriefingError as error:
                if not self._closed.is_set():
                    self._later(partial(self._lose, book, str(error)))
                    self._closed.wait(pause)
                    pause = min(2 * pause, LONGEST_PAUSE)
                continue
            pause = 1.0
            self._later(partial(self._hear, book, outcome, complaint, is_news=not first))
            first = False
            knowledge.wait(LOOKED_AFTER)

    def _lose(self, book: SharedNotebook, error: str) -> None:
        """Report once that a server is lost."""
        if book.address not in self._lost:
            self._lost.add(book.address)
            told = _("What you keep and set right waits on this machine: {error}")
            self._browser.say(told.format(error=error) if book.takes else error)

    def _hear(
        self, book: SharedNotebook, outcome: Exchanged, complaint: str, *, is_news: bool
    ) -> None:
        """Show what an exchange brought."""
        if was_lost := book.address in self._lost:
            self._lost.discard(book.address)
            told = _("{library} is back; what waited was sent")
            self._browser.say(told.format(library=book.name))
        for reason in dict.fromkeys(outcome.refused):
            words = _("The library does not take it; it stays on this machine: {reason}")
            self._browser.say(words.format(reason=reason))
        if complaint and complaint not in self._complaints:
            self._complaints.add(complaint)
            self._browser.say(complaint)
        if outcome.fetched or was_lost:  # some may have come just before it was lost
            for hear in self.heard:
                hear(book, outcome.fetched if is_news else ())

    def is_shared(self, kept: KeptQuote) -> bool:
        """Return whether a new quote is kept in the notebook of a library."""
        return any(book.has(kept.path) and book.takes for book in self.books)

    def where_kept(self, quotes: Sequence[KeptQuote]) -> str:
        """Return where new quotes are kept; empty where there is but one place."""
        from briefing_tui.state.notebook.shared_entries import is_private

        places = (self.where(one.path, private=is_private(one)) for one in quotes)
        return " · ".join(filter(None, dict.fromkeys(places)))

    def where(self, path: str, *, private: bool = False) -> str:
        """Return where something of a briefing is kept; empty where there is but one place."""
        for book in self.books:
            if book.has(path):
                if not book.takes:
                    return _("on this machine alone")
                if book.address in self._lost:
                    return _("waits on this machine until the server is back")
                if private:
                    return _("in {library}, seen by you alone").format(library=book.name)
                return _("in {library}, for all desks").format(library=book.name)
        return ""

    def close(self) -> None:
        """End the threads; what is not sent is sent the next time."""
        self._closed.set()
        for knowledge, thread in self._followed:
            knowledge.wake()
            thread.join(0.5)
            if not thread.is_alive():
                knowledge.close()
        for book in self._books.values():
            book.copy.close()

    def _say(self, words: str) -> None:
        self._later(lambda: self._browser.say(words))

    def _later(self, do: Callable[[], object]) -> None:
        """Do something on the screen's thread, unless the program ends."""
        if not self._closed.is_set():
            self._browser.screen.call_later(do)
