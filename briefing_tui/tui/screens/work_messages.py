"""Messages that threads send to the browser's screen: files read, matches found, copies made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from briefing_tui.limits import NOT_ENOUGH_MEMORY
from briefing_tui.translation import _

if TYPE_CHECKING:
    from briefing_tui.tui.completions_finder import Offered
    from briefing_tui.tui.features.copying import Delivered
    from briefing_tui.tui.finder import Indexing, NoMemory, SearchDone, SearchFailed
    from briefing_tui.tui.reading_files import FileRead, FileReread, FilesRead, ReadingFile
    from briefing_tui.tui.screens.browsing import Browsing
    from briefing_tui.tui.watching import Appeared, Changed, Vanished


class HearsOfWork(Screen[None]):
    """Passes what threads tell on to the features that started them.

    Attributes:
        browser: the browser with these features.
    """

    browser: Browsing
    _told_of_cache = False
    _told_missing = ""

    # Reading, in threads that tell how far they are

    def on_reading_file(self, event: ReadingFile) -> None:
        """Tell the opening feature that a file is about to be read."""
        self.browser.opening.begun(event)

    def on_file_read(self, event: FileRead) -> None:
        """Tell the opening feature that a file was read."""
        self.browser.opening.read_one(event)

    def on_file_reread(self, event: FileReread) -> None:
        """Tell the opening feature that a file was read again."""
        self.browser.opening.read_anew(event)
        self.browser.shelving.renew()

    def on_files_read(self, event: FilesRead) -> None:
        """Tell the opening feature that there is nothing more to read."""
        self.browser.opening.read_everything(event)
        self.browser.shelving.renew()

    def on_changed(self, event: Changed) -> None:
        """Tell the opening feature that an open file has changed."""
        self.browser.opening.read_again(event.path, watched=True)

    def on_appeared(self, event: Appeared) -> None:
        """Tell the opening feature that an open folder holds new files."""
        self.browser.opening.appeared(event.paths)

    def on_vanished(self, event: Vanished) -> None:
        """Report that a file is gone; the briefing that was read from it stays open."""
        self.browser.say(
            _("{path} is no longer there; its text stays open").format(path=event.path)
        )

    # Searching and copying

    def on_indexing(self, event: Indexing) -> None:
        """Report that a search has to wait for its index."""
        self.browser.searching.indexing(event.progress)

    def on_search_done(self, event: SearchDone) -> None:
        """Show what a search found; that nothing can be kept of the index is said once."""
        self.browser.searching.found(event.finds)
        library = self.browser.session.library
        if library is not None and library.cache_problem and not self._told_of_cache:
            self._told_of_cache = True
            self.browser.say(library.cache_problem)
        if library is not None and (missing := " · ".join(library.missing)) != self._told_missing:
            self._told_missing = missing
            self.browser.say(missing or _("all of the shared library is searched again"))

    def on_offered(self, event: Offered) -> None:
        """Show the values that were found for a filter."""
        self.browser.completing.offered(event)

    def on_no_memory(self, event: NoMemory) -> None:
        """Report that the memory does not suffice for a search."""
        self.browser.searching.given_up(event.wish, _(NOT_ENOUGH_MEMORY))

    def on_search_failed(self, event: SearchFailed) -> None:
        """Report why a search was given up."""
        self.browser.searching.given_up(event.wish, event.reason)

    def on_delivered(self, event: Delivered) -> None:
        """Report where a copy went."""
        self.browser.copying.delivered(event)
