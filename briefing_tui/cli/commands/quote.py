"""The command ``quote``."""

from __future__ import annotations

from briefing_tui.cli import options, values
from briefing_tui.cli.definition import Argument, Category, CommandDefinition, Option
from briefing_tui.translation import N_

STYLE = Option(
    "style",
    N_("form of the citation (plain unless given)"),
    Category.OUTPUT,
    value=values.STYLE,
    default="plain",
    explanation=N_("Print the words with their source in this form; plain unless given."),
)
COMMAND = CommandDefinition(
    name="quote",
    help=N_("print words with their speaker and place"),
    explanation=N_(
        "Print words of a briefing with their speaker and place, as the browser copies them."
    ),
    run="briefing_tui.cli.quoted:print_quote",
    arguments=(
        options.PATH,
        Argument("span", values.SPAN, N_("offsets as “show --format json” gives")),
    ),
    options=(STYLE,),
    examples=(
        ("briefing-tui quote briefing.txt 120:168", N_("with speaker, title, day and line")),
        ("briefing-tui quote briefing.txt 120:168 --style apa", N_("as APA has it")),
    ),
    order=30,
)
