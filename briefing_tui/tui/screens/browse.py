"""The browser's own screen: speakers, contents and the text."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Key, Paste
from textual.screen import Screen
from textual.widgets import Input

from briefing_tui.translation import _
from briefing_tui.tui.commands.command import Where
from briefing_tui.tui.commands.keymap import Keymap
from briefing_tui.tui.features.correcting import Correcting
from briefing_tui.tui.features.jumping import Jumping
from briefing_tui.tui.features.noting import Noting
from briefing_tui.tui.features.searching import Searching
from briefing_tui.tui.features.views import Views
from briefing_tui.tui.keeping import Keeping
from briefing_tui.tui.panes import Panes
from briefing_tui.tui.places import Place
from briefing_tui.tui.telling import Telling
from briefing_tui.tui.widgets.line import Line, Preview, Rule
from briefing_tui.tui.widgets.lines import Lines
from briefing_tui.tui.widgets.outline import Outline
from briefing_tui.tui.widgets.reader import Reader
from briefing_tui.tui.widgets.ruler import Ruler
from briefing_tui.tui.widgets.speakers import Speakers
from briefing_tui.tui.widgets.text_box import TextBox

if TYPE_CHECKING:
    from briefing_tui.errors import BriefingError
    from briefing_tui.model import Briefing, Speaker, Speech
    from briefing_tui.tui.app import BriefingApp
    from briefing_tui.tui.features.copying import Copying, Delivered
    from briefing_tui.tui.finding import Found, Indexing

LONGEST_PASTE = 200
"""Characters that are taken of what is pasted as a search."""

WIDTHS = [(0, "-tiny"), (40, "-one"), (80, "-middle"), (100, "-wide"), (130, "-vast")]
HEIGHTS = [(0, "-low"), (10, "-flat"), (20, "-tall")]
"""The classes that the style sheet knows sizes by, each with the least cells it is for."""

WAIT_FOR_NOTHING = frozenset({"escape", "ctrl+c", "ctrl+q", "ctrl+z"})
"""Keys that are no answer to what a search finds: they give it up, or leave."""


class Browse(Screen[None]):
    """Shows one briefing at a time; what commands work on."""

    ALLOW_SELECT = False

    def __init__(self, app: BriefingApp) -> None:
        super().__init__(classes="-in-reader")
        self.HORIZONTAL_BREAKPOINTS = WIDTHS
        self.VERTICAL_BREAKPOINTS = HEIGHTS
        self.briefing: Briefing | None = None
        self.speakers = Speakers(id="speakers")
        self.outline = Outline(id="outline")
        self.reader = Reader(id="reader")
        self.box = TextBox(id="box", placeholder=_("words, half remembered"))
        self.panes = Panes(self)
        self.jumping = Jumping(self)
        self.searching = Searching(self, app.finder)
        self.views = Views(self)
        self.telling = Telling(self)
        self.noting = Noting(self, app.notebook_path)
        self.keeping = Keeping(self)
        self.correcting = Correcting(self)
        self.takes_keys = False
        self._shell = app
        self._number = 0
        self._places: dict[int, int] = {}
        self._told_of_cache = False

    def compose(self) -> ComposeResult:
        """Yield the panes with their headings, the rules, and the lines around the text."""
        self._know_size()
        divider = Rule(id="divider")
        upright = Rule(divider, standing=True, id="upright")
        with Horizontal(id="upper"):
            with Vertical(id="side"):
                yield self.speakers
                yield divider
                yield self.outline
            yield upright
            with Vertical(id="main"):
                yield Line(id="place")
                with Horizontal(id="page"):
                    yield self.reader
                    yield Ruler(id="ruler")
        yield Rule(upright, id="floor")
        yield Preview(id="preview")
        with Horizontal(id="lower"):
            yield Line(" / ", id="prompt")
            yield self.box
            yield Line(id="status")
        yield Line(_("More room, please: at least 40 by 10"), id="room")

    def on_mount(self) -> None:
        """Put the focus on the text."""
        self.query_one(Ruler).set_reader(self.reader)
        self.set_focus(self.reader)
        self.telling.place()
        self.telling.status()
        self.takes_keys = True
        self._shell.keys.go_on()

    def _know_size(self) -> None:
        """Set the classes for this size before the first layout; Textual sets later ones."""
        width, height = self.app.size
        for cells, breakpoints in ((width, WIDTHS), (height, HEIGHTS)):
            self.add_class(max(pair for pair in breakpoints if pair[0] <= cells)[1])

    # What is open

    @property
    def library(self) -> Sequence[Briefing]:
        """Return the briefings that were read so far."""
        return self._shell.library or ()

    @property
    def errors(self) -> Sequence[BriefingError]:
        """Return the errors of the files that could not be read so far."""
        return self._shell.library.errors if self._shell.library is not None else ()

    @property
    def keymap(self) -> Keymap:
        """Return the keymap: the command that each key asks for."""
        return self._shell.keymap

    @property
    def complaints(self) -> Sequence[str]:
        """Return a message for each part of the configuration that could not be followed."""
        return self._shell.complaints

    @cached_property
    def copying(self) -> Copying:
        """Return the copying feature; its modules are loaded when the first text is shown."""
        from briefing_tui.tui.features.copying import Copying

        return Copying(self, fullwidth=self._shell.fullwidth)

    @property
    def speech_here(self) -> Speech | None:
        """Return the speech of the current sentence, or None."""
        return self.briefing.speech_at(self.reader.place) if self.briefing else None

    @property
    def speaker_here(self) -> Speaker | None:
        """Return the speaker of the current sentence, or None."""
        speech = self.speech_here
        return speech.speaker if speech else None

    @property
    def speaker_chosen(self) -> Speaker | None:
        """Return the speaker at the cursor of the speakers' pane when it has the focus, or None."""
        speakers = self.speakers
        return speakers.speaker_at(speakers.cursor) if self.focused is speakers else None

    @property
    def number_of_all(self) -> tuple[int, int]:
        """Return the number of the briefing shown, from 0, and how many are open."""
        return self._number, len(self.library)

    @property
    def shown_place(self) -> Place:
        """Return the briefing shown and the place in it."""
        return Place(self._number, self.reader.place)

    def show_briefing(self, number: int, place: int | None = None) -> None:
        """Show a briefing of the library, at a place or where it was left."""
        from briefing_tui.tui.whereabouts import briefing_words

        if self.briefing is not None:
            self._places[self._number] = self.reader.place
            if number != self._number:
                self.noting.remember_place()
        self._number = number
        self.briefing = self.library[number]
        self.jumping.only = None
        start = self._places.get(number) if place is None else place
        if start is None:
            start = self.noting.place_in(self.briefing)
        self.speakers.show_briefing(self.briefing)
        self.outline.show_briefing(self.briefing)
        self.reader.show(self.briefing, place=start)
        self.reader.keep(self.copying.kept(self.briefing))
        self._shell.title = briefing_words(self.briefing)
        self.telling.place()
        self.panes.join_rules()
        self.searching.shown_anew(place)

    def replace_briefing(self, briefing: Briefing) -> None:
        """Show the briefing that is shown with other speakers, at the same place."""
        self._shell.opening.replace(self._number, briefing)
        self.show_briefing(self._number, self.reader.place)

    def go_to_place(self, place: Place) -> None:
        """Go to a place, in another briefing where it is there."""
        if place.briefing != self._number and place.briefing < len(self.library):
            self.show_briefing(place.briefing, place.offset)
        else:
            self.reader.go_to(place.offset)

    def read(self, paths: Sequence[str], *, wanted: bool) -> None:
        """Read more files."""
        self._shell.opening.read(paths, wanted=wanted)

    def read_again(self) -> None:
        """Read the briefing that is shown anew, for its file may have changed."""
        if self.briefing is not None:
            self._shell.opening.read_again(self.briefing.path)

    # Panes

    @property
    def where(self) -> Where:
        """Return the place that keys are looked up for, by the widget that has the focus."""
        if self.focused is self.box:
            return Where.SEARCH
        if isinstance(self.focused, Lines):
            return Where.LIST
        return Where.SELECTION if self.reader.selecting else Where.TEXT

    @property
    def where_is_selection(self) -> bool:
        """Return whether something is selected in the text."""
        return self.reader.selecting

    @property
    def focused_lines(self) -> Lines | None:
        """Return the list that has the focus, in a side pane or a view, or None."""
        screen = self.app.screen
        if screen is self:
            return self.focused if isinstance(self.focused, Lines) else None
        return getattr(screen, "lines", None)

    # Keys

    def take_key(self, key: str, event: Key) -> bool:
        """Do what a key asks for; False when it asks for nothing here."""
        if self.searching.awaiting and key not in WAIT_FOR_NOTHING:
            self.searching.held.append(event)
            return True
        self.telling.hush()
        taken = self._take(self.where, key, event)
        self.telling.status()
        return taken

    def press_before(self, events: Sequence[Key]) -> None:
        """Take keys that were held back, before those that came later."""
        self._shell.keys.press_before(events)

    def _take(self, where: Where, key: str, event: Key) -> bool:
        typing = where is Where.SEARCH
        command = None if typing and event.is_printable else self.keymap.find(where, key)
        if command is not None:
            command.run(self)
        elif typing:
            return self.box.take(event)
        elif _is_written(event):
            self.searching.open(event.character or "")
        else:
            return False
        return True

    def close_top(self) -> None:
        """End the speaker filter, else the search, else the side pane, else the program."""
        if self.jumping.only is not None:
            self.jumping.toggle_only_speaker()
        elif self.searching.finds is not None:
            self.searching.clear()
        elif not self.panes.in_text:
            self.panes.go_to("reader")
        else:
            self.leave_program()

    def leave_program(self) -> None:
        """Leave the program, asking first about what would be lost."""
        self.noting.leave(self._leave)

    def _leave(self) -> None:
        self._shell.end(self._shell.exit_status)

    def write_to_terminal(self, escape: str) -> None:
        """Write an escape sequence of this program to the terminal."""
        self._shell.write_to_terminal(escape)

    @property
    def offered_themes(self) -> Sequence[str]:
        """Return the names of the themes that can be chosen."""
        return self._shell.offered_themes

    def put_on_theme(self, name: str) -> None:
        """Show a theme."""
        if name != self._shell.theme:
            self._shell.put_on(name)

    def lend_terminal(self) -> AbstractContextManager[None]:
        """Let another program use the terminal while the context lasts."""
        return self._shell.lend_terminal()

    def interrupt(self) -> None:
        """End as programs do at Ctrl+C."""
        self._shell.interrupt()

    def remember_switches(self) -> None:
        """Save the switches for the next run."""
        self._shell.remember_switches(self.copying.fullwidth)

    # Events

    def on_resize(self) -> None:
        """Update the lines for the new size once all widgets have theirs."""
        self.call_after_refresh(self.telling.everything)

    def on_mouse_down(self) -> None:
        """Clear the message in the bottom line."""
        self.telling.hush()
        self.telling.status()

    def on_reader_moved(self) -> None:
        """Follow the text."""
        self.telling.place()

    def on_reader_selection_changed(self, event: Reader.SelectionChanged) -> None:
        """Show what would be copied."""
        self.set_class(event.selection is not None, "-selecting")
        self.telling.preview()
        self.telling.status()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as the user types."""
        event.stop()
        if self.panes.box_open:
            self.searching.typed(event.value)
            self.telling.status()

    def on_paste(self, event: Paste) -> None:
        """Search for a line that is pasted; check whether more than a line was said."""
        lines = event.text.strip().splitlines()
        if len(lines) > 1:
            event.stop()
            event.prevent_default()
            self.views.check(event.text)
        elif lines and self.focused is not self.box:
            event.stop()
            self.searching.open(lines[0][:LONGEST_PASTE])

    def on_lines_chosen(self, event: Lines.Chosen) -> None:
        """Go to what was chosen in a side pane."""
        event.stop()
        if event.lines is self.outline:
            self.jumping.to(self.outline.start_of(event.row))
        elif (speaker := self.speakers.speaker_at(event.row)) is not None:
            self.jumping.to_speaker(speaker)
        if self.has_class("-one"):
            self.panes.go_to("reader")

    def on_descendant_focus(self) -> None:
        """Follow the mouse: a click puts the focus on a pane too."""
        self.panes.follow_focus()

    def on_lines_resized(self) -> None:
        """Repaint the rules to meet where the panes are now."""
        self.panes.join_rules()

    def on_indexing(self, event: Indexing) -> None:
        """Report that a search has to wait for its index."""
        self.searching.indexing(event.progress)

    def on_found(self, event: Found) -> None:
        """Show what a search found; that nothing can be kept of the index is said once."""
        self.searching.found(event.finds)
        library = self._shell.library
        if library is not None and library.cache_problem and not self._told_of_cache:
            self._told_of_cache = True
            self.telling.say(library.cache_problem)

    def on_delivered(self, event: Delivered) -> None:
        """Report where a copy went."""
        self.copying.delivered(event)


def _is_written(event: Key) -> bool:
    """Return whether a key is a letter beyond ASCII, as input methods send it."""
    character = event.character
    return character is not None and ord(character) > 127 and character.isalpha()
