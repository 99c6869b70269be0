"""The hidden command ``__complete``, which completions call."""

from __future__ import annotations

from briefing_tui.cli import options
from briefing_tui.cli.definition import CommandDefinition
from briefing_tui.translation import N_

COMMAND = CommandDefinition(
    name="__complete",
    help=N_("print the names of those who speak, for completions"),
    explanation=N_("Print the names of those who speak in files, one a line, for completions."),
    run="briefing_tui.cli.completion.complete_speakers:print_names",
    arguments=(options.PATHS,),
    hidden=True,
    order=120,
)
