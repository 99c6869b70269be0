"""The command ``cache``."""

from __future__ import annotations

from briefing_tui.cli import values
from briefing_tui.cli.definition import Category, CommandDefinition, Option
from briefing_tui.translation import N_

CLEAR = Option(
    "clear",
    N_("remove all that is kept"),
    Category.OUTPUT,
    explanation=N_("Remove all that is kept. Nothing is lost: it is made again when it is needed."),
)
CACHE_LIMIT = Option(
    "limit",
    N_("cut what is kept down to this size"),
    Category.OUTPUT,
    value=values.SIZE,
    explanation=N_("Cut what is kept down to this size now; what was used longest ago goes first."),
)
COMMAND = CommandDefinition(
    name="cache",
    help=N_("show or remove what is kept to open files and libraries at once"),
    explanation=N_(
        "Show where parsed transcripts and indexes are kept, how many there are and how large "
        "they are."
    ),
    run="briefing_tui.cli.cached:run",
    options=(CLEAR, CACHE_LIMIT),
    examples=(
        ("briefing-tui cache", N_("see how much is kept")),
        ("briefing-tui cache --clear", N_("remove it")),
    ),
    order=70,
)
