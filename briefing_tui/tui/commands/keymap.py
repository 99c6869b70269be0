"""The commands that keys ask for, by the place where they are pressed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from briefing_tui.dataclass import dataclass
from briefing_tui.state.configuration import Configuration, shown_name
from briefing_tui.translation import _
from briefing_tui.tui.commands.command import TYPING, Command, Where
from briefing_tui.tui.commands.key_names import (
    CHARACTERS,
    SAME,
    STAND_INS,
    KeyRefusedError,
    normal,
)
from briefing_tui.tui.typesetting.key_signs import SIGNS

if TYPE_CHECKING:
    from textual.events import Key


def key_of(event: Key) -> str:
    """Return the key of an event as the tables name it: a character as itself, others by name."""
    character = event.character
    # Terminals send Alt as an escape before the character, which the event then still has.
    modified = "+" in event.key
    if character is not None and event.is_printable and character != " " and not modified:
        return STAND_INS.get(character, character)
    return SAME.get(event.key, event.key)


def shown(key: str) -> str:
    """Return a key as the interface writes it."""
    if key in SIGNS:
        return SIGNS[key]
    modifier, plus, rest = key.rpartition("+")
    if plus and rest:
        rest = CHARACTERS.get(rest, rest)
        before = "+".join(part.capitalize() for part in modifier.split("+"))
        return f"{before}+{rest.upper() if len(rest) == 1 else shown(rest)}"
    return key.upper() if len(key) > 1 and key[0] == "f" and key[1:].isdigit() else key


@dataclass(frozen=True, slots=True)
class Refused:
    """A configured key that cannot be used.

    Attributes:
        command: the name of the command as configured.
        reason: why, and what is allowed.
    """

    command: str
    reason: str


class Keymap:
    """The keys of all commands.

    Attributes:
        refused: what of the configured keys cannot be followed.
    """

    def __init__(
        self,
        commands: Iterable[type[Command]],
        configured: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.refused: list[Refused] = []
        self._commands = tuple(commands)
        self._keys = {command: command.keys for command in self._commands}
        chosen = self._configure(configured or {})
        self._table: dict[tuple[Where, str], type[Command]] = {}
        for command in sorted(self._commands, key=lambda command: command not in chosen):
            self._enter(command, chosen)

    def find(self, where: Where, key: str) -> type[Command] | None:
        """Return the command that a key asks for at a place, or None."""
        return self._table.get((where, key))

    def named(self, name: str) -> type[Command]:
        """Return the command of a name.

        Args:
            name: as the configuration file has it.

        Raises:
            KeyError: no command has that name.
        """
        return {command.name(): command for command in self._commands}[name]

    def keys(self, command: type[Command]) -> tuple[str, ...]:
        """Return the keys that ask for a command."""
        return tuple(
            key
            for key in self._keys[command]
            if any(self._table.get((where, key)) is command for where in command.where)
        )

    def commands(self, where: Where | None = None) -> tuple[type[Command], ...]:
        """Return all commands, or those that have a key at a place."""
        if where is None:
            return self._commands
        return tuple(c for c in self._commands if where in c.where and self.keys(c))

    def _configure(self, configured: Mapping[str, tuple[str, ...]]) -> dict[type[Command], str]:
        """Take the configured keys, and return the commands that have some with their names."""
        named = {command.name(): command for command in self._commands}
        chosen = {}
        for name, keys in configured.items():
            command = named.get(name.replace("_", "-").lower())
            if command is None:
                self._refuse(name, _no_command(name, list(named)))
                continue
            taken = [self._taken(name, command, key) for key in keys]
            self._keys[command] = tuple(dict.fromkeys(key for key in taken if key is not None))
            chosen[command] = name
        return chosen

    def _taken(self, name: str, command: type[Command], key: str) -> str | None:
        """Return a key as the tables write it; None for one that is refused."""
        try:
            taken = normal(key)
        except KeyRefusedError as error:
            self._refuse(name, str(error))
            return None
        if command.where <= TYPING and len(taken) == 1:
            told = _("“{key}” is typed in the search box; allowed: keys that type no character")
            self._refuse(name, told.format(key=key))
            return None
        return taken

    def _enter(self, command: type[Command], chosen: Mapping[type[Command], str]) -> None:
        """Give a command its keys where they are free; configured ones come first."""
        for key in self._keys[command]:
            for where in command.where:
                if where in TYPING and len(key) == 1:
                    continue
                other = self._table.setdefault((where, key), command)
                if other is command or (other in chosen and command not in chosen):
                    continue
                told = _("“{key}” is bound to both “{one}” and “{other}”; “{one}” has it")
                words = told.format(key=key, one=other.name(), other=command.name())
                self._refuse(chosen.get(command, command.name()), words)

    def _refuse(self, name: str, reason: str) -> None:
        refused = Refused(name, reason)
        if refused not in self.refused:
            self.refused.append(refused)


def key_complaints(settings: Configuration, keymap: Keymap) -> list[str]:
    """Return what of the configured keys cannot be followed, one line each.

    Args:
        settings: the configuration.
        keymap: made of its keys.
    """
    return [
        settings.complain_of(
            f"keys.{refused.command}", f"keys.{shown_name(refused.command)}: {refused.reason}"
        )
        for refused in keymap.refused
    ]


def _no_command(name: str, names: list[str]) -> str:
    """Return that there is no such command, and which there are."""
    from difflib import get_close_matches

    shown_name = name[:40]
    if near := get_close_matches(shown_name.lower(), names, 3):
        return _("no command is named “{name}”; allowed: {names}").format(
            name=shown_name, names=", ".join(near)
        )
    return _("no command is named “{name}”; “briefing-tui config --keys” lists them").format(
        name=shown_name
    )
