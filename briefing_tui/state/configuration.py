"""The user's configuration file; errors in it are reported and never fatal.

Each setting is one field of :class:`Configuration`: its default, what is allowed, its help and its
test stand there and nowhere else. Reading, the file that ``config`` prints, and complaints follow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from briefing_tui.state.paths import configuration_folder
from briefing_tui.state.theme_names import THEMES
from briefing_tui.state.toml_files import (
    TomlTable,
    UnreadableError,
    complaint,
    read_table,
    shown_value,
)
from briefing_tui.translation import LANGUAGES, N_, _, known_language

FILE = "config.toml"

Take = Callable[[Any], Any]
"""Returns a value of the file as it is used; raises ``ValueError`` for one that is not allowed."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The definition of a setting.

    Attributes:
        help: what it does, a message of the catalogue.
        default: what counts where nothing is given, a message of the catalogue.
        example: a value, as TOML writes it; the default where it is a value.
        take: as :data:`Take`.
        allowed: the values that are allowed, one after another; empty where ``kind`` tells them.
        kind: what is allowed in words, a message of the catalogue, or empty.
    """

    help: str
    default: str
    example: str
    take: Take
    allowed: tuple[object, ...] = ()
    kind: str = ""

    def allowed_words(self) -> str:
        """Return what is allowed, in the interface's language."""
        import json

        listed = ", ".join(json.dumps(value) for value in self.allowed)
        return listed or _(self.kind)


def _setting(default: object, setting: Setting) -> Any:
    """Return the field of a setting."""
    if default is None:
        return field(default=None, metadata={"setting": setting})
    return field(default_factory=lambda: default, metadata={"setting": setting})


def _one_of(allowed: tuple[object, ...]) -> Take:
    def take(value: Any) -> Any:
        # 1 and true are equal in Python, and are not in a file.
        if not any(value == one and type(value) is type(one) for one in allowed):
            raise ValueError
        return value

    return take


def _language(value: Any) -> str:
    known = known_language(value) if isinstance(value, str) else None
    if known is None:
        raise ValueError
    return known


def _table(value: Any) -> Any:
    if not isinstance(value, dict):
        raise ValueError
    return value


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings of the configuration file.

    Attributes:
        lang: a language of the interface, or None.
        theme: the name of a theme, or None.
        fullwidth: whether half-width punctuation is copied full-width, or None.
        ambiguous_width: 1 or 2 cells, or None.
        keys: the keys of commands, by the command's name.
        complaints: what was wrong with the file, one line each.
        lines: on which lines of the file the names stand.
    """

    lang: str | None = _setting(
        None,
        Setting(
            help=N_("The language of the interface, in every command; --lang counts before it."),
            default=N_("what LANGUAGE, LC_ALL, LC_MESSAGES or LANG asks for"),
            example='"en"',
            take=_language,
            allowed=LANGUAGES,
        ),
    )
    theme: str | None = _setting(
        None,
        Setting(
            help=N_("The colours of the browser; what was chosen in it last counts before it."),
            default='"reading-dark"',
            example='"reading-dark"',
            take=_one_of(THEMES),
            allowed=THEMES,
        ),
    )
    fullwidth: bool | None = _setting(
        None,
        Setting(
            help=N_(
                "Whether half-width punctuation between Chinese characters is copied full-width."
            ),
            default="false",
            example="false",
            take=_one_of((True, False)),
            allowed=(True, False),
        ),
    )
    ambiguous_width: Literal[1, 2] | None = _setting(
        None,
        Setting(
            help=N_("How many cells of the terminal characters such as “ and … take."),
            default=N_("what the terminal answers when asked, else 1"),
            example="1",
            take=_one_of((1, 2)),
            allowed=(1, 2),
        ),
    )
    keys: Mapping[str, tuple[str, ...]] = _setting(
        {},
        Setting(
            help=N_(
                "The keys of commands; they take the place of a command's keys as listed here."
            ),
            default=N_("as listed"),
            example="{}",
            take=_table,
            kind=N_('a command\'s name and one key or a list of keys, such as copy = ["y", "f5"]'),
        ),
    )
    complaints: tuple[str, ...] = ()
    lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict, compare=False)

    def complain_of(self, name: str, words: str) -> str:
        """Return a complaint about a name of the file, with its line."""
        return complaint(FILE, next(iter(self.lines.get(name, ())), None), words)


def settings() -> Iterator[tuple[str, Setting]]:
    """Yield every setting with its name, tables last."""
    for each in fields(Configuration):
        if "setting" in each.metadata:
            yield each.name, each.metadata["setting"]


def configuration_path() -> Path:
    """Return where the configuration file is looked for."""
    return configuration_folder() / FILE


def read_configuration(path: Path) -> Configuration:
    """Return what a configuration file asks for; nothing where there is no file.

    Args:
        path: the file; unknown names and wrong values in it become complaints.
    """
    try:
        table = read_table(path)
    except UnreadableError as error:
        words = _("cannot be read, and nothing of it is followed ({reason})")
        told = complaint(str(path), error.line, words.format(reason=error.reason))
        return Configuration(complaints=(told,))
    return configuration_of(table)


def configuration_of(table: TomlTable) -> Configuration:
    """Return what the table of a configuration file asks for."""
    known = dict(settings())
    complaints: list[str] = []
    found: dict[str, Any] = {}
    for name, value in table.values.items():
        if name not in known:
            words = _("nothing is named “{name}”; there are {names}")
            told = words.format(name=shown_name(name), names=", ".join(known))
        else:
            try:
                taken = known[name].take(value)
                found[name] = _keys(taken, table, complaints) if name == "keys" else taken
                continue
            except ValueError:
                told = _wrong(name, value, known[name].allowed_words())
        complaints.append(complaint(FILE, table.line(name), told))
    return Configuration(**found, complaints=tuple(complaints), lines=table.lines)


def shown_name(name: str) -> str:
    """Return a name as a complaint shows it, cut off where it is long."""
    return shown_value(name)[1:-1]


def _wrong(name: str, value: object, allowed: str) -> str:
    words = _("invalid value for “{name}”: {value}; allowed: {allowed}")
    return words.format(name=name, value=shown_value(value), allowed=allowed)


def _keys(given: Mapping[str, Any], table: TomlTable, complaints: list[str]) -> Mapping[str, Any]:
    """Return the keys by a command's name; what is no key or list of keys becomes a complaint."""
    keys: dict[str, tuple[str, ...]] = {}
    for name, value in given.items():
        several = [value] if isinstance(value, str) else value
        if isinstance(several, list) and all(isinstance(key, str) for key in several):
            keys[name] = tuple(several)
            continue
        allowed = _('a key or a list of keys, such as "x" or ["x", "f3"]')
        told = _wrong(f"keys.{shown_name(name)}", value, allowed)
        complaints.append(complaint(FILE, table.line(f"keys.{name}"), told))
    return keys
