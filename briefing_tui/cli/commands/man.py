"""The command ``man``."""

from __future__ import annotations

from briefing_tui.cli.definition import CommandDefinition
from briefing_tui.translation import N_

COMMAND = CommandDefinition(
    name="man",
    help=N_("print the manual page"),
    explanation=N_("Print the manual page, in the form that man reads."),
    run="briefing_tui.cli.manual:print_manual",
    examples=(
        ("briefing-tui man | man -l -", N_("read it")),
        (
            "briefing-tui man > ~/.local/share/man/man1/briefing-tui.1",
            N_("so that “man briefing-tui” finds it"),
        ),
    ),
    order=100,
)
