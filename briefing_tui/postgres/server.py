"""The connection to a data base: made when it is needed, made again when it was lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, LiteralString
from weakref import finalize

from briefing_tui.errors import BriefingError
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.translation import _

if TYPE_CHECKING:
    import psycopg

LEAST_VERSION = 150_000
"""The number of the oldest release of PostgreSQL that is used, as the server tells it."""

PATIENCE = 10
"""Seconds in which a connection must be made."""

SILENCE = 15
"""Seconds without an answer of the other end after which a connection is lost."""

LONGEST_QUERY = 60
"""Seconds after which the server gives up a query that reads."""

_DEFAULTS = {
    "connect_timeout": PATIENCE,
    "tcp_user_timeout": SILENCE * 1000,
    "keepalives_idle": SILENCE,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "application_name": "briefing-tui",
}


class LostError(BriefingError):
    """A shared library cannot be reached."""


class Server:
    """A connection to the data base of one library, used by one thread at a time.

    Args:
        address: of the library.
    """

    def __init__(self, address: LibraryAddress) -> None:
        self.address = address
        self._connection: psycopg.Connection[tuple[Any, ...]] | None = None
        self._ended: finalize[[], Server] | None = None
        self._lock = Lock()

    def rows(
        self, query: LiteralString, parameters: Sequence[object] = ()
    ) -> list[tuple[Any, ...]]:
        """Return the rows that a query finds; if the connection was lost, on a new one.

        Args:
            query: SQL of this program; values are parameters.
            parameters: in the order of their places.

        Raises:
            LostError: the data base cannot be reached or does not answer.
        """
        with self._lock, self._told():
            import psycopg

            try:
                return self._connected().execute(query, parameters).fetchall()
            except psycopg.OperationalError:
                if self._connection is not None and not self._connection.broken:
                    raise
                self._drop()
                return self._connected().execute(query, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[psycopg.Cursor[tuple[Any, ...]]]:
        """Yield a cursor of a transaction, which is taken back as a whole if anything fails.

        Raises:
            LostError: the data base cannot be reached, or refuses what is written.
        """
        with self._lock, self._told():
            connection = self._connected()
            if connection.broken:
                self._drop()
                connection = self._connected()
            with connection.transaction(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL statement_timeout = 0")
                yield cursor

    def close(self) -> None:
        """End the connection; the next query makes another."""
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        if self._ended is not None:
            self._ended()
        self._connection = self._ended = None

    def _connected(self) -> psycopg.Connection[tuple[Any, ...]]:
        """Return the connection, made if there is none."""
        if self._connection is None:
            import psycopg
            from psycopg.conninfo import conninfo_to_dict

            given = conninfo_to_dict(self.address.connects)
            settings: dict[str, Any] = {**_DEFAULTS, **given, "client_encoding": "UTF8"}
            connection = psycopg.connect(autocommit=True, **settings)
            if connection.info.server_version < LEAST_VERSION:
                version = connection.info.server_version // 10_000
                connection.close()
                told = _("its PostgreSQL is {version}; a library needs 15 or newer")
                raise BriefingError(self.address.shown, told.format(version=version))
            limit = str(LONGEST_QUERY * 1000)
            connection.execute("SELECT set_config('statement_timeout', %s, false)", (limit,))
            self._connection = connection
            self._ended = finalize(self, connection.close)
        return self._connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn the errors of the data base into those of this program, each one line."""
        try:
            import psycopg
        except ModuleNotFoundError as error:
            told = _(
                "shared libraries need {name}, which is not installed: "
                "pip install 'briefing-tui[library]'"
            )
            reason = told.format(name=error.name)
            raise BriefingError(self.address.shown, reason) from error
        try:
            yield
        except psycopg.Error as error:
            raise LostError(self.address.shown, _reason(error)) from error


def _reason(error: psycopg.Error) -> str:
    """Return what went wrong, and the remedy."""
    import psycopg

    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    said = lines[0] if lines else type(error).__name__
    if isinstance(error, psycopg.errors.InsufficientPrivilege):
        told = _("you may not do that there ({said}); ask its owner for the role")
    elif isinstance(error, psycopg.errors.DiskFull):
        told = _("the server's disk is full ({said}); nothing was written; make room there")
    elif isinstance(error, psycopg.errors.QueryCanceled):
        told = _("the server took too long ({said}); try again")
    elif isinstance(error, psycopg.OperationalError):
        told = _(
            "the server cannot be reached ({said}); check the address, ~/.pgpass and the "
            "settings of libpq"
        )
    else:
        told = _("the server refuses that ({said}); “briefing-tui library check” looks at it")
    return told.format(said=said)
