"""Commands of the search."""

from __future__ import annotations

from briefing_tui.tui.commands.command import (
    COMPLETION,
    PANES,
    SEARCH,
    Command,
    FeaturedBrowser,
)


class Search(Command):
    """Search for words, half remembered or exact."""

    keys = ("/", "f3")
    where = PANES
    hint = "search"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Open the search box."""
        browser.searching.open()


class NextMatch(Command):
    """Go to the next match in the text."""

    keys = ("n", "f4")
    where = PANES
    hint = "next match"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Go to the next match."""
        browser.searching.matches.step(1)


class PreviousMatch(Command):
    """Go to the match before in the text."""

    keys = ("N",)
    where = PANES

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Go to the previous match."""
        browser.searching.matches.step(-1)


class Results(Command):
    """List all matches in all briefings, with counts, a concordance and its CSV."""

    keys = ("r",)
    hint = "results"
    where = PANES

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Open the list of all matches."""
        browser.views.results()


class ClearMatches(Command):
    """Clear the highlights of the search."""

    keys = ("escape",)

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Clear the search and its highlights."""
        browser.searching.clear()


class NextMatchFromBox(Command):
    """Go to the next match, still typing."""

    keys = ("down", "ctrl+n", "f4")
    where = SEARCH
    listed = False
    hint = "next match"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Go to the next match."""
        browser.searching.matches.step(1)


class PreviousMatchFromBox(Command):
    """Go to the match before, still typing."""

    keys = ("up", "ctrl+p")
    where = SEARCH
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Go to the previous match."""
        browser.searching.matches.step(-1)


class LiteralOnly(Command):
    """Switch between all matches and literal ones only."""

    keys = ("tab",)
    where = SEARCH
    hint = "literal only"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Switch between all matches and literal matches only."""
        browser.searching.toggle_literal()


class EarlierSearch(Command):
    """Recall an earlier search."""

    keys = ("ctrl+r",)
    where = SEARCH
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Put an earlier search into the search box."""
        browser.searching.recall()


class AcceptSearch(Command):
    """Go to the text at the current match."""

    keys = ("enter",)
    where = SEARCH
    listed = False
    hint = "to the text"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Accept the search and go to the text at the current match."""
        browser.searching.accept()


class LeaveSearch(Command):
    """Return to the place before the search."""

    keys = ("escape",)
    where = SEARCH
    listed = False
    hint = "back"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Leave the search and return to the place before it."""
        browser.searching.leave()


class NextValue(Command):
    """Choose the next value that is offered for the filter."""

    keys = ("down",)
    where = COMPLETION
    listed = False
    hint = "choose"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Choose the next row of the list."""
        browser.completing.step(1)


class PreviousValue(Command):
    """Choose the value before that is offered for the filter."""

    keys = ("up",)
    where = COMPLETION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Choose the row before."""
        browser.completing.step(-1)


class TakeValue(Command):
    """Put the chosen value, or the first that is offered, into the query."""

    keys = ("tab",)
    where = COMPLETION
    listed = False
    hint = "complete"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Complete the filter."""
        browser.completing.take()


class AcceptValue(Command):
    """Put the chosen value into the query; with none chosen, go to the text at the match."""

    keys = ("enter",)
    where = COMPLETION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Complete the filter if a value is chosen, else accept the search."""
        if browser.completing.choosing:
            browser.completing.take()
        else:
            browser.searching.accept()


class CloseValues(Command):
    """Close the list of values, and go on typing."""

    keys = ("escape",)
    where = COMPLETION
    listed = False
    hint = "close the list"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Close the list of values."""
        browser.completing.close()


class OnlyThisSpeaker(Command):
    """Show only this speaker, or everybody again."""

    keys = ("F",)
    where = PANES

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show only the speeches of the current speaker, or all again."""
        browser.jumping.toggle_only_speaker()


COMMANDS: tuple[type[Command], ...] = (
    Search,
    NextMatch,
    PreviousMatch,
    Results,
    ClearMatches,
    NextMatchFromBox,
    PreviousMatchFromBox,
    LiteralOnly,
    EarlierSearch,
    AcceptSearch,
    LeaveSearch,
    NextValue,
    PreviousValue,
    TakeValue,
    AcceptValue,
    CloseValues,
    OnlyThisSpeaker,
)
