"""The registry of commands: each module in ``commands/`` is one, called as its command is."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from briefing_tui.cli import commands as folder
from briefing_tui.cli import options
from briefing_tui.cli.definition import CommandDefinition, Option
from briefing_tui.registry import module_names


@cache
def commands() -> tuple[CommandDefinition, ...]:
    """Return all commands but the browser, in the order of help."""
    found = (import_module(name).COMMAND for name in module_names(folder))
    return tuple(sorted(found, key=lambda command: (command.order, command.name)))


def shown_commands() -> tuple[CommandDefinition, ...]:
    """Return the commands that help, manual and completions name."""
    return tuple(command for command in commands() if not command.hidden)


def command_named(name: str) -> CommandDefinition | None:
    """Return the command of a name; None where there is none. Only its module is imported."""
    module = f"{folder.__name__}.{name.strip('_')}"
    if module not in module_names(folder):
        return None
    command: CommandDefinition = import_module(module).COMMAND
    return command if command.name == name else None


def options_of(command: CommandDefinition) -> tuple[Option, ...]:
    """Return all options that a command takes, its own first."""
    return (*command.options, *options.GENERAL)
