"""Segments on disk: their arrays one after another, mapped into memory, checked when first read.

A file is a line of JSON that tells the arrays and has its own checksum, and from the next
multiple of 64 bytes on the arrays. The texts and the posting lists are checked block by block
when they are first touched, the rest on opening.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from briefing_tui.search.codes import Ints
from briefing_tui.search.segment import Guard, Segment

BLOCK = 1 << 14
"""Bytes that share a checksum."""

ALIGNED = 64

LAZY = ("codes", "postings")
"""The arrays that are checked when they are touched."""


class DamagedError(Exception):
    """A file is not what was written.

    Attributes:
        path: the file.
    """

    def __init__(self, path: Path, place: str) -> None:
        super().__init__(f"{path}: {place}")
        self.path = path


class Checked(Guard):
    """Checks blocks of the large arrays of one file when they are first touched."""

    def __init__(
        self, path: Path, data: memoryview, sums: dict[str, Ints], sizes: dict[str, int]
    ) -> None:
        self._path = path
        self._data = {name: data[low:high] for name, (low, high) in _bounds(sizes).items()}
        self._sums = sums
        self._unread = {name: np.ones(sums[name].size, dtype=np.bool_) for name in LAZY}

    def codes(self, places: Ints) -> None:
        """Check the blocks of the texts that some places lie in."""
        unread = self._unread["codes"]
        if unread.any() and places.size:
            blocks = np.clip(places.ravel() * 2 // BLOCK, 0, unread.size - 1)
            touched = np.zeros(unread.size, dtype=np.bool_)
            touched[blocks] = True
            self._check("codes", np.flatnonzero(touched & unread))

    def stretch(self, name: str, low: int, high: int, width: int) -> None:
        """Check the blocks of a stretch of an array whose items have so many bytes."""
        unread = self._unread[name]
        first, last = low * width // BLOCK, (high * width + BLOCK - 1) // BLOCK
        if unread[first:last].any():
            self._check(name, np.flatnonzero(unread[first:last]) + first)

    def _check(self, name: str, blocks: Ints) -> None:
        for block in blocks.tolist():
            piece = self._data[name][block * BLOCK : (block + 1) * BLOCK]
            if crc32(piece) != self._sums[name][block]:
                raise DamagedError(self._path, name)
            self._unread[name][block] = False


def _arrays(segment: Segment) -> dict[str, np.ndarray[Any, Any]]:
    words = np.frombuffer(segment.words.encode("utf-8"), dtype=np.uint8)
    named = {field.name: getattr(segment, field.name) for field in fields(segment)}
    kept = {name: value for name, value in named.items() if isinstance(value, np.ndarray)}
    return {**{name: np.ascontiguousarray(array) for name, array in kept.items()}, "words": words}


def _sums(data: memoryview) -> list[int]:
    return [crc32(data[at : at + BLOCK]) for at in range(0, len(data), BLOCK)]


def _bounds(sizes: dict[str, int]) -> dict[str, tuple[int, int]]:
    """Where each array begins and ends, from the first one on."""
    found, at = {}, 0
    for name, size in sizes.items():
        found[name] = (at, at + size)
        at += -(-size // ALIGNED) * ALIGNED
    return found


def parts(segment: Segment) -> Iterator[bytes | memoryview]:
    """What a file of a segment holds, piece by piece."""
    arrays = _arrays(segment)
    views = {name: array.reshape(-1).view(np.uint8).data for name, array in arrays.items()}
    told = {
        name: {"type": array.dtype.str, "size": array.nbytes, "sums": _sums(views[name])}
        for name, array in arrays.items()
    }
    line = json.dumps(told).encode()
    head = b"%08x %d " % (crc32(line), len(line)) + line
    yield head + b" " * (-len(head) % ALIGNED)
    for view in views.values():
        yield view
        yield b"\0" * (-len(view) % ALIGNED)


def opened(path: Path, first: int) -> Segment:
    """The segment of a file.

    Args:
        path: the file.
        first: the number, in the library, of its first text.

    Raises:
        DamagedError: the file is not what was written.
        OSError: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        told, start = _head(data)
        return _segment(path, data[start:], told, first)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise DamagedError(path, str(error)) from error


def _head(data: memoryview) -> tuple[dict[str, Any], int]:
    checksum, length = bytes(data[:32]).split(b" ", 2)[:2]
    low = len(checksum) + len(length) + 2
    line = data[low : low + int(length)]
    if len(line) != int(length) or crc32(line) != int(checksum, 16):
        raise ValueError("the head has another checksum")
    end = low + len(line)
    told: dict[str, Any] = json.loads(bytes(line))
    return told, end + -end % ALIGNED


def _segment(path: Path, data: memoryview, told: dict[str, Any], first: int) -> Segment:
    sizes = {name: int(each["size"]) for name, each in told.items()}
    sums = {name: np.array(each["sums"], dtype=np.int64) for name, each in told.items()}
    arrays: dict[str, Any] = {}
    for name, (low, high) in _bounds(sizes).items():
        piece = data[low:high]
        if len(piece) != sizes[name]:
            raise ValueError(f"{name} is cut short")
        if name not in LAZY and _sums(piece) != told[name]["sums"]:
            raise ValueError(f"{name} has another checksum")
        arrays[name] = np.frombuffer(piece, dtype=np.dtype(told[name]["type"]))
    words = arrays.pop("words").tobytes().decode("utf-8")
    return Segment(words=words, first=first, guard=Checked(path, data, sums, sizes), **arrays)
