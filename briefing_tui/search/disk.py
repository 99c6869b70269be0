"""Segments on disk: their arrays one after another, mapped into memory, checked when first read.

A file is a line of JSON that describes the arrays and has its own checksum, and from the next
multiple of 64 bytes on the arrays. The texts and the posting lists are checked block by block
when they are first touched, the rest on opening. What the file tells is checked against the texts
that it is of: no posting, line or word that it gives lies outside of them.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO
from zlib import crc32

import numpy as np

from briefing_tui.dataclass import replace
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.block_checks import BLOCK, LAZY, Checked, DamagedError, block_sums
from briefing_tui.search.codes import ALL, Ints
from briefing_tui.search.segment import Guard, Segment
from briefing_tui.search.spoken import Spoken

if TYPE_CHECKING:
    from pathlib import Path

    Checks = Callable[[Path, dict[str, Any], dict[str, Ints], Ints, Callable[[], bool]], Guard]
    """The maker of a guard, with the arguments of :class:`~.block_checks.Checked`."""

ALIGNED = 64

TYPES: dict[str, type[np.generic]] = {
    "codes": np.uint16,
    "written": np.uint16,
    "bigrams": np.uint32,
    "offsets": np.uint32,
    "postings": np.uint32,
    "word_classes": np.uint16,
    "word_offsets": np.uint32,
    "word_places": np.uint32,
    "lines": np.uint32,
    "feeds": np.uint32,
    "starts": np.int64,
    "lengths": np.int64,
    "bends": np.uint32,
    "shifts": np.int32,
    "counts": np.uint32,
}
"""The arrays of a segment, and the dtype of each."""

SPOKEN: dict[str, type[np.generic]] = {
    "starts": np.uint32,
    "ends": np.uint32,
    "kinds": np.uint8,
    "speakers": np.int32,
    "section_starts": np.uint32,
    "section_ends": np.uint32,
    "section_speeches": np.uint32,
    "section_titles": np.uint32,
    "label_starts": np.uint32,
    "label_ends": np.uint32,
}
"""The columns of who speaks, and the dtype of each; in the file each has a dot before its name."""

WORDS = ("words", ".people", ".titles")
"""The arrays that a file holds in UTF-8."""

KINDS: dict[str, type[np.generic]] = {
    **TYPES,
    **{f".{name}": kind for name, kind in SPOKEN.items()},
    **dict.fromkeys(WORDS, np.uint8),
}
"""All that a file holds, and the dtype of each."""


def _arrays(segment: Segment) -> dict[str, np.ndarray[Any, Any]]:
    spoken = segment.spoken
    words = dict(zip(WORDS, (segment.words, spoken.people, spoken.titles), strict=True))
    held: dict[str, np.ndarray[Any, Any]] = {
        **{name: getattr(segment, name) for name in TYPES},
        **{f".{name}": getattr(spoken, name) for name in SPOKEN},
        **{name: np.frombuffer(text.encode(), dtype=np.uint8) for name, text in words.items()},
    }
    return {name: np.ascontiguousarray(array) for name, array in held.items()}


def _bounds(sizes: dict[str, int]) -> dict[str, tuple[int, int]]:
    """Return where each array begins and ends, in bytes from the start of the first one."""
    found, at = {}, 0
    for name, size in sizes.items():
        found[name] = (at, at + size)
        at += -(-size // ALIGNED) * ALIGNED
    return found


def parts(segment: Segment) -> Iterator[bytes | memoryview]:
    """Yield the contents of a segment's file, piece by piece."""
    arrays = _arrays(segment)
    views = {name: array.reshape(-1).view(np.uint8).data for name, array in arrays.items()}
    told = {
        name: [array.dtype.str, array.nbytes, block_sums(views[name]).tolist()]
        for name, array in arrays.items()
    }
    line = json.dumps(told).encode()
    head = b"%08x %d " % (crc32(line), len(line)) + line
    yield head + b" " * (-len(head) % ALIGNED)
    for view in views.values():
        yield view
        yield b"\0" * (-len(view) % ALIGNED)


class Layout(NamedTuple):
    """The places of what a segment's file holds.

    Attributes:
        size: of the file, in bytes.
        lazy: where each array of :data:`~.block_checks.LAZY` begins and ends.
    """

    size: int
    lazy: dict[str, tuple[int, int]]


def layout_of(head: memoryview) -> Layout:
    """Return the layout of a segment's file.

    Args:
        head: the file, or its first bytes up to the arrays at least.

    Raises:
        ValueError: the head is not what was written.
    """
    told, start = _head(head)
    if type(told) is not dict or told.keys() != KINDS.keys():
        raise ValueError("it has other arrays")
    bounds = _bounds({name: _size(name, told[name]) for name in told})
    ends = [high + -high % ALIGNED for _low, high in bounds.values()]
    lazy = {name: (bounds[name][0] + start, bounds[name][1] + start) for name in LAZY}
    return Layout(start + max(ends), lazy)


