"""Commands that take quotes."""

from __future__ import annotations

from briefing_tui.tui.commands.command import READING, SELECTION, Command, FeaturedBrowser


class Copy(Command):
    """Copy the sentence or the selection as a quote with its source."""

    keys = ("y", "f5")
    where = READING
    hint = "copy"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Copy the sentence or the selection as a quote with its source."""
        browser.copying.copy("plain")


class CopyAs(Command):
    """Copy in a style that is asked for first."""

    keys = ("Y",)
    where = READING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask for a style and copy in it."""
        browser.copying.ask_style()


class CopyWords(Command):
    """Copy the bare words."""

    keys = ("c",)
    where = READING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Copy the words alone, without the source."""
        browser.copying.copy_words()


class WholeCopy(Command):
    """Show the whole of what will be copied, and how much of it each speaker says."""

    keys = ("p",)
    where = READING
    hint = "preview"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show the whole of what will be copied."""
        browser.copying.show_whole()


class Gather(Command):
    """Add the sentence to the list that the next copy takes whole, or take it off."""

    keys = ("a", "f6")
    where = READING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Add the sentence to the list that is copied next, or remove it."""
        browser.copying.gather()


class WriteQuote(Command):
    """Write the quote to a file."""

    keys = ("w",)

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask for a file and write the quote to it."""
        browser.copying.ask_file()


class FullWidthPunctuation(Command):
    """Copy half-width punctuation between Chinese characters as full-width, or as it stands."""

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Switch full-width punctuation in copies on or off."""
        browser.copying.toggle_fullwidth()


class CopySelection(Command):
    """Copy the selection."""

    keys = ("ctrl+c", "super+c")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Copy the selection as a quote with its source."""
        browser.copying.copy("plain")


COMMANDS: tuple[type[Command], ...] = (
    Copy,
    CopyAs,
    CopyWords,
    WholeCopy,
    Gather,
    WriteQuote,
    FullWidthPunctuation,
    CopySelection,
)
