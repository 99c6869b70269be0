"""The command ``search``."""

from __future__ import annotations

from briefing_tui.cli import options, values
from briefing_tui.cli.definition import Argument, Category, CommandDefinition, Option
from briefing_tui.translation import N_

LIMIT = Option(
    "limit",
    N_("at most so many, the best ones"),
    Category.SELECTION,
    short="L",
    value=values.COUNT,
    explanation=N_(
        "Print at most so many matches, the best ones. Without the option all are printed."
    ),
)
SEARCH_JSON = Option(
    "json",
    N_("one JSON object a match"),
    Category.OUTPUT,
    excludes=("count", "files-with-matches"),
    explanation=N_("Print one JSON object a match, each on a line of its own, the best first."),
)
COUNT = Option(
    "count",
    N_("only how many"),
    Category.OUTPUT,
    short="c",
    excludes=("json", "files-with-matches"),
    explanation=N_(
        "Print only how many matches there are: one number for one briefing; for several, a path "
        "and a number for each that has any."
    ),
)
FILES_WITH_MATCHES = Option(
    "files-with-matches",
    N_("only the paths"),
    Category.OUTPUT,
    short="l",
    excludes=("json", "count"),
    explanation=N_(
        "Print only the paths of briefings with a match, the one with the best match first."
    ),
)
COMMAND = CommandDefinition(
    name="search",
    help=N_("find what was meant, also misspelt or by sound"),
    explanation=N_(
        "Find what was meant: wrong characters, sound-alikes, traditional forms. Without a "
        "path, in what the browser had open last, else in the bundled samples."
    ),
    run="briefing_tui.cli.search:search",
    arguments=(
        Argument("query", values.QUERY, N_("words as half remembered")),
        options.PATHS,
    ),
    options=(
        options.FILES_FROM,
        options.SPEAKER,
        LIMIT,
        SEARCH_JSON,
        COUNT,
        FILES_WITH_MATCHES,
        options.NULL,
    ),
    examples=(
        ("briefing-tui search 海漂拉圾 transcripts/", N_("find it though it is misspelt")),
        ("briefing-tui search minjianhezhang transcripts/ -L 5", N_("the five best, by pinyin")),
        ("briefing-tui search -l -0 幼儿园 transcripts/ | xargs -0 ls", N_("hand paths on")),
    ),
    statuses=((1, N_("nothing was found")),),
    order=20,
)
