"""Commands of the list of kept quotes.

Asked for elsewhere, as in the palette, they open the list first.
"""

from __future__ import annotations

from briefing_tui.tui.commands.command import NOT_SELECTING, NOTEBOOK, Command, FeaturedBrowser


class MarkKeptQuote(Command):
    """Mark the kept quote, or unmark it; what is marked is copied, moved or removed together."""

    keys = ("f6", "insert")
    where = NOTEBOOK

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Mark the kept quote at the cursor and go on to the next."""
        browser.keeping.in_notebook(lambda view: view.mark())


class CopyKeptQuotes(Command):
    """Copy the marked kept quotes together, or the one at the cursor."""

    keys = ("f5",)
    where = NOTEBOOK

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Copy the kept quotes that are marked, or the one at the cursor."""
        browser.keeping.in_notebook(lambda view: browser.keeping.copy(view.chosen))


class EditKeptQuote(Command):
    """Change the note and the tags of the kept quote."""

    keys = ("f4",)
    where = NOTEBOOK

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask for the note and the tags of the kept quote at the cursor."""
        browser.keeping.edit_in_notebook()


class KeptQuoteUp(Command):
    """Move the kept quote up in the order of the notebook."""

    keys = ("ctrl+up", "alt+up")
    where = NOTEBOOK

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the kept quote at the cursor one place up."""
        browser.keeping.move_in_notebook(-1)


class KeptQuoteDown(Command):
    """Move the kept quote down in the order of the notebook."""

    keys = ("ctrl+down", "alt+down")
    where = NOTEBOOK

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the kept quote at the cursor one place down."""
        browser.keeping.move_in_notebook(1)


class RemoveKeptQuotes(Command):
    """Remove the marked kept quotes from the notebook, or the one at the cursor."""

    keys = ("f8", "ctrl+delete")
    where = NOTEBOOK

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Remove the kept quotes that are marked, or the one at the cursor."""
        browser.keeping.drop_in_notebook()


class PutIntoNotebook(Command):
    """Put the marked kept quotes, or the one at the cursor, into another notebook."""

    keys = ("f7",)
    where = NOTEBOOK

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Ask for a notebook and put kept quotes into it."""
        browser.keeping.in_notebook(
            lambda view: browser.keeping.workspace.ask_story_for(view.chosen)
        )


class ChooseNotebook(Command):
    """Choose the notebook to keep quotes in, one a story, or begin another."""

    keys = ("f9",)
    where = NOTEBOOK

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """List the notebooks to choose from."""
        browser.keeping.workspace.choose_story()


class Undo(Command):
    """Undo what was done last to the notebook, and say what that was."""

    keys = ("U", "ctrl+underscore")
    where = NOT_SELECTING | NOTEBOOK

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Undo the last change of the notebook."""
        browser.keeping.undo()


COMMANDS: tuple[type[Command], ...] = (
    MarkKeptQuote,
    CopyKeptQuotes,
    EditKeptQuote,
    KeptQuoteUp,
    KeptQuoteDown,
    RemoveKeptQuotes,
    PutIntoNotebook,
    ChooseNotebook,
    Undo,
)
