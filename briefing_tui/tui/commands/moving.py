"""Commands that move through the text."""

from __future__ import annotations

from briefing_tui.tui.commands.command import READING, Command, FeaturedBrowser


class LineDown(Command):
    """Move one screen line down."""

    keys = ("j", "down")
    where = READING
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move one screen line down."""
        browser.reader.motions.move_line(browser.repeating.times)


class LineUp(Command):
    """Move one screen line up."""

    keys = ("k", "up")
    where = READING
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move one screen line up."""
        browser.reader.motions.move_line(-browser.repeating.times)


class NextParagraph(Command):
    """Move to the next paragraph."""

    keys = ("J",)

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move to the next paragraph."""
        browser.reader.motions.move_paragraph(1)


class PreviousParagraph(Command):
    """Move to the paragraph before."""

    keys = ("K",)

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move to the previous paragraph."""
        browser.reader.motions.move_paragraph(-1)


class PageDown(Command):
    """Move one page down."""

    keys = ("space", "f", "pagedown")
    where = READING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move one page down."""
        browser.reader.motions.move_page(1)


class PageUp(Command):
    """Move one page up."""

    keys = ("pageup",)
    where = READING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move one page up."""
        browser.reader.motions.move_page(-1)


class PageBack(Command):
    """Move one page up."""

    keys = ("b",)
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move one page up."""
        browser.reader.motions.move_page(-1)


class HalfPageDown(Command):
    """Move half a page down."""

    keys = ("d",)

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move half a page down."""
        browser.reader.motions.move_page(0.5)


class HalfPageUp(Command):
    """Move half a page up."""

    keys = ("u",)

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move half a page up."""
        browser.reader.motions.move_page(-0.5)


class Beginning(Command):
    """Go to the beginning of the text."""

    keys = ("g", "ctrl+home")
    where = READING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Remember this place and go to the beginning of the text."""
        browser.jumping.remember()
        browser.reader.motions.move_to_start()


class End(Command):
    """Go to the end of the text; with --watch, stay there while it grows."""

    keys = ("G", "ctrl+end")
    where = READING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Remember this place and go to the end of the text."""
        browser.jumping.remember()
        browser.reader.motions.move_to_end()
        browser.live.at_end()


class HomeOfText(Command):
    """Go to the beginning of the text."""

    keys = ("home",)
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Remember this place and go to the beginning of the text."""
        Beginning.run(browser)


class EndOfText(Command):
    """Go to the end of the text."""

    keys = ("end",)
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Remember this place and go to the end of the text."""
        End.run(browser)


class BellForPhrase(Command):
    """Ring the bell when a phrase is said in a transcript that grows (--watch)."""

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask for the phrase."""
        browser.live.ask_phrase()


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
    HomeOfText,
    EndOfText,
    BellForPhrase,
)
