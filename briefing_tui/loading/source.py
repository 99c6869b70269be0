"""Reading bytes: files, pipes and standard input, never more than the limit."""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import BinaryIO

from briefing_tui.errors import BriefingError, MissingError, TooLargeError
from briefing_tui.words import _

STANDARD_INPUT = "-"
_CHUNK = 1 << 20
_ADDRESSES = ("https://", "http://")


def is_address(path: str) -> bool:
    """Whether a path is an address to fetch rather than a file."""
    return path.lower().startswith(_ADDRESSES) and not os.path.exists(path)


def read_bytes(path: str, max_size: int) -> bytes:
    """All bytes of a file, or of standard input for ``-``.

    A regular file is measured before it is opened; of anything else (a pipe, a device) no more
    than one byte over the limit is read.

    Raises:
        MissingError: there is nothing there that may be read.
        TooLargeError: there are more than ``max_size`` bytes.
    """
    try:
        if path == STANDARD_INPUT:
            return _bounded(_standard_input(path), path, max_size)
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise MissingError(
                path, _("is a folder; name one of its files, or open or search the folder itself")
            )
        if stat.S_ISREG(status.st_mode) and status.st_size > max_size:
            raise _too_large(path, max_size)
        with open(path, "rb") as file:
            return _bounded(file, path, max_size)
    except OSError as error:
        raise MissingError(path, _reason(error)) from error
    except ValueError as error:  # a NUL or a lone surrogate
        raise MissingError(path, _("no file can have such a name; check the path")) from error


def _standard_input(path: str) -> BinaryIO:
    if sys.stdin is None or sys.stdin.closed:
        raise MissingError(path, _("standard input is closed; name a file instead"))
    return sys.stdin.buffer


def _bounded(file: BinaryIO, path: str, max_size: int) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := file.read(min(_CHUNK, max_size + 1 - size)):
        chunks.append(chunk)
        size += len(chunk)
        if size > max_size:
            raise _too_large(path, max_size)
    return b"".join(chunks)


def _too_large(path: str, max_size: int) -> BriefingError:
    return TooLargeError(
        path,
        _("is larger than {limit}; allow more with --max-size").format(limit=_size(max_size)),
    )


def _size(count: int) -> str:
    """A number of bytes for people."""
    for unit, name in ((1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")):
        if count >= unit:
            return f"{count / unit:.4g} {name}"
    return _("{count} bytes").format(count=count)


def _reason(error: OSError) -> str:
    """What is wrong with a path, and the remedy."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return _("there is no such file; check the path")
    if error.errno in (errno.EACCES, errno.EPERM):
        return _("you may not read it; ask for the permission (chmod +r) or copy it")
    return _("cannot be read ({error}); check the disk and the path").format(error=error.strerror)
