"""The command ``help``."""

from __future__ import annotations

from briefing_tui.cli.command_registry import shown_commands
from briefing_tui.cli.definition import Argument, CommandDefinition, Value
from briefing_tui.docs import TOPICS
from briefing_tui.translation import N_

COMMAND = CommandDefinition(
    name="help",
    help=N_("show help on a command"),
    explanation=N_(
        "Show help on a command at length, or on all of them; or print a page: “terminals” is on "
        "clipboard, mouse, fonts and input methods, “output” on JSON, exit status and paths, "
        "“shared” on libraries for many desks."
    ),
    run="briefing_tui.cli.help:print_help",
    arguments=(
        Argument(
            "command",
            Value(
                N_("COMMAND|TOPIC"),
                choices=lambda: (*(one.name for one in shown_commands()), *TOPICS),
            ),
            N_("the command, or the page"),
            needed=False,
        ),
    ),
    examples=(("briefing-tui help terminals", N_("read about clipboards over SSH and in tmux")),),
    order=110,
)
