"""The user's configuration file; what it says wrong is told, never fatal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from briefing_tui.state.paths import configuration_folder
from briefing_tui.state.writing import read_own
from briefing_tui.words import LANGUAGES, _


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the configuration file asks for.

    Attributes:
        keys: the keys of commands, by the command's name.
        theme: the name of a theme, or None.
        lang: ``zh`` or ``en``, or None.
        ambiguous_width: 1 or 2 cells, or None.
        fullwidth: whether half-width punctuation is copied full-width, or None.
        complaints: what was wrong with the file, one line each.
    """

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    theme: str | None = None
    lang: str | None = None
    ambiguous_width: Literal[1, 2] | None = None
    fullwidth: bool | None = None
    complaints: tuple[str, ...] = ()


def configuration_path() -> Path:
    """Where the configuration file is looked for."""
    return configuration_folder() / "config.toml"


def read_configuration(path: Path) -> Configuration:
    """What a configuration file asks for; nothing where there is no file.

    Args:
        path: the file; unknown names and wrong values in it become complaints.
    """
    if not path.exists():
        return Configuration()
    import tomllib

    try:
        table = tomllib.loads(read_own(path).decode())
    except (OSError, ValueError, RecursionError) as error:
        complaint = _("{path}: cannot be read ({reason})").format(path=path, reason=error)
        return Configuration(complaints=(complaint,))
    complaints: list[str] = []
    found = Configuration()
    for name, value in table.items():
        if name == "keys":
            found = replace(found, keys=_keys(value, complaints))
        elif name not in _VALUES:
            complaints.append(_("config.toml: nothing is named “{name}”").format(name=name))
        elif not _VALUES[name](value):
            complaints.append(_("config.toml: “{name}” has a wrong value").format(name=name))
        else:
            found = _with(found, name, value)
    return replace(found, complaints=tuple(complaints))


_VALUES = {
    "theme": lambda value: isinstance(value, str),
    "lang": lambda value: value in LANGUAGES,
    "ambiguous_width": lambda value: type(value) is int and value in (1, 2),
    "fullwidth": lambda value: isinstance(value, bool),
}
"""The names that a configuration file may hold beside ``keys``, each with its test."""


def _with(found: Configuration, name: str, value: Any) -> Configuration:
    """The configuration with one more value, which has been tested."""
    changes: dict[str, Any] = {name: value}
    return replace(found, **changes)


def _keys(table: Any, complaints: list[str]) -> dict[str, tuple[str, ...]]:
    """The table of keys: a command's name, and one key or a list of them."""
    if not isinstance(table, dict):
        complaints.append(_("config.toml: “{name}” has a wrong value").format(name="keys"))
        return {}
    keys: dict[str, tuple[str, ...]] = {}
    for name, value in table.items():
        several = [value] if isinstance(value, str) else value
        if isinstance(several, list) and all(isinstance(key, str) and key for key in several):
            keys[name] = tuple(several)
        else:
            wrong = f"keys.{name}"
            complaints.append(_("config.toml: “{name}” has a wrong value").format(name=wrong))
    return keys
