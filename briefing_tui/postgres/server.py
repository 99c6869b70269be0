"""The connection to a data base: made when it is needed, made again when it was lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Any, LiteralString
from weakref import finalize

from briefing_tui.cache.sealing import BrokenFileError
from briefing_tui.errors import AwayError, BriefingError
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.checked_rows import (
    Kinds,
    LostError,
    OddAnswerError,
    SilentError,
    checked,
    the_one,
)
from briefing_tui.translation import _

if TYPE_CHECKING:
    import psycopg

    from briefing_tui.postgres.connecting import TimedConnection

LEAST_VERSION = 150_000
"""The number of the oldest release of PostgreSQL that is used, as the server tells it."""

LONGEST_QUERY = 60
"""Seconds after which the server gives up a query that reads."""

LONGEST_WAIT = LONGEST_QUERY + 10
"""Seconds after which its answer is not waited for any longer."""

LONGEST_WRITE = 1800
"""Seconds after which a transaction is given up, which may wait until others have written."""


UNREACHED = ("08", "57P")
"""The beginnings of the codes of errors that a server gives of another that it cannot reach."""


class Server:
    """A connection to the data base of one library, used by one thread at a time.

    Args:
        address: of the library.
    """

    def __init__(self, address: LibraryAddress) -> None:
        self.address = address
        self._connection: TimedConnection | None = None
        self._ended: finalize[[], Server] | None = None
        self._lock = Lock()

    def rows(
        self, query: LiteralString, parameters: Sequence[object] = (), *, kinds: Kinds
    ) -> list[tuple[Any, ...]]:
        """Return the rows that a query finds; if the connection was lost, on a new one.

        Args:
            query: SQL of this program; values are parameters.
            parameters: in the order of their places.
            kinds: the type of each column; rows of others are refused.

        Raises:
            LostError: the data base cannot be reached, or does not answer what was asked.
        """
        with self._lock, self._told():
            import psycopg

            try:
                return self._answer(query, parameters, kinds)
            except psycopg.OperationalError:
                if self._connection is not None and not self._connection.broken:
                    raise
                self._drop()
                return self._answer(query, parameters, kinds)

    def row(
        self, query: LiteralString, parameters: Sequence[object] = (), *, kinds: Kinds
    ) -> tuple[Any, ...]:
        """Return the one row that a query finds; arguments and errors as those of :meth:`rows`."""
        found = self.rows(query, parameters, kinds=kinds)
        with self._told():
            return the_one(found)

    def _answer(
        self, query: LiteralString, parameters: Sequence[object], kinds: Kinds
    ) -> list[tuple[Any, ...]]:
        """Return an answer, read row by row: one that does not end is not waited for."""
        connection = self._connected()
        with (
            _in_time(connection, LONGEST_WAIT),
            closing(connection.cursor().stream(query, parameters)) as rows,  # type: ignore[type-var]
        ):
            try:
                return list(checked(rows, kinds))
            except OddAnswerError:
                self._drop()  # what else it would send is not read
                raise

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
            with (
                _in_time(connection, LONGEST_WRITE),
                connection.transaction(),
                connection.cursor() as cursor,
            ):
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

    def _connected(self) -> TimedConnection:
        """Return the connection, made if there is none."""
        if self._connection is None:
            from briefing_tui.postgres.connecting import connect

            connection = connect(self.address.connects)
            if connection.info.server_version < LEAST_VERSION:
                version = connection.info.server_version // 10_000
                connection.close()
                told = _("its PostgreSQL is {version}; a library needs 15 or newer")
                raise BriefingError(self.address.shown, told.format(version=version))
            limit = str(LONGEST_QUERY * 1000)
            try:
                with _in_time(connection, LONGEST_WAIT):
                    connection.execute(
                        "SELECT set_config('statement_timeout', %s, false)", (limit,)
                    )
            except BaseException:
                connection.close()
                raise
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
        from briefing_tui.postgres.connecting import reason_of

        try:
            yield
        except psycopg.Error as error:
            lost = AwayError if self._is_of_another(error) else LostError
            raise lost(self.address.shown, reason_of(error)) from error
        except SilentError as error:
            reason = _("the server does not answer; try again")
            raise LostError(self.address.shown, reason) from error
        except OddAnswerError as error:
            told = _(
                "the server answers what no library holds ({said}); ask its owner who changed it"
            )
            raise LostError(self.address.shown, told.format(said=error)) from error
        except BrokenFileError as error:
            told = _(
                "what the server holds is damaged ({reason}); “briefing-tui library check” tells"
            )
            raise BriefingError(self.address.shown, told.format(reason=error)) from error

    def _is_of_another(self, error: psycopg.Error) -> bool:
        """Return whether an error is that of another server, which this one asked in vain."""
        is_here = self._connection is not None and not self._connection.broken
        return is_here and (error.sqlstate or "").startswith(UNREACHED)


@contextmanager
def _in_time(connection: TimedConnection, seconds: float) -> Iterator[None]:
    """Wait for answers up to a time from now."""
    connection.ends_at = monotonic() + seconds
    try:
        yield
    finally:
        connection.ends_at = None
