"""The browser, which the program opens when no command is named."""

from __future__ import annotations

from briefing_tui.cli import options, values
from briefing_tui.cli.definition import Category, CommandDefinition, Option
from briefing_tui.translation import N_

QUERY = Option(
    "query",
    N_("search for this at once"),
    Category.OPENING,
    value=values.TEXT,
    explanation=N_("Search for this at once, as if it had been typed into the search box."),
)
THEME = Option(
    "theme",
    N_("colour theme"),
    Category.OPENING,
    value=values.THEME,
    explanation=N_(
        "Use this colour theme for this run, whatever is configured or was chosen last."
    ),
)
NO_MOUSE = Option(
    "no-mouse",
    N_("leave the mouse to the terminal"),
    Category.OPENING,
    default=True,
    stored="mouse",
    explanation=N_("Leave the mouse to the terminal, which then selects words in its own way."),
)
WATCH = Option(
    "watch",
    N_("reload files when they change"),
    Category.OPENING,
    explanation=N_(
        "Reload files when they change, and open new files of the folders that were given."
    ),
)
BELL = Option(
    "bell",
    N_("with --watch, ring the bell when this is said"),
    Category.OPENING,
    value=values.TEXT,
    explanation=N_(
        "Ring the terminal's bell when these words come in what is new in a watched file."
    ),
)
NO_STATE = Option(
    "no-state",
    N_("remember nothing of this run"),
    Category.OPENING,
    default=True,
    stored="state",
    explanation=N_(
        "Neither read nor write what is remembered from one run to the next: places, searches, "
        "kept quotes and corrections."
    ),
)
AMBIGUOUS_WIDTH = Option(
    "ambiguous-width",
    N_("cells of “” and the like; asked of the terminal unless given"),
    Category.OPENING,
    value=values.WIDTH,
    explanation=N_(
        "How many cells the terminal gives to characters of ambiguous width, such as “” and …. "
        "Without the option the terminal is asked."
    ),
)
BROWSER = CommandDefinition(
    name="",
    help=N_("open the browser"),
    explanation=N_(
        "Read, search and quote transcripts of government briefings. Without a command the "
        "browser opens; without a path, on what was open last, else on the bundled samples. A "
        "path with a command's name is written ./show."
    ),
    run="briefing_tui.cli.open_browser:browse",
    arguments=(options.PATHS,),
    options=(
        QUERY,
        THEME,
        NO_MOUSE,
        WATCH,
        BELL,
        NO_STATE,
        AMBIGUOUS_WIDTH,
    ),
    examples=(
        ("briefing-tui transcripts/", N_("browse all transcripts of a folder")),
        ("briefing-tui transcripts/ --query 海漂垃圾", N_("browse them, and search at once")),
        ("some-program | briefing-tui -", N_("browse what another program prints")),
    ),
)
