"""The arguments of each command."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from briefing_tui.commandline.streams import PROGRAM, tell
from briefing_tui.words import LANGUAGES, _, known_language

COMMANDS = ("show", "search", "quote", "verify")

_TAKES_VALUE = ("--query", "--lang", "--theme", "--ambiguous-width", "--max-size")
_DISGUISE = "\0"
_SIZE = re.compile(r"(\d+)\s*([KMG]?)(?:I?B)?", re.IGNORECASE)
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


class UsageError(Exception):
    """The arguments make no sense; the message says why, on one line."""


class _Formatter(argparse.HelpFormatter):
    """Help whose first word is of the interface's language."""

    def add_usage(
        self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or _("Usage: "))


class _Parser(argparse.ArgumentParser):
    """A parser that reports on one line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def split_command(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The command's name, if the first argument that is no option is one, and the rest.

    ``./show`` and anything behind ``--`` is a path.
    """
    skipped = False
    for at, argument in enumerate(arguments):
        if skipped:
            skipped = False
        elif argument == "--":
            break
        elif argument in _TAKES_VALUE:
            skipped = True
        elif argument == "-" or not argument.startswith("-"):
            if argument in COMMANDS:
                return argument, [*arguments[:at], *arguments[at + 1 :]]
            break
    return None, list(arguments)


def asked_language(arguments: Sequence[str]) -> str | None:
    """The value of ``--lang``, looked for before anything is said in any language."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        value = None
        if argument == "--lang" and at + 1 < len(arguments):
            value = arguments[at + 1]
        elif argument.startswith("--lang="):
            value = argument.removeprefix("--lang=")
        if value is not None and (known := known_language(value)) is not None:
            return known
    return None


def parse(command: str | None, arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments of a command, or of the browser for None.

    Raises:
        UsageError: they make no sense.
        SystemExit: help was asked for and printed.
    """
    given = list(arguments)
    if "--" in given:
        # argparse takes words behind ``--`` that begin with a dash for options when they are
        # mixed with others: they pass it in disguise.
        at = given.index("--")
        given = given[:at] + [_DISGUISE + word for word in given[at + 1 :]]
    namespace = _PARSERS[command]().parse_intermixed_args(given)
    for name, value in vars(namespace).items():
        if isinstance(value, str):
            setattr(namespace, name, value.removeprefix(_DISGUISE))
        elif isinstance(value, list):
            setattr(namespace, name, [word.removeprefix(_DISGUISE) for word in value])
    return namespace


def _parser(command: str | None, usage: str, description: str) -> _Parser:
    """A parser with what all commands share."""
    parser = _Parser(
        prog=f"{PROGRAM} {command}" if command else PROGRAM,
        usage=usage,
        description=description,
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    shared = parser.add_argument_group(_("For every command"))
    shared.add_argument(
        "--lang", type=_language, metavar="|".join(LANGUAGES), help=_("language of the interface")
    )
    shared.add_argument(
        "--max-size",
        type=_size,
        metavar=_("SIZE"),
        help=_("largest file taken, such as 200M (64M unless given)"),
    )
    shared.add_argument("-h", "--help", action="help", help=_("show this help and leave"))
    return parser


def _browser() -> _Parser:
    parser = _parser(
        None,
        "\n  briefing-tui [PATH|URL|- ...]\n"
        "  briefing-tui show PATH|URL|- [--format text|markdown|json] [--speaker NAME]\n"
        "    [--outline | --explain]\n"
        "  briefing-tui search QUERY [PATH|URL ...] [--files-from FILE|-] [--limit N]\n"
        "    [--speaker NAME] [--json | --count | --files-with-matches]\n"
        "  briefing-tui quote PATH|URL|- START:END\n"
        "    [--style plain|markdown|html|gbt7714|gbt7714-2015|apa|chicago|biblatex|csl-json]\n"
        "  briefing-tui verify QUOTE|- [PATH|URL ...] [--files-from FILE|-] [--speaker NAME]\n"
        "    [--each] [--json]",
        _(
            "Read, search and quote transcripts of government briefings. Without a command the "
            "browser opens; without a path, on what was open last, else on the bundled samples. A "
            "path with a command's name is written ./show. “briefing-tui COMMAND --help” tells "
            "more of a command."
        ),
    )
    opening = parser.add_argument_group(_("Opening the browser"))
    opening.add_argument("paths", nargs="*", metavar="PATH", help=_("file, folder, address or -"))
    opening.add_argument("--query", metavar=_("TEXT"), help=_("search for this at once"))
    opening.add_argument("--theme", metavar=_("NAME"), help=_("colour theme"))
    opening.add_argument(
        "--no-mouse", dest="mouse", action="store_false", help=_("leave the mouse to the terminal")
    )
    opening.add_argument("--watch", action="store_true", help=_("read files anew when they change"))
    opening.add_argument(
        "--no-state", dest="state", action="store_false", help=_("remember nothing of this run")
    )
    opening.add_argument(
        "--ambiguous-width",
        type=int,
        choices=(1, 2),
        help=_("cells of “” and the like; asked of the terminal unless given"),
    )
    opening.add_argument("--version", action="store_true", help=_("show the version and leave"))
    return parser


def _show() -> _Parser:
    parser = _parser(
        "show",
        "briefing-tui show PATH|URL|- [--format text|markdown|json] [--speaker NAME] "
        "[--outline | --explain]",
        _("Print a briefing with its speakers told apart."),
    )
    own = parser.add_argument_group(_("For this command"))
    own.add_argument("path", metavar="PATH", help=_("file, or - for standard input"))
    own.add_argument(
        "--format", choices=("text", "markdown", "json"), default="text", help=_("form of output")
    )
    own.add_argument("--speaker", metavar=_("NAME"), help=_("only what this speaker says"))
    own.add_argument("--outline", action="store_true", help=_("only speeches and sections"))
    own.add_argument(
        "--explain", action="store_true", help=_("what each line was taken for, and why")
    )
    return parser


def _search() -> _Parser:
    parser = _parser(
        "search",
        "briefing-tui search QUERY [PATH|URL ...] [--files-from FILE|-] [--limit N] "
        "[--speaker NAME] [--json | --count | --files-with-matches]",
        _(
            "Find what was meant: wrong characters, sound-alikes, traditional forms. Without a "
            "path, in what the browser had open last, else in the bundled samples."
        ),
    )
    own = parser.add_argument_group(_("For this command"))
    own.add_argument("query", metavar="QUERY", help=_("words as half remembered"))
    own.add_argument(
        "paths", nargs="*", default=[], metavar="PATH", help=_("file, folder, address or -")
    )
    own.add_argument(
        "--files-from", metavar=_("FILE|-"), help=_("read paths from a file, one a line")
    )
    own.add_argument(
        "--limit", type=_positive, metavar="N", help=_("at most so many, the best ones")
    )
    own.add_argument("--speaker", metavar=_("NAME"), help=_("only what this speaker says"))
    form = own.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=_("one JSON object a match"))
    form.add_argument("--count", action="store_true", help=_("only how many"))
    form.add_argument("--files-with-matches", action="store_true", help=_("only the paths"))
    return parser


