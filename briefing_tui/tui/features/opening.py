"""Opening files: reading them into the library, and following their changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from briefing_tui.translation import _, ngettext, used_language
from briefing_tui.tui.pace import Pace
from briefing_tui.tui.reading_files import (
    FileRead,
    FileReread,
    FilesRead,
    FilesReading,
    ReadingFile,
    ReadingRun,
    read_again,
    read_all,
)
from briefing_tui.tui.typesetting.cells import fit

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.browser_options import BrowserOptions
    from briefing_tui.tui.features.awaiting import Awaiting
    from briefing_tui.tui.features.correcting import Correcting
    from briefing_tui.tui.features.searching import Searching
    from briefing_tui.tui.features.shelving import Shelving
    from briefing_tui.tui.features.views import Views

LONGEST_NAME = 24
"""Cells of a file's name while it is read."""


class Opening:
    """Opens files in threads; the messages that these send come back to the methods below.

    Args:
        browser: shows what was read.
        options: what the command line asks for.
        searching: searches what was read.
        correcting: applies earlier corrections to what was read.
        arrived: goes on to that for which a file was opened.
        shelving: lists what could not be read.
        views: shows the first screen.
    """

    def __init__(
        self,
        browser: Browser,
        options: BrowserOptions,
        searching: Searching,
        correcting: Correcting,
        arrived: Callable[[], None],
        shelving: Shelving,
        views: Views,
    ) -> None:
        self._browser = browser
        self._session = browser.session
        self._options = options
        self._searching = searching
        self._correcting = correcting
        self._arrived = arrived
        self._shelving = shelving
        self._views = views
        self._pace = Pace()

    @cached_property
    def awaiting(self) -> Awaiting:
        """Return what fetches texts from a server; its module is loaded with the first of them."""
        from briefing_tui.tui.features.awaiting import Awaiting

        return Awaiting(self._browser)

    def begin(self, paths: Sequence[str], *, lasting: bool) -> None:
        """Open what the program was started with, the samples where that is nothing.

        Args:
            paths: as given.
            lasting: whether a later start without a path is to open them again.
        """
        given = paths
        if self._session.library:
            self._browser.screen.post_message(FileRead(0, wanted=True))
        elif not paths:
            from briefing_tui.samples import sample_paths

            paths = tuple(map(str, sample_paths(used_language())))
            self._browser.say(
                _("These are samples. To open your own: briefing-tui FILE, or o here")
            )
        if paths:
            lasting = lasting and not self._options.guest
            self.read(paths, remembered=bool(given) and lasting)
        if self._options.watch:
            self._watch(paths)

    def read(
        self,
        paths: Sequence[str],
        *,
        wanted: bool = False,
        remembered: bool = False,
        any_size: bool = False,
    ) -> None:
        """Read more files and folders in a thread.

        Args:
            paths: as given.
            wanted: whether the first of them is to be shown at once.
            remembered: whether a later start without a path is to open them again.
            any_size: whether they are read however large they are.
        """
        session, run = self._session, ReadingRun()
        session.runs = [run, *(run for run in session.runs if not run.ended)]

        def work() -> None:
            stopped = get_current_worker()
            read_all(
                self._reading(),
                paths,
                run,
                stopped=lambda: stopped.is_cancelled,
                skipped=session.skipped.append,
                wanted=wanted,
                any_size=any_size,
            )
            if remembered:
                self._remember(paths)

        self._browser.start(work, "reading")

    def _reading(self) -> FilesReading:
        session = self._session
        tell, corrected = self._browser.screen.post_message, self._correcting.corrected
        return FilesReading(session.opened, session.lock, tell, corrected)

    def _remember(self, paths: Sequence[str]) -> None:
        """Save the paths of which something was read; report when they cannot be saved."""
        from briefing_tui.state import last_opened

        with self._session.lock:
            read = [briefing.path for briefing in self._session.opened]
        try:
            last_opened.remember(last_opened.those_read(paths, read))
        except OSError as error:
            told = _("What is open is not remembered for the next start: {reason}")
            words = told.format(reason=error.strerror or error)
            self._browser.screen.call_later(self._browser.say, words)

    def read_again(self, path: str, *, watched: bool = False) -> None:
        """Read one file anew in a thread.

        Args:
            path: the file.
            watched: whether that is because it changed.
        """

        def work() -> None:
            read_again(self._reading(), path, watched=watched)

        self._browser.start(work, "reading")

    def replace(self, number: int, briefing: Briefing) -> None:
        """Put a briefing in the place of another in the library."""
        with self._session.lock:
            self._session.opened.replace(number, briefing)

    def begun(self, event: ReadingFile) -> None:
        """Report how far reading has come."""
        name = fit(os.path.basename(event.progress.path), LONGEST_NAME)
        self._browser.show_progress(*self._pace.words(event.progress, name))

    def read_one(self, event: FileRead) -> None:
        """Show the first briefing, or the one that was asked for."""
        browser = self._browser
        first = browser.session.briefing is None
        if first or event.wanted:
            browser.show_briefing(event.number)
            self._arrived()
            self._tell_warnings()
        if first and browser.app.welcome():
            self._views.first_steps(again=False)
        if first and self._options.query:
            self._searching.begin(self._options.query)
        else:
            self._searching.more()

    def read_anew(self, event: FileReread) -> None:
        """Show a briefing that was read anew, where it was."""
        browser = self._browser
        if event.briefing is None:
            browser.say(event.reason)
            return
        library = self._session.opened
        shown = browser.session.number_of_all[0]
        with self._session.lock:
            old = {at: one for at, one in enumerate(library) if one.path == event.path}
            for number in old:
                library.replace(number, event.briefing)
        told = [browser.show_changed(number, before) for number, before in old.items()]
        if shown not in old:
            self._searching.shown_anew()
        if event.watched:
            said = _("{path} has changed and was reloaded")
            said = said.format(path=os.path.basename(event.path))
        else:
            said = _("That was the original file; it was reloaded here")
        browser.say(" · ".join(filter(None, [said, *told])))

    def read_everything(self, event: FilesRead) -> None:
        """Report what could not be read."""
        browser, library = self._browser, self._session.opened
        if self._session.unread == 0:
            self._pace = Pace()
            browser.show_progress()
        if event.failed:
            first = library.errors[-event.failed]
            said = _("{path}: {reason}").format(path=first.path, reason=first.reason)
            if event.failed > 1:
                told = _("{count} files cannot be read (o), the first: {said}")
                said = told.format(count=event.failed, said=said)
            browser.say(said)
        self._session.nothing_read = not library
        if not library and library.errors:
            self._shelving.show()
        elif not library:
            browser.say(_("There is no transcript there; o opens another path"))
        # Matches in what was read since the search began are found too, without moving.
        self._searching.search_again()

    def appeared(self, paths: Sequence[str]) -> None:
        """Open the transcripts that are new in an open folder."""
        self.read(paths)
        self._browser.say(
            ngettext("{count} new transcript", "{count} new transcripts", len(paths)).format(
                count=len(paths)
            )
        )

    def _watch(self, given: Sequence[str]) -> None:
        """Watch the open files for changes in a thread."""
        from briefing_tui.loading.addresses import is_shared
        from briefing_tui.tui.watching import Watched, watch

        def opened() -> list[Watched]:
            with self._session.lock:
                sources = [briefing.source for briefing in self._session.briefings]
            return [
                Watched(one.path, one.encoding if one.media_type.startswith("text/") else "")
                for one in sources
                if not is_shared(one.path)
            ]

        def work() -> None:
            worker = get_current_worker()
            paths = [path for path in given if not is_shared(path)]
            watch(paths, opened, self._browser.screen.post_message, lambda: worker.is_cancelled)

        self._browser.start(work, "watching")

    def _tell_warnings(self) -> None:
        from briefing_tui.warning import Severity

        briefing = self._browser.session.briefing
        for warning in briefing.warnings if briefing else ():
            if warning.code.severity is Severity.TOLD:
                self._browser.say(warning.translated)
