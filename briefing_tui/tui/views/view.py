"""The base of views over the browser: a title, a list, perhaps a line to type in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.containers import Vertical
from textual.events import Click, Key
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.widgets import Input

from briefing_tui.translation import _
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.widgets.closed_widgets import forget_closed
from briefing_tui.tui.widgets.key_hints import key_hinted, pressed
from briefing_tui.tui.widgets.line import KeysLine, Preview, TextLine
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList
from briefing_tui.tui.widgets.text_box import TextBox

if TYPE_CHECKING:
    from briefing_tui.tui.application import Application

Answer = TypeVar("Answer")

LARGEST = 85
"""Percent of the terminal's height that a view may take."""

_FRAME = 6
"""Lines of a view that are no rows: title, foot and the blank ones."""

_BELONG_TO_BOX = frozenset({"left", "right", "home", "end", "space"})


class View(ModalScreen[Answer]):
    """A view that opens over the browser; Escape closes it, and ``q`` where nothing is typed.

    Attributes:
        stays: whether it stays open when a view that it led on to has its answer.
        then: is given the answer.
        came_from: the view beneath, which led on to this one; None for none.
    """

    DEFAULT_CSS = """
    View {
        align: center middle;
        background: transparent;
    }
    View > Vertical {
        width: 90%;
        max-width: 100;
        height: auto;
        max-height: 85%;
        background: $surface;
        border: round $rule;
        padding: 0 1;
    }
    View RowList { height: 1; background: $surface; }
    View RowList > .row-list--cursor { background: $cursor-row; }
    View .view--title { height: 1; text-style: bold; color: $primary; margin-bottom: 1; }
    View .view--foot { height: 1; color: $foreground-muted; margin-top: 1; }
    View TextBox { margin-bottom: 1; background: $panel; }
    View Preview { margin-top: 1; padding: 0; }
    /* The line one types in stays where it is, however many rows there are beneath. */
    View.-typed { align: center top; }
    View.-typed > Vertical { offset-y: 2; }
    View.-plain > Vertical { border: ascii $rule; }
    """
    typed: ClassVar[bool] = False
    folds: ClassVar[bool] = False
    """True if its rows are folded to the width of the list."""
    place: ClassVar[str] = "view"
    """The name of the place, in the tables of keys, in which its keys are looked up first."""

    def __init__(self, title: str, foot: str = "", *, previewed: bool = False) -> None:
        super().__init__()
        self.set_class(self.typed, "-typed")
        self.set_class(cell_width("─") > 1, "-plain")
        self.view_title = title
        self.view_title_right = ""
        self.foot = foot or _("Esc closes")
        self.lines = RowList(cursor_always=True)
        self.box = TextBox() if self.typed else None
        self.takes_keys = False
        self._preview = Preview() if previewed else None
        self._shown_for: str | None = None
        self._offered = ""
        self._folded_to = 0
        self._told = ""
        self.stays = False
        self.then: Callable[[Answer | None], object] | None = None
        self.came_from: View[Any] | None = None

    def compose(self) -> ComposeResult:
        """Yield the title, the line to type in and the preview if any, the list, and the keys."""
        with Vertical():
            yield TextLine(self.view_title, self.view_title_right, classes="view--title")
            if self.box is not None:
                yield self.box
            yield self.lines
            if self._preview is not None:
                yield self._preview
            yield KeysLine(self.foot, classes="view--foot")

    def on_mount(self) -> None:
        """Fill the list; keys are taken from then on."""
        self.set_focus(self.box or self.lines)
        self._offered = self.box.value if self.box else ""
        self.refill()
        self.begin()
        self.takes_keys = True
        cast("Application", self.app).go_on()

    def begin(self) -> None:
        """Do what is to be done once, when the list has been filled for the first time."""

    def refill(self, cursor: int = 0) -> None:
        """Show the rows for what is typed; a view that does not change shows them once."""
        self._shown_for = self.box.value if self.box else ""
        self.show(self.rows_for(self._shown_for), cursor)

    def fold_anew(self) -> None:
        """Show the rows as they are folded in the list's new width."""
        self.refill(self.lines.cursor)

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close the view with an answer; ignore a second answer, as of a slow thread.

        Where the answer leads on to another view, this one stays beneath it: Escape there comes
        back here. Once that has its answer, both close.

        Args:
            result: what the view gives; None goes back to what lies beneath.
        """
        if not self.is_current:
            return AwaitComplete()
        if result is not None and self.then is not None:
            self.then(result)
            on_top = self.app.screen
            if on_top is not self and isinstance(on_top, View):
                on_top.came_from = self
                return AwaitComplete()
        closed = self._close(result)
        if result is None and self.then is not None:
            self.then(None)
        beneath = self.came_from if result is not None else None
        while beneath is not None and beneath.is_current and not beneath.stays:
            beneath._close(None)
            beneath = beneath.came_from
        on_top = self.app.screen
        if isinstance(on_top, View):
            on_top.come_back()
        return closed

    def come_back(self) -> None:
        """Show what has changed while another view lay over this one; most have nothing to."""

    def _close(self, result: Answer | None) -> AwaitComplete:
        self.takes_keys = False
        closed = super().dismiss(result)
        # Textual keeps what was drawn past the widgets' end; a refresh has them forget it.
        for widget in (self, *self.query("*")):
            widget.refresh()
        forget_closed()
        return closed

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the rows to show.

        Args:
            typed: what stands in the line to type in.
        """
        raise NotImplementedError

    def preview_of(self, row: int) -> str:
        """Return the text of the two lines beneath the list for a row, in a view that has them.

        Args:
            row: its number, from 0.
        """
        return ""

    def show(self, rows: Sequence[ListRow], cursor: int = 0) -> None:
        """Show rows; the list is as high as they are, as far as there is room."""
        self.lines.show(rows, cursor=cursor)
        self._show_preview()
        room = self.size.height * LARGEST // 100 - _FRAME - (2 if self.box is not None else 0)
        room -= 3 if self._preview is not None else 0
        height = max(1, min(len(rows), room))
        if self.lines.styles.height is None or self.lines.styles.height.value != height:
            self.lines.styles.height = height
            # What lay beneath is drawn anew as a whole: half a wide character would stay else.
            self.call_after_refresh(self.refresh)

    def show_foot(self) -> None:
        """Show the keys, and before them that there are more rows where some are not seen."""
        told = _("↓ more · {told}").format(told=self.foot) if self.lines.more_below else self.foot
        told = self._told or told
        for line in self.query(KeysLine):
            line.say(told)

    def tell(self, message: str) -> None:
        """Show a message in the place of the keys where the view hides the browser's own line."""
        if self.is_mounted and self._frame.bottom >= self.size.height:
            self._told = message
            self.show_foot()

    def on_text_line_clicked(self, event: TextLine.Clicked) -> None:
        """Press the key that a hint of the bottom line names."""
        event.stop()
        if isinstance(event.line, KeysLine) and not self._told:
            more = _("↓ more · {told}").partition(" · ")[0]
            is_more = self.lines.more_below and event.cell < cell_width(more)
            key = "pagedown" if is_more else key_hinted(event.line.shown[0], event.cell)
            if key is not None:
                cast("Application", self.app).press_before([pressed(key)])

    def on_click(self, event: Click) -> None:
        """Close the view at a click beside it, unless what was typed in it would be lost."""
        written = self.box is not None and self.box.value != self._offered
        if not written and not self._frame.contains(event.screen_x, event.screen_y):
            self.dismiss(None)

    def on_row_list_scrolled(self, event: RowList.Scrolled) -> None:
        """Show whether there are more rows below those that are seen now."""
        event.stop()
        self.show_foot()

    def on_row_list_resized(self, event: RowList.Resized) -> None:
        """Fold the rows to another width, and show whether there are more now."""
        event.stop()
        width = self.lines.size.width
        if self.folds and width != self._folded_to:
            self._folded_to = width
            self.fold_anew()
        self.show_foot()

    def on_resize(self) -> None:
        """Make the list as high as there is room."""
        self.show(self.lines.rows, self.lines.cursor)

    def take_key(self, key: str, event: Key) -> bool:
        """Do what a key asks for; a view passes no key on to the screen below."""
        self._hush()
        if key == "escape" or (key in ("q", "f10") and self.box is None):
            self.dismiss(None)
            return True
        if self.box is not None and (event.is_printable or key in _BELONG_TO_BOX):
            return self._type(self.box, event)
        if cast("Application", self.app).press_in_view(key, self.place):
            return True
        if self.box is not None:
            return self._type(self.box, event)
        return key != "ctrl+q"

    def take_key_of_list(self, key: str) -> bool:
        """Do what a key asks for where nothing is typed, as long as the line is not in use."""
        if key in ("escape", "q", "f10"):
            self.dismiss(None)
            return True
        return cast("Application", self.app).press_in_view(key, self.place) or key != "ctrl+q"

    def on_row_list_reached(self, event: RowList.Reached) -> None:
        """Show the preview of the row that the cursor moved to."""
        event.stop()
        self._show_preview()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the rows for what is typed now."""
        event.stop()
        self._show_typed()

    @property
    def _frame(self) -> Region:
        """Return the part of the screen that the view takes."""
        return self.query_one(Vertical).region

    def _hush(self) -> None:
        if self._told:
            self._told = ""
            self.show_foot()

    def _type(self, box: TextBox, event: Key) -> bool:
        """Type a key and show the rows at once: the next key may choose one of them."""
        taken = box.take(event)
        self._show_typed()
        return taken

    def _show_typed(self) -> None:
        if self.box is not None and self.box.value != self._shown_for:
            self.refill()

    def _show_preview(self) -> None:
        if self._preview is not None:
            self._preview.show(self.preview_of(self.lines.cursor) if self.lines.rows else "")
