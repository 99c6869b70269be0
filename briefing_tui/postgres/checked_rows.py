"""Checked rows: of what a server answers, as many values as were asked for, each of its type.

A server is trusted with nothing: whoever can write to it may put anything in the place of a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from briefing_tui.errors import BriefingError

if TYPE_CHECKING:
    import psycopg

Kinds = Sequence[type]
"""The type of each column of an answer; what may be NULL is made something else in the query."""

LARGEST = 1 << 30
"""Bytes that an answer takes in memory at most."""

_OF_A_VALUE = 64
"""Bytes that a value takes in memory beside its contents, roughly."""


class LostError(BriefingError):
    """A shared library cannot be reached, or refuses what is asked."""


class OddAnswerError(Exception):
    """An answer is not of the shape that was asked for, or too large."""


class SilentError(Exception):
    """A server has not answered in time."""


def checked(rows: Iterable[Sequence[Any]], kinds: Kinds) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of an answer.

    Args:
        rows: as psycopg reads them.
        kinds: the type of each column.

    Raises:
        OddAnswerError: they are of another shape, cannot be read, or are too large together.
    """
    expected, size = [*kinds], 0
    reading = iter(rows)
    while True:
        try:
            row = next(reading, None)
        except Exception as error:  # psycopg's readers of values raise errors of many kinds
            if _is_told(error):
                raise
            raise OddAnswerError(type(error).__name__) from error
        if row is None:
            return
        if [type(value) for value in row] != expected:
            raise OddAnswerError(", ".join(type(value).__name__ for value in row)[:80])
        size += sum(_OF_A_VALUE + _length(value) for value in row)
        if size > LARGEST:
            raise OddAnswerError(f"> {LARGEST >> 20} MiB")
        yield tuple(row)


def found(cursor: psycopg.Cursor[tuple[Any, ...]], kinds: Kinds) -> list[tuple[Any, ...]]:
    """Return the rows that a query found which was run in a transaction; errors as above."""
    return list(checked(cursor, kinds))


def found_one(cursor: psycopg.Cursor[tuple[Any, ...]], kinds: Kinds) -> tuple[Any, ...]:
    """Return the one row that a query found; errors as above, also where it is not one."""
    return the_one(found(cursor, kinds))


def the_one(rows: Sequence[tuple[Any, ...]]) -> tuple[Any, ...]:
    """Return the row of an answer that has one.

    Raises:
        OddAnswerError: it has none or several.
    """
    if len(rows) != 1:
        raise OddAnswerError(len(rows))
    return rows[0]


def _is_told(error: Exception) -> bool:
    """Return whether an error is what the server or the connection tells, no value's."""
    import psycopg

    if isinstance(error, psycopg.DataError):
        return error.sqlstate is not None
    return isinstance(error, (SilentError, psycopg.Error))


def _length(value: object) -> int:
    return len(value) if isinstance(value, (bytes, str)) else 0
