"""The kind of file at the notebook's path, determined without changing anything."""

from __future__ import annotations

import os
import sqlite3
import stat
from enum import Enum, auto
from pathlib import Path

from briefing_tui.state.notebook.trouble import Trouble, failed, refused

VERSION = 2
"""The version of the tables, in the file's ``user_version``."""

APPLICATION = 0x42546E62
"""The file's ``application_id``: ``BTnb``. Earlier notebooks have none."""

FIRST_COLUMNS = {
    "quotes": ["id", "created", "sha256", "path", "words", "note", "entry"],
    "corrections": ["id", "created", "sha256", "path", "entry"],
    "searches": ["query", "number"],
    "places": ["sha256", "place", "number"],
}
"""The tables of the first version, by which a notebook without an application id is known."""

ADDED = {"ranks": ["id", "rank"], "stories": ["name", "number"]}
"""The tables that version 2 added: the order made by hand, and the notebooks by name."""

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
"""Bytes of the header, as SQLite's file format has it."""


class Identity(Enum):
    """The kind of a file: ``BLANK`` when there is none, or one that nothing was written to."""

    BLANK = auto()
    OURS = auto()
    UNMARKED = auto()


def identify(path: Path) -> Identity:
    """Return what a file is: to be begun, a notebook, or one without an application id.

    Raises:
        NotebookError: it is another program's, of a later version, or damaged.
        OSError: it cannot be looked at.
    """
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return Identity.BLANK
    if not stat.S_ISREG(found.st_mode):
        raise refused(path, Trouble.FOREIGN)
    if not found.st_size:
        return Identity.BLANK
    with open(path, "rb") as file:
        head = file.read(_HEADER)
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        raise refused(path, Trouble.FOREIGN)
    version, application = (int.from_bytes(head[at : at + 4], "big") for at in (60, 68))
    if application not in (0, APPLICATION):
        raise refused(path, Trouble.FOREIGN)
    if application == APPLICATION:
        if version > VERSION:
            raise refused(path, Trouble.NEWER)
        return Identity.OURS
    return _by_tables(path, version)


def are_ours(columns: dict[str, list[str]]) -> bool:
    """Return whether tables with these columns are those of a notebook of any version."""
    return columns in (FIRST_COLUMNS, FIRST_COLUMNS | ADDED)


def columns_of(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return the columns of each table of a database."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    return {
        name: [
            column
            for (column,) in connection.execute("SELECT name FROM pragma_table_info(?)", (name,))
        ]
        for (name,) in tables
    }


def address(path: Path, mode: str) -> str:
    """Return a file as SQLite takes it with a mode (``mode=ro``, ``immutable=1``)."""
    return f"{path.absolute().as_uri()}?{mode}"


def _by_tables(path: Path, version: int) -> Identity:
    """Return what a database without an application id is, by its tables."""
    columns = _columns(path, "immutable=1")
    if not columns and _has_log(path):
        # What a killed program wrote may stand in the log alone.
        columns = _columns(path, "mode=ro")
        version = VERSION if are_ours(columns) else version
    if are_ours(columns):
        if version > VERSION:
            raise refused(path, Trouble.NEWER)
        return Identity.UNMARKED
    if not columns and version == 0:
        return Identity.UNMARKED
    raise refused(path, Trouble.FOREIGN)


def _columns(path: Path, mode: str) -> dict[str, list[str]]:
    try:
        connection = sqlite3.connect(address(path, mode), uri=True)
        try:
            return columns_of(connection)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise failed(path, error) from error


def _has_log(path: Path) -> bool:
    """Return whether something stands in the write-ahead log beside a database."""
    log = path.with_name(path.name + "-wal")
    return log.is_file() and log.stat().st_size > 0
