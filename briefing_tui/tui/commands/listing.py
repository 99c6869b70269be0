"""Commands that move through a list: a side pane's, or a view's."""

from __future__ import annotations

from briefing_tui.tui.commands.command import LIST, Command, FeaturedBrowser


class RowDown(Command):
    """Move one row down."""

    keys = ("down", "j", "ctrl+n")
    where = LIST
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focused list one row down."""
        if lines := browser.focused_lines:
            lines.move(1)


class RowUp(Command):
    """Move one row up."""

    keys = ("up", "k")
    where = LIST
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focused list one row up."""
        if lines := browser.focused_lines:
            lines.move(-1)


class RowsDown(Command):
    """Move one page of rows down."""

    keys = ("pagedown", "space", "f")
    where = LIST
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focused list one page down."""
        if lines := browser.focused_lines:
            lines.move_page(1)


class RowsUp(Command):
    """Move one page of rows up."""

    keys = ("pageup", "b")
    where = LIST
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focused list one page up."""
        if lines := browser.focused_lines:
            lines.move_page(-1)


class FirstRow(Command):
    """Move to the first row."""

    keys = ("g", "home", "ctrl+home")
    where = LIST
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focused list to its first row."""
        if lines := browser.focused_lines:
            lines.move_to_end(last=False)


class LastRow(Command):
    """Move to the last row."""

    keys = ("G", "end", "ctrl+end")
    where = LIST
    listed = False

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Move the focused list to its last row."""
        if lines := browser.focused_lines:
            lines.move_to_end(last=True)


class ChooseRow(Command):
    """Go to what the row stands for."""

    keys = ("enter",)
    where = LIST
    listed = False
    hint = "go there"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Choose the current row of the focused list."""
        if lines := browser.focused_lines:
            lines.choose()


class OpenBranch(Command):
    """Open the branch."""

    keys = ("right", "l")
    where = LIST
    listed = False
    hint = "open"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Open the current branch of the focused list."""
        if lines := browser.focused_lines:
            lines.unfold(opened=True)


class CloseBranch(Command):
    """Close the branch, or go to what it hangs from."""

    keys = ("left", "h")
    where = LIST
    listed = False
    hint = "close"

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Close the current branch of the focused list, or move to its parent."""
        if lines := browser.focused_lines:
            lines.unfold(opened=False)


COMMANDS: tuple[type[Command], ...] = (
    RowDown,
    RowUp,
    RowsDown,
    RowsUp,
    FirstRow,
    LastRow,
    ChooseRow,
    OpenBranch,
    CloseBranch,
)
