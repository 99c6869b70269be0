"""``briefing-tui man``: the manual page, in the macros of man(7), made from the definitions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing_tui import __version__
from briefing_tui.cli import options
from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.browser_command import BROWSER
from briefing_tui.cli.command_registry import shown_commands
from briefing_tui.cli.definition import Argument, CommandDefinition, Option
from briefing_tui.cli.help import described, synopsis
from briefing_tui.cli.streams import PROGRAM
from briefing_tui.cli.surroundings import ENVIRONMENT, FILES, statuses
from briefing_tui.translation import _

_BETWEEN_IDEOGRAPHS = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef])(?=[\u3400-\u9fff])")


def print_manual(_arguments: Arguments) -> int:
    """Print the manual page in the language of the interface."""
    print("\n".join(manual()))
    return 0


def manual() -> Iterator[str]:
    """Yield the lines of the manual page."""
    yield f'.TH {PROGRAM.upper()} 1 "" "{PROGRAM} {__version__}"'
    # Lines are broken between words, never within: paths and names are copied from here.
    yield ".nh"
    yield ".ad l"
    yield ".SH " + _quoted(_("NAME"))
    yield rf"{PROGRAM} \- " + _escaped(_("read, search and quote transcripts of briefings"))
    yield ".SH " + _quoted(_("SYNOPSIS"))
    for command in (BROWSER, *shown_commands()):
        yield ".B " + _escaped(synopsis(command))
        yield ".br"
    yield ".SH " + _quoted(_("DESCRIPTION"))
    yield _escaped(_(BROWSER.explanation))
    yield from _arguments(BROWSER.arguments)
    yield ".SH " + _quoted(_("OPTIONS OF THE BROWSER"))
    yield from _options(BROWSER.options)
    yield ".SH " + _quoted(_("OPTIONS OF EVERY COMMAND"))
    yield from _options(options.GENERAL)
    yield ".SH " + _quoted(_("COMMANDS"))
    for command in shown_commands():
        yield from _command(command)
    yield from _table(_("EXIT STATUS"), statuses(BROWSER))
    yield from _table(_("ENVIRONMENT"), ENVIRONMENT)
    yield from _table(_("FILES"), FILES)
    yield ".SH " + _quoted(_("EXAMPLES"))
    yield from _examples(BROWSER)


def _command(command: CommandDefinition) -> Iterator[str]:
    yield ".SS " + _quoted(synopsis(command))
    yield _escaped(_(command.explanation))
    yield from _arguments(command.arguments)
    yield from _options(command.options)
    for status, meaning in command.statuses:
        yield ".PP"
        yield _escaped(_("Exit status {status}: {meaning}.")).format(
            status=status, meaning=_escaped(_(meaning))
        )
    yield from _examples(command)


def _arguments(arguments: Iterable[Argument]) -> Iterator[str]:
    for argument in arguments:
        yield from _entry(_(argument.value.name), _(argument.help))


def _options(taken: Iterable[Option]) -> Iterator[str]:
    for option in taken:
        names = ", ".join(option.names)
        value = f" {_(option.value.name)}" if option.value else ""
        yield from _entry(names + value, described(option))


def _examples(command: CommandDefinition) -> Iterator[str]:
    for line, does in command.examples:
        yield ".PP"
        yield _escaped(_(does)) + _escaped(_(":"))
        yield ".PP"
        yield ".RS 4"
        yield ".nf"
        yield _escaped(line)
        yield ".fi"
        yield ".RE"


def _table(title: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield ".SH " + _quoted(title)
    for name, text in rows:
        yield from _entry(name, _(text))


def _entry(name: str, text: str) -> Iterator[str]:
    yield ".TP"
    yield ".B " + _escaped(name)
    yield _escaped(text)


def _escaped(text: str) -> str:
    """Return text in which nothing is an escape or, at the start of a line, a request."""
    text = text.replace("\\", r"\(rs").replace("-", r"\-").replace("~", r"\(ti")
    text = text.replace("^", r"\(ha").replace("'", r"\(aq").replace("`", r"\(ga")
    # Between ideographs a line may end, which troff does not know by itself.
    text = _BETWEEN_IDEOGRAPHS.sub(r"\\:", text)
    return r"\&" + text if text.startswith(".") else text


def _quoted(text: str) -> str:
    return '"' + _escaped(text).replace('"', r"\(dq") + '"'
