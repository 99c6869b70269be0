"""The application, as its screens and views know it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from textual.events import Key


class Application(Protocol):
    """The application around the screens: keys, the terminal, themes, and the end.

    Attributes:
        title: the window's title.
        theme: the name of the theme that is shown.
    """

    title: str
    theme: str

    @property
    def offered_themes(self) -> Sequence[str]:
        """Return the names of the themes that can be chosen."""
        ...

    def put_on(self, name: str) -> None:
        """Show a theme."""
        ...

    def go_on(self) -> None:
        """Give the next key that waits to the screen on top."""
        ...

    def press_before(self, events: Sequence[Key]) -> None:
        """Take keys that were held back, before those that came later."""
        ...

    def press_in_view(self, key: str, place: str) -> bool:
        """Do what a key asks for in a view; return False when it asks for nothing there.

        Args:
            key: as the tables write it.
            place: the view's own place in these tables, beside the one of every view.
        """
        ...

    def write_to_terminal(self, escape: str) -> None:
        """Write an escape sequence of this program to the terminal."""
        ...

    def hand_over(self, name: str, data: bytes) -> None:
        """Give a file to the page that the program is shown in, which downloads it."""
        ...

    def lend_terminal(self) -> AbstractContextManager[None]:
        """Let another program use the terminal while the context lasts."""
        ...

    def welcome(self) -> bool:
        """Return whether the first screen is to be shown; it is remembered that it was."""
        ...

    def bell(self) -> None:
        """Ring the terminal's bell."""
        ...

    def remember_switches(self, fullwidth: bool) -> None:
        """Save the switches for the next run."""
        ...

    @property
    def recent_commands(self) -> Sequence[str]:
        """Return the names of the commands used last by way of the palette, the latest first."""
        ...

    def remember_command(self, name: str) -> None:
        """Put a command at the head of those used last, for the next run too."""
        ...

    def leave(self) -> None:
        """Leave the program with the exit status that its work has earned."""
        ...

    def interrupt(self) -> None:
        """End as programs do at Ctrl+C."""
        ...

    def suspend_process(self) -> None:
        """Go back to the user's shell until its user comes back."""
        ...
