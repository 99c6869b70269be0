"""Every command, each defined once; a new one is one entry in :data:`COMMANDS`."""

from __future__ import annotations

from briefing_tui.cli import options, values
from briefing_tui.cli.corpus_definition import CORPUS
from briefing_tui.cli.definition import Argument, CommandDefinition, Option, Value
from briefing_tui.cli.serve_definition import SERVE, SERVED
from briefing_tui.docs import TOPICS
from briefing_tui.translation import N_

_HERE = "briefing_tui.cli"
_PATHS = Argument("paths", values.PATH, N_("file, folder, address or -"), needed=False, many=True)
_PATH = Argument("path", values.PATH, N_("file, address, or - for standard input"))
_VERBATIM = N_("a quote is not verbatim")
_NOTHING = N_("nothing was found")

BROWSER = CommandDefinition(
    name="",
    help=N_("open the browser"),
    explanation=N_(
        "Read, search and quote transcripts of government briefings. Without a command the "
        "browser opens; without a path, on what was open last, else on the bundled samples. A "
        "path with a command's name is written ./show."
    ),
    run=f"{_HERE}.open_browser:browse",
    arguments=(_PATHS,),
    options=(
        options.QUERY,
        options.THEME,
        options.NO_MOUSE,
        options.WATCH,
        options.BELL,
        options.NO_STATE,
        options.AMBIGUOUS_WIDTH,
    ),
    examples=(
        ("briefing-tui transcripts/", N_("browse all transcripts of a folder")),
        ("briefing-tui transcripts/ --query 海漂垃圾", N_("browse them, and search at once")),
        ("some-program | briefing-tui -", N_("browse what another program prints")),
    ),
)
SHOW = CommandDefinition(
    name="show",
    help=N_("print a briefing with its speakers marked"),
    explanation=N_("Print a briefing with its speakers marked."),
    run=f"{_HERE}.show:show",
    arguments=(_PATH,),
    options=(options.FORMAT, options.OUTLINE, options.EXPLAIN, options.SPEAKER),
    examples=(
        ("briefing-tui show briefing.txt --outline", N_("list its speeches and sections")),
        ("briefing-tui show briefing.txt -s 许立衡", N_("print what one person said")),
        ("briefing-tui show briefing.txt --format json", N_("give all of it to a program")),
    ),
    statuses=((1, N_("nobody of the name given with --speaker speaks")),),
)
SEARCH = CommandDefinition(
    name="search",
    help=N_("find what was meant, also misspelt or by sound"),
    explanation=N_(
        "Find what was meant: wrong characters, sound-alikes, traditional forms. Without a "
        "path, in what the browser had open last, else in the bundled samples."
    ),
    run=f"{_HERE}.search:search",
    arguments=(
        Argument("query", values.QUERY, N_("words as half remembered")),
        _PATHS,
    ),
    options=(
        options.FILES_FROM,
        options.SPEAKER,
        options.LIMIT,
        options.SEARCH_JSON,
        options.COUNT,
        options.FILES_WITH_MATCHES,
        options.NULL,
    ),
    examples=(
        ("briefing-tui search 海漂拉圾 transcripts/", N_("find it though it is misspelt")),
        ("briefing-tui search minjianhezhang transcripts/ -L 5", N_("the five best, by pinyin")),
        ("briefing-tui search -l -0 幼儿园 transcripts/ | xargs -0 ls", N_("hand paths on")),
    ),
    statuses=((1, _NOTHING),),
)
QUOTE = CommandDefinition(
    name="quote",
    help=N_("print words with their speaker and place"),
    explanation=N_(
        "Print words of a briefing with their speaker and place, as the browser copies them."
    ),
    run=f"{_HERE}.quoted:print_quote",
    arguments=(
        _PATH,
        Argument("span", values.SPAN, N_("offsets as “show --format json” gives")),
    ),
    options=(options.STYLE,),
    examples=(
        ("briefing-tui quote briefing.txt 120:168", N_("with speaker, title, day and line")),
        ("briefing-tui quote briefing.txt 120:168 --style apa", N_("as APA has it")),
    ),
)
VERIFY = CommandDefinition(
    name="verify",
    help=N_("tell whether words were said so"),
    explanation=N_(
        "Tell whether words were said so: verbatim, with other punctuation, altered, or not "
        "in these files. An ellipsis joins pieces of one speech. Without a path, in "
        "what the browser had open last, else in the bundled samples."
    ),
    run=f"{_HERE}.verify:verify",
    arguments=(
        Argument(
            "quote",
            values.WORDS,
            N_("the words, or - for standard input; see --each"),
        ),
        _PATHS,
    ),
    options=(
        options.FILES_FROM,
        options.SAID_BY,
        options.EACH,
        options.VERIFY_JSON,
        options.NULL,
    ),
    examples=(
        ("briefing-tui verify “累计打捞垃圾” transcripts/ -s 许立衡", N_("who said these words?")),
        ("briefing-tui verify article.txt transcripts/ --each", N_("check a whole article")),
    ),
    statuses=((1, _VERBATIM),),
)
CONFIG = CommandDefinition(
    name="config",
    help=N_("explain and check the configuration"),
    explanation=N_(
        "Print a configuration file with every setting, its default and what is allowed, each "
        "explained, to be kept as config.toml in the folder that its first line names."
    ),
    run=f"{_HERE}.configured:run",
    options=(options.CHECK, options.KEYS, options.THEMES, options.STYLES, options.WORDS),
    examples=(
        ("briefing-tui config", N_("see what can be set")),
        ("briefing-tui config --check", N_("find the mistakes in one's own")),
    ),
    statuses=((2, N_("there is a mistake in the configuration")),),
)
CACHE = CommandDefinition(
    name="cache",
    help=N_("show or remove what is kept to open libraries at once"),
    explanation=N_(
        "Show where parsed transcripts and indexes are kept, how many there are and how large "
        "they are."
    ),
    run=f"{_HERE}.cached:run",
    options=(options.CLEAR, options.CACHE_LIMIT),
    examples=(
        ("briefing-tui cache", N_("see how much is kept")),
        ("briefing-tui cache --clear", N_("remove it")),
    ),
)
SCHEMA = CommandDefinition(
    name="schema",
    help=N_("print the JSON Schema of a command's output"),
    explanation=N_("Print the JSON Schema of what a command prints as JSON."),
    run=f"{_HERE}.schema:print_schema",
    arguments=(Argument("command", values.SCHEMA, N_("show, search, verify or corpus")),),
    examples=(("briefing-tui schema search", N_("of each line of search --json")),),
)
COMPLETION = CommandDefinition(
    name="completion",
    help=N_("print the completions of a shell"),
    explanation=N_(
        "Print a script by which a shell completes commands, options and their values: styles, "
        "themes, formats, languages, and the speakers of the files that are named."
    ),
    run=f"{_HERE}.completion:print_completion",
    arguments=(Argument("shell", values.SHELL, N_("bash, zsh, fish or powershell")),),
    examples=(
        ("source <(briefing-tui completion bash)", N_("in ~/.bashrc")),
        ("source <(briefing-tui completion zsh)", N_("in ~/.zshrc, behind compinit")),
        (
            "briefing-tui completion fish > ~/.config/fish/completions/briefing-tui.fish",
            N_("once"),
        ),
        (
            "briefing-tui completion powershell | Out-String | Invoke-Expression",
            N_("in the file that $PROFILE names"),
        ),
    ),
)
MAN = CommandDefinition(
    name="man",
    help=N_("print the manual page"),
    explanation=N_("Print the manual page, in the form that man reads."),
    run=f"{_HERE}.manual:print_manual",
    examples=(
        ("briefing-tui man | man -l -", N_("read it")),
        (
            "briefing-tui man > ~/.local/share/man/man1/briefing-tui.1",
            N_("so that “man briefing-tui” finds it"),
        ),
    ),
)
HELP = CommandDefinition(
    name="help",
    help=N_("show help on a command"),
    explanation=N_(
        "Show help on a command at length, or on all of them; or print a page: “terminals” is on "
        "clipboard, mouse, fonts and input methods, “output” on JSON, exit status and paths."
    ),
    run=f"{_HERE}.help:print_help",
    arguments=(
        Argument(
            "command",
            Value(
                N_("COMMAND|TOPIC"),
                choices=lambda: (*(one.name for one in shown_commands()), *TOPICS),
            ),
            N_("the command, or the page"),
            needed=False,
        ),
    ),
    examples=(("briefing-tui help terminals", N_("read about clipboards over SSH and in tmux")),),
)
NAMES = CommandDefinition(
    name="__complete",
    help=N_("print the names of those who speak, for completions"),
    explanation=N_("Print the names of those who speak in files, one a line, for completions."),
    run=f"{_HERE}.completion.complete_speakers:print_names",
    arguments=(_PATHS,),
    hidden=True,
)

COMMANDS = (
    SHOW,
    SEARCH,
    QUOTE,
    VERIFY,
    CORPUS,
    SERVE,
    CONFIG,
    CACHE,
    SCHEMA,
    COMPLETION,
    MAN,
    HELP,
    NAMES,
    SERVED,
)
"""All commands but the browser, in the order of help."""


def shown_commands() -> tuple[CommandDefinition, ...]:
    """Return the commands that help, manual and completions name."""
    return tuple(command for command in COMMANDS if not command.hidden)


def command_named(name: str) -> CommandDefinition | None:
    """Return the command of a name; None where there is none."""
    return next((command for command in COMMANDS if command.name == name), None)


def options_of(command: CommandDefinition) -> tuple[Option, ...]:
    """Return all options that a command takes, its own first."""
    return (*command.options, *options.GENERAL)
