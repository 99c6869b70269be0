"""Compiled regular expressions, kept so that the next command need not compile them again.

Compiling those that one transcript needs takes longer than all else that is done with it. What is
kept is what Python compiles an expression to: numbers, which its engine checks before it takes
them, and which can do nothing but match. There is no public way to keep them: :mod:`pickle` and
:mod:`marshal` keep the source alone. So the file is of one release of Python, and where anything
is not as expected, expressions are compiled as usual.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any
from zlib import crc32

from briefing_tui.state.paths import cache_folder, check_folder, make_private
from briefing_tui.state.writing import open_own, write_private
from briefing_tui.text import patterns

_engine: Any = None
_compiler: Any = None
_parser: Any = None
with suppress(ImportError):  # another Python than CPython: nothing is kept
    _engine, _compiler, _parser = map(import_module, ("_sre", "re._compiler", "re._parser"))

ENDING = ".expressions"

MOST_BYTES = 2 << 20
"""The largest file that is written. One of more than half of it, full of what earlier releases had,
begins anew: all expressions of one release take a quarter."""

FEWEST = 8
"""Expressions that must be new for the file to be written again."""

_HEAD = 4
"""Numbers at the beginning of a file: Python's release, the checksum, the sizes of both parts."""

_FIELDS = 6
"""Numbers before each expression: its length, flags as given, all flags, groups, names, codes."""


class Expressions:
    """Compiles regular expressions, or takes them from a file.

    Args:
        path: the file; None for the place in the platform's folder of kept files.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._known: dict[tuple[str, int], _Compiled] | None = None
        self._added = 0

    def compiled(self, expression: str, flags: int) -> re.Pattern[str]:
        """Return what ``re.compile`` returns.

        Raises:
            re.error: the expression is wrong.
        """
        if self._known is None:
            self._known = self._read()
        flags = int(flags)
        found = self._known.get((expression, flags))
        if found is not None:
            try:
                return found.pattern(expression)
            except (TypeError, ValueError, RuntimeError, OverflowError):
                self._known = {}  # no other is better
        made = _compiled(expression, flags)
        if made is None:
            return re.compile(expression, flags)
        self._known[expression, flags] = made
        self._added += 1
        return made.pattern(expression)

    def save(self) -> None:
        """Write the file where enough is new; what cannot be written is compiled again."""
        if self._known is None or self._added < FEWEST:
            return
        self._added = 0
        data = _bytes_of(dict(self._known))
        if len(data) > MOST_BYTES:
            return
        path = self._place()
        try:
            if self._path is None:
                make_private(path.parent.parent)
            write_private(path, data, durable=False)
        except OSError:
            return

    def _place(self) -> Path:
        if self._path is not None:
            return self._path
        tag = sys.implementation.cache_tag or sys.implementation.name
        return cache_folder() / "library" / f"{tag}{ENDING}"

    def _read(self) -> dict[tuple[str, int], _Compiled]:
        """Return what the file holds; nothing where there is none that can be taken."""
        path = self._place()
        try:
            check_folder(path.parent)
            with open_own(path, most=MOST_BYTES // 2) as file:
                return _expressions_in(file.read())
        except (OSError, ValueError, IndexError):
            return {}


class _Compiled:
    """A compiled expression, as the standard library's compiler makes it."""

    __slots__ = ("codes", "flags", "groups", "names")

    def __init__(self, flags: int, groups: int, names: dict[str, int], codes: array[int]) -> None:
        self.flags = flags
        self.groups = groups
        self.names = names
        self.codes = codes

    def pattern(self, expression: str) -> re.Pattern[str]:
        """Return the pattern; Python's engine raises what it likes where the codes are no codes."""
        by_number: list[str | None] = [None] * (self.groups + 1)
        for name, number in self.names.items():
            by_number[number] = name
        codes = self.codes.tolist()
        made: re.Pattern[str] = _engine.compile(
            expression, self.flags, codes, self.groups, self.names, tuple(by_number)
        )
        return made


def _compiled(expression: str, flags: int) -> _Compiled | None:
    """Return what an expression is compiled to; None where this Python does that otherwise."""
    try:
        parsed = _parser.parse(expression, flags)
        codes = array("I", _compiler._code(parsed, flags))
        state = parsed.state
        return _Compiled(flags | state.flags, state.groups - 1, dict(state.groupdict), codes)
    except (AttributeError, TypeError, OverflowError):
        return None


def _release() -> int:
    return (sys.hexversion ^ getattr(_engine, "MAGIC", 0)) & 0xFFFFFFFF


def _bytes_of(known: dict[tuple[str, int], _Compiled]) -> bytes:
    """Return the contents of a file: its head, the numbers, and all words one after another."""
    numbers = array("I")
    words: list[str] = []
    for (expression, flags), made in known.items():
        numbers.extend((len(expression), flags, made.flags, made.groups, len(made.names)))
        numbers.append(len(made.codes))
        for name, number in made.names.items():
            numbers.extend((len(name), number))
        numbers.extend(made.codes)
        words += [expression, *made.names]
    told = numbers.tobytes()
    text = "".join(words).encode("utf-8", "surrogatepass")
    head = array("I", [_release(), crc32(text, crc32(told)), len(told), len(text)])
    return head.tobytes() + told + text


def _expressions_in(data: bytes) -> dict[tuple[str, int], _Compiled]:
    """Return the expressions that a file holds.

    Raises:
        ValueError: it is another release's, or not what was written.
        IndexError: the same.
    """
    head = array("I")
    size = head.itemsize * _HEAD
    head.frombytes(data[:size])
    release, checksum, told, text = head
    if release != _release() or len(data) != size + told + text or crc32(data[size:]) != checksum:
        raise ValueError("not of this Python, or not whole")
    numbers = array("I")
    numbers.frombytes(data[size : size + told])
    words = data[size + told :].decode("utf-8", "surrogatepass")
    found: dict[tuple[str, int], _Compiled] = {}
    at = word = 0
    while at < len(numbers):
        length, flags, all_flags, groups, named, count = numbers[at : at + _FIELDS]
        at += _FIELDS
        expression = words[word : word + length]
        word += length
        names = {}
        for _name in range(named):
            length, number = numbers[at : at + 2]
            names[words[word : word + length]] = number
            at, word = at + 2, word + length
        found[expression, flags] = _Compiled(all_flags, groups, names, numbers[at : at + count])
        at += count
    return found


_KEPT = Expressions()
"""What this process compiles, and takes from the file."""


def keep() -> None:
    """Take the deferred expressions of this process from the file, as far as it has them."""
    if _engine is not None:
        patterns.compile_with(_KEPT.compiled)


@contextmanager
def kept_in_libraries() -> Iterator[None]:
    """Keep expressions that libraries compile as they are imported, for as long as it lasts.

    Of what the browser needs to its first paint, Textual's and Rich's expressions are a tenth.
    """
    usual = re.compile

    def compiled(expression: Any, flags: Any = 0) -> Any:
        if isinstance(expression, str):
            return _KEPT.compiled(expression, flags)
        return usual(expression, flags)

    if _engine is None:
        yield
        return
    re.compile = compiled  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = usual


def save() -> None:
    """Write the file where much was compiled that it does not hold."""
    _KEPT.save()
