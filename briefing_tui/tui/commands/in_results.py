"""Commands of the list of matches: its pages, what is marked there, its order, its tables.

Asked for elsewhere, as in the palette, they open the list first.
"""

from __future__ import annotations

from briefing_tui.tui.commands.command import RESULTS, Command, FeaturedBrowser


class ListMatches(Command):
    """List the matches under their briefings and speeches."""

    keys = ("1",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show that page of the results."""
        browser.views.in_results(lambda view: view.go_to(1))


class CountMatches(Command):
    """Count the matches by speaker, month and section."""

    keys = ("2",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show that page of the results."""
        browser.views.in_results(lambda view: view.go_to(2))


class Concordance(Command):
    """Put the matches one below the other, with the words around them."""

    keys = ("3", "c")
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show that page of the results, or from there the matches again."""
        browser.views.in_results(lambda view: view.toggle(3))


class Collocates(Command):
    """Count the words that stand near the matches."""

    keys = ("4",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show that page of the results."""
        browser.views.in_results(lambda view: view.go_to(4))


class Dispersion(Command):
    """Tell how evenly the matches are spread over the briefings."""

    keys = ("5",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show that page of the results."""
        browser.views.in_results(lambda view: view.go_to(5))


class WordList(Command):
    """Count the words of all open briefings."""

    keys = ("6",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show that page of the results."""
        browser.views.in_results(lambda view: view.go_to(6))


class WordPairs(Command):
    """Count the pairs of words of all open briefings."""

    keys = ("7",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show that page of the results."""
        browser.views.in_results(lambda view: view.go_to(7))


class KeyWords(Command):
    """List the words that the speaker of the match uses more than others."""

    keys = ("8",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show that page of the results."""
        browser.views.in_results(lambda view: view.go_to(8))


class CompareMatches(Command):
    """Compare the matches with those of another query, by speaker."""

    keys = ("9",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show that page of the results."""
        browser.views.in_results(lambda view: view.go_to(9))


class MarkMatch(Command):
    """Mark the match, or unmark it; what is marked is copied together."""

    keys = ("a", "f6", "insert")
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Mark the match at the cursor and go on to the next."""
        browser.views.in_results(lambda view: view.mark())


class MarkAllMatches(Command):
    """Mark all matches that are listed, or unmark them."""

    keys = ("A",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Mark every match that is listed, or unmark them."""
        browser.views.in_results(lambda view: view.mark_all())


class CopyMatches(Command):
    """Copy the marked matches, each with its credit; without any the table as CSV."""

    keys = ("y", "f5")
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Copy what is marked, else the table of the page."""
        browser.views.in_results(lambda view: view.copy())


class WriteMatches(Command):
    """Write the marked matches to a file; without any the table as CSV."""

    keys = ("w",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Write what is marked to a file, else the table of the page."""
        browser.views.in_results(lambda view: view.copy(saved=True))


class FilterByCount(Command):
    """Show the counts; from a count, list only the matches that it counts."""

    keys = ("t",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show the counts, or the matches of the count at the cursor."""
        browser.views.in_results(lambda view: view.toggle_counts())


class SortByLeft(Command):
    """Sort the concordance by the words on the left; again by the next word there."""

    keys = ("l", "left")
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Sort the concordance by what stands on the left."""
        browser.views.in_results(lambda view: view.sort(-1))


class SortByRight(Command):
    """Sort the concordance by the words on the right; again by the next word there."""

    keys = ("r", "right")
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Sort the concordance by what stands on the right."""
        browser.views.in_results(lambda view: view.sort(1))


class OrderOfCharacters(Command):
    """Sort Chinese characters by pinyin, by strokes, or by their codes."""

    keys = ("o",)
    where = RESULTS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Take the next order of Chinese characters."""
        browser.views.in_results(lambda view: view.reorder())


class NextPage(Command):
    """Show the next page of the results."""

    keys = ("tab",)
    where = RESULTS
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show the next page."""
        browser.views.in_results(lambda view: view.turn(1))


class PreviousPage(Command):
    """Show the page of the results before."""

    keys = ("shift+tab",)
    where = RESULTS
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show the page before."""
        browser.views.in_results(lambda view: view.turn(-1))


COMMANDS: tuple[type[Command], ...] = (
    ListMatches,
    CountMatches,
    Concordance,
    Collocates,
    Dispersion,
    WordList,
    WordPairs,
    KeyWords,
    CompareMatches,
    MarkMatch,
    MarkAllMatches,
    CopyMatches,
    WriteMatches,
    FilterByCount,
    SortByLeft,
    SortByRight,
    OrderOfCharacters,
    NextPage,
    PreviousPage,
)
