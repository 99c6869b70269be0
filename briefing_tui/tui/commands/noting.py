"""Commands of the notebook: keeping, correcting, checking."""

from __future__ import annotations

from briefing_tui.tui.commands.command import PANES, READING, Command, FeaturedBrowser


class KeepQuote(Command):
    """Keep the sentence or the selection in the notebook, with a note."""

    keys = ("m",)
    hint = "keep"
    where = READING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask for a note and keep the quote in the notebook."""
        browser.keeping.ask_note()


class Notebook(Command):
    """List the kept quotes."""

    keys = ("M",)
    where = PANES

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """List the kept quotes."""
        browser.keeping.show()


class ExportNotebook(Command):
    """Write the kept quotes to a file: Markdown, CSV, CSL-JSON or W3C annotations."""

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask for a file and write the kept quotes to it."""
        browser.keeping.files.ask_export()


class ImportNotebook(Command):
    """Keep the quotes of a file of W3C annotations, such as another notebook wrote."""

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask for a file and keep the quotes that it holds."""
        browser.keeping.files.ask_import()


class RemoveDamagedEntries(Command):
    """Remove entries of the notebook that cannot be read."""

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask whether to remove the entries that cannot be read."""
        browser.keeping.files.ask_remove_damaged()


class CheckQuote(Command):
    """Check words that somebody is said to have said against all open briefings."""

    keys = ("V",)
    hint = "check"
    where = PANES

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show the last check, or ask for the words or the article to check."""
        browser.checking.open()


class ShareCheck(Command):
    """Share the check of an article that was shown last with the other desks of a library."""

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Share the last check."""
        browser.keeping.checks.share(browser.checking)


class ListSharedChecks(Command):
    """List the checks of articles that the desks of a library share."""

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """List the shared checks."""
        browser.keeping.checks.ask(browser.checking)


class Correct(Command):
    """Set right what is wrong here: who speaks, where, note, label, name, office, day, title."""

    keys = ("=",)
    hint = "correct"
    where = READING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask for a correction of the place under the cursor."""
        browser.correcting.ask()


class Corrections(Command):
    """List the corrections of this file with their reasons, to go there or undo one."""

    where = PANES

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """List the corrections of the briefing that is shown."""
        browser.correcting.show()


class ExportCorrections(Command):
    """Write all corrections to a file, so that others can share them."""

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask for a file and write all corrections to it."""
        browser.correcting.sharing.ask_export()


class ImportCorrections(Command):
    """Take over the corrections that somebody else wrote to a file."""

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask for a file and take over the corrections that it holds."""
        browser.correcting.sharing.ask_import()


COMMANDS: tuple[type[Command], ...] = (
    KeepQuote,
    Notebook,
    ExportNotebook,
    ImportNotebook,
    RemoveDamagedEntries,
    CheckQuote,
    ShareCheck,
    ListSharedChecks,
    Correct,
    Corrections,
    ExportCorrections,
    ImportCorrections,
)
