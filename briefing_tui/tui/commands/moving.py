"""Commands that move through the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.commands.command import READING, Command

if TYPE_CHECKING:
    from briefing_tui.tui.screens.browse import Browse


class LineDown(Command):
    """Move one screen line down."""

    keys = ("j", "down")
    where = READING
    listed = False

    @staticmethod
    def run(browse: Browse) -> None:
        """Move one screen line down."""
        browse.reader.move_line(1)


class LineUp(Command):
    """Move one screen line up."""

    keys = ("k", "up")
    where = READING
    listed = False

    @staticmethod
    def run(browse: Browse) -> None:
        """Move one screen line up."""
        browse.reader.move_line(-1)


class NextParagraph(Command):
    """Move to the next paragraph."""

    keys = ("J",)

    @staticmethod
    def run(browse: Browse) -> None:
        """Move to the next paragraph."""
        browse.reader.move_paragraph(1)


class PreviousParagraph(Command):
    """Move to the paragraph before."""

    keys = ("K",)

    @staticmethod
    def run(browse: Browse) -> None:
        """Move to the previous paragraph."""
        browse.reader.move_paragraph(-1)


class PageDown(Command):
    """Move one page down."""

    keys = ("space", "f", "pagedown")
    where = READING

    @staticmethod
    def run(browse: Browse) -> None:
        """Move one page down."""
        browse.reader.move_page(1)


class PageUp(Command):
    """Move one page up."""

    keys = ("pageup",)
    where = READING

    @staticmethod
    def run(browse: Browse) -> None:
        """Move one page up."""
        browse.reader.move_page(-1)


class PageBack(Command):
    """Move one page up."""

    keys = ("b",)
    listed = False

    @staticmethod
    def run(browse: Browse) -> None:
        """Move one page up."""
        browse.reader.move_page(-1)


class HalfPageDown(Command):
    """Move half a page down."""

    keys = ("d",)

    @staticmethod
    def run(browse: Browse) -> None:
        """Move half a page down."""
        browse.reader.move_page(0.5)


class HalfPageUp(Command):
    """Move half a page up."""

    keys = ("u",)

    @staticmethod
    def run(browse: Browse) -> None:
        """Move half a page up."""
        browse.reader.move_page(-0.5)


class Beginning(Command):
    """Go to the beginning of the text."""

    keys = ("g", "home")
    where = READING

    @staticmethod
    def run(browse: Browse) -> None:
        """Remember this place and go to the beginning of the text."""
        browse.jumping.remember()
        browse.reader.move_to_start()


class End(Command):
    """Go to the end of the text."""

    keys = ("G", "end")
    where = READING

    @staticmethod
    def run(browse: Browse) -> None:
        """Remember this place and go to the end of the text."""
        browse.jumping.remember()
        browse.reader.move_to_end()


COMMANDS: tuple[type[Command], ...] = (
    LineDown,
    LineUp,
    NextParagraph,
    PreviousParagraph,
    PageDown,
    PageUp,
    PageBack,
    HalfPageDown,
    HalfPageUp,
    Beginning,
    End,
)
