"""The tables of the notebook's file, and opening it safely."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from briefing_tui.state.notebook.identity import (
    APPLICATION,
    VERSION,
    Identity,
    address,
    are_ours,
    columns_of,
    identify,
)
from briefing_tui.state.notebook.trouble import Trouble, failed, refused
from briefing_tui.state.paths import make_private

PATIENCE = 5.0
"""Seconds to wait for another program that writes."""

_PAUSE = 0.01

_TABLES = """
CREATE TABLE IF NOT EXISTS quotes (
    id TEXT PRIMARY KEY, created TEXT NOT NULL, sha256 TEXT NOT NULL, path TEXT NOT NULL,
    words TEXT NOT NULL, note TEXT NOT NULL, entry TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS quotes_by_source ON quotes (sha256);
CREATE TABLE IF NOT EXISTS corrections (
    id TEXT PRIMARY KEY, created TEXT NOT NULL, sha256 TEXT NOT NULL, path TEXT NOT NULL,
    entry TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS corrections_by_source ON corrections (sha256);
CREATE TABLE IF NOT EXISTS searches (query TEXT PRIMARY KEY, number INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS places (
    sha256 TEXT PRIMARY KEY, place INTEGER NOT NULL, number INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ranks (id TEXT PRIMARY KEY, rank INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS stories (name TEXT PRIMARY KEY, number INTEGER NOT NULL);
"""


def connect(path: Path | None, *, patience: float | None = None) -> sqlite3.Connection:
    """Open the notebook's file, made where it is not there yet; None keeps it in memory.

    Every write is a transaction that reaches the disk before it is done, so that a crash loses
    nothing that was kept and leaves nothing half kept; other programs wait for their turn. A
    file that is no notebook is left as it is.

    Args:
        path: the file.
        patience: seconds to wait for another program; None for :data:`PATIENCE`.

    Raises:
        NotebookError: it cannot be opened, is another program's, or of a later version.
    """
    patience = PATIENCE if patience is None else patience
    if path is None:
        connection = _opened(":memory:", patience)
        connection.executescript(_TABLES)
        return connection
    try:
        make_private(path.parent)
        identity = identify(path)
        if identity is Identity.BLANK:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = _opened(str(path), patience)
    except (OSError, sqlite3.Error) as error:
        raise failed(path, error) from error
    try:
        _prepare(connection, path, identity)
        _keep_log(connection, patience)
    except sqlite3.Error as error:
        connection.close()
        raise failed(path, error) from error
    except BaseException:
        connection.close()
        raise
    return connection


def read_whole(path: Path, patience: float | None = None) -> sqlite3.Connection:
    """Return the notebook's content in memory, read without writing.

    Args:
        path: the file.
        patience: seconds to wait for another program; None for :data:`PATIENCE`.

    Raises:
        NotebookError: it cannot be read, is another program's, or of a later version.
    """
    patience = PATIENCE if patience is None else patience
    try:
        if identify(path) is Identity.BLANK:
            return connect(None)
        before = _state(path)
        if not before[2]:
            # Nobody writes it: the file alone is all of it, and no lock is needed.
            copied = _copied(address(path, "immutable=1"), patience)
            if _state(path) == before:
                return copied
            copied.close()
        try:
            return _copied(address(path, "mode=ro"), patience)
        except sqlite3.OperationalError as error:
            if _is_busy(error):
                raise
        return _copied_elsewhere(path, patience)
    except (OSError, sqlite3.Error) as error:
        raise failed(path, error) from error


def _opened(name: str, patience: float, *, uri: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(
        name, timeout=patience, isolation_level=None, check_same_thread=False, uri=uri
    )
    # Other programs may have written anything: a character that is none must not hide the rest.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, identity: Identity) -> None:
    """Make the tables that are missing, and mark the file as ours and of this version.

    The tables of an earlier version stay as they are; later versions only added some.
    """
    connection.execute("PRAGMA synchronous = FULL")
    if identity is not Identity.OURS or _version(connection) < VERSION:
        connection.execute("BEGIN IMMEDIATE")
        try:
            columns = columns_of(connection)
            if identity is not Identity.OURS and columns and not are_ours(columns):
                raise refused(path, Trouble.FOREIGN)
            for statement in filter(str.strip, _TABLES.split(";")):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def _keep_log(connection: sqlite3.Connection, patience: float) -> None:
    """Have writes go to a log, so that who reads and who writes wait for nobody.

    SQLite does not wait for its turn to begin one, as it does for all else, while another program
    that has just begun the same notebook looks into it.
    """
    deadline = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE)


def _is_busy(error: sqlite3.Error) -> bool:
    """Return whether another program holds what is needed."""
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _copied(name: str, patience: float) -> sqlite3.Connection:
    """Return a database's content in memory."""
    with closing(_opened(name, patience, uri=True)) as connection:
        # The lock is taken here, where waiting for it ends; copying would wait without end.
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        copy = _opened(":memory:", PATIENCE)
        try:
            connection.backup(copy)
            # An older notebook may lack a table.
            for statement in filter(str.strip, _TABLES.split(";")):
                copy.execute(statement)
        except BaseException:
            copy.close()
            raise
        return copy


def _copied_elsewhere(path: Path, patience: float) -> sqlite3.Connection:
    """Return the content of a database whose folder cannot be written, with its log."""
    with tempfile.TemporaryDirectory(prefix="briefing-tui-") as folder:
        place = Path(folder) / path.name
        for name in (path.name, path.name + "-wal"):
            if (file := path.with_name(name)).is_file():
                shutil.copyfile(file, place.with_name(name))
        return _copied(address(place, "mode=rw"), patience)


def _beside(path: Path) -> list[Path]:
    """Return the files of SQLite's own beside a database that hold something."""
    files = [path.with_name(path.name + ending) for ending in ("-wal", "-journal")]
    return [file for file in files if file.is_file() and file.stat().st_size]


def _state(path: Path) -> tuple[int, int, list[Path]]:
    """Return what changes when a database is written."""
    found = path.stat()
    return found.st_size, found.st_mtime_ns, _beside(path)


@contextmanager
def whole_transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Open a transaction that is written whole or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
