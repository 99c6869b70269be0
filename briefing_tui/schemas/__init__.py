"""JSON Schemas (draft 2020-12) of what the commands print as JSON, one file a command."""

from __future__ import annotations

import json
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
    text = Path(__file__).with_name(f"{command}.json").read_text(encoding="utf-8")
    return _with_matches(text) if command == "search" else text


def _with_matches(text: str) -> str:
    """Return the schema of ``search`` with the names of all kinds of match."""
    # Imported here: the kinds of match take numpy.
    from briefing_tui.search.matchers.registry import KINDS

    schema = json.loads(text)
    schema["properties"]["match"]["enum"] = [kind.name for kind in KINDS]
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
