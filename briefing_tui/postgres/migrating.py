"""Migrations: the tables of a library, made and brought forward by numbered files of plain SQL."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from briefing_tui.errors import BriefingError
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.postgres.checked_rows import found_one
from briefing_tui.postgres.server import Server
from briefing_tui.translation import _

if TYPE_CHECKING:
    import psycopg

LOCK = 0x6272_6965_6669_6E67
"""The advisory lock of whoever makes tables or writes to the index."""


class Migration(NamedTuple):
    """A step from one form of the tables to the next.

    Attributes:
        number: from 1, without gaps.
        name: of its file, without the number.
        sql: the statements.
    """

    number: int
    name: str
    sql: bytes


def migrations() -> list[Migration]:
    """Return all migrations that this program has, in their order."""
    folder = files("briefing_tui.postgres") / "migrations"
    found = []
    for entry in folder.iterdir():
        number, _underline, name = entry.name.removesuffix(".sql").partition("_")
        if entry.name.endswith(".sql"):
            found.append(Migration(int(number), name, entry.read_bytes()))
    return sorted(found)


def migrate(server: Server) -> int:
    """Make the tables of a library, or bring them forward; return how many steps that took.

    All are made in one transaction or none; of several programs at once one makes them.

    Raises:
        BriefingError: they were made by a newer program, or may not be made.
    """
    with server.transaction() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
        reached = _reached(cursor)
        _check_not_newer(server, reached)
        steps = [each for each in migrations() if each.number > reached]
        for step in steps:
            cursor.execute(step.sql)
            cursor.execute(
                "INSERT INTO briefing_tui.migrations (number, name) VALUES (%s, %s)",
                (step.number, step.name),
            )
    return len(steps)


def check_tables(server: Server) -> None:
    """Check that a data base holds a library that this program reads.

    Raises:
        BriefingError: it holds none, an older one, or that of a newer program.
    """
    shown = server.address.shown
    if server.row("SELECT to_regclass('briefing_tui.migrations') IS NULL", kinds=(bool,))[0]:
        told = _("there is no library in that data base; “briefing-tui library init” makes one")
        raise BriefingError(shown, told)
    (reached,) = server.row(
        "SELECT coalesce(max(number), 0) FROM briefing_tui.migrations", kinds=(int,)
    )
    _check_not_newer(server, reached)
    if reached < len(migrations()):
        told = _("that library is of an older program; “briefing-tui library init” renews it")
        raise BriefingError(shown, told)


def _reached(cursor: psycopg.Cursor[tuple[Any, ...]]) -> int:
    """Return the number of the last migration that was made; 0 for none."""
    cursor.execute("SELECT to_regclass('briefing_tui.migrations') IS NULL")
    if found_one(cursor, (bool,))[0]:
        return 0
    cursor.execute("SELECT coalesce(max(number), 0) FROM briefing_tui.migrations")
    return int(found_one(cursor, (int,))[0])


def _check_not_newer(server: Server, reached: int) -> None:
    if reached > len(migrations()):
        told = _("that library is of a newer program (form {reached}); update briefing-tui")
        raise BriefingError(server.address.shown, told.format(reached=reached))
