"""Local copies of segments: files with holes, into which blocks are fetched as they are touched.

A block that is not there yet, or was damaged, has another checksum than the file's head tells: no
list of what is there is needed, and a program that is killed leaves nothing wrong.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, BinaryIO
from weakref import finalize

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.sealing import BrokenFileError
from briefing_tui.errors import BriefingError
from briefing_tui.postgres.packing import unpacked
from briefing_tui.postgres.stored_segments import needed_places, read_block
from briefing_tui.search.block_checks import BLOCK, LAZY, Checked, DamagedError
from briefing_tui.search.codes import Ints
from briefing_tui.search.disk import Layout, layout_of, opened
from briefing_tui.search.segment import Segment
from briefing_tui.translation import _

LARGEST = 1 << 31
"""Bytes of the largest segment that is taken from a server."""

AT_ONCE = 256
"""Blocks that are asked for at once."""

Fetch = Callable[[int, Sequence[int]], Sequence[tuple[int, bytes]]]
"""Returns blocks with their numbers, of the array of some number in :data:`LAZY`."""

HEAD = 1 << 16
"""Bytes that are read to find the size of the head of a file."""


class FetchedBlocks(Checked):
    """Fetches the blocks of large arrays when they are first touched, and checks them.

    Args:
        path: the local file.
        held: as :class:`~briefing_tui.search.block_checks.Checked` takes them, as the next three.
        sums: of the blocks.
        starts: of the texts.
        is_whole: as above.
        handle: the local file, open for writing; it is closed with this.
        layout: where its arrays lie.
        fetch: asks the server.
    """

    lazy = False

    def __init__(
        self,
        path: Path,
        held: dict[str, Any],
        sums: dict[str, Ints],
        starts: Ints,
        is_whole: Callable[[], bool],
        *,
        handle: int,
        layout: Layout,
        fetch: Fetch,
    ) -> None:
        super().__init__(path, held, sums, starts, is_whole)
        self._handle = handle
        finalize(self, os.close, handle)
        self._layout = layout
        self._fetch = fetch
        self._writing = Lock()

    def _check(self, name: str, blocks: Ints) -> None:
        if blocks.size:
            missing = self._wrong(name, blocks).tolist()
            for at in range(0, len(missing), AT_ONCE):
                self._take(name, missing[at : at + AT_ONCE])
        super()._check(name, blocks)

    def _take(self, name: str, numbers: Sequence[int]) -> None:
        """Fetch some blocks of an array into the file.

        Raises:
            DamagedError: the server has others in their place.
            briefing_tui.errors.BriefingError: it cannot be reached.
        """
        low, high = self._layout.lazy[name]
        found = self._fetch(LAZY.index(name), numbers)
        try:
            with self._writing:
                for number, packed in found:
                    data = read_block(name, packed)
                    at = low + number * BLOCK
                    if len(data) == min(BLOCK, high - at):
                        os.lseek(self._handle, at, os.SEEK_SET)
                        os.write(self._handle, data)
        except BrokenFileError as error:
            raise DamagedError(self._path, f"{name}: {error}") from error
        except OSError as error:
            raise BriefingError(str(self._path), _unwritten(error)) from error


def local_segment(
    path: Path,
    kept: Kept,
    lengths: Sequence[int],
    first: int,
    *,
    needed: Callable[[], bytes],
    fetch: Fetch,
) -> Segment:
    """Return a segment of a server, of which a part lies in a local file.

    Args:
        path: where the file is kept.
        kept: the folder that it is in; where nothing may be written, the file has no name.
        lengths: how many characters each of its texts has.
        first: the number, in the library, of its first text.
        needed: asks the server for what every search needs of it, packed.
        fetch: asks it for blocks.

    Raises:
        DamagedError: the server's segment is not what was written.
        briefing_tui.errors.BriefingError: it cannot be reached.
    """
    with _file(path, kept) as file:
        try:
            layout = layout_of(memoryview(_head(file)))
            return _opened(file, path, first, lengths, layout, fetch)
        except (ValueError, DamagedError):
            pass  # the file is new, or was cut short or damaged: it is filled anew
        layout = _filled(file, path, needed)
        return _opened(file, path, first, lengths, layout, fetch)


def _filled(file: BinaryIO, path: Path, needed: Callable[[], bytes]) -> Layout:
    """Fill a file with what every search needs, and return its layout."""
    try:
        data = unpacked(needed(), LARGEST)
        layout = layout_of(memoryview(data))
        places = needed_places(layout)
        if layout.size > LARGEST or sum(high - low for low, high in places) != len(data):
            raise BrokenFileError("it is of another size")
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedError(path, str(error)) from error
    try:
        file.truncate(layout.size)
        at = 0
        for low, high in places:
            file.seek(low)
            file.write(data[at : at + high - low])
            at += high - low
    except OSError as error:
        raise BriefingError(str(path), _unwritten(error)) from error
    return layout


def _opened(
    file: BinaryIO,
    path: Path,
    first: int,
    lengths: Sequence[int],
    layout: Layout,
    fetch: Fetch,
) -> Segment:
    if os.fstat(file.fileno()).st_size != layout.size:
        raise DamagedError(path, "it is of another size")
    handle = os.dup(file.fileno())
    try:
        checks = partial(FetchedBlocks, handle=handle, layout=layout, fetch=fetch)
        return opened(file, path, first, lengths, checks)
    except BaseException:
        os.close(handle)
        raise


def _unwritten(error: OSError) -> str:
    told = _("what is read of a shared library cannot be written there ({reason}); make room")
    return told.format(reason=error.strerror or error)


def _head(file: BinaryIO) -> bytes:
    """Return the head of a segment's file, or what there is of it."""
    file.seek(0)
    head = file.read(HEAD)
    _checksum, length = head[:32].split(b" ", 2)[:2]
    return head + file.read(max(0, int(length) + 64 - len(head)))


def _file(path: Path, kept: Kept) -> BinaryIO:
    """Return the file of a segment, made empty if there is none, open for reading and writing."""
    for _try in range(2):
        try:
            flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
            if (found := kept.open(path)) is not None:
                found.close()
                return os.fdopen(os.open(path, flags), "r+b", buffering=0)
        except OSError:
            break  # it may not be written: a file without a name does
        if not kept.write(path, [b""]):
            break
    return tempfile.TemporaryFile(buffering=0)
