"""Connections to PostgreSQL, and what their errors mean. Imported where one is made: it is slow."""

from __future__ import annotations

from collections.abc import Generator
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

import psycopg
from psycopg.conninfo import conninfo_to_dict

from briefing_tui.postgres.checked_rows import SilentError
from briefing_tui.text.visible import visible
from briefing_tui.translation import _

if TYPE_CHECKING:
    from psycopg.abc import PQGen

PATIENCE = 10
"""Seconds in which a connection must be made."""

SILENCE = 15
"""Seconds without a sign of life of the other end after which a connection is lost."""

_DEFAULTS = {
    "connect_timeout": PATIENCE,
    "tcp_user_timeout": SILENCE * 1000,
    "keepalives_idle": SILENCE,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "application_name": "briefing-tui",
}

_LONGEST = 200
"""Characters of a server's message that are told."""

Item = TypeVar("Item")


class TimedConnection(psycopg.Connection[tuple[Any, ...]]):
    """A connection whose answers are waited for up to a time.

    Attributes:
        ends_at: that time, as :func:`time.monotonic` tells it; None to wait on.
    """

    ends_at: float | None = None

    def wait(self, gen: PQGen[Item], *told: Any, **named: Any) -> Item:
        """Wait as psycopg does.

        Raises:
            SilentError: the server has not answered in time.
        """
        waiting = gen if self.ends_at is None else self._in_time(gen, self.ends_at)
        return super().wait(waiting, *told, **named)

    def _in_time(self, waiting: PQGen[Item], end: float) -> Generator[Any, Any, Item]:
        """Go on with a wait, which psycopg resumes several times a second, up to a time."""
        try:
            wanted = next(waiting)
            while True:
                ready = yield wanted
                if monotonic() > end:
                    self.pgconn.finish()
                    raise SilentError
                wanted = waiting.send(ready)
        except StopIteration as ended:
            result: Item = ended.value
            return result


def connect(address: str) -> TimedConnection:
    """Return a connection that writes each statement at once; errors are those of psycopg."""
    settings: dict[str, Any] = {
        **_DEFAULTS,
        **conninfo_to_dict(address),
        "client_encoding": "UTF8",
    }
    return TimedConnection.connect(autocommit=True, **settings)


def reason_of(error: psycopg.Error) -> str:
    """Return what went wrong, and the remedy, in one line without control characters."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    said = visible(lines[0] if lines else type(error).__name__, keep="")
    if len(said) > _LONGEST:
        said = f"{said[:_LONGEST]}…"
    return _meaning(error, said).format(said=said)


def _meaning(error: psycopg.Error, said: str) -> str:
    """Return the sentence for an error, with a place for what is said of it."""
    if isinstance(error, psycopg.errors.InsufficientPrivilege):
        return _("you may not do that there ({said}); ask its owner for the role")
    if isinstance(error, psycopg.errors.DiskFull):
        return _("the server's disk is full ({said}); nothing was written; make room there")
    if isinstance(error, psycopg.errors.QueryCanceled):
        return _("the server took too long ({said}); try again")
    if not isinstance(error, psycopg.OperationalError):
        return _("the server refuses that ({said}); “briefing-tui library check” looks at it")
    if error.pgconn is not None and error.pgconn.needs_password:
        return _("the server asks for a password ({said}); put it into ~/.pgpass")
    if error.sqlstate is not None and error.sqlstate.startswith("08"):
        return _("a server that holds a part of the library cannot be reached ({said}); start it")
    if "SSL" in said or "certificate" in said:
        return _(
            "there is no TLS as it is asked for ({said}); have it set up on the server, or "
            "change sslmode"
        )
    if error.pgconn is not None and error.pgconn.used_password and _is_unmade(error):
        return _("the server refuses the password ({said}); check the user and ~/.pgpass")
    return _(
        "the server cannot be reached ({said}); check the address, ~/.pgpass and the "
        "settings of libpq"
    )


def _is_unmade(error: psycopg.Error) -> bool:
    """Return whether the connection was not made: the error is not that of a query."""
    return error.sqlstate is None and error.pgconn is not None and error.pgconn.status != 0
