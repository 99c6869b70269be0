"""Keys in the order typed: each goes to the screen on top once the one before it has taken effect.

Textual sends keys through the queue of the focused widget. Typed in a burst, as input methods,
scripts and impatient people do, they would overtake what an earlier key opens, closes or fills.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import ClassVar, Protocol, runtime_checkable

from textual.events import Key

from briefing_tui.tui.commands.key_names import half_width
from briefing_tui.tui.commands.keymap import key_of


@runtime_checkable
class TakesKeys(Protocol):
    """A screen that keys can be given to.

    Attributes:
        takes_keys: whether it is filled, so that keys meet what their user expects.
        typed: whether characters are written there; else full-width ones stand for keys too.
    """

    takes_keys: bool
    typed: ClassVar[bool]

    def take_key(self, key: str, event: Key) -> bool:
        """Do what a key asks for; False when it asks for nothing here."""
        ...


class KeyQueue:
    """Gives keys to the screen on top.

    Args:
        on_top: gives that screen; None where there is none.
        soon: calls a function once what is under way has been done.
    """

    def __init__(
        self, on_top: Callable[[], TakesKeys | None], soon: Callable[[Callable[[], None]], object]
    ) -> None:
        self._on_top = on_top
        self._soon = soon
        self._waiting: deque[Key] = deque()
        self._scheduled = False
        self._ended = False

    def press(self, event: Key) -> None:
        """Give a key to the screen on top, after those that wait."""
        # The space that an input method writes; Textual takes it for nothing that is written.
        self._waiting.append(Key("space", " ") if event.character == "\u3000" else event)
        if not self._scheduled:
            self.go_on()

    def press_before(self, events: Iterable[Key]) -> None:
        """Give keys that were held back, before those that came later."""
        self._waiting.extendleft(reversed([*events]))
        self._schedule()

    def go_on(self) -> None:
        """Give the next key that waits, where the screen on top is ready for it."""
        self._scheduled = False
        screen = self._on_top()
        if self._ended or not self._waiting or screen is None or not screen.takes_keys:
            return
        event = self._waiting.popleft()
        key = key_of(event)
        screen.take_key(key if screen.typed else half_width(key), event)
        self._schedule()

    def end(self) -> None:
        """Stop taking keys, because the program is being left."""
        self._ended = True
        self._waiting.clear()

    def _schedule(self) -> None:
        if self._waiting and not self._scheduled:
            self._scheduled = True
            self._soon(self.go_on)
