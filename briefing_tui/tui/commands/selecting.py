"""Commands that select: a keymap of their own, as in vim."""

from __future__ import annotations

from briefing_tui.tui.commands.command import SELECTION, TEXT, Command, FeaturedBrowser


class Select(Command):
    """Start a selection at the current sentence."""

    keys = ("v", "f8")
    where = TEXT
    hint = "select"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Start a selection at the current sentence."""
        browser.reader.motions.start_selection()


class DropSelection(Command):
    """Drop the selection."""

    keys = ("escape", "v", "f8")
    where = SELECTION
    listed = False
    hint = "drop"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Drop the selection."""
        browser.reader.motions.drop_selection()


class OtherEnd(Command):
    """Move the other end of the selection."""

    keys = ("o",)
    where = SELECTION
    listed = False
    hint = "other end"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Exchange the fixed and the moving end of the selection."""
        browser.reader.motions.swap_selection_ends()


class CharacterRight(Command):
    """Extend the selection by a character."""

    keys = ("l", "right")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one character forward."""
        browser.reader.motions.move_character(1)


class CharacterLeft(Command):
    """Shrink the selection by a character."""

    keys = ("h", "left")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one character back."""
        browser.reader.motions.move_character(-1)


class NextWord(Command):
    """Extend the selection to the next word."""

    keys = ("w", "ctrl+right")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection to the next word."""
        browser.reader.motions.move_word(1)


class PreviousWord(Command):
    """Take the selection back by a word."""

    keys = ("b", "ctrl+left")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one word back."""
        browser.reader.motions.move_word(-1)


class WordEnd(Command):
    """Extend the selection to the end of the word."""

    keys = ("e",)
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection to the end of the word."""
        browser.reader.motions.move_word(1, to_end=True)


class NextClause(Command):
    """Extend the selection to the next clause."""

    keys = (")", "shift+right")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection to the next clause."""
        browser.reader.motions.move_clause(1)


class PreviousClause(Command):
    """Take the selection back by a clause."""

    keys = ("(", "shift+left")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one clause back."""
        browser.reader.motions.move_clause(-1)


class SentenceForward(Command):
    """Extend the selection by a sentence."""

    keys = ("s", "shift+down")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one sentence forward."""
        browser.reader.motions.move_sentence(1)


class SentenceBackward(Command):
    """Take the selection back by a sentence."""

    keys = ("S", "shift+up")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one sentence back."""
        browser.reader.motions.move_sentence(-1)


class ParagraphForward(Command):
    """Extend the selection by a paragraph."""

    keys = ("}", "ctrl+down")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one paragraph forward."""
        browser.reader.motions.move_paragraph(1)


class ParagraphBackward(Command):
    """Take the selection back by a paragraph."""

    keys = ("{", "ctrl+up")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one paragraph back."""
        browser.reader.motions.move_paragraph(-1)


COMMANDS: tuple[type[Command], ...] = (
    Select,
    DropSelection,
    OtherEnd,
    CharacterRight,
    CharacterLeft,
    NextWord,
    PreviousWord,
    WordEnd,
    NextClause,
    PreviousClause,
    SentenceForward,
    SentenceBackward,
    ParagraphForward,
    ParagraphBackward,
)
