"""Segments as rows: what every search needs in one piece, the large arrays in blocks."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.dataclass import dataclass
from briefing_tui.postgres.packing import packed, packed_places, unpacked, unpacked_places
from briefing_tui.search.block_checks import BLOCK, LAZY
from briefing_tui.search.disk import Layout, layout_of, parts
from briefing_tui.search.segment import Segment

PLACES = frozenset({"postings", "word_places"})
"""The large arrays that hold places."""


@dataclass(frozen=True, slots=True, eq=False)
class StoredSegment:
    """A segment's file, taken apart.

    Attributes:
        data: the whole file.
        layout: where its arrays lie.
    """

    data: bytes
    layout: Layout

    @classmethod
    def of(cls, segment: Segment) -> StoredSegment:
        """Return the file of a segment."""
        data = b"".join(parts(segment))
        return cls(data, layout_of(memoryview(data)))

    @property
    def needed(self) -> bytes:
        """Return what every search needs, packed: all but the large arrays."""
        pieces = [self.data[low:high] for low, high in needed_places(self.layout)]
        return packed(b"".join(pieces))

    def blocks(self) -> Iterator[tuple[int, int, bytes]]:
        """Yield the blocks of the large arrays: the number of the array, its own, and its bytes."""
        for part, name in enumerate(LAZY):
            low, high = self.layout.lazy[name]
            pack = packed_places if name in PLACES else packed
            for number, at in enumerate(range(low, high, BLOCK)):
                yield part, number, pack(self.data[at : min(at + BLOCK, high)])


def read_block(name: str, data: bytes) -> bytes:
    """Return the bytes of a block of an array.

    Raises:
        briefing_tui.cache.sealing.BrokenFileError: it is not what was stored.
    """
    return unpacked_places(data, BLOCK) if name in PLACES else unpacked(data, BLOCK)


def needed_places(layout: Layout) -> list[tuple[int, int]]:
    """Return where in a segment's file that lies which every search needs."""
    places, at = [], 0
    for low, high in sorted(layout.lazy.values()):
        places.append((at, low))
        at = high
    return [*places, (at, layout.size)]
