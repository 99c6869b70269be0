"""Files written whole or not at all, and read only where reading cannot hang."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from briefing_tui.state.paths import StrPath, make_private
from briefing_tui.translation import _
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import BinaryIO

UNFINISHED = ".part"
"""The ending of files that are being written."""

MOST_BYTES = 4 << 20
"""The largest of the program's own small files that is read."""


def write_private(
    path: StrPath, parts: bytes | Iterable[bytes | memoryview], *, durable: bool = True
) -> None:
    """Write one of the program's own files, open to its user alone.

    It is written to another name in its folder and renamed, so that it is whole or unchanged,
    also with two programs at once. Its folder is created.

    Args:
        path: the file.
        parts: what it holds, piece by piece.
        durable: whether to wait until the disk has it; not needed for what can be made again.

    Raises:
        FolderRefusedError: its folder cannot be trusted.
        OSError: it cannot be written; what stood there before stands there still.
    """
    make_private(os.path.dirname(path))
    _replace(path, parts, mode=None, durable=durable)


def write_export(path: StrPath, parts: bytes | Iterable[bytes | memoryview]) -> None:
    """Write a file that the user has named, whole or not at all.

    An existing file keeps its mode; for a symbolic link the file that it points to is replaced.
    Anything but a regular file (``/dev/stdout``, a pipe) is written to directly.

    Raises:
        OSError: it cannot be written; what stood there before stands there still.
    """
    place = os.path.realpath(path)
    try:
        found = os.stat(place)
    except FileNotFoundError:
        _replace(place, parts, mode=0o666 & ~_umask())
        return
    if stat.S_ISREG(found.st_mode):
        if not os.access(place, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), os.fspath(path))
        _replace(place, parts, mode=stat.S_IMODE(found.st_mode))
        return
    with open(place, "wb") as file:
        file.writelines([parts] if isinstance(parts, bytes) else parts)


def write_new(path: StrPath, parts: bytes | Iterable[bytes | memoryview]) -> None:
    """Write a file where there is none, whole or not at all.

    Raises:
        FileExistsError: there is one, also where another program has just put it there.
        OSError: it cannot be written.
    """
    handle, temporary = _begun(path)
    try:
        _fill(handle, parts)
        os.chmod(temporary, 0o666 & ~_umask())
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except (OSError, NotImplementedError):
            # A file system without links, such as FAT: the place is taken first, then filled.
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
            try:
                os.replace(temporary, path)
            except BaseException:
                os.unlink(path)
                raise
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def append_export(path: StrPath, data: bytes, between: bytes = b"") -> bool:
    """Add bytes to a file that the user has named, all or none; return whether it held any.

    What another program adds at the same time is kept, where the system can lock files.

    Args:
        path: the file; made where there is none.
        data: what is added.
        between: what is written before it where the file holds something.

    Raises:
        OSError: it cannot be written; what stood there before stands there still.
    """
    place = os.path.realpath(path)
    if os.path.exists(place) and not os.path.isfile(place):
        write_export(place, data)
        return False
    made = _made(place)
    try:
        with _held(place) as (before, mode):
            _replace(place, [before, between if before else b"", data], mode=mode)
    except BaseException:
        with suppress(OSError):
            if made and not os.path.getsize(place):
                os.unlink(place)
        raise
    return bool(before)


def _made(path: StrPath) -> bool:
    """Make an empty file; return False where there is one."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        return True
    return False


@contextmanager
def _held(path: StrPath) -> Iterator[tuple[bytes, int]]:
    """Yield what a file holds and its mode; other programs that add to it wait meanwhile."""
    while True:
        with open(path, "r+b") as file:
            try:
                import fcntl
            except ImportError:
                found = file.read(), stat.S_IMODE(os.fstat(file.fileno()).st_mode)
            else:
                # Closing the file gives the lock back; a file system without locks does without.
                with suppress(OSError):
                    fcntl.flock(file.fileno(), fcntl.LOCK_EX)
                mine = os.fstat(file.fileno())
                # Whoever had the lock before may have put another file in its place.
                if not os.path.samestat(mine, os.stat(path)):
                    continue
                yield file.read(), stat.S_IMODE(mine.st_mode)
                return
        # Where files cannot be locked, an open one cannot be replaced either.
        yield found
        return


def open_own(path: StrPath, *, most: int = MOST_BYTES) -> BinaryIO:
    """Open one of the program's own files for reading.

    Args:
        path: the file.
        most: the largest file taken, in bytes.

    Raises:
        OSError: it is not there, cannot be read, is larger, or is no regular file (opening a
            pipe would wait for its writer).
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, _("not a regular file"), os.fspath(path))
        if found.st_size > most:
            raise OSError(errno.EFBIG, _("it is too large"), os.fspath(path))
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def read_own(path: StrPath, *, most: int = MOST_BYTES) -> bytes:
    """Return the bytes of one of the program's own files.

    Args:
        path: the file.
        most: the largest file taken, in bytes.

    Raises:
        OSError: as :func:`open_own`.
    """
    with open_own(path, most=most) as file:
        return file.read()


def _replace(
    path: StrPath,
    parts: bytes | Iterable[bytes | memoryview],
    *,
    mode: int | None,
    durable: bool = True,
) -> None:
    """Write beside a path and move over it; a mode of None leaves it to the user alone."""
    handle, temporary = _begun(path)
    try:
        _fill(handle, parts, durable=durable)
        if mode is not None:
            os.chmod(temporary, mode)
        os.replace(temporary, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
        raise


def _fill(
    handle: int, parts: bytes | Iterable[bytes | memoryview], *, durable: bool = True
) -> None:
    """Write all of a file and close it."""
    with os.fdopen(handle, "wb") as file:
        file.writelines([parts] if isinstance(parts, bytes) else parts)
        if durable:
            file.flush()
            os.fsync(file.fileno())


def _begun(path: StrPath) -> tuple[int, str]:
    """Create a file beside another, open to its user alone; return its handle and its place.

    As ``tempfile.mkstemp`` does, whose module takes longer to import than a file to write.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
    for flag in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY", "O_NOINHERIT"):
        flags |= getattr(os, flag, 0)
    folder, name = os.path.split(path)
    while True:
        place = os.path.join(folder, f".{name[:32]}.{os.urandom(6).hex()}{UNFINISHED}")
        with suppress(FileExistsError):
            return os.open(place, flags, 0o600), place


def _umask() -> int:
    """Return the process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
