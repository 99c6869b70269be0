"""Which key asks for which command, where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.events import Key

from briefing_tui.tui.commands.command import Command, Where
from briefing_tui.words import _

STAND_INS = {
    "／": "/",
    "、": "/",
    "？": "?",
    "：": ":",
    "！": "!",
    "【": "[",
    "】": "]",
    "「": "[",
    "」": "]",
    "｛": "{",
    "｝": "}",
    "（": "(",
    "）": ")",
    "。": ".",
    "，": ",",
}
"""What an input method makes of a key that a command waits for."""

NEVER = frozenset({"ctrl+i", "ctrl+m", "ctrl+h", "ctrl+j"})
"""Terminals send these for Tab, Enter, Backspace and a line feed."""

_SHOWN = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
}


def key_of(event: Key) -> str:
    """The key of an event as the tables name it: a character as itself, others by name."""
    character = event.character
    if character is not None and event.is_printable and character != " ":
        return STAND_INS.get(character, character)
    return event.key


def shown(key: str) -> str:
    """A key as the interface writes it."""
    if key in _SHOWN:
        return _SHOWN[key]
    modifier, plus, rest = key.rpartition("+")
    if plus and rest:
        return f"{modifier.capitalize()}+{rest.upper() if len(rest) == 1 else shown(rest)}"
    return key.upper() if len(key) > 1 and key[0] == "f" and key[1:].isdigit() else key


class Keymap:
    """The keys of all commands.

    Attributes:
        complaints: what was wrong with the configured keys, one line each.
    """

    def __init__(
        self,
        commands: Iterable[type[Command]],
        configured: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.complaints: list[str] = []
        self._commands = tuple(commands)
        self._keys = {command: command.keys for command in self._commands}
        chosen = self._configure(configured or {})
        self._table: dict[tuple[Where, str], type[Command]] = {}
        for command in sorted(self._commands, key=lambda command: command not in chosen):
            self._enter(command, chosen)

    def find(self, where: Where, key: str) -> type[Command] | None:
        """The command that a key asks for at a place."""
        return self._table.get((where, key))

    def keys(self, command: type[Command]) -> tuple[str, ...]:
        """The keys of a command that do ask for it."""
        return tuple(
            key
            for key in self._keys[command]
            if any(self._table.get((where, key)) is command for where in command.where)
        )

    def commands(self, where: Where | None = None) -> tuple[type[Command], ...]:
        """All commands, or those that have a key at a place."""
        if where is None:
            return self._commands
        return tuple(c for c in self._commands if where in c.where and self.keys(c))

    def _configure(self, configured: Mapping[str, tuple[str, ...]]) -> set[type[Command]]:
        """Take the configured keys; what names no command, or no key, is told."""
        named = {command.name(): command for command in self._commands}
        chosen = set()
        for name, keys in configured.items():
            command = named.get(name.replace("_", "-"))
            if command is None:
                self.complaints.append(_("keys: no command is named “{name}”").format(name=name))
                continue
            for key in sorted(NEVER.intersection(keys)):
                self.complaints.append(
                    _("keys: terminals cannot tell {key} from another key").format(key=key)
                )
            self._keys[command] = tuple(key for key in keys if key not in NEVER)
            chosen.add(command)
        return chosen

    def _enter(self, command: type[Command], chosen: set[type[Command]]) -> None:
        """Give a command its keys where they are free; configured ones come first."""
        for key in self._keys[command]:
            for where in command.where:
                other = self._table.setdefault((where, key), command)
                if other is command or (other in chosen and command not in chosen):
                    continue
                complaint = _("keys: {key} is asked for by both “{one}” and “{other}”").format(
                    key=key, one=other.name(), other=command.name()
                )
                if complaint not in self.complaints:
                    self.complaints.append(complaint)
