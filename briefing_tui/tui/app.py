"""The application: opens the terminal, then the files, and gives every key to its command."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.app import App, ScreenStackError
from textual.filter import LineFilter
from textual.geometry import Offset
from textual.screen import Screen

from briefing_tui.state import configuration
from briefing_tui.translation import _
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.commands import COMMANDS
from briefing_tui.tui.commands.command import Where
from briefing_tui.tui.commands.keymap import Keymap, key_complaints
from briefing_tui.tui.kept_switches import KeptSwitches
from briefing_tui.tui.key_queue import KeyQueue, TakesKeys
from briefing_tui.tui.offered_themes import OfferedThemes
from briefing_tui.tui.own_themes import FALLBACKS, WithoutColour
from briefing_tui.tui.screens.browse import Browse
from briefing_tui.tui.terminal import NO_MOUSE_PIXELS
from briefing_tui.tui.widgets.text_box import TextBox

if TYPE_CHECKING:
    from briefing_tui.library import Library

FAILED = 2
"""The exit status where nothing could be read, or the program failed."""

INTERRUPTED = 130
"""The exit status at Ctrl+C: 128 and the number of its signal."""


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
        keys: gives keys to the screen on top.
        lent: whether another program has the terminal now.
        painted: called once the window has been painted, with nothing read yet.
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
        self.options = options or BrowserOptions()
        self.settings = settings or configuration.Configuration()
        self.keymap = Keymap(COMMANDS, self.settings.keys)
        self._paths = tuple(paths)
        self._state = state
        self._switches = KeptSwitches(state, writes=not self.options.guest)
        self.complaints = [*self.settings.complaints, *key_complaints(self.settings, self.keymap)]
        self.title = "briefing-tui"
        self._themes = OfferedThemes(self)
        self._without_colour = WithoutColour()
        asked = (self.options.theme, self._switches.now.theme, self.settings.theme)
        self.complaints += self._themes.begin(asked)
        self.browse = Browse(
            self,
            self.keymap,
            self.options,
            library,
            self.notebook_path,
            fullwidth=self.fullwidth,
            complaints=self.complaints,
        )
        self.browser = self.browse.browser
        self.keys = KeyQueue(self._screen_on_top, self.call_next)
        self.lent = False
        self.painted: Callable[[], None] = lambda: None

    @property
    def cursor_position(self) -> Offset:
        """Return where each repaint leaves the terminal's cursor: at the caret of the focused box.

        Input methods open their window there, so it follows the box when the box moves.
        """
        try:
            focused = self.focused
        except ScreenStackError:
            focused = None
        return focused.caret if isinstance(focused, TextBox) else self._left_at

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        self._left_at = place

    @property
    def fullwidth(self) -> bool:
        """Return whether punctuation is copied full-width: as last switched, else as configured."""
        switched = self._switches.now.fullwidth
        return bool(self.settings.fullwidth if switched is None else switched)

    @property
    def exit_status(self) -> int:
        """Return the exit status: 2 when nothing could be read, else 0."""
        return FAILED if self.browser.session.nothing_read else 0

    @property
    def library(self) -> Library | None:
        """Return the library of open briefings; None until the first file is read."""
        return self.browser.session.library

    def get_default_screen(self) -> Screen[None]:
        """Return the browser's own screen, which is the first."""
        return self.browse

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the values of this program's style sheet variables in Textual's own themes."""
        return FALLBACKS

    def on_ready(self) -> None:
        """Have the screen completed and the files read, once the bottom line is painted as well."""
        gc.enable()
        self.painted()
        self.browse.call_after_refresh(self._begin)

    async def _begin(self) -> None:
        await self.browse.complete()
        self.browser.opening.begin(self._paths, lasting=self.notebook_path is not None)
        self.browser.status_lines.tell_complaints()

    @property
    def notebook_path(self) -> Path | None:
        """Return the notebook's path; None when nothing is remembered from this run."""
        return self._state.with_name("notebook.sqlite") if self._state is not None else None

    def write_to_terminal(self, escape: str) -> None:
        """Write an escape sequence of this program to the terminal."""
        if self._driver is not None:
            self._driver.write(escape)
            self._driver.flush()

    def end(self, status: int) -> None:
        """Leave the program with an exit status, whatever is open and still being read."""
        self.keys.end()
        if self.library is not None:
            self.library.stop()
        self.browser.noting.close()
        self.exit(status)

    def leave(self) -> None:
        """Leave the program with the exit status that its work has earned."""
        self.end(self.exit_status)

    def interrupt(self) -> None:
        """End as programs do at Ctrl+C."""
        self.end(INTERRUPTED)

    def suspend_process(self) -> None:
        """Go back to the user's shell until its user comes back."""
        self.action_suspend_process()

    def go_on(self) -> None:
        """Give the next key that waits to the screen on top."""
        self.keys.go_on()

    def press_before(self, events: Sequence[events.Key]) -> None:
        """Take keys that were held back, before those that came later."""
        self.keys.press_before(events)

    def press_in_view(self, key: str, place: str) -> bool:
        """Do what a key asks for in a view; return False when it asks for nothing there."""
        command = self.keymap.find(Where(place), key) or self.keymap.find(Where.VIEW, key)
        if command is None:
            return False
        self.browser.pressed = key
        command.run(self.browser)
        return True

    def hand_over(self, name: str, data: bytes) -> None:
        """Give a file to the page that the program is shown in, which downloads it."""
        self.deliver_binary(BytesIO(data), save_filename=name)

    @contextmanager
    def lend_terminal(self) -> Iterator[None]:
        """Let another program use the terminal while the context lasts.

        Raises:
            SuspendNotSupported: it cannot be given away.
        """
        self.lent = True
        self.write_to_terminal(NO_MOUSE_PIXELS)
        try:
            with self.suspend():
                yield
        finally:
            self.lent = False

    def leave_terminal(self) -> None:
        """Switch the terminal to its normal screen until it is entered again."""
        self.write_to_terminal(NO_MOUSE_PIXELS)
        if self._driver is not None:
            self._driver.suspend_application_mode()

    def enter_terminal(self) -> None:
        """Draw on the terminal again."""
        if self._driver is not None:
            self._driver.resume_application_mode()
            self.refresh(layout=True)

    def remember_switches(self, fullwidth: bool) -> None:
        """Save the switches for the next run; report once when they cannot be saved."""
        self._tell_unkept(self._switches.keep(fullwidth, self.theme))

    @property
    def recent_commands(self) -> Sequence[str]:
        """Return the names of the commands used last by way of the palette, the latest first."""
        return self._switches.now.recent

    def remember_command(self, name: str) -> None:
        """Put a command at the head of those used last, for the next run too."""
        self._tell_unkept(self._switches.used(name))

    def welcome(self) -> bool:
        """Return whether the first screen is to be shown; it is remembered that it was."""
        return self.options.welcome and self._switches.welcome()

    def _tell_unkept(self, reason: str) -> None:
        if reason:
            self.browser.say(_("Switches cannot be kept: {reason}").format(reason=reason))

    async def action_quit(self) -> None:
        """Leave the program as its command does, whatever made Textual call this."""
        self.browser.leave_program()

    async def on_event(self, event: events.Event) -> None:
        """Give each key to the screen before any other handler, in the order typed."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self.keys.press(event)
        else:
            await super().on_event(event)

    def _screen_on_top(self) -> TakesKeys | None:
        try:
            screen = self.screen
        except ScreenStackError:
            return None
        return screen if isinstance(screen, TakesKeys) else None

    @property
    def offered_themes(self) -> Sequence[str]:
        """Return the names of the themes that can be chosen, this program's own first."""
        return self._themes.offered

    def put_on(self, name: str) -> None:
        """Show a theme, its contrast raised where that is needed."""
        if name != self.theme:
            self._themes.make_readable(name)
            self.theme = name

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return the filters of each line: under ``NO_COLOR`` one that removes its colours."""
        return [self._without_colour] if self.no_color else super().get_line_filters()

    @property
    def failure(self) -> Exception | None:
        """Return the exception that ended the program; None when its user ended it."""
        return getattr(self, "_exception", None)  # Textual has no public place for it

    def _fatal_error(self) -> None:
        """End the program after a defect in it; show a traceback to developers only.

        The method is private to Textual, which has no public one for this; in a release that names
        it otherwise, Textual's traceback is shown.
        """
        if sys.flags.dev_mode:
            super()._fatal_error()
        else:
            self._close_messages_no_wait()
