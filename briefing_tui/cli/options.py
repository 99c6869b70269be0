"""Options and arguments that several commands share, each defined once."""

from __future__ import annotations

from briefing_tui.cli import values
from briefing_tui.cli.definition import Argument, Category, Option
from briefing_tui.limits import DEFAULT_MAX_SIZE
from briefing_tui.translation import N_

HELP = Option(
    "help",
    N_("show help and leave"),
    Category.GENERAL,
    short="h",
    explanation=N_("Show help and leave: -h in short, --help at length."),
)
VERSION = Option(
    "version",
    N_("show the version and leave"),
    Category.GENERAL,
    short="V",
    explanation=N_("Show the version and leave."),
)
LANG = Option(
    "lang",
    N_("language of the interface"),
    Category.GENERAL,
    value=values.LANGUAGE,
    explanation=N_(
        "Speak this language: Chinese in simplified (zh) or traditional characters (zh-Hant), or "
        "English. Without the option it is that of the configuration, else of LANGUAGE, LC_ALL, "
        "LC_MESSAGES or LANG."
    ),
)
MAX_SIZE = Option(
    "max-size",
    N_("largest file taken, such as 200M (64M unless given)"),
    Category.GENERAL,
    value=values.SIZE,
    default=DEFAULT_MAX_SIZE,
    explanation=N_(
        "Refuse files that are larger than this; 64M unless given. K, M and G stand for units of "
        "1,024, 1,024² and 1,024³ bytes."
    ),
)

SPEAKER = Option(
    "speaker",
    N_("only what this speaker says"),
    Category.SELECTION,
    short="s",
    value=values.PERSON,
    explanation=N_(
        "Keep to the speeches of whoever is known by this name, office or body; a part of it is "
        "enough."
    ),
)
FILES_FROM = Option(
    "files-from",
    N_("read paths from a file, one a line"),
    Category.SELECTION,
    short="f",
    value=values.FILE,
    explanation=N_(
        "Look also in the paths that this file holds, one a line; - reads them from standard "
        "input. With --null each path ends with a NUL byte instead of a line end."
    ),
)
NULL = Option(
    "null",
    N_("end paths with NUL, in lists given and printed"),
    Category.OUTPUT,
    short="0",
    explanation=N_(
        "End each path with a NUL byte: those that are printed, and those that --files-from "
        "reads. Names with line feeds then go through pipes unchanged."
    ),
)

PATHS = Argument("paths", values.PATH, N_("file, folder, address or -"), needed=False, many=True)
PATH = Argument("path", values.PATH, N_("file, address, or - for standard input"))

GENERAL = (LANG, MAX_SIZE, HELP, VERSION)
"""The options of every command."""
