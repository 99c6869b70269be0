"""Spreading a library: the blocks of its index lie on several servers, a year of days on each.

The data base whose address desks use, the coordinator, keeps the briefings, and of each segment
what every search needs. Only blocks lie elsewhere, and they are never changed. So a
transaction is decided by the coordinator alone: what the others have of one that failed is
never read.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from briefing_tui.errors import BriefingError
from briefing_tui.postgres.checked_rows import found, found_one
from briefing_tui.postgres.indexing import lock
from briefing_tui.postgres.server import Server
from briefing_tui.translation import _

if TYPE_CHECKING:
    import psycopg

    Cursor = psycopg.Cursor[tuple[Any, ...]]

CONNECTING = "5"
"""Seconds in which the coordinator must reach a server."""

AT_ONCE = "1000"
"""Rows that the coordinator asks for at once."""

SERVER = "briefing_tui_{}"
"""The name of a server on the coordinator, with its number from 1."""


def spread(server: Server, holders: Sequence[Server]) -> bool:
    """Spread the blocks of a library over servers; return False if they are spread so already.

    Args:
        server: the coordinator, whose tables were made.
        holders: the others, among which the years are dealt.

    Raises:
        BriefingError: a server cannot be reached or refuses, the library holds something, or is
            spread over others.
    """
    options = [_options(each) for each in holders]
    if there := _spread_over(server):
        if there == [{f"{key}={value}" for key, value in each.items()} for each in options]:
            return False
        raise BriefingError(server.address.shown, _("is spread over other servers already"))
    names = [
        name
        for (name,) in server.rows(
            "SELECT relname::text FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid "
            "WHERE inhparent = 'briefing_tui.blocks'::regclass ORDER BY relname",
            kinds=(str,),
        )
    ]
    dealt = [names[at :: len(holders)] for at in range(len(holders))]
    logins = [_make(*each) for each in zip(holders, dealt, strict=True)]
    with server.transaction() as cursor:
        lock(cursor)
        cursor.execute("SELECT EXISTS (SELECT FROM briefing_tui.blocks)")
        if found_one(cursor, (bool,))[0]:
            told = _("holds briefings already; spread an empty library, and add to it")
            raise BriefingError(server.address.shown, told)
        cursor.execute("CREATE EXTENSION IF NOT EXISTS postgres_fdw")
        cursor.execute(_functions())
        # A table with partitions elsewhere can have no key of its own; theirs are there.
        cursor.execute("ALTER TABLE briefing_tui.blocks DROP CONSTRAINT blocks_pkey")
        for number, told_of in enumerate(zip(logins, options, dealt, strict=True), 1):
            _place(cursor, SERVER.format(number), *told_of)
    return True


def _options(holder: Server) -> dict[str, str]:
    """Return how the coordinator is to reach a server, as libpq takes it, without the user."""
    from psycopg.conninfo import conninfo_to_dict

    holder.row("SELECT 1", kinds=(int,))
    given = conninfo_to_dict(holder.address.connects)
    named = {key: str(value) for key, value in given.items() if key != "user"}
    if "dbname" not in named:
        raise BriefingError(holder.address.shown, _("no address of a library; check it"))
    return {"fetch_size": AT_ONCE, "connect_timeout": CONNECTING, **named}


def _spread_over(server: Server) -> list[set[str]]:
    """Return the options of the servers that a library is spread over."""
    rows = server.rows(
        "SELECT array_to_string(srvoptions, chr(10)) FROM pg_foreign_server "
        "WHERE starts_with(srvname, 'briefing_tui_') ORDER BY length(srvname), srvname",
        kinds=(str,),
    )
    return [set(options.split("\n")) for (options,) in rows]


def _make(holder: Server, names: list[str]) -> str:
    """Make the tables of a server that holds blocks; return the user that they belong to."""
    with holder.transaction() as cursor:
        cursor.execute(_functions())
        cursor.execute("SELECT pg_temp.make_tables(%s), current_user::text", (names,))
        empty, login = found_one(cursor, (bool, str))
        if not empty:
            told = _("holds a library or a part of one already; name an empty data base")
            raise BriefingError(holder.address.shown, told)
    return str(login)


def _place(
    cursor: Cursor, name: str, login: str, options: dict[str, str], tables: list[str]
) -> None:
    from psycopg.types.json import Jsonb

    cursor.execute(
        "SELECT pg_temp.place_tables(%s, %s, %s, %s)", (name, login, Jsonb(options), tables)
    )
    found(cursor, (str,))


def _functions() -> bytes:
    return (files("briefing_tui.postgres") / "spreading.sql").read_bytes()
