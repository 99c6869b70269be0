"""Every option of the command line, each defined once."""

from __future__ import annotations

from briefing_tui.cli import values
from briefing_tui.cli.definition import Category, Option
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
    explanation=N_(
        "Refuse files that are larger than this; 64M unless given. K, M and G stand for units of "
        "1,024, 1,024² and 1,024³ bytes."
    ),
)

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
STYLE = Option(
    "style",
    N_("form of the citation (plain unless given)"),
    Category.OUTPUT,
    value=values.STYLE,
    default="plain",
    explanation=N_("Print the words with their source in this form; plain unless given."),
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

CHECK = Option(
    "check",
    N_("check the configuration, and a desk's own words"),
    Category.OUTPUT,
    excludes=("keys", "themes", "styles", "words"),
    explanation=N_(
        "Print each mistake in config.toml and words.toml with its line and what is allowed. The "
        "exit status is 2 where there is one."
    ),
)
KEYS = Option(
    "keys",
    N_("every command of the browser with its keys"),
    Category.OUTPUT,
    excludes=("check", "themes", "styles", "words"),
    explanation=N_("Print every command of the browser by its name, with its keys."),
)
THEMES = Option(
    "themes",
    N_("the names of the themes"),
    Category.OUTPUT,
    excludes=("check", "keys", "styles", "words"),
    explanation=N_("Print the names of the themes."),
)
STYLES = Option(
    "styles",
    N_("the names of the citation styles"),
    Category.OUTPUT,
    excludes=("check", "keys", "themes", "words"),
    explanation=N_("Print the names of the citation styles."),
)
WORDS = Option(
    "words",
    N_("an explained words.toml, for a desk's own words"),
    Category.OUTPUT,
    excludes=("check", "keys", "themes", "styles"),
    explanation=N_(
        "Print a commented words.toml: offices, outlets, bodies, surnames, fields and label words "
        "that are added to what recognition knows."
    ),
)
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

GENERAL = (LANG, MAX_SIZE, HELP, VERSION)
"""The options of every command."""
