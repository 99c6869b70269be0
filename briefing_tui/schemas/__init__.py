"""JSON Schemas (draft 2020-12) of what the commands print as JSON, one file a command.

Where a value is a member of an enumeration of the program, its file names the enumeration
(``"members": "module:Class"``), and the schema lists the members: they stand in one place.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

COMMANDS = ("show", "search", "verify", "corpus")
"""The commands that print JSON."""

_MEMBERS = "members"


def schema_text(command: str) -> str:
    """Return the JSON Schema of a command's output; of ``search`` and ``verify`` of each line.

    Raises:
        KeyError: the command prints no JSON.
    """
    if command not in COMMANDS:
        raise KeyError(command)
    written = Path(__file__).with_name(f"{command}.json").read_text(encoding="utf-8")
    schema = json.loads(written, object_hook=_with_members)
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _with_members(part: dict[str, Any]) -> dict[str, Any]:
    """Return an object of a schema, with the members of the enumeration that it names."""
    home = part.get(_MEMBERS)
    if not isinstance(home, str):
        return part
    module, _colon, name = home.partition(":")
    members = [member.value for member in getattr(import_module(module), name)]
    return {
        "enum" if key == _MEMBERS else key: members if key == _MEMBERS else value
        for key, value in part.items()
    }
