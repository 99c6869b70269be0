"""A line to type in, which takes its keys one by one in the order in which they came."""

from __future__ import annotations

from textual.actions import parse
from textual.binding import BindingsMap
from textual.events import Key, Paste
from textual.geometry import Offset
from textual.widgets import Input

from briefing_tui.tui.typesetting.cells import cell_width


class TextBox(Input):
    """An input of one line without a frame.

    The application gives it its keys through :meth:`take` instead of through the queue of
    messages: what is typed in a burst, by an input method or a script, then cannot overtake
    a key that changes the focus.
    """

    DEFAULT_CSS = """
    TextBox, TextBox:focus {
        border: none;
        height: 1;
        padding: 0;
        background: $background;
        background-tint: $foreground 0%;
        & > .input--placeholder { color: $text-disabled; }
    }
    """

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(value, placeholder=placeholder, id=id, select_on_focus=False)
        self.cursor_blink = False

    @property
    def caret(self) -> Offset:
        """Return the caret's place on the screen in cells; it may be after the last character."""
        x, y, _width, _height = self.content_region
        before = cell_width(self.value[: self.cursor_position])
        return Offset(x + before - self.scroll_offset.x, y)

    def on_paste(self, event: Paste) -> None:
        """Pass a paste of more than one line to the screen; the box takes one line only."""
        if len(event.text.strip().splitlines()) > 1:
            event.prevent_default()

    def take(self, event: Key) -> bool:
        """Type a character or do what an editing key does; False for any other key."""
        if event.is_printable and event.character is not None:
            self.replace(event.character, *self.selection)
            return True
        for binding in _EDITING.key_to_bindings.get(event.key, ()):
            _namespace, name, values = parse(binding.action)
            getattr(self, f"action_{name}")(*values)
            return True
        return False


_EDITING = BindingsMap(
    binding
    for binding in Input.BINDINGS
    if "submit" not in str(binding) and "copy" not in str(binding)
)
"""The keys that edit the line, as Textual has them."""
