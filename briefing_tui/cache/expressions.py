"""Compiled regular expressions, kept so that the next command need not compile them again.

Compiling those that one transcript needs takes longer than all else that is done with it. What is
kept is what Python compiles an expression to: numbers, which its engine checks before it takes
them, and which can do nothing but match. There is no public way to keep them: :mod:`pickle` and
:mod:`marshal` keep the source alone. So the file is of one release of Python, and where anything
is not as expected, expressions are compiled as usual.
"""

from __future__ import annotations

import os
import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module

from briefing_tui.cache.expressions_file import Codes, ExpressionsFile, contents
from briefing_tui.state.paths import StrPath, cache_place, check_folder, make_private
from briefing_tui.state.writing import open_own, write_private
from briefing_tui.text import patterns
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

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


class Expressions:
    """Compiles regular expressions, or takes them from a file.

    Args:
        path: the file; None for the place in the platform's folder of kept files.
    """

    def __init__(self, path: StrPath | None = None) -> None:
        self._path = path
        self._known: dict[tuple[str, int], Codes] = {}
        self._kept: ExpressionsFile | None = None
        self._added = 0

    def compiled(self, expression: str, flags: int) -> re.Pattern[str]:
        """Return what ``re.compile`` returns.

        Raises:
            re.error: the expression is wrong.
        """
        flags = int(flags)
        found = self._known.get((expression, flags)) or self._found(expression, flags)
        if found is not None:
            try:
                return _pattern(expression, found)
            except (TypeError, ValueError, RuntimeError, OverflowError):
                self._known, self._kept = {}, ExpressionsFile()  # no other is better
        made = _compiled(expression, flags)
        try:
            pattern = _pattern(expression, made) if made is not None else None
        except (TypeError, ValueError, RuntimeError, OverflowError):
            pattern = None  # another release of Python: compiled by the public way
        if made is None or pattern is None:
            return re.compile(expression, flags)
        self._known[expression, flags] = made
        self._added += 1
        return pattern

    def save(self) -> None:
        """Write the file where enough is new; what cannot be written is compiled again."""
        if self._added < FEWEST:
            return
        self._added = 0
        data = contents(self._all(), _release())
        if len(data) > MOST_BYTES:
            return
        path = self._place()
        try:
            if self._path is None:
                make_private(cache_place())
            write_private(path, data, durable=False)
        except OSError:
            return  # nothing is lost by it: they are compiled again

    def _found(self, expression: str, flags: int) -> Codes | None:
        if self._kept is None:
            self._kept = self._read()
        try:
            return self._kept.find(expression, flags)
        except (ValueError, IndexError):
            self._kept = ExpressionsFile()  # a damaged file: a new one takes its place
            return None

    def _all(self) -> dict[tuple[str, int], Codes]:
        """Return what the file holds, as far as it is whole, and what was added."""
        try:
            kept = dict((self._kept or ExpressionsFile()).all())
        except (ValueError, IndexError):
            kept = {}  # a damaged file: what was added is written alone
        return kept | dict(self._known)

    def _place(self) -> StrPath:
        if self._path is not None:
            return self._path
        tag = sys.implementation.cache_tag or sys.implementation.name
        return cache_place("library", f"{tag}{ENDING}")

    def _read(self) -> ExpressionsFile:
        """Return what the file holds; nothing where there is none that can be taken."""
        path = self._place()
        try:
            check_folder(os.path.dirname(path))
            with open_own(path, most=MOST_BYTES // 2) as file:
                return ExpressionsFile(file.read(), _release())
        except (OSError, ValueError, IndexError):
            return ExpressionsFile()  # nothing is lost by it: a new file takes its place


def _pattern(expression: str, found: Codes) -> re.Pattern[str]:
    """Return the pattern; Python's engine raises what it likes where the codes are no codes."""
    by_number: list[str | None] = [None] * (found.groups + 1)
    for name, number in found.names.items():
        by_number[number] = name
    made: re.Pattern[str] = _engine.compile(
        expression,
        found.flags,
        found.codes.tolist(),
        found.groups,
        found.names,
        tuple(by_number),
    )
    return made


def _compiled(expression: str, flags: int) -> Codes | None:
    """Return what an expression is compiled to; None where this Python does that otherwise."""
    try:
        parsed = _parser.parse(expression, flags)
        codes = array("I", _compiler._code(parsed, flags))
        state = parsed.state
        return Codes(flags | state.flags, state.groups - 1, dict(state.groupdict), codes)
    except (AttributeError, TypeError, OverflowError):
        return None  # another release of Python: compiled by the public way


def _release() -> int:
    return (sys.hexversion ^ getattr(_engine, "MAGIC", 0)) & 0xFFFFFFFF


_KEPT = Expressions()
"""The expressions that this process compiles, and takes from the file."""


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
