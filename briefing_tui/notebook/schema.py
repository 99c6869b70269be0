"""The tables of the notebook's file, and opening it safely."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from briefing_tui.errors import BriefingError

VERSION = 1
_PATIENCE = 10.0
"""Seconds to wait for another program that writes."""

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
"""


class NotebookError(BriefingError):
    """The notebook cannot be opened or written."""


def connect(path: Path | None) -> sqlite3.Connection:
    """The notebook's file, made where it is not there yet; None keeps it in memory.

    Every write is a transaction that reaches the disk before it is done, so that a crash loses
    nothing that was kept and leaves nothing half kept; other programs wait for their turn.

    Raises:
        NotebookError: it cannot be opened, or a later version of the program made it.
    """
    name = str(path) if path else ":memory:"
    try:
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(
            name, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
    except (OSError, sqlite3.Error) as error:
        raise NotebookError(name, f"the notebook cannot be opened ({error})") from error
    try:
        _prepare(connection, name)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise NotebookError(
            name, f"the notebook cannot be read ({error}); move it away to begin a new one"
        ) from error
    except NotebookError:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, name: str) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise NotebookError(name, "a later version of briefing-tui made this notebook; use that")
    if version < VERSION:
        connection.executescript(
            f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;"
        )
