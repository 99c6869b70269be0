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

    keys = ("o", "alt+o")
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
        browser.reader.motions.move_character(browser.repeating.times)


class CharacterLeft(Command):
    """Shrink the selection by a character."""

    keys = ("h", "left")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one character back."""
        browser.reader.motions.move_character(-browser.repeating.times)


class NextWord(Command):
    """Extend the selection to the next word."""

    keys = ("w", "ctrl+right")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection to the next word."""
        browser.reader.motions.move_word(browser.repeating.times)


class PreviousWord(Command):
    """Take the selection back by a word."""

    keys = ("b", "ctrl+left")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one word back."""
        browser.reader.motions.move_word(-browser.repeating.times)


class WordEnd(Command):
    """Extend the selection to the end of the word."""

    keys = ("e", "alt+e")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection to the end of the word."""
        browser.reader.motions.move_word(browser.repeating.times, to_end=True)


class NextClause(Command):
    """Extend the selection to the next clause."""

    keys = (")", "shift+right")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection to the next clause."""
        browser.reader.motions.move_clause(browser.repeating.times)


class PreviousClause(Command):
    """Take the selection back by a clause."""

    keys = ("(", "shift+left")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one clause back."""
        browser.reader.motions.move_clause(-browser.repeating.times)


class SentenceForward(Command):
    """Extend the selection by a sentence."""

    keys = ("s", "shift+down")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one sentence forward."""
        browser.reader.motions.move_sentence(browser.repeating.times)


class SentenceBackward(Command):
    """Take the selection back by a sentence."""

    keys = ("S", "shift+up")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one sentence back."""
        browser.reader.motions.move_sentence(-browser.repeating.times)


class ParagraphForward(Command):
    """Extend the selection by a paragraph."""

    keys = ("}", "ctrl+down")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one paragraph forward."""
        browser.reader.motions.move_paragraph(browser.repeating.times)


class ParagraphBackward(Command):
    """Take the selection back by a paragraph."""

    keys = ("{", "ctrl+up")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection one paragraph back."""
        browser.reader.motions.move_paragraph(-browser.repeating.times)


class Repeat(Command):
    """Do the next motion so many times, as in 5l or 3)."""

    keys = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Add the digit that was pressed to the number for the next motion."""
        browser.repeating.type(browser.pressed if browser.pressed.isdecimal() else "1")


class RowStart(Command):
    """Move the end of the selection to the start of the screen line."""

    keys = ("0", "home", "shift+home")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection to the first character of its row, or type a 0."""
        if browser.pressed == "0" and browser.repeating.number:
            browser.repeating.type("0")
        else:
            browser.reader.motions.move_to_row_edge(last=False)


class RowEnd(Command):
    """Move the end of the selection to the end of the screen line."""

    keys = ("$", "end", "shift+end")
    where = SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the end of the selection to the last character of its row."""
        browser.reader.motions.move_to_row_edge(last=True)


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
    RowStart,
    RowEnd,
    Repeat,
)
