"""Commands of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.commands.command import PANES, SEARCH, Command

if TYPE_CHECKING:
    from briefing_tui.tui.screens.browse import Browse


class Search(Command):
    """Search for words, half remembered or exact."""

    keys = ("/", "f3")
    where = PANES
    hint = "search"

    @staticmethod
    def run(browse: Browse) -> None:
        """Open the search box."""
        browse.searching.open()


class NextMatch(Command):
    """Go to the next match in the text."""

    keys = ("n", "f4")
    where = PANES
    hint = "next match"

    @staticmethod
    def run(browse: Browse) -> None:
        """Go to the next match."""
        browse.searching.step(1)


class PreviousMatch(Command):
    """Go to the match before in the text."""

    keys = ("N",)
    where = PANES

    @staticmethod
    def run(browse: Browse) -> None:
        """Go to the previous match."""
        browse.searching.step(-1)


class Results(Command):
    """List all matches in all briefings, with counts, a concordance and its CSV."""

    keys = ("r",)
    where = PANES

    @staticmethod
    def run(browse: Browse) -> None:
        """Open the list of all matches."""
        browse.views.results()


class ClearMatches(Command):
    """Clear the highlights of the search."""

    keys = ("escape",)

    @staticmethod
    def run(browse: Browse) -> None:
        """Clear the search and its highlights."""
        browse.searching.clear()


class NextMatchFromBox(Command):
    """Go to the next match, still typing."""

    keys = ("down", "ctrl+n", "f4")
    where = SEARCH
    listed = False
    hint = "next match"

    @staticmethod
    def run(browse: Browse) -> None:
        """Go to the next match."""
        browse.searching.step(1)


class PreviousMatchFromBox(Command):
    """Go to the match before, still typing."""

    keys = ("up", "ctrl+p")
    where = SEARCH
    listed = False

    @staticmethod
    def run(browse: Browse) -> None:
        """Go to the previous match."""
        browse.searching.step(-1)


class LiteralOnly(Command):
    """Switch between all matches and literal ones only."""

    keys = ("tab",)
    where = SEARCH
    hint = "literal only"

    @staticmethod
    def run(browse: Browse) -> None:
        """Switch between all matches and literal matches only."""
        browse.searching.toggle_literal()


class EarlierSearch(Command):
    """Recall an earlier search."""

    keys = ("ctrl+r",)
    where = SEARCH
    listed = False

    @staticmethod
    def run(browse: Browse) -> None:
        """Put an earlier search into the search box."""
        browse.searching.recall()


class AcceptSearch(Command):
    """Go to the text at the current match."""

    keys = ("enter",)
    where = SEARCH
    listed = False
    hint = "to the text"

    @staticmethod
    def run(browse: Browse) -> None:
        """Accept the search and go to the text at the current match."""
        browse.searching.accept()


class LeaveSearch(Command):
    """Return to the place before the search."""

    keys = ("escape",)
    where = SEARCH
    listed = False
    hint = "back"

    @staticmethod
    def run(browse: Browse) -> None:
        """Leave the search and return to the place before it."""
        browse.searching.leave()


class OnlyThisSpeaker(Command):
    """Show only this speaker, or everybody again."""

    keys = ("F",)
    where = PANES

    @staticmethod
    def run(browse: Browse) -> None:
        """Show only the speeches of the current speaker, or all again."""
        browse.jumping.toggle_only_speaker()


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
