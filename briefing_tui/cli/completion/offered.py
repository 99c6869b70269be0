"""The offers of shells, in the form that their scripts share."""

from __future__ import annotations

from briefing_tui.cli.browser_command import BROWSER
from briefing_tui.cli.command_registry import options_of, shown_commands
from briefing_tui.cli.definition import CommandDefinition, Completes, Option, Value

ALL = (BROWSER, *shown_commands())
"""The browser and the commands that are named."""


def with_value(command: CommandDefinition) -> list[Option]:
    """Return the options of a command that take a value."""
    return [option for option in options_of(command) if option.value]


def names_with_value() -> list[str]:
    """Return every option that takes a value, as it can be typed: the next word is no command."""
    found = {name for command in ALL for option in with_value(command) for name in option.names}
    return sorted(found)


def choices(value: Value) -> tuple[str, ...]:
    """Return the words that a value is chosen from; none where it is not chosen."""
    return value.choices() if value.choices else ()


def takes_files(command: CommandDefinition) -> bool:
    """Return whether any argument of a command is a file."""
    return any(one.value.completes is Completes.FILES for one in command.arguments)


def chosen(command: CommandDefinition) -> tuple[str, ...]:
    """Return the words that an argument of a command is chosen from."""
    return tuple(word for one in command.arguments for word in choices(one.value))
