"""A desk's copy of what is known together in a shared library, and what it has yet to send.

It is one SQLite file for each library, read and written without the server, so that no key waits
for it. What the desk changes is written to the outbox first, with the id by which it is sent; what
was sent leaves the outbox in the transaction that takes over what the server has.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Any
from uuid import uuid4

from briefing_tui.dataclass import dataclass
from briefing_tui.postgres.change import DeskRole, EntryKind, MadeChange, SentChange, Standing
from briefing_tui.state.notebook.database import whole_transaction
from briefing_tui.state.notebook.trouble import NotebookError, failed
from briefing_tui.state.paths import make_private

APPLICATION = 0x42547368
"""The file's ``application_id``: ``BTsh``."""

VERSION = 1
PATIENCE = 5.0
"""Seconds to wait for another program that writes."""

_TABLES = """
CREATE TABLE IF NOT EXISTS told (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entries (
    entry TEXT PRIMARY KEY, kind TEXT NOT NULL, content TEXT, private INTEGER NOT NULL,
    owner TEXT NOT NULL, kept REAL NOT NULL, author TEXT NOT NULL, made REAL NOT NULL,
    number INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entries_number ON entries (number);
CREATE TABLE IF NOT EXISTS outbox (
    place INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, entry TEXT NOT NULL,
    kind TEXT NOT NULL, content TEXT, private INTEGER NOT NULL, user TEXT NOT NULL,
    made REAL NOT NULL, refused TEXT NOT NULL DEFAULT ''
);
"""


@dataclass(frozen=True, slots=True)
class SharedEntry:
    """An entry as this desk has it.

    Attributes:
        entry: its id.
        kind: what it is.
        content: as JSON; None for one that was undone.
        private: whether it is for its owner alone.
        owner: who made it.
        kept: when that was, in UTC.
        author: who changed it last.
        made: when that was.
        waiting: whether its last change is yet to be sent.
        refused: why the library did not take that change; empty where it did, or was not asked.
    """

    entry: str
    kind: EntryKind
    content: str | None
    private: bool
    owner: str
    kept: datetime
    author: str
    made: datetime
    waiting: bool = False
    refused: str = ""


