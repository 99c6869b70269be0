"""The command ``schema``."""

from __future__ import annotations

from briefing_tui.cli import values
from briefing_tui.cli.definition import Argument, CommandDefinition
from briefing_tui.translation import N_

COMMAND = CommandDefinition(
    name="schema",
    help=N_("print the JSON Schema of a command's output"),
    explanation=N_("Print the JSON Schema of what a command prints as JSON."),
    run="briefing_tui.cli.schema:print_schema",
    arguments=(Argument("command", values.SCHEMA, N_("show, search, verify or corpus")),),
    examples=(("briefing-tui schema search", N_("of each line of search --json")),),
    order=80,
)
