"""``briefing-tui schema``: the JSON Schema of what a command prints."""

from __future__ import annotations

import sys

from briefing_tui.cli.arguments import Arguments
from briefing_tui.schemas import schema_text


def print_schema(arguments: Arguments) -> int:
    """Print the schema of a command's output, and return the exit status.

    Args:
        arguments: ``command``, the name of the command.
    """
    sys.stdout.write(schema_text(arguments.command))
    return 0
