"""The application: opens the terminal, then the files, and gives every key to its command."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from textual import events
from textual.app import App, ScreenStackError
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from briefing_tui.options import BrowserOptions
from briefing_tui.tui import configuration, remembered, terminal
from briefing_tui.tui.commands import COMMANDS
from briefing_tui.tui.commands.keymap import Keymap, key_of
from briefing_tui.tui.finding import Finder
from briefing_tui.tui.reading import Read, ReadAll, Reading, Reread, read_again, read_all
from briefing_tui.tui.screens.browse import Browse
from briefing_tui.tui.themes import DARK, FALLBACKS, THEMES, readable_without_colour
from briefing_tui.tui.typesetting.cells import use_ambiguous_width
from briefing_tui.visible import visible
from briefing_tui.words import _, ngettext, use_language

if TYPE_CHECKING:
    from briefing_tui.library import Library
    from briefing_tui.model import Briefing
    from briefing_tui.tui.watching import Appeared, Changed, Vanished


FAILED = 2
"""The exit status where nothing could be read, or the program failed."""


class BriefingApp(App[int]):
    """Browses briefings.

    Args:
        paths: files and folders to open; none for the samples.
        options: what the command line asks for.
        settings: what the configuration file asks for.
        state: where switches are remembered, None for nowhere.
        library: briefings that are open already.

    Attributes:
        complaints: what of the configuration could not be followed.
    """

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = None
    ESCAPE_TO_MINIMIZE = False
    CSS_PATH = Path(__file__).with_name("screens") / "browse.tcss"

    def __init__(
        self,
        paths: Sequence[str] = (),
        options: BrowserOptions | None = None,
        settings: configuration.Configuration | None = None,
        state: Path | None = None,
        library: Library | None = None,
    ) -> None:
        super().__init__()
        self.animation_level = "none"
        self.library = library
        self.options = options or BrowserOptions()
        self.settings = settings or configuration.Configuration()
        self.keymap = Keymap(COMMANDS, self.settings.keys)
        self._paths = tuple(paths)
        self._lock = Lock()
        self._state = state
        self._switches = remembered.recall(state) if state else remembered.Switches()
        self.complaints = [*self.settings.complaints, *self.keymap.complaints]
        self.finder = Finder(self._search_library, self._lock, self._in_thread, self._tell)
        self._nothing_read = False
        self.title = "briefing-tui"
        self._choose_theme()
        self.browse = Browse(self)

    @property
    def fullwidth(self) -> bool:
        """Whether half-width punctuation is copied full-width: as last switched, or configured."""
        for wish in (self._switches.fullwidth, self.settings.fullwidth):
            if wish is not None:
                return wish
        return False

    @property
    def exit_status(self) -> int:
        """2 when nothing could be read, else 0."""
        return FAILED if self._nothing_read else 0

    def get_default_screen(self) -> Screen[None]:
        """The browser is the first screen."""
        return self.browse

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What the style sheets' own names mean in Textual's themes."""
        return FALLBACKS

    def on_ready(self) -> None:
        """The window has been painted: now read the files."""
        paths = self._paths
        if self.library:
            self._tell(Read(0, wanted=True))
        elif not paths:
            from briefing_tui.samples import sample_folder

            paths = (str(sample_folder()),)
            self.browse.telling.say(
                _("These are samples. To open your own: briefing-tui FILE, or o here")
            )
        if self.complaints:
            more = _(" and {count} more (?)").format(count=len(self.complaints) - 1)
            said = self.complaints[0] + (more if self.complaints[1:] else "")
            self.browse.telling.say(said)
        if paths:
            self.read(paths)
        if self.options.watch:
            self._watch(paths)

    def read(self, paths: Sequence[str], *, wanted: bool = False) -> None:
        """Read more files and folders in a thread.

        Args:
            paths: as given.
            wanted: whether the first of them is to be shown at once.
        """
        size = self.options.max_size

        def work() -> None:
            stopped = get_current_worker()
            library = self._opened()
            read_all(
                library,
                self._lock,
                paths,
                size,
                self._tell,
                lambda: stopped.is_cancelled,
                self.browse.correcting.settled,
                wanted=wanted,
            )

        self.run_worker(work, thread=True, group="reading")

    @property
    def notebook_path(self) -> Path | None:
        """Where the notebook is; None where nothing is remembered from this run."""
        return self._state.with_name("notebook.sqlite") if self._state is not None else None

    def replace_briefing(self, number: int, briefing: Briefing) -> None:
        """Put a briefing in the place of another in the library."""
        with self._lock:
            self._opened().replace(number, briefing)

    def read_again(self, path: str, *, watched: bool = False) -> None:
        """Read one file anew in a thread.

        Args:
            path: the file.
            watched: whether that is because it changed.
        """
        size = self.options.max_size

        def work() -> None:
            settled = self.browse.correcting.settled
            read_again(path, size, self._tell, settled, watched=watched)

        self.run_worker(work, thread=True, group="reading")

    def _watch(self, given: Sequence[str]) -> None:
        """Look in a thread for what becomes of the open files."""
        from briefing_tui.tui.watching import watch

        def opened() -> list[str]:
            with self._lock:
                return [briefing.path for briefing in self.library or ()]

        def work() -> None:
            worker = get_current_worker()
            watch(given, opened, self._tell, lambda: worker.is_cancelled)

        self.run_worker(work, thread=True, group="watching")

    def on_changed(self, event: Changed) -> None:
        """Read a file anew that has changed."""
        self.read_again(event.path, watched=True)

    def on_appeared(self, event: Appeared) -> None:
        """Open the transcripts that are new in an open folder."""
        self.read(event.paths)
        self.browse.telling.say(
            ngettext("{count} new transcript", "{count} new transcripts", len(event.paths)).format(
                count=len(event.paths)
            )
        )

    def on_vanished(self, event: Vanished) -> None:
        """Say that a file is gone; what was read of it stays."""
        self.browse.telling.say(
            _("{path} is no longer there; its text stays open").format(path=event.path)
        )

    def write_to_terminal(self, escape: str) -> None:
        """Send the terminal an escape sequence of our own making."""
        if self._driver is not None:
            self._driver.write(escape)
            self._driver.flush()

    def remember_switches(self, fullwidth: bool) -> None:
        """Keep the switches for the next run; that they cannot be kept is said once."""
        self._switches = replace(self._switches, fullwidth=fullwidth, theme=self.theme)
        if self._state is None:
            return
        try:
            remembered.remember(self._state, self._switches)
        except OSError as error:
            self._state = None
            self.browse.telling.say(_("Switches cannot be kept: {reason}").format(reason=error))

    async def on_event(self, event: events.Event) -> None:
        """Give each key to the screen before anything else has it, in the order typed.

        Textual sends keys through the queue of the focused widget; keys typed in a burst, as
        input methods and scripts do, would be sent on before an earlier one moves the focus.
        """
        if isinstance(event, events.Key) and not event.is_forwarded:
            take: Callable[[str, events.Key], bool] | None
            try:
                take = getattr(self.screen, "take_key", None)
            except ScreenStackError:
                take = None
            if take is not None and take(key_of(event), event):
                return
        await super().on_event(event)

    def on_reading(self, event: Reading) -> None:
        """Say how far reading has come."""
        progress = _("reading {number}/{total} {path}").format(
            number=event.number, total=event.total, path=event.path
        )
        self.browse.telling.progress(progress)

    def on_read(self, event: Read) -> None:
        """Show the first briefing, or the one that was asked for."""
        first = self.browse.briefing is None
        if first or event.wanted:
            self.browse.show_briefing(event.number)
            self.browse.noting.arrived()
            self._warn_without_speakers()
        if first and self.options.query:
            self.browse.searching.begin(self.options.query)

    def on_reread(self, event: Reread) -> None:
        """Show a briefing that was read anew, where it was."""
        if event.briefing is None:
            self.browse.telling.say(event.reason)
            return
        library = self._opened()
        shown = self.browse.number_of_all[0]
        with self._lock:
            numbers = [at for at, old in enumerate(library) if old.path == event.path]
            for number in numbers:
                library.replace(number, event.briefing)
        if shown in numbers:
            self.browse.show_briefing(shown, self.browse.reader.place)
        else:
            self.browse.searching.shown_anew()
        if event.watched:
            said = _("{path} has changed and was read anew").format(path=event.path)
        else:
            said = _("That was the original file; the text here was read anew")
        self.browse.telling.say(said)

    def on_read_all(self, event: ReadAll) -> None:
        """Say what could not be read."""
        self.browse.telling.progress("")
        library = self._opened()
        if event.failed:
            failed = library.errors[-event.failed :]
            more = _(" and {count} more (o)").format(count=len(failed) - 1) if failed[1:] else ""
            self.browse.telling.say(f"{failed[0].path}: {failed[0].reason}{more}")
        self._nothing_read = not library
        if not library and library.errors:
            self.browse.views.briefings()
        elif not library:
            self.browse.telling.say(_("There is no transcript there; o opens another path"))

    def _warn_without_speakers(self) -> None:
        from briefing_tui.tui.screens.warnings import warning_words

        warnings = self.browse.briefing.warnings if self.browse.briefing else ()
        for warning in warnings:
            if warning.code == "no-speakers":
                self.browse.telling.say(warning_words(warning))

    def _opened(self) -> Library:
        """The library, made when the first file is read: the first paint does without."""
        if self.library is None:
            from briefing_tui.library import Library

            self.library = Library(writes_cache=self.options.state)
        return self.library

    def _search_library(self) -> Library:
        return self._opened()

    def _in_thread(self, work: Callable[[], None]) -> None:
        self.browse.run_worker(work, thread=True, group="searching")

    def _tell(self, message: Message) -> None:
        """Give a message to the screen, from any thread; what is not handled there comes here."""
        self.browse.post_message(message)

    def _choose_theme(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        for name in (self.options.theme, self._switches.theme, self.settings.theme):
            if name in self.available_themes:
                self._begin_with(name)
                break
            if name is not None:
                self.complaints.append(_("No theme is named “{name}”").format(name=name))
        else:
            self._begin_with(DARK.name)
        if self.no_color and self.theme != (readable := readable_without_colour(self.theme)):
            self.theme = readable

    @property
    def failure(self) -> Exception | None:
        """The exception that ended the program, None where its user did."""
        return self._exception

    def _fatal_error(self) -> None:
        """Leave after a mistake of ours: a traceback is for developers only.

        The name is Textual's, which has no public place for this.
        """
        if sys.flags.dev_mode:
            super()._fatal_error()
        else:
            self._close_messages_no_wait()

    def _begin_with(self, name: str) -> None:
        """Take up a theme before any style sheet was read.

        Setting ``theme`` has them all read twice. From one dark theme to another only colours
        change: it is enough that the sheets are read with them.
        """
        both = (self.current_theme, self.available_themes[name])
        if all(theme.dark and not theme.ansi for theme in both):
            self.set_reactive(App.theme, name)
            self.stylesheet.set_variables(self.get_css_variables())
        else:
            self.theme = name


def run(paths: list[str], options: BrowserOptions) -> int:
    """Open the browser and stay until its user leaves it.

    Args:
        paths: files, folders, or ``-`` for standard input; none for the samples.
        options: what the command line asks for.

    Returns:
        The exit status.
    """
    settings = configuration.read_configuration(configuration.configuration_path())
    if options.lang is None and settings.lang is not None:
        use_language(settings.lang)
    if "-" in paths:
        terminal.free_keyboard()
    asked = options.ambiguous_width or settings.ambiguous_width or terminal.ask_ambiguous_width()
    use_ambiguous_width(2 if asked == 2 else 1)
    state = remembered.state_path() if options.state else None
    app = BriefingApp(paths, options, settings, state)
    gc.freeze()  # modules and the screen last as long as the program: no need to look at them
    status = app.run(mouse=options.mouse)
    for error in app.library.errors if app.library is not None else ():
        print(visible(str(error), ""), file=sys.stderr)
    if app.failure is not None:
        told = _("internal error: {kind}: {error}; “python -X dev -m briefing_tui” tells more")
        words = told.format(kind=type(app.failure).__name__, error=app.failure)
        print(visible(f"briefing-tui: {words}", ""), file=sys.stderr)
        return FAILED
    return app.exit_status if status is None else status
