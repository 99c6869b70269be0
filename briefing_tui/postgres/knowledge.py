"""Knowledge that desks share, on the server: changes sent once, fetched, and listened for."""

from __future__ import annotations

import selectors
import socket
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from briefing_tui.errors import BriefingError
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.change import (
    DamagedChangeError,
    DeskRole,
    MadeChange,
    RefusedChangeError,
    SentChange,
    Standing,
    made_change,
    standing_of,
)
from briefing_tui.postgres.checked_rows import LostError
from briefing_tui.postgres.server import Server
from briefing_tui.translation import _

if TYPE_CHECKING:
    import psycopg

AT_ONCE = 500
"""Changes that are fetched in one answer."""


_SELECTOR: type[selectors.BaseSelector] = getattr(
    selectors, "PollSelector", selectors.DefaultSelector
)
"""Waits for files of any number, and opens none itself."""

_CHANGE = (int, str, str, str, str, bool, str, str, float, bool)
"""The types of the columns of a change, the last of which tells whether it has no content."""


class Knowledge:
    """The knowledge that desks share in one library.

    Args:
        server: a connection of its own, which waits for what others change.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._waking, self._woken = socket.socketpair()
        self._waking.setblocking(False)  # one that is full wakes already
        self._woken.setblocking(False)
        self._listening: psycopg.Connection[Any] | None = None
        self._heard = False

    @classmethod
    def at(cls, address: LibraryAddress) -> Knowledge:
        """Return what is known at an address, on a new connection."""
        return cls(Server(address))

    def standing(self) -> Standing:
        """Return who this desk is there.

        Raises:
            BriefingError: the server cannot be reached, or its answer is damaged.
        """
        query = (
            "SELECT (SELECT id::text FROM briefing_tui.library), session_user::text, "
            "has_table_privilege('briefing_tui.changes', 'INSERT'), briefing_tui.is_editor(), "
            "(SELECT coalesce(max(number), 0) FROM briefing_tui.changes)"
        )
        try:
            return standing_of(self._server.row(query, kinds=(str, str, bool, bool, int)))
        except ValueError as error:
            raise self._damaged(error) from error

    def since(self, number: int) -> list[MadeChange]:
        """Return the changes behind one, at most as many as are fetched at once, in their order.

        Raises:
            BriefingError: the server cannot be reached, or its answer is damaged.
        """
        query = (
            "SELECT number, id::text, entry::text, kind, coalesce(content, ''), private, owner, "
            "author, extract(epoch FROM made)::float8, content IS NULL FROM briefing_tui.changes "
            "WHERE number > %s AND (NOT private OR owner = session_user) "
            "ORDER BY number LIMIT %s"
        )
        try:
            rows = self._server.rows(query, (number, AT_ONCE), kinds=_CHANGE)
            # One without content is undone.
            found = [made_change((*row[:4], None if row[9] else row[4], *row[5:9])) for row in rows]
            for before, one in zip([number, *(one.number for one in found)], found, strict=False):
                if one.number <= before:
                    raise DamagedChangeError("number")
        except ValueError as error:
            raise self._damaged(error) from error
        return found

    def send(self, changes: Sequence[SentChange]) -> None:
        """Write changes, all of them or none; one that is there already stays as it is.

        Raises:
            RefusedChangeError: the library does not take one of them.
            BriefingError: the server cannot be reached; it may have written them all the same.
        """
        told = [
            (each.id, each.entry, str(each.kind), each.content, each.private) for each in changes
        ]
        try:
            with self._server.transaction() as cursor:
                cursor.execute(
                    "INSERT INTO briefing_tui.changes (id, entry, kind, content, private) "
                    "SELECT id, entry, kind, content, private FROM unnest(%s::uuid[], %s::uuid[], "
                    "%s::text[], %s::text[], %s::boolean[]) WITH ORDINALITY "
                    "AS sent (id, entry, kind, content, private, place) ORDER BY place "
                    "ON CONFLICT (id) DO NOTHING",
                    [list(column) for column in zip(*told, strict=True)],
                )
        except LostError as error:
            if _is_refused(error.__cause__):
                raise RefusedChangeError(error.path, error.reason) from error
            raise

    def listen(self) -> None:
        """Have the server tell of changes from now on, on the connection as it is now.

        Raises:
            BriefingError: the server cannot be reached.
        """
        with self._server.transaction() as cursor:
            if cursor.connection is self._listening:
                return
            cursor.execute("LISTEN briefing_tui_changes")
            cursor.connection.add_notify_handler(self._hear)
            self._listening = cursor.connection

    def _hear(self, _told: psycopg.Notify) -> None:
        self._heard = True

    def wait(self, seconds: float) -> None:
        """Return when something was changed, or this desk has something to send, or in a while.

        Args:
            seconds: the longest wait.
        """
        watched: list[Any] = [self._woken]
        if self._listening is not None and not self._listening.closed:
            watched.append(self._listening)
        if not self._heard:
            # Where the connection ended, the next query tells.
            with suppress(OSError, ValueError), _SELECTOR() as selector:
                for each in watched:
                    selector.register(each, selectors.EVENT_READ)
                selector.select(seconds)
        self._heard = False
        _drain(self._woken)

    def wake(self) -> None:
        """End a wait, from any thread."""
        try:
            self._waking.send(b"!")
        except OSError:
            return  # it was closed, or is full

    def close(self) -> None:
        """End the connection."""
        self._server.close()
        self._waking.close()
        self._woken.close()

    def _damaged(self, error: Exception) -> BriefingError:
        told = _("what the server knows is damaged ({reason}); tell who runs it")
        return BriefingError(self._server.address.shown, told.format(reason=error))


def give_role(server: Server, role: DeskRole | None, user: str) -> None:
    """Give somebody a role in the place of another; None takes it away.

    Raises:
        BriefingError: there is no such user, or whoever asks may not give roles.
    """
    with server.transaction() as cursor:
        given = str(role) if role is not None else ""
        cursor.execute("SELECT briefing_tui.grant_role(%s, %s)", (given, user))


def _is_refused(error: BaseException | None) -> bool:
    """Return whether an error is of what was sent, so that sending it again does not help."""
    import psycopg

    refusals = psycopg.errors.InsufficientPrivilege, psycopg.IntegrityError, psycopg.DataError
    return isinstance(error, refusals)


def _drain(woken: socket.socket) -> None:
    try:
        while woken.recv(4096):
            pass
    except OSError:
        return
