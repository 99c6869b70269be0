"""The command ``verify``."""

from __future__ import annotations

from briefing_tui.cli import options, values
from briefing_tui.cli.definition import Argument, Category, CommandDefinition, Option
from briefing_tui.translation import N_

SAID_BY = Option(
    "speaker",
    N_("who is said to have said it"),
    Category.SELECTION,
    short="s",
    value=values.PERSON,
    explanation=N_(
        "Check also that this person said it. Words that stand there under another name are "
        "reported as said by another speaker."
    ),
)
EACH = Option(
    "each",
    N_("QUOTE is an article, or its file: check every quotation in it"),
    Category.SELECTION,
    explanation=N_(
        "Take QUOTE for an article, or for the file that holds one, and check every quotation "
        "in it."
    ),
)
VERIFY_JSON = Option(
    "json",
    N_("one JSON object a quote"),
    Category.OUTPUT,
    explanation=N_("Print one JSON object a quote, each on a line of its own."),
)
COMMAND = CommandDefinition(
    name="verify",
    help=N_("tell whether words were said so"),
    explanation=N_(
        "Tell whether words were said so: verbatim, with other punctuation, altered, or not "
        "in these files. An ellipsis joins pieces of one speech. Without a path, in "
        "what the browser had open last, else in the bundled samples."
    ),
    run="briefing_tui.cli.verify:verify",
    arguments=(
        Argument(
            "quote",
            values.WORDS,
            N_("the words, or - for standard input; see --each"),
        ),
        options.PATHS,
    ),
    options=(
        options.FILES_FROM,
        SAID_BY,
        EACH,
        VERIFY_JSON,
        options.NULL,
    ),
    examples=(
        ("briefing-tui verify “累计打捞垃圾” transcripts/ -s 许立衡", N_("who said these words?")),
        ("briefing-tui verify article.txt transcripts/ --each", N_("check a whole article")),
    ),
    statuses=((1, N_("a quote is not verbatim")),),
    order=40,
)
