"""The browser with its features, wired to one screen and one application."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from textual.screen import Screen

from briefing_tui.translation import _
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.commands.command import Where
from briefing_tui.tui.commands.keymap import Keymap, shown
from briefing_tui.tui.completions_finder import CompletionsFinder
from briefing_tui.tui.features.checking import Checking
from briefing_tui.tui.features.completing import Completing
from briefing_tui.tui.features.correcting import Correcting
from briefing_tui.tui.features.growing_text import Live
from briefing_tui.tui.features.jumping import Jumping
from briefing_tui.tui.features.keeping import Keeping
from briefing_tui.tui.features.noting import Noting
from briefing_tui.tui.features.opening import Opening
from briefing_tui.tui.features.panes import Panes
from briefing_tui.tui.features.repeating import Repeating
from briefing_tui.tui.features.searching import Searching
from briefing_tui.tui.features.shelving import Shelving
from briefing_tui.tui.features.views import Views
from briefing_tui.tui.finder import Finder
from briefing_tui.tui.screens.status_lines import StatusLines
from briefing_tui.tui.session import Session
from briefing_tui.tui.widgets.line import Rule
from briefing_tui.tui.widgets.outline_pane import Outline
from briefing_tui.tui.widgets.reader import Reader
from briefing_tui.tui.widgets.row_list import RowList
from briefing_tui.tui.widgets.speakers_pane import Speakers
from briefing_tui.tui.widgets.text_box import TextBox
from briefing_tui.tui.widgets.value_list import ValueList

if TYPE_CHECKING:
    from briefing_tui.library import Library
    from briefing_tui.model import Briefing, Speaker
    from briefing_tui.tui.application import Application
    from briefing_tui.tui.features.copying import Copying
    from briefing_tui.tui.places import ReadingPlace
    from briefing_tui.tui.views.view import View

Answer = TypeVar("Answer")


class Browsing:
    """Implements what features and commands know as the browser.

    Args:
        screen: what it is drawn on.
        app: the application.
        keymap: the command that each key asks for.
        options: what the command line asks for.
        library: briefings that are open already, or None.
        notebook_path: the notebook's file; None for one that lasts as long as the program.
        fullwidth: whether punctuation is copied full-width at first.
        complaints: a message for each part of the configuration that could not be followed.
    """

    def __init__(
        self,
        screen: Screen[None],
        app: Application,
        keymap: Keymap,
        options: BrowserOptions,
        library: Library | None,
        notebook_path: Path | None,
        *,
        fullwidth: bool,
        complaints: Sequence[str],
    ) -> None:
        self.screen = screen
        self.app = app
        self.keymap = keymap
        self.speakers = Speakers(id="speakers")
        self.outline = Outline(id="outline")
        self.reader = Reader(id="reader")
        self.value_list = ValueList(id="values")
        self.box = TextBox(id="box", placeholder=_("words, half remembered"))
        self.session = session = Session(library, lambda: self.reader.place, options, complaints)
        self.finder = Finder(
            lambda: session.opened,
            session.lock,
            lambda work: self.start(work, "searching"),
            screen.post_message,
            lambda: session.unread,
        )
        self.panes = Panes(self)
        self.pressed = ""
        self.repeating = Repeating()
        self.jumping = Jumping(self)
        self.live = Live(self, watched=options.watch, phrase=options.bell)
        self.noting = Noting(self, notebook_path, guest=options.guest)
        self.keeping = Keeping(self, self.noting, self.jumping, lambda: self.copying)
        self.correcting = Correcting(self, self.noting, self.jumping)
        completions = CompletionsFinder(
            lambda: session.opened,
            session.lock,
            lambda work: self.start(work, "completing"),
            screen.post_message,
        )
        self.completing = Completing(self, self.value_list, completions, self.panes)
        self.searching = Searching(self, self.finder, self.panes, self.jumping, self.noting)
        lasting = notebook_path if not options.guest else None
        self.checking = Checking(self, self.jumping, lasting and lasting.with_name("check.json"))
        self.views = Views(self, self.jumping, self.searching, lambda: self.copying)
        self.shelving = Shelving(
            self, self.jumping, self.searching, lambda: self.opening, remembers=lasting is not None
        )
        self.opening = Opening(
            self, options, self.searching, self.correcting, self._arrived, self.shelving, self.views
        )
        self.status_lines = StatusLines(self, keymap)
        self._fullwidth = fullwidth

    @cached_property
    def copying(self) -> Copying:
        """Return the copying feature; its modules are loaded when the first text is shown."""
        from briefing_tui.tui.features.copying import Copying

        return Copying(self, fullwidth=self._fullwidth)

    def _arrived(self) -> None:
        """Go on to the kept quote, or the words checked, whose file has been opened for it."""
        self.keeping.arrived()
        self.checking.arrived()

    def say(self, message: str) -> None:
        """Show a message in the bottom line until the next command, also where a view hides it."""
        self.status_lines.say(message)
        for above in self.screen.app.screen_stack[1:]:
            cast("View[Any]", above).tell(message)

    def show_progress(self, *words: str) -> None:
        """Show how far reading has come."""
        self.status_lines.progress(*words)

    def show_status(self) -> None:
        """Update the bottom line."""
        self.status_lines.status()

    def show_place(self) -> None:
        """Update the line above the text."""
        self.status_lines.place()

    def show_preview(self) -> None:
        """Update the lines that show what the next copy takes."""
        self.status_lines.preview()

    def join_rules(self) -> None:
        """Repaint the rules after the next layout, in which they may meet elsewhere."""
        for rule in self.screen.query(Rule):
            rule.refresh()

    def key_of(self, command: str) -> str:
        """Return the first key of a command as the interface writes it; empty without one."""
        return " ".join(map(shown, self.keymap.keys(self.keymap.named(command))[:1]))

    def push(
        self, view: Screen[Answer], then: Callable[[Answer | None], None] | None = None
    ) -> None:
        """Open a view over the browser."""
        from briefing_tui.tui.views.view import View

        if isinstance(view, View):
            view.then, then = then, None
        self.screen.app.push_screen(view, then)

    def start(self, work: Callable[[], object], group: str) -> None:
        """Run a function in a thread."""
        self.screen.run_worker(work, thread=True, group=group)

    def show_briefing(self, number: int, place: int | None = None) -> None:
        """Show a briefing of the library, at a place or where it was left."""
        from briefing_tui.tui.whereabouts import briefing_words

        session = self.session
        if session.fetches and self.opening.awaiting.begun(number, place):
            return
        before = session.number if session.briefing is not None else None
        if session.briefing is not None and number != session.number:
            self.noting.remember_place()
        briefing = session.turn_to(number)
        start = session.left_at(number) if place is None else place
        if start is None:
            start = self.noting.place_in(briefing)
        if number != before:
            self.live.turned()
        self.speakers.show_briefing(briefing)
        self.outline.show_briefing(briefing)
        self.reader.show(briefing, place=start)
        self.reader.keep(self.copying.kept(briefing))
        self.keeping.workspace.mark_text()
        self.jumping.follow_only()
        self.shelving.seen(briefing)
        self.app.title = briefing_words(briefing)
        self.show_place()
        self.join_rules()
        self.searching.shown_anew(place)

    def replace_briefing(self, briefing: Briefing) -> None:
        """Show the briefing that is shown with other speakers, at the same place."""
        before, number = self.session.briefing, self.session.number
        self.opening.replace(number, briefing)
        if before is not None and (told := self.show_changed(number, before)):
            self.say(told)

    def show_changed(self, number: int, before: Briefing) -> str:
        """Show a briefing that has changed where it was, by the words that were read."""
        from briefing_tui.tui.features.staying import stay

        after = self.session.briefings[number]
        told = [self.copying.follow(before, after), self.keeping.renew(after)]
        if number == self.session.number:
            stay(self, before, after)
            told.insert(0, self.live.arrived(before, after))
        return " · ".join(filter(None, told))

    def go_to_place(self, place: ReadingPlace) -> None:
        """Go to a place, in another briefing where it is there."""
        if place.briefing != self.session.number and place.briefing < len(self.session.briefings):
            self.show_briefing(place.briefing, place.offset)
        else:
            self.reader.go_to(place.offset)

    def read(self, paths: Sequence[str], *, wanted: bool) -> None:
        """Read more files; report that a guest may not."""
        if self.session.guest:
            self.say(_("A guest opens no other files of this machine"))
            return
        self.opening.read(paths, wanted=wanted)

    def read_again(self) -> None:
        """Read the file of the briefing that is shown again, because it may have changed."""
        if self.session.briefing is not None:
            self.opening.read_again(self.session.briefing.path)

    @property
    def speaker_chosen(self) -> Speaker | None:
        """Return the speaker at the cursor of the speakers' pane when it has the focus, or None."""
        speakers = self.speakers
        return speakers.speaker_at(speakers.cursor) if self.screen.focused is speakers else None

    @property
    def focused_lines(self) -> RowList | None:
        """Return the list that has the focus, in a side pane or a view, or None."""
        on_top = self.screen.app.screen
        lines = self.screen.focused if on_top is self.screen else getattr(on_top, "lines", None)
        return lines if isinstance(lines, RowList) else None

    @property
    def where_on_top(self) -> Where:
        """Return the place that keys are looked up for: that of the view on top, if any is open."""
        on_top = self.screen.app.screen
        return self.where if on_top is self.screen else Where(getattr(on_top, "place", "view"))

    def open_help(self) -> None:
        """Show the keys of the view on top, or of the pane that has the focus."""
        from briefing_tui.tui.screens.key_help import KeyHelpView

        if not isinstance(self.screen.app.screen, KeyHelpView):
            complaints = [*self.session.complaints, *self.noting.problems]
            self.push(KeyHelpView(self.keymap, self.where_on_top, complaints))

    def open_palette(self) -> None:
        """Find a command by its name, or a line by its number."""
        from briefing_tui.tui.screens.palette import ask_command

        ask_command(self, self.keymap, self.where_on_top)

    def close_top(self) -> None:
        """End the speaker filter, else the search, else the side pane, else the program."""
        if self.jumping.only is not None or self.jumping.only_name is not None:
            self.jumping.toggle_only_speaker()
        elif self.searching.finds is not None:
            self.searching.clear()
        elif not self.panes.in_text:
            self.panes.go_to("reader")
        else:
            self.leave_program()

    def leave_program(self) -> None:
        """Leave the program, asking first about what would be lost."""
        self.noting.leave(self.app.leave)

    @property
    def where(self) -> Where:
        """Return the place that keys are looked up for, by the widget that has the focus."""
        if self.screen.focused is self.box:
            return Where.COMPLETION if self.completing.shown else Where.SEARCH
        if isinstance(self.screen.focused, RowList):
            return Where.LIST
        return Where.SELECTION if self.reader.selecting else Where.TEXT