class DeskCopy:
    """The copy of one library; safe to use from several threads and programs.

    Args:
        path: its file; None for one in memory.

    Raises:
        NotebookError: it cannot be opened.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._lock = RLock()
        self._written = 0
        with self._named():
            if path is not None:
                make_private(path.parent)
                path.touch(0o600)
            self._connection = sqlite3.connect(
                ":memory:" if path is None else path,
                timeout=PATIENCE,
                isolation_level=None,
                check_same_thread=False,
            )
            self._prepare()

    def _prepare(self) -> None:
        connection = self._connection
        [application] = connection.execute("PRAGMA application_id").fetchone()
        [version] = connection.execute("PRAGMA user_version").fetchone()
        if application not in (0, APPLICATION) or version > VERSION:
            connection.close()
            raise sqlite3.DatabaseError("another program's file, or of a later version")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        with self._writing():
            for statement in filter(str.strip, _TABLES.split(";")):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    @property
    def stamp(self) -> tuple[int, int]:
        """Return numbers that are others after each change, also of another program."""
        with self._lock, self._named():
            [others] = self._connection.execute("PRAGMA data_version").fetchone()
            return others, self._written

    @property
    def user(self) -> str:
        """Return the name of the user as the library told it last; empty before it did."""
        return self._told("user")

    @property
    def role(self) -> DeskRole:
        """Return what the user may do, as the library told it last."""
        found = self._told("role")
        return DeskRole(found) if found in list(DeskRole) else DeskRole.READER

    @property
    def since(self) -> int:
        """Return the number of the last change that was taken over."""
        return int(self._told("since") or 0)

    def meet(self, standing: Standing) -> None:
        """Note who this desk is to the library.

        What is of another library or another user, or of a library that was put back to an
        earlier state, is fetched anew; what is yet to be sent stays.
        """
        same = (standing.library, standing.user) == (self._told("library"), self.user)
        with self._writing() as connection:
            if not same or standing.reached < self.since:
                connection.execute("DELETE FROM entries")
                self._tell("since", "0")
                self._tell("generation", str(uuid4()))
            self._tell("library", standing.library)
            self._tell("user", standing.user)
            self._tell("role", str(standing.role))
            connection.execute("UPDATE outbox SET user = ? WHERE user = ''", (standing.user,))

    def add(self, changes: Iterable[SentChange]) -> None:
        """Write changes to the outbox, all of them or none; what was refused before them goes."""
        now = datetime.now(UTC).timestamp()
        rows = [
            (*(one.id, one.entry, str(one.kind), one.content, one.private), self.user, now)
            for one in changes
        ]
        with self._writing() as connection:
            older = "DELETE FROM outbox WHERE refused <> '' AND entry = ?"
            connection.executemany(older, [(row[1],) for row in rows])
            connection.executemany(
                "INSERT INTO outbox (id, entry, kind, content, private, user, made) "
                "VALUES (?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING",
                rows,
            )

    def pending(self) -> list[SentChange]:
        """Return what this user has yet to send, in its order, without what was refused."""
        rows = self._rows(
            "SELECT id, entry, kind, content, private FROM outbox "
            "WHERE refused = '' AND user = ? ORDER BY place",
            self.user,
        )
        return [SentChange(row[0], row[1], EntryKind(row[2]), row[3], bool(row[4])) for row in rows]

    def refuse(self, id_: str, reason: str) -> None:
        """Note that the library does not take a change, which stays here until a later one."""
        with self._writing() as connection:
            connection.execute("UPDATE outbox SET refused = ? WHERE id = ?", (reason, id_))
            connection.execute(
                "DELETE FROM outbox WHERE id = ? AND EXISTS (SELECT 1 FROM outbox AS later "
                "WHERE later.entry = outbox.entry AND later.place > outbox.place)",
                (id_,),
            )

    def try_refused(self) -> None:
        """Have what was refused be sent once more: rights may have been given since."""
        with self._writing() as connection:
            connection.execute("UPDATE outbox SET refused = '' WHERE refused <> ''")

    def take(self, changes: Sequence[MadeChange]) -> None:
        """Take over changes that the server has; those that were of this desk leave the outbox."""
        if not changes:
            return
        with self._writing() as connection:
            for one in changes:
                change, made = one.change, one.made.timestamp()
                connection.execute(
                    "INSERT INTO entries VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (entry) DO UPDATE "
                    "SET content = excluded.content, author = excluded.author, "
                    "made = excluded.made, number = excluded.number "
                    "WHERE excluded.number > entries.number",
                    (
                        *(change.entry, str(change.kind), change.content, change.private),
                        *(one.owner, made, one.author, made, one.number),
                    ),
                )
                connection.execute(
                    "DELETE FROM outbox WHERE id = ? OR (refused <> '' AND entry = ? AND made < ?)",
                    (change.id, change.entry, made),
                )
            self._tell("since", str(max(self.since, *(one.number for one in changes))))

    @property
    def generation(self) -> str:
        """Return a word that is another one after the entries were fetched anew."""
        return self._told("generation")

    def entries(self, after: int = 0) -> list[tuple[int, SharedEntry]]:
        """Return the entries that the library changed behind a number, each with its number."""
        rows = self._rows("SELECT * FROM entries WHERE number > ?", after)
        return [
            (
                int(row[8]),
                SharedEntry(
                    *(row[0], EntryKind(row[1]), row[2], bool(row[3])),
                    *(row[4], _moment(row[5]), row[6], _moment(row[7])),
                ),
            )
            for row in rows
        ]

    def waiting(self, there: Mapping[str, SharedEntry]) -> list[SharedEntry]:
        """Return the entries that this user's changes make, which are yet to be sent.

        Args:
            there: those of the library, by id.
        """
        with self._lock:
            user = self.user
            rows = self._rows(
                "SELECT entry, kind, content, private, made, refused FROM outbox "
                "WHERE user IN (?, '') ORDER BY place",
                user,
            )
        found: dict[str, SharedEntry] = {}
        for entry, kind, content, private, made, refused in rows:
            old, moment = found.get(entry) or there.get(entry), _moment(made)
            owner, kept = (user, moment) if old is None else (old.owner, old.kept)
            told = EntryKind(kind), content, bool(private), owner, kept, user, moment
            found[entry] = SharedEntry(entry, *told, waiting=True, refused=refused)
        return list(found.values())

    def _told(self, key: str) -> str:
        rows = self._rows("SELECT value FROM told WHERE key = ?", key)
        return str(rows[0][0]) if rows else ""

    def _tell(self, key: str, value: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO told VALUES (?, ?)", (key, value))

    def _rows(self, query: str, *values: str | int) -> list[tuple[Any, ...]]:
        with self._lock, self._named():
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._named():
            with whole_transaction(self._connection):
                yield self._connection
            self._written += 1

    @contextmanager
    def _named(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise failed(self.path, error) from error


def _moment(seconds: object) -> datetime:
    """Return the moment of some seconds since 1970; the first one for what is none."""
    try:
        return datetime.fromtimestamp(float(str(seconds)), UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)


__all__ = ["DeskCopy", "NotebookError", "SharedEntry"]
