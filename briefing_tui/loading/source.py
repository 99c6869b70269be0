"""The reading of files, pipes and standard input, up to the limit of size."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time

from briefing_tui.errors import BriefingError, MissingError, TooLargeError
from briefing_tui.limits import ReadingLimits
from briefing_tui.translation import _
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import BinaryIO

STANDARD_INPUT = "-"
_CHUNK = 1 << 20
_NOT_WAITING = getattr(os, "O_NONBLOCK", 0)

PATIENCE = 5.0
"""Seconds within which a process must begin to write into a named pipe."""

_PAUSE = 0.05


def is_address(path: str) -> bool:
    """Return whether a path is an address rather than a file, also one that is never fetched.

    A scheme of one letter is a drive.
    """
    scheme, slashes, _rest = path.partition("://")
    named = slashes and len(scheme) > 1 and scheme.isascii() and scheme.isalpha()
    return bool(named) and not os.path.exists(path)


def read_bytes(path: str, limits: ReadingLimits) -> bytes:
    """Return all bytes of a file, or of standard input for ``-``.

    The size of a regular file is checked before it is read. Of a pipe, such as the shell's
    ``<(command)``, or a device at most one byte over the limit is read. Disks and sockets are
    refused.

    Raises:
        MissingError: the file is missing or may not be read.
        TooLargeError: there are more bytes than the limits allow.
    """
    try:
        if path == STANDARD_INPUT:
            return _bounded(_standard_input(path), path, limits)
        _check_kind(os.stat(path), path, limits)
        with open(path, "rb", opener=_opened) as file:
            status = os.fstat(file.fileno())
            # The file may have been replaced since it was checked above.
            _check_kind(status, path, limits)
            return _piped(file, path, limits) if _waits(status) else _bounded(file, path, limits)
    except OSError as error:
        raise MissingError(path, _reason(error)) from error
    except ValueError as error:  # a NUL or a lone surrogate
        raise MissingError(path, _("no file can have such a name; check the path")) from error


def _check_kind(status: os.stat_result, path: str, limits: ReadingLimits) -> None:
    """Raise an error for what cannot be a transcript.

    Raises:
        MissingError: it is a folder, a disk or a socket.
        TooLargeError: it is a file of more bytes than the limits allow.
    """
    mode = status.st_mode
    if stat.S_ISDIR(mode):
        raise MissingError(
            path, _("is a folder; name one of its files, or open or search the folder itself")
        )
    if stat.S_ISSOCK(mode) or stat.S_ISBLK(mode):
        raise MissingError(path, _("is a disk or a socket, no transcript; name a file instead"))
    if stat.S_ISREG(mode) and limits.exceeded_by(status.st_size):
        raise _too_large(path, limits)


def _opened(path: str, flags: int) -> int:
    """Return a file descriptor, without waiting for the writer of a pipe."""
    return os.open(path, flags | _NOT_WAITING | getattr(os, "O_NOCTTY", 0))


def _waits(status: os.stat_result) -> bool:
    """Return whether reading may have to wait for data."""
    return bool(_NOT_WAITING) and not stat.S_ISREG(status.st_mode)


def _piped(file: BinaryIO, path: str, limits: ReadingLimits) -> bytes:
    """Return all bytes of a pipe or terminal that was opened without waiting.

    Raises:
        MissingError: nobody has begun to write into it for :data:`PATIENCE` seconds.
    """
    chunks: list[bytes] = []
    size = 0
    # A pipe of the shell, which a link names, has a writer from the beginning.
    named = stat.S_ISFIFO(os.lstat(path).st_mode)
    deadline = time.monotonic() + PATIENCE if named else 0.0
    while True:
        try:
            chunk = os.read(file.fileno(), min(_CHUNK, limits.beyond(size)))
        except BlockingIOError:  # somebody has opened it to write, and says nothing yet
            import select

            select.select([file], [], [], _PAUSE)
            deadline = 0.0
            continue
        if chunk:
            chunks.append(chunk)
            size += len(chunk)
            if limits.exceeded_by(size):
                raise _too_large(path, limits)
            deadline = 0.0
        elif not deadline:
            return b"".join(chunks)
        elif time.monotonic() >= deadline:
            raise MissingError(path, _("is a pipe into which nobody writes; name a file instead"))
        else:  # nobody has opened it to write
            time.sleep(_PAUSE)


def _standard_input(path: str) -> BinaryIO:
    if sys.stdin is None or sys.stdin.closed:
        raise MissingError(path, _("standard input is closed; name a file instead"))
    return sys.stdin.buffer


def _bounded(file: BinaryIO, path: str, limits: ReadingLimits) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := file.read(min(_CHUNK, limits.beyond(size))):
        chunks.append(chunk)
        size += len(chunk)
        if limits.exceeded_by(size):
            raise _too_large(path, limits)
    return b"".join(chunks)


def _too_large(path: str, limits: ReadingLimits) -> BriefingError:
    return TooLargeError(
        path,
        _("is larger than {limit}; allow more with --max-size").format(limit=limits.shown_size),
    )


def _reason(error: OSError) -> str:
    """Return why a path cannot be read, and the remedy."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return _("there is no such file; check the path")
    if error.errno in (errno.EACCES, errno.EPERM):
        return _("you may not read it; ask for the permission (chmod +r) or copy it")
    return _("cannot be read ({error}); check the disk and the path").format(error=error.strerror)
