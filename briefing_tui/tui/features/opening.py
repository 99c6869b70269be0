"""Opening files: reading them into the library, and following what becomes of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from briefing_tui.translation import _, ngettext, used_language
from briefing_tui.tui.pace import Pace
from briefing_tui.tui.reading import Read, ReadAll, Reading, Reread, Run, read_again, read_all
from briefing_tui.tui.typesetting.cells import fit

if TYPE_CHECKING:
    from briefing_tui.library import Library
    from briefing_tui.model import Briefing
    from briefing_tui.tui.app import BriefingApp

LONGEST_NAME = 24
"""Cells of a file's name while it is read."""


class Opening:
    """Opens files in threads; the messages that these send come back to the methods below.

    Args:
        app: whose screen shows what was read.
        library: briefings that are open already.

    Attributes:
        library: what is open; None until the first file is read.
        lock: guards it, for searches run in another thread.
        nothing_read: whether nothing could be read at all.
    """

    def __init__(self, app: BriefingApp, library: Library | None) -> None:
        self.library = library
        self.lock = Lock()
        self.nothing_read = False
        self._app = app
        self._pace = Pace()
        self._runs: list[Run] = []

    @property
    def opened(self) -> Library:
        """Return the library, made when the first file is read: the first paint needs none."""
        if self.library is None:
            from briefing_tui.library import Library

            self.library = Library(writes_cache=self._app.options.state)
        return self.library

    @property
    def unread(self) -> int | None:
        """Return how many files are still to be read; None while that is not known."""
        left = [run.left for run in self._runs]
        return None if None in left else sum(filter(None, left))

    def begin(self, paths: Sequence[str]) -> None:
        """Open what the program was started with, the samples where that is nothing."""
        app = self._app
        given = paths
        if self.library:
            app.tell(Read(0, wanted=True))
        elif not paths:
            from briefing_tui.samples import sample_paths

            paths = tuple(map(str, sample_paths(used_language())))
            app.browse.telling.say(
                _("These are samples. To open your own: briefing-tui FILE, or o here")
            )
        if paths:
            self.read(paths, remembered=bool(given) and app.notebook_path is not None)
        if app.options.watch:
            self._watch(paths)

    def read(self, paths: Sequence[str], *, wanted: bool = False, remembered: bool = False) -> None:
        """Read more files and folders in a thread.

        Args:
            paths: as given.
            wanted: whether the first of them is to be shown at once.
            remembered: whether a later start without a path is to open them again.
        """
        app, size = self._app, self._app.options.max_size
        run = Run()
        self._runs = [run, *(run for run in self._runs if not run.ended)]

        def work() -> None:
            stopped = get_current_worker()
            read_all(
                self.opened,
                self.lock,
                paths,
                size,
                app.tell,
                lambda: stopped.is_cancelled,
                app.browse.correcting.settled,
                run,
                wanted=wanted,
            )
            if remembered:
                from briefing_tui.state import last_opened

                with self.lock:
                    read = [briefing.path for briefing in self.opened]
                last_opened.remember(last_opened.those_read(paths, read))

        app.run_worker(work, thread=True, group="reading")

    def read_again(self, path: str, *, watched: bool = False) -> None:
        """Read one file anew in a thread.

        Args:
            path: the file.
            watched: whether that is because it changed.
        """
        app, size = self._app, self._app.options.max_size

        def work() -> None:
            read_again(path, size, app.tell, app.browse.correcting.settled, watched=watched)

        app.run_worker(work, thread=True, group="reading")

    def replace(self, number: int, briefing: Briefing) -> None:
        """Put a briefing in the place of another in the library."""
        with self.lock:
            self.opened.replace(number, briefing)

    def begun(self, event: Reading) -> None:
        """Report how far reading has come."""
        name = fit(os.path.basename(event.progress.path), LONGEST_NAME)
        self._app.browse.telling.progress(*self._pace.words(event.progress, name))

    def read_one(self, event: Read) -> None:
        """Show the first briefing, or the one that was asked for."""
        browse = self._app.browse
        first = browse.briefing is None
        if first or event.wanted:
            browse.show_briefing(event.number)
            browse.keeping.arrived()
            self._warn_without_speakers()
        if first and self._app.options.query:
            browse.searching.begin(self._app.options.query)
        else:
            browse.searching.more()

    def read_anew(self, event: Reread) -> None:
        """Show a briefing that was read anew, where it was."""
        browse = self._app.browse
        if event.briefing is None:
            browse.telling.say(event.reason)
            return
        library = self.opened
        shown = browse.number_of_all[0]
        with self.lock:
            numbers = [at for at, old in enumerate(library) if old.path == event.path]
            for number in numbers:
                library.replace(number, event.briefing)
        if shown in numbers:
            browse.show_briefing(shown, browse.reader.place)
        else:
            browse.searching.shown_anew()
        if event.watched:
            said = _("{path} has changed and was read anew").format(path=event.path)
        else:
            said = _("That was the original file; the text here was read anew")
        browse.telling.say(said)

    def read_everything(self, event: ReadAll) -> None:
        """Report what could not be read."""
        browse, library = self._app.browse, self.opened
        if self.unread == 0:
            self._pace = Pace()
            browse.telling.progress()
        if event.failed:
            first = library.errors[-event.failed]
            said = _("{path}: {reason}").format(path=first.path, reason=first.reason)
            if event.failed > 1:
                told = _("{count} files cannot be read (o), the first: {said}")
                said = told.format(count=event.failed, said=said)
            browse.telling.say(said)
        self.nothing_read = not library
        if not library and library.errors:
            browse.views.briefings()
        elif not library:
            browse.telling.say(_("There is no transcript there; o opens another path"))
        # Matches in what was read since the search began are found too, without moving.
        browse.searching.search_again()

    def appeared(self, paths: Sequence[str]) -> None:
        """Open the transcripts that are new in an open folder."""
        self.read(paths)
        self._app.browse.telling.say(
            ngettext("{count} new transcript", "{count} new transcripts", len(paths)).format(
                count=len(paths)
            )
        )

    def _watch(self, given: Sequence[str]) -> None:
        """Watch the open files for changes in a thread."""
        from briefing_tui.tui.watching import watch

        def opened() -> list[str]:
            with self.lock:
                return [briefing.path for briefing in self.library or ()]

        def work() -> None:
            worker = get_current_worker()
            watch(given, opened, self._app.tell, lambda: worker.is_cancelled)

        self._app.run_worker(work, thread=True, group="watching")

    def _warn_without_speakers(self) -> None:
        from briefing_tui.tui.screens.warnings import warning_words

        briefing = self._app.browse.briefing
        for warning in briefing.warnings if briefing else ():
            if warning.code == "no-speakers":
                self._app.browse.telling.say(warning_words(warning))
