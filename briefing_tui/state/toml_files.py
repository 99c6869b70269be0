"""The user's own TOML files, read within a budget, with the lines that complaints point to.

``tomllib`` takes time that grows with the square of the parts of a dotted key, and calls itself
for each nested bracket; what no person writes is refused before it is parsed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefing_tui.dataclass import dataclass
from briefing_tui.state.writing import read_own
from briefing_tui.text.patterns import deferred
from briefing_tui.translation import _

MOST_BYTES = 256 << 10
"""The largest file taken."""

DEEPEST = 32
"""The largest depth of nested brackets."""

MOST_DOTS = 100
"""The largest number of full stops on one line."""

MOST_DIGITS = 100
"""The largest number of digits in a number."""

LONGEST_SHOWN = 40
"""A value is shown in a complaint up to so many characters."""

# Strings on one line, comments, and brackets: only brackets outside the former nest.
_TOKENS = deferred(r"""(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\#[^\n]*)|(?P<bracket>[\[\]{}])""")
_HEADER = deferred(r"\s*\[{1,2}\s*(?P<name>[^\[\]#]{1,100}?)\s*\]")
_ENTRY = deferred(r"""\s*(?P<name>[\w-]{1,100}|"[^"\n]{1,100}"|'[^'\n]{1,100}')\s*=""")
_LONG_NUMBER = deferred(rf"[0-9A-Fa-f_]{{{MOST_DIGITS + 1}}}")
_LINE_TOLD = deferred(r"line (\d{1,9})")


class UnreadableError(Exception):
    """A file cannot be followed at all.

    Attributes:
        reason: why, in the interface's words.
        line: where, from 1; None where that is not known.
    """

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


@dataclass(frozen=True, slots=True)
class TomlTable:
    """The contents of a file.

    Attributes:
        values: by name.
        lines: by name (``theme``, ``keys.copy``), all lines from 1 on which it is given.
    """

    values: Mapping[str, Any]
    lines: Mapping[str, tuple[int, ...]]

    def line(self, name: str, number: int = 0) -> int | None:
        """Return the line of a name, of several the one of a number; None if it is not known."""
        found = self.lines.get(name, ())
        return found[number] if number < len(found) else None


def read_table(path: Path) -> TomlTable:
    """Read a TOML file; an empty table where there is no file.

    Raises:
        UnreadableError: it cannot be read, costs too much to read, or is no TOML.
    """
    if not path.is_absolute():
        return TomlTable({}, {})
    try:
        data = read_own(path, most=MOST_BYTES)
    except FileNotFoundError:
        return TomlTable({}, {})
    except (OSError, ValueError) as error:
        raise UnreadableError(getattr(error, "strerror", None) or str(error)) from error
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(_("not valid UTF-8 text"), line) from error
    return parse_table(words)


def parse_table(words: str) -> TomlTable:
    """Return what the words of a TOML file hold.

    Raises:
        UnreadableError: they cost too much to read, or are no TOML.
    """
    import tomllib

    _check_cost(words)
    try:
        return TomlTable(tomllib.loads(words), _lines(words))
    except (ValueError, RecursionError) as error:
        told = _LINE_TOLD.search(str(error))
        raise UnreadableError(_shortened(str(error)), int(told[1]) if told else None) from error


def complaint(file: str, line: int | None, words: str) -> str:
    """Return a complaint about a file, on one line.

    Args:
        file: its name.
        line: from 1, None where it is not known.
        words: what is wrong, and what is allowed.
    """
    if line is None:
        return _("{file}: {words}").format(file=file, words=words)
    return _("{file}, line {line}: {words}").format(file=file, line=line, words=words)


def shown_value(value: object) -> str:
    """Return a value as a complaint shows it, cut off where it is long."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        # Python refuses to write numbers of thousands of digits.
        return str(value) if value.bit_length() < 100 else _("a large number")
    if isinstance(value, str):
        return f'"{_shortened(value)}"'
    if isinstance(value, dict):
        return _("a table")
    return _("a list") if isinstance(value, list) else _shortened(str(value))


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 4 * LONGEST_SHOWN else f"{words[: 4 * LONGEST_SHOWN]}…"


def _check_cost(words: str) -> None:
    for number, line in enumerate(words.split("\n"), 1):
        if line.count(".") > MOST_DOTS:
            told = _("more than {most} full stops on one line").format(most=MOST_DOTS)
            raise UnreadableError(told, number)
        if _LONG_NUMBER.search(line):
            told = _("a number of more than {most} digits").format(most=MOST_DIGITS)
            raise UnreadableError(told, number)
    depth = 0
    for token in _TOKENS.finditer(words):
        if token["bracket"]:
            depth = max(0, depth + (1 if token["bracket"] in "[{" else -1))
        if depth > DEEPEST:
            told = _("more than {most} brackets within each other").format(most=DEEPEST)
            raise UnreadableError(told, words.count("\n", 0, token.start()) + 1)


def _lines(words: str) -> dict[str, tuple[int, ...]]:
    """Return on which lines each name is given; what stands in longer strings may be taken too."""
    lines: dict[str, list[int]] = {}
    section = ""
    for number, line in enumerate(words.split("\n"), 1):
        if header := _HEADER.match(line):
            section = _unquoted(header["name"])
            lines.setdefault(section, []).append(number)
        elif entry := _ENTRY.match(line):
            name = _unquoted(entry["name"])
            lines.setdefault(f"{section}.{name}" if section else name, []).append(number)
    return {name: tuple(found) for name, found in lines.items()}


def _unquoted(name: str) -> str:
    return name.strip("\"'")
