"""The command ``show``."""

from __future__ import annotations

from briefing_tui.cli import options, values
from briefing_tui.cli.definition import Category, CommandDefinition, Option
from briefing_tui.translation import N_

FORMAT = Option(
    "format",
    N_("form of output"),
    Category.OUTPUT,
    value=values.one_of("text", "markdown", "json"),
    default="text",
    explanation=N_(
        "Print plain text, which is the default, Markdown with headings and notes in italics, or "
        "one JSON object with offsets into the text."
    ),
)
OUTLINE = Option(
    "outline",
    N_("only speeches and sections"),
    Category.OUTPUT,
    explanation=N_("Print only speeches and sections, each with its line; not with --format json."),
)
EXPLAIN = Option(
    "explain",
    N_("what each line was taken for, and why"),
    Category.OUTPUT,
    explanation=N_(
        "Print each line with what it was taken for (label, speech, note, front or back matter) "
        "and the grounds; with no other form of output."
    ),
)
COMMAND = CommandDefinition(
    name="show",
    help=N_("print a briefing with its speakers marked"),
    explanation=N_("Print a briefing with its speakers marked."),
    run="briefing_tui.cli.show:show",
    arguments=(options.PATH,),
    options=(FORMAT, OUTLINE, EXPLAIN, options.SPEAKER),
    examples=(
        ("briefing-tui show briefing.txt --outline", N_("list its speeches and sections")),
        ("briefing-tui show briefing.txt -s 许立衡", N_("print what one person said")),
        ("briefing-tui show briefing.txt --format json", N_("give all of it to a program")),
    ),
    statuses=((1, N_("nobody of the name given with --speaker speaks")),),
    order=10,
)
