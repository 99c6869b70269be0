"""The faults of the notebook's file, each with its own remedy."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from enum import StrEnum
from pathlib import Path

from briefing_tui.errors import BriefingError
from briefing_tui.state.paths import FolderRefusedError
from briefing_tui.translation import _

_ALMOST_NOTHING = 64 << 10
"""Bytes left on a disk below which an error of input and output means that it is full."""

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC)
_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)


class Trouble(StrEnum):
    """The kinds of fault.

    ``BUSY``: another program holds it. ``READ_ONLY``: it may not be written. ``FULL``: the disk
    has no room. ``DAMAGED``: it is a database that cannot be read. ``FOREIGN``: it is no notebook
    of this program. ``NEWER``: a later version made it. ``UNREACHABLE``: its folder cannot be
    used, or the disk fails. ``GUEST``: whoever looks at a served page may not change it.
    """

    BUSY = "busy"
    READ_ONLY = "read-only"
    FULL = "full"
    DAMAGED = "damaged"
    FOREIGN = "foreign"
    NEWER = "newer"
    UNREACHABLE = "unreachable"
    GUEST = "guest"


class NotebookError(BriefingError):
    """The notebook cannot be opened, read or written.

    Attributes:
        trouble: what is wrong with it.
    """

    def __init__(self, path: str, reason: str, trouble: Trouble = Trouble.UNREACHABLE) -> None:
        super().__init__(path, reason)
        self.trouble = trouble


def failed(path: Path | None, error: sqlite3.Error | OSError) -> NotebookError:
    """Return the error that tells what is wrong with a notebook and what to do about it."""
    trouble = _trouble(path, error)
    name = str(path) if path is not None else ":memory:"
    if isinstance(error, FolderRefusedError):
        name, told = str(error.filename), str(error.strerror)
    else:
        told = remedy(trouble).format(error=_system_words(error))
    return NotebookError(name, told, trouble)


def remedy(trouble: Trouble) -> str:
    """Return what is wrong and what helps, on one line; ``{error}`` stands for the details."""
    return {
        Trouble.BUSY: _("another program holds the notebook; close that and try again"),
        Trouble.READ_ONLY: _("the notebook cannot be written; make it and its folder writable"),
        Trouble.FULL: _("the disk is full; make room for the notebook"),
        Trouble.DAMAGED: _(
            "the notebook is damaged ({error}); put back a copy, or move it away to begin a new one"
        ),
        Trouble.FOREIGN: _("not a notebook of briefing-tui; move it away to begin a new one"),
        Trouble.NEWER: _("a later version of briefing-tui made this notebook; use that"),
        Trouble.UNREACHABLE: _("the notebook cannot be used ({error}); check its folder"),
        Trouble.GUEST: _("a guest changes nothing here; write it to a file to keep it"),
    }[trouble]


def refused(path: Path, trouble: Trouble) -> NotebookError:
    """Return the error for a file that is left alone."""
    return NotebookError(str(path), remedy(trouble), trouble)


def _trouble(path: Path | None, error: sqlite3.Error | OSError) -> Trouble:
    if isinstance(error, OSError):
        if isinstance(error, FolderRefusedError):
            return Trouble.UNREACHABLE
        if error.errno in _NO_ROOM:
            return Trouble.FULL
        return Trouble.READ_ONLY if error.errno in _NOT_ALLOWED else Trouble.UNREACHABLE
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Trouble.BUSY
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return Trouble.READ_ONLY
    if code == sqlite3.SQLITE_FULL or _is_full(path):
        return Trouble.FULL
    if code == sqlite3.SQLITE_NOTADB:
        return Trouble.FOREIGN
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR):
        return Trouble.DAMAGED
    if code == sqlite3.SQLITE_CANTOPEN and path is not None and path.parent.is_dir():
        # Beside a notebook that is there SQLite puts files of its own: that is what fails.
        return Trouble.READ_ONLY
    return Trouble.UNREACHABLE


def _is_full(path: Path | None) -> bool:
    """Return whether the disk of a file has no room left."""
    if path is None:
        return False
    try:
        return shutil.disk_usage(path.parent).free < _ALMOST_NOTHING
    except OSError:
        return False


def _system_words(error: sqlite3.Error | OSError) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error)