def _quote() -> _Parser:
    parser = _parser(
        "quote",
        "briefing-tui quote PATH|URL|- START:END [--style NAME]",
        _("Print words of a briefing with their speaker and place, as the browser copies them."),
    )
    own = parser.add_argument_group(_("For this command"))
    own.add_argument("path", metavar="PATH", help=_("file, or - for standard input"))
    own.add_argument(
        "span", metavar="START:END", type=_span, help=_("offsets as “show --format json” gives")
    )
    own.add_argument(
        "--style",
        type=_style,
        default="plain",
        metavar=_("NAME"),
        help="plain, markdown, html, gbt7714, gbt7714-2015, apa, chicago, biblatex, csl-json",
    )
    return parser


def _verify() -> _Parser:
    parser = _parser(
        "verify",
        "briefing-tui verify QUOTE|- [PATH|URL ...] [--files-from FILE|-] [--speaker NAME] "
        "[--each] [--json]",
        _(
            "Tell whether words were said so: verbatim, with other punctuation, altered, or not "
            "in these files. An ellipsis joins pieces of one speech. Without a path, in "
            "what the browser had open last, else in the bundled samples."
        ),
    )
    own = parser.add_argument_group(_("For this command"))
    own.add_argument(
        "quote", metavar="QUOTE", help=_("the words, or - for standard input; see --each")
    )
    own.add_argument(
        "paths", nargs="*", default=[], metavar="PATH", help=_("file, folder, address or -")
    )
    own.add_argument(
        "--files-from", metavar=_("FILE|-"), help=_("read paths from a file, one a line")
    )
    own.add_argument("--speaker", metavar=_("NAME"), help=_("who is said to have said it"))
    own.add_argument(
        "--each",
        action="store_true",
        help=_("QUOTE is an article, or its file: check every quotation in it"),
    )
    own.add_argument("--json", action="store_true", help=_("one JSON object a quote"))
    return parser


_PARSERS = {
    None: _browser,
    "show": _show,
    "search": _search,
    "quote": _quote,
    "verify": _verify,
}


def _language(value: str) -> str:
    known = known_language(value)
    if known is None:
        raise argparse.ArgumentTypeError(
            _("“{value}” is no language of the interface; there are {languages}").format(
                value=value, languages=", ".join(LANGUAGES)
            )
        )
    return known


def _size(value: str) -> int:
    found = _SIZE.fullmatch(value.strip())
    if found is None or int(found[1]) == 0:
        raise argparse.ArgumentTypeError(_("“{value}” is no size").format(value=value))
    return int(found[1]) * _UNITS[found[2].upper()]


def _positive(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(_("“{value}” is no number from 1 up").format(value=value))
    return int(value)


def _span(value: str) -> tuple[int, int]:
    start, colon, end = value.partition(":")
    if not (colon and start.isdecimal() and end.isdecimal() and int(start) < int(end)):
        raise argparse.ArgumentTypeError(
            _("“{value}” is no START:END, such as 120:168").format(value=value)
        )
    return int(start), int(end)


def _style(value: str) -> str:
    from briefing_tui.quoting.styles import STYLES

    if value not in STYLES:
        raise argparse.ArgumentTypeError(
            _("“{value}” is no style that is offered; there are {styles}").format(
                value=value, styles=", ".join(STYLES)
            )
        )
    return value


def complain(error: UsageError, command: str | None) -> None:
    """Say what is wrong with the arguments, and where help is."""
    name = f"{PROGRAM} {command}" if command else PROGRAM
    tell(_("{reason}; see “{name} --help”").format(reason=error, name=name))
