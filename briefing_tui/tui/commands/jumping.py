"""Commands that jump along the structure of the briefing."""

from __future__ import annotations

from briefing_tui.translation import _
from briefing_tui.tui import structure
from briefing_tui.tui.commands.command import PANES, Command, FeaturedBrowser


class NextSpeech(Command):
    """Jump to the next speech."""

    keys = ("]", "ctrl+down")

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Jump to the next speech."""
        browser.jumping.along(structure.speeches, 1, _("No speech further on"))


class PreviousSpeech(Command):
    """Jump to the speech before."""

    keys = ("[", "ctrl+up")

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Jump to the previous speech."""
        browser.jumping.along(structure.speeches, -1, _("No speech before this"))


class NextSection(Command):
    """Jump to the next section."""

    keys = ("}", "ctrl+right")

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Jump to the next section."""
        browser.jumping.along(structure.sections, 1, _("No section further on"))


class PreviousSection(Command):
    """Jump to the section before."""

    keys = ("{", "ctrl+left")

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Jump to the previous section."""
        browser.jumping.along(structure.sections, -1, _("No section before this"))


class NextQuestion(Command):
    """Jump to the next question."""

    keys = (".",)

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Jump to the next question."""
        browser.jumping.along(structure.questions, 1, _("No question further on"))


class PreviousQuestion(Command):
    """Jump to the question before."""

    keys = (",",)

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Jump to the previous question."""
        browser.jumping.along(structure.questions, -1, _("No question before this"))


class NextOfSpeaker(Command):
    """Jump to the next speech of this speaker."""

    keys = ("s",)

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Jump to the next speech of the current speaker."""
        browser.jumping.along_speaker(1)


class PreviousOfSpeaker(Command):
    """Jump to the speech of this speaker before this one."""

    keys = ("S",)

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Jump to the previous speech of the current speaker."""
        browser.jumping.along_speaker(-1)


class Back(Command):
    """Go back to where the last jump started."""

    keys = ("ctrl+o",)
    where = PANES

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Return to the place where the last jump started."""
        browser.jumping.back()


COMMANDS: tuple[type[Command], ...] = (
    NextSpeech,
    PreviousSpeech,
    NextSection,
    PreviousSection,
    NextQuestion,
    PreviousQuestion,
    NextOfSpeaker,
    PreviousOfSpeaker,
    Back,
)
