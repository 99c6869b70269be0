"""The hidden command ``__served``, which runs the browser behind one page of ``serve``."""

from __future__ import annotations

from briefing_tui.cli import browser_command
from briefing_tui.cli.commands.serve import PATHS
from briefing_tui.cli.definition import Category, CommandDefinition, Option
from briefing_tui.translation import N_

GUEST = Option(
    "guest",
    N_("for a guest, who changes nothing"),
    Category.OPENING,
    explanation=N_("Change nothing that is remembered, and open and write no file."),
)
COMMAND = CommandDefinition(
    name="__served",
    help=N_("the browser behind one open page"),
    explanation=N_("Open the browser behind a page of “serve”."),
    run="briefing_tui.cli.open_browser:browse",
    arguments=(PATHS,),
    options=(
        GUEST,
        browser_command.QUERY,
        browser_command.THEME,
        browser_command.NO_MOUSE,
        browser_command.WATCH,
        browser_command.BELL,
        browser_command.NO_STATE,
        browser_command.AMBIGUOUS_WIDTH,
    ),
    hidden=True,
    order=130,
)
