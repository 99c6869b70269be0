"""The browser's own screen: speakers, contents and the text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Click, Key, Paste, ScreenResume
from textual.widgets import Input

from briefing_tui.limits import LONGEST_QUERY
from briefing_tui.translation import _
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.commands.command import TYPING, Where
from briefing_tui.tui.commands.keymap import Keymap
from briefing_tui.tui.commands.searching import NextValue, PreviousValue, TakeValue
from briefing_tui.tui.screens.browsing import Browsing
from briefing_tui.tui.screens.work_messages import HearsOfWork
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.typesetting.rows import RowKind
from briefing_tui.tui.widgets.line import Preview, Rule, TextLine
from briefing_tui.tui.widgets.reader import Reader
from briefing_tui.tui.widgets.reader_look import GUTTER
from briefing_tui.tui.widgets.row_list import RowList
from briefing_tui.tui.widgets.ruler import Ruler

if TYPE_CHECKING:
    from briefing_tui.library import Library
    from briefing_tui.tui.application import Application

WIDTHS = [(0, "-tiny"), (40, "-one"), (80, "-middle"), (100, "-wide"), (130, "-vast")]
HEIGHTS = [(0, "-low"), (10, "-flat"), (20, "-tall"), (34, "-high")]
"""The classes that the style sheet knows sizes by, each with the least cells it is for."""

WAIT_FOR_NOTHING = frozenset({"escape", "ctrl+c", "ctrl+q", "ctrl+z"})
"""Keys that are no answer to what a search finds: they give it up, or leave."""


FOR_VALUES = frozenset({NextValue, PreviousValue, TakeValue})
"""Commands that act on the list of values, and wait for it while it is being made."""


class Browse(HearsOfWork):
    """Lays out the panes and the lines around the text, and passes on what happens in them.

    Attributes:
        browser: the browser that is drawn here.
        takes_keys: whether it is filled, so that keys meet what their user expects.
    """

    typed: ClassVar[bool] = True

    ALLOW_SELECT = False

    def __init__(
        self,
        app: Application,
        keymap: Keymap,
        options: BrowserOptions,
        library: Library | None,
        notebook_path: Path | None,
        *,
        fullwidth: bool,
        complaints: Sequence[str],
    ) -> None:
        super().__init__(classes="-in-reader")
        self.HORIZONTAL_BREAKPOINTS = WIDTHS
        self.VERTICAL_BREAKPOINTS = HEIGHTS
        self.browser = Browsing(
            self,
            app,
            keymap,
            options,
            library,
            notebook_path,
            fullwidth=fullwidth,
            complaints=complaints,
        )
        self.takes_keys = False
        self._was_shown = False

    def compose(self) -> ComposeResult:
        """Yield the panes with their headings, the rules, and the lines around the text.

        The text and what is hidden at first follow in :meth:`complete`, once that is painted.
        """
        self._know_size()
        divider = Rule(id="divider")
        upright = Rule(divider, standing=True, id="upright")
        with Horizontal(id="upper"):
            with Vertical(id="side"):
                yield self.browser.speakers
                yield divider
                yield self.browser.outline
            yield upright
            with Vertical(id="main"):
                yield TextLine(id="place")
                yield Horizontal(id="page")
        yield Rule(upright, id="floor")
        yield Preview(id="preview")
        with Horizontal(id="lower"):
            yield TextLine(id="status")

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Have no widget styled twice before the first paint: each was as it was mounted."""
        event.refresh_styles = self._was_shown
        self._was_shown = True

    def on_mount(self) -> None:
        """Fill the lines around the text."""
        self.browser.show_place()
        self.browser.show_status()

    async def complete(self) -> None:
        """Mount the text and what is hidden until it is asked for, and take keys."""
        if not self.query_one("#page").is_attached:
            return  # the browser is left already, by a signal
        browser, ruler = self.browser, Ruler(id="ruler")
        box = TextLine(" / ", id="prompt"), browser.box
        room = TextLine(_("More room, please: at least 40 by 10"), id="room")
        with self.app.batch_update():
            await self.query_one("#page").mount(browser.reader, ruler)
            await self.mount(browser.value_list, before="#lower")
            await self.query_one("#lower").mount(*box, before="#status")
            await self.mount(room)
        ruler.set_reader(browser.reader)
        if self.focused is None:
            self.set_focus(browser.reader)
        self.takes_keys = True
        browser.app.go_on()

    def _know_size(self) -> None:
        """Set the classes for this size before the first layout; Textual sets later ones."""
        width, height = self.app.size
        for cells, breakpoints in ((width, WIDTHS), (height, HEIGHTS)):
            fitting = max(pair for pair in breakpoints if pair[0] <= cells)[1]
            self.add_class(fitting, update=False)  # styles are set once everything is mounted

    # Keys

    def take_key(self, key: str, event: Key) -> bool:
        """Do what a key asks for; False when it asks for nothing here."""
        if self.browser.searching.awaiting and key not in WAIT_FOR_NOTHING:
            self.browser.searching.held.append(event)
            return True
        for_list = self.browser.keymap.find(Where.COMPLETION, key) in FOR_VALUES
        if key not in WAIT_FOR_NOTHING and self.browser.completing.holds(event, for_list=for_list):
            return True
        self.browser.status_lines.hush()
        taken = self._take(self.browser.where, key, event)
        self.browser.completing.follow()
        self.browser.show_status()
        return taken

    def _take(self, where: Where, key: str, event: Key) -> bool:
        typing = where in TYPING
        places = (where, Where.SEARCH) if where is Where.COMPLETION else (where,)
        found = (self.browser.keymap.find(place, key) for place in places)
        command = None if typing and event.is_printable else next(filter(None, found), None)
        if command is not None:
            self.browser.pressed = key
            command.run(self.browser)
            self.browser.repeating.end_command()
        elif typing:
            return self.browser.box.take(event)
        elif _is_written(event):
            self.browser.searching.open(event.character or "")
        else:
            return False
        return True

    # Events

    def on_resize(self) -> None:
        """Update the lines for the new size once all widgets have theirs."""
        self.call_after_refresh(self.browser.status_lines.everything)

    def on_mouse_down(self) -> None:
        """Clear the message in the bottom line."""
        self.browser.status_lines.hush()
        self.browser.show_status()

    def on_text_line_clicked(self, event: TextLine.Clicked) -> None:
        """Open what a mark stands for, or do what a hint says."""
        event.stop()
        browser = self.browser
        if event.line.id == "status" and event.word:
            if (command := browser.status_lines.hinted_command(event.word)) is not None:
                command.run(browser)
        elif event.line.id == "status" and browser.searching.finds is not None:
            browser.views.results()
        elif event.line.id == "place":
            browser.status_lines.follow_mark(event.word)
        browser.show_status()

    def on_text_line_resized(self, event: TextLine.Resized) -> None:
        """Choose what the bottom line says for its new width: it shares its row with the box."""
        event.stop()
        if event.line.id == "status":
            self.browser.show_status()

    def on_click(self, event: Click) -> None:
        """Tell why a speaker was inferred, where the head that says so is clicked.

        The right button lists all commands, for those who have the mouse alone.
        """
        reader = self.browser.reader
        if event.button == 3:
            self.browser.open_palette()
            return
        x, y = (event.screen_x - reader.region.x, event.screen_y - reader.region.y)
        if reader.region.contains(event.screen_x, event.screen_y) and reader.reading is not None:
            rows = reader.reading.view.rows()
            row = rows[y] if y < len(rows) else None
            if row is not None and row.kind is RowKind.HEAD:
                words = _("inferred")
                first = GUTTER + cell_width(row.text[: row.text.find(words)])
                if words in row.text and first <= x < first + cell_width(words):
                    self.browser.views.why_of_head(row.speech)

    def on_reader_moved(self) -> None:
        """Follow the text."""
        self.browser.live.moved()
        self.browser.show_place()

    def on_reader_selection_changed(self, event: Reader.SelectionChanged) -> None:
        """Show what would be copied."""
        self.set_class(event.selection is not None, "-selecting")
        self.browser.show_preview()
        self.browser.show_status()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as the user types."""
        event.stop()
        if self.browser.panes.box_open:
            self.browser.searching.typed(event.value)
            self.browser.completing.follow()
            self.browser.show_status()

    def on_paste(self, event: Paste) -> None:
        """Search for a line that is pasted; check whether more than a line was said."""
        lines = event.text.strip().splitlines()
        if len(lines) > 1:
            event.stop()
            event.prevent_default()
            self.browser.checking.ask(event.text)
        elif lines and self.focused is not self.browser.box:
            event.stop()
            self.browser.searching.open(lines[0][: LONGEST_QUERY + 1])

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Go to what was chosen in a side pane."""
        event.stop()
        if event.lines is self.browser.value_list:
            self.browser.completing.take(event.row)
            return
        if event.lines is self.browser.outline:
            self.browser.jumping.to(self.browser.outline.start_of(event.row))
        elif (speaker := self.browser.speakers.speaker_at(event.row)) is not None:
            self.browser.jumping.to_speaker(speaker)
        if self.has_class("-one"):
            self.browser.panes.go_to("reader")

    def on_descendant_focus(self) -> None:
        """Follow the mouse: a click puts the focus on a pane too, and accepts a search."""
        if self.browser.panes.follow_focus():
            if self.browser.panes.box_open:
                self.browser.searching.accept()
            self.browser.completing.follow()
            self.browser.show_status()

    def on_row_list_resized(self) -> None:
        """Repaint the rules to meet where the panes are now."""
        self.browser.join_rules()


def _is_written(event: Key) -> bool:
    """Return whether a key is a letter beyond ASCII, as input methods send it."""
    character = event.character
    return character is not None and ord(character) > 127 and character.isalpha()
