"""Help, in short and at length, made from the definitions."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.browser_command import BROWSER
from briefing_tui.cli.command_registry import command_named, options_of, shown_commands
from briefing_tui.cli.definition import Argument, Category, CommandDefinition, Option
from briefing_tui.cli.streams import PROGRAM
from briefing_tui.cli.surroundings import ENVIRONMENT, FILES, statuses
from briefing_tui.cli.wrapping import hang, in_columns
from briefing_tui.docs import TOPICS, page
from briefing_tui.translation import _, used_language

_NARROW, _WIDE = 60, 100
"""Cells that help is set in at least, however narrow the terminal, and at most."""


def print_help(arguments: Arguments) -> int:
    """Print the long help of a command or of the program, or a page (``briefing-tui help``)."""
    if arguments.command in TOPICS:
        print(page(arguments.command, used_language()), end="")
        return 0
    print(help_text(arguments.command, long=True))
    return 0


def help_text(name: str | None, *, long: bool) -> str:
    """Return the help of a command, or of the whole for None."""
    command = BROWSER if name is None else command_named(name) or BROWSER
    width = max(_NARROW, min(_WIDE, shutil.get_terminal_size((80, 24)).columns))
    parts = [_head(command, width), *_sections(command, width, long=long)]
    if not long:
        parts.append(hang(_more(command), width, 0))
    return "\n\n".join(parts)


def _head(command: CommandDefinition, width: int) -> str:
    label = _("Usage: ")
    lines = [label + synopsis(command)]
    if command is BROWSER:
        lines.append(" " * len(label) + f"{PROGRAM} {_('COMMAND')} [{_('ARGUMENT')} ...]")
    return "\n".join(lines) + "\n\n" + hang(_(command.explanation), width, 0)


def _more(command: CommandDefinition) -> str:
    if command is BROWSER:
        return _(
            "“{name} --help” tells more, “{name} help COMMAND” tells all of a command."
        ).format(name=PROGRAM)
    if command.examples:
        more = _("“{name} --help” tells more, with examples.")
    else:
        more = _("“{name} --help” tells more.")
    return more.format(name=f"{PROGRAM} {command.name}")


def _sections(command: CommandDefinition, width: int, *, long: bool) -> Iterator[str]:
    if command is BROWSER:
        yield _titled(
            _("Commands"),
            in_columns([(one.name, _(one.help)) for one in shown_commands()], width),
        )
    if command.arguments:
        rows = [(_(one.value.name), _(one.help)) for one in command.arguments]
        yield _titled(_("Arguments"), in_columns(rows, width))
    for category in Category:
        of_it = [one for one in options_of(command) if one.category is category]
        if of_it:
            listed = _at_length(of_it, width) if long else _in_short(of_it, width)
            yield _titled(_(category.value), listed)
    if not long:
        return
    if command.examples:
        rows = [(line, _(does)) for line, does in command.examples]
        yield _titled(_("Examples"), in_columns(rows, width, left=0))
    for title, table in (
        (_("Exit status"), statuses(command)),
        (_("Environment"), ENVIRONMENT),
        (_("Files"), FILES),
    ):
        yield _titled(title, in_columns([(name, _(text)) for name, text in table], width))


def _titled(title: str, body: str) -> str:
    return f"{title}{_(':')}\n{body}"


def _in_short(options: Sequence[Option], width: int) -> str:
    return in_columns([(signature(one), _(one.help)) for one in options], width)


def _at_length(options: Sequence[Option], width: int) -> str:
    return "\n\n".join(f"  {signature(one)}\n{hang(described(one), width, 6)}" for one in options)


def described(option: Option) -> str:
    """Return what an option does, in whole sentences, and its choices."""
    told = _(option.explanation)
    value = option.value
    if value is None or value.choices is None or value.name == "|".join(value.choices()):
        return told
    return told + _(" ({choices})").format(choices=", ".join(value.choices()))


def signature(option: Option) -> str:
    """Return an option as lists show it: ``-L, --limit N``."""
    names = ", ".join(option.names)
    if not option.short:
        names = "    " + names
    return f"{names} {_(option.value.name)}" if option.value else names


def synopsis(command: CommandDefinition) -> str:
    """Return the usage line of a command: ``briefing-tui show [OPTION ...] PATH|URL|-``."""
    words = [PROGRAM, command.name, f"[{_('OPTION')} ...]", *map(_shown, command.arguments)]
    return " ".join(filter(None, words))


def _shown(argument: Argument) -> str:
    name = _(argument.value.name)
    if argument.many:
        return f"[{name} ...]"
    return name if argument.needed else f"[{name}]"