def sums_of(data: memoryview) -> dict[str, list[int]]:
    """Return the checksums of the blocks of each array of :data:`~.block_checks.LAZY`.

    Args:
        data: a segment's file, or its first bytes up to the arrays at least.

    Raises:
        ValueError: the head is not what was written.
    """
    told, _start = _head(data)
    return {name: list(told[name][2]) for name in LAZY}


def opened(
    file: BinaryIO,
    path: Path,
    first: int,
    lengths: Sequence[int],
    checks: Checks = Checked,
) -> Segment:
    """Return the segment of a file.

    Args:
        file: open for reading.
        path: where it is.
        first: the number, in the library, of its first text.
        lengths: how many characters each of its texts has.
        checks: makes the guard of the large arrays.

    Raises:
        DamagedError: the file is not what was written, or is of other texts.
    """
    try:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        data = memoryview(mapped)
        told, start = _head(data)
        segment, held, sums = _segment(data[start:], told, first, lengths)
        guard = checks(path, held, sums, segment.starts, lambda: mapped.size() >= len(data))
        return replace(segment, guard=guard)
    except (OSError, ValueError, TypeError, RecursionError) as error:
        raise DamagedError(path, str(error)) from error


def _head(data: memoryview) -> tuple[Any, int]:
    checksum, length = bytes(data[:32]).split(b" ", 2)[:2]
    low = len(checksum) + len(length) + 2
    line = data[low : low + int(length)]
    if len(line) != int(length) or crc32(line) != int(checksum, 16):
        raise ValueError("the head has another checksum")
    end = low + len(line)
    return json.loads(bytes(line)), end + -end % ALIGNED


def _segment(
    data: memoryview, told: Any, first: int, lengths: Sequence[int]
) -> tuple[Segment, dict[str, Any], dict[str, Ints]]:
    """Return the segment, and its arrays that are checked when they are touched with their sums."""
    if type(told) is not dict or told.keys() != KINDS.keys():
        raise ValueError("it has other arrays")
    sizes = {name: _size(name, told[name]) for name in told}
    sums = {name: np.array(told[name][2], dtype=np.int64) for name in told}
    arrays: dict[str, Any] = {}
    for name, (low, high) in _bounds(sizes).items():
        piece = data[low:high]
        if len(piece) != sizes[name]:
            raise ValueError(f"{name} is cut short")
        if name not in LAZY and block_sums(piece).tolist() != told[name][2]:
            raise ValueError(f"{name} has another checksum")
        arrays[name] = np.frombuffer(piece, dtype=KINDS[name])
    words, people, titles = (arrays.pop(name).tobytes().decode("utf-8") for name in WORDS)
    columns = {name: arrays.pop(f".{name}") for name in SPOKEN}
    spoken = Spoken(**columns, people=people, titles=titles)
    segment = Segment(words=words, first=first, spoken=spoken, **arrays)
    if not _is_of(segment, lengths):
        raise ValueError("it is of other texts")
    return segment, {name: arrays[name] for name in LAZY}, sums


def _size(name: str, told: Any) -> int:
    """Return the size of an array in bytes; raise ValueError if its description is wrong."""
    kind, size, sums = told
    if kind != np.dtype(KINDS[name]).str or type(size) is not int or size < 0:
        raise ValueError(f"{name} is of another kind")
    if len(sums) != -(-size // BLOCK):
        raise ValueError(f"{name} has other checksums")
    return size


def _is_of(segment: Segment, lengths: Sequence[int]) -> bool:
    """Return whether a segment is of texts of these lengths, and all its places are in them."""
    offsets, lines, starts = segment.offsets, segment.lines, segment.starts
    return (
        segment.lengths.tolist() == list(lengths)
        and starts.size == len(lengths) + 1
        and int(starts[0]) == 0
        and _ascends(starts)
        and segment.codes.size == segment.written.size == int(starts[-1])
        and segment.shifts.size == segment.bends.size
        and _ascends(segment.bends)
        and (not segment.bends.size or int(segment.bends[-1]) < segment.codes.size)
        and segment.counts.size == ALL
        and offsets.size == segment.bigrams.size + 1
        and int(offsets[0]) == 0
        and int(offsets[-1]) == segment.postings.size
        and _ascends(offsets)
        and _ascends(segment.bigrams)
        and _is_dictionary(segment)
        and segment.spoken.fits(segment.codes.size)
        and _ascends(lines)
        and (not lines.size or int(lines[-1]) < segment.codes.size)
        and _ascends(segment.feeds)
        and (not segment.feeds.size or int(segment.feeds[-1]) < segment.codes.size)
    )


def _is_dictionary(segment: Segment) -> bool:
    """Return whether each word has a class and places."""
    words, offsets = segment.words.count("\n") - 1, segment.word_offsets
    return (
        segment.words[:1] == "\n"
        and segment.word_classes.size == words
        and offsets.size == words + 1
        and int(offsets[0]) == 0
        and int(offsets[-1]) == segment.word_places.size
        and _ascends(offsets)
    )


def _ascends(array: np.ndarray[Any, Any]) -> bool:
    return bool((array[1:] > array[:-1]).all())
