"""``briefing-tui completion``: scripts by which shells complete, made from the definitions."""

from __future__ import annotations

from collections.abc import Callable

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.completion import bash, fish, powershell, zsh

_SCRIPTS: dict[str, Callable[[], str]] = {
    "bash": bash.script,
    "zsh": zsh.script,
    "fish": fish.script,
    "powershell": powershell.script,
}


def print_completion(arguments: Arguments) -> int:
    """Print the script of one shell."""
    print(_SCRIPTS[arguments.shell](), end="")
    return 0
