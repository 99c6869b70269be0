"""Commands of the search."""

from __future__ import annotations

from briefing_tui.tui.commands.command import PANES, SEARCH, Command, FeaturedBrowser


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
    OnlyThisSpeaker,
)
