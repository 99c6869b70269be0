"""JSON Schemas (draft 2020-12) of what the commands print as JSON, one file a command."""

from __future__ import annotations

from pathlib import Path

COMMANDS = ("show", "search", "verify", "corpus")
"""The commands that print JSON."""


def schema_text(command: str) -> str:
    """Return the JSON Schema of a command's output; of ``search`` and ``verify`` of each line.

    Raises:
        KeyError: the command prints no JSON.
    """
    if command not in COMMANDS:
        raise KeyError(command)
    return Path(__file__).with_name(f"{command}.json").read_text(encoding="utf-8")
