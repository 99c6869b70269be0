"""The browser as its features know it: a protocol that the screen implements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from textual.screen import Screen

    from briefing_tui.model import Briefing, Speaker
    from briefing_tui.tui.application import Application
    from briefing_tui.tui.places import ReadingPlace
    from briefing_tui.tui.session import Session
    from briefing_tui.tui.widgets.outline_pane import Outline
    from briefing_tui.tui.widgets.reader import Reader
    from briefing_tui.tui.widgets.speakers_pane import Speakers
    from briefing_tui.tui.widgets.text_box import TextBox

Answer = TypeVar("Answer")


class Browser(Protocol):
    """The protocol of the browser, as features use it.

    Attributes:
        session: what is open.
        screen: what the browser is drawn on; it has the focus, classes, timers and messages.
        app: the application around the screen.
        reader: the text.
        speakers: the side pane of the speakers.
        outline: the side pane of the contents.
        box: the search box.
    """

    session: Session
    screen: Screen[None]
    app: Application
    reader: Reader
    speakers: Speakers
    outline: Outline
    box: TextBox

    # What is said

    def say(self, message: str) -> None:
        """Show a message in the bottom line until the next command."""
        ...

    def show_progress(self, *words: str) -> None:
        """Show how far reading has come.

        Args:
            words: what can be said, the longest first; nothing when it is done.
        """
        ...

    def show_status(self) -> None:
        """Update the bottom line: the message or the search, and what keys do."""
        ...

    def show_place(self) -> None:
        """Update the line above the text: the speaker, the sections, how far in it is."""
        ...

    def show_preview(self) -> None:
        """Update the lines that show what the next copy takes, once no more keys come."""
        ...

    def join_rules(self) -> None:
        """Repaint the rules after the next layout, in which they may meet elsewhere."""
        ...

    def key_of(self, command: str) -> str:
        """Return the first key of a command as the interface writes it; empty without one.

        Args:
            command: its name in the configuration file.
        """
        ...

    # Going somewhere

    def push(
        self, view: Screen[Answer], then: Callable[[Answer | None], None] | None = None
    ) -> None:
        """Open a view over the browser.

        Args:
            view: the view.
            then: is given its answer, None when it was closed without one.
        """
        ...

    def show_briefing(self, number: int, place: int | None = None) -> None:
        """Show a briefing of the library, at a place or where it was left."""
        ...

    def replace_briefing(self, briefing: Briefing) -> None:
        """Show the briefing that is shown with other speakers, at the same place."""
        ...

    def show_changed(self, number: int, before: Briefing) -> str:
        """Show a briefing that has changed where it was, by the words that were read.

        Args:
            number: in the library, where the changed one stands already.
            before: as it was.

        Returns:
            What changed of what is gathered and kept, as a line; empty for nothing.
        """
        ...

    def go_to_place(self, place: ReadingPlace) -> None:
        """Go to a place, in another briefing where it is there."""
        ...

    def read(self, paths: Sequence[str], *, wanted: bool) -> None:
        """Read more files.

        Args:
            paths: as given.
            wanted: whether the first of them is to be shown at once.
        """
        ...

    def read_again(self) -> None:
        """Read the file of the briefing that is shown again, because it may have changed."""
        ...

    @property
    def speaker_chosen(self) -> Speaker | None:
        """Return the speaker at the cursor of the speakers' pane when it has the focus, or None."""
        ...

    def start(self, work: Callable[[], object], group: str) -> None:
        """Run a function in a thread.

        Args:
            work: the function.
            group: the name of the kind of work.
        """
        ...
