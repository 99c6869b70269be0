"""Commands that open views and go round the panes."""

from __future__ import annotations

from briefing_tui.tui.commands.command import (
    ANYWHERE,
    NOT_SELECTING,
    PANES,
    READING,
    SELECTION,
    TEXT,
    VIEWS,
    Command,
    FeaturedBrowser,
    Where,
)

_ONLY_LIST = frozenset({Where.LIST})


class NextPane(Command):
    """Go to the next pane."""

    keys = ("tab",)
    where = PANES
    hint = "panes"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focus to the next pane."""
        browser.panes.cycle(1)


class PreviousPane(Command):
    """Go to the pane before."""

    keys = ("shift+tab",)
    where = PANES

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focus to the previous pane."""
        browser.panes.cycle(-1)


class SpeakersPane(Command):
    """Go to the speakers."""

    keys = ("1",)
    where = NOT_SELECTING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focus to the speakers."""
        browser.panes.go_to("speakers")


class ContentsPane(Command):
    """Go to the contents."""

    keys = ("2",)
    where = NOT_SELECTING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focus to the contents."""
        browser.panes.go_to("outline")


class TextPane(Command):
    """Go to the text."""

    keys = ("3",)
    where = NOT_SELECTING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focus to the text."""
        browser.panes.go_to("reader")


class LeaveList(Command):
    """Go back to the text."""

    keys = ("escape",)
    where = _ONLY_LIST
    listed = False
    hint = "to the text"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focus back to the text."""
        browser.panes.go_to("reader")


class TextAlone(Command):
    """Show the text alone, or the side panes again."""

    keys = ("z",)
    where = PANES

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Hide the side panes, or show them again."""
        browser.panes.toggle_side()


class Briefings(Command):
    """List the open briefings, and open another."""

    keys = ("o", "f9")
    where = NOT_SELECTING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Open the list of briefings."""
        browser.shelving.show()


class Why(Command):
    """Tell why the speaker was taken for who it is."""

    keys = ("i", "f7")
    where = READING

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Open the view that gives the reason for the attribution of the current speech."""
        browser.views.why()


class Warnings(Command):
    """List the warnings about this briefing."""

    keys = ("!", "f11")
    where = PANES

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Open the list of warnings about this briefing."""
        browser.views.warnings()


class EditSource(Command):
    """Open the original file in the editor at this line."""

    keys = ("e", "f12")
    where = TEXT

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Open the original file in the editor at the current line."""
        browser.views.edit_source()


class FirstSteps(Command):
    """Tell what is shown, what the marks mean and which keys matter."""

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Open the first screen again."""
        browser.views.first_steps()


class Help(Command):
    """Show the keys of this pane."""

    keys = ("?", "f1")
    where = PANES | VIEWS
    hint = "help"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show the keys of the current pane."""
        browser.open_help()


class HelpFromBox(Command):
    """Show the keys of the search box."""

    keys = ("f1",)
    where = frozenset({Where.SEARCH})
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Show the keys of the search box."""
        browser.open_help()


class Palette(Command):
    """Find any command by its name, or go to a line by its number."""

    keys = (":", "ctrl+p", "f2")
    where = PANES | VIEWS
    hint = "commands"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Open the command palette."""
        browser.open_palette()


class PaletteFromBox(Command):
    """Find any command by its name."""

    keys = ("f2",)
    where = frozenset({Where.SEARCH})
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Open the command palette."""
        browser.open_palette()


class Theme(Command):
    """Choose a theme from a list that shows each."""

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Open the list of themes."""
        browser.views.themes()


class Close(Command):
    """Close the top view; with none open, leave the program."""

    keys = ("q", "f10")
    where = PANES

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Close the top view; without one, leave the program."""
        browser.close_top()


class Quit(Command):
    """Leave the program."""

    keys = ("ctrl+q",)
    where = ANYWHERE

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Leave the program."""
        browser.leave_program()


class Interrupt(Command):
    """Leave the program at once, as one that is interrupted."""

    keys = ("ctrl+c",)
    where = (ANYWHERE | VIEWS) - SELECTION
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Leave the program at once, as an interrupted one."""
        browser.app.interrupt()


class Suspend(Command):
    """Go back to the shell for a while; its command “fg” comes back."""

    keys = ("ctrl+z",)
    where = ANYWHERE | VIEWS

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Suspend the program and return to the shell."""
        browser.app.suspend_process()


COMMANDS: tuple[type[Command], ...] = (
    NextPane,
    PreviousPane,
    SpeakersPane,
    ContentsPane,
    TextPane,
    LeaveList,
    TextAlone,
    Briefings,
    Why,
    Warnings,
    EditSource,
    FirstSteps,
    Help,
    HelpFromBox,
    Palette,
    PaletteFromBox,
    Theme,
    Close,
    Quit,
    Interrupt,
    Suspend,
)
