"""Checked arrays: those of a file that are checked block by block when they are first touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from briefing_tui.search.codes import Ints
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.segment import Guard
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = 1 << 14
"""Bytes that share a checksum."""

AT_ONCE = 64
"""Blocks that are checked at one step of checking the rest."""

_WORD = 8
"""Bytes of a word of a checksum."""

LAZY = ("codes", "written", "postings", "word_places")
"""The arrays that are checked when they are touched."""


@cache
def _weights() -> NDArray[np.uint64]:
    """Return an odd weight for each word of a block, no two alike."""
    at = np.arange(BLOCK // _WORD, dtype=np.uint64)
    weights: NDArray[np.uint64] = (2 * at + 1) * np.uint64(0x9E3779B97F4A7C15)
    return weights


def block_sums(data: memoryview) -> Ints:
    """Return the checksum of each block of some bytes, in the order of the blocks (int64).

    It is the sum of the words of a block, each by its weight, modulo 2**64: since the weights are
    odd, a word that changes changes the sum. That takes an eighth of the time of a CRC-32.
    """
    whole, each = len(data) // BLOCK, BLOCK // _WORD
    sums = np.frombuffer(data, np.uint64, whole * each).reshape(whole, each) @ _weights()
    if rest := bytes(data[whole * BLOCK :]):
        words = np.frombuffer(rest + b"\0" * (-len(rest) % _WORD), np.uint64)
        sums = np.append(sums, words @ _weights()[: words.size])
    return sums.view(np.int64)


class DamagedError(Exception):
    """A file is not what was written.

    Attributes:
        path: the file.
    """

    def __init__(self, path: Path, place: str) -> None:
        super().__init__(f"{path}: {place}")
        self.path = path


class Checked(Guard):
    """Checks blocks of the large arrays of one file when they are first touched.

    Args:
        path: the file.
        held: its arrays of the names :data:`LAZY`.
        sums: for each of them the checksums of its blocks.
        starts: where its texts begin.
        is_whole: tells whether the file still has its size; a mapping of one that was cut short
            must not be read.
    """

    lazy = True

    def __init__(
        self,
        path: Path,
        held: dict[str, NDArray[np.unsignedinteger]],
        sums: dict[str, Ints],
        starts: Ints,
        is_whole: Callable[[], bool],
    ) -> None:
        self._path = path
        self._held = held
        self._data = {name: array.view(np.uint8).data for name, array in held.items()}
        self._sums = {name: sums[name] for name in held}
        self._ends = starts[1:] - 1
        self._unread = {name: np.ones(sums[name].size, dtype=np.bool_) for name in held}
        self._whole: set[str] = set()
        self._is_whole = is_whole

    def places(self, name: str, places: Ints) -> None:
        """Check the blocks of an array that some places lie in."""
        if name in self._whole or not places.size:
            return
        unread = self._unread[name]
        blocks = places.ravel() // self._each(name)
        if unread.take(blocks, mode="clip").any():
            touched = np.zeros(unread.size, dtype=np.bool_)
            touched[np.clip(blocks, 0, unread.size - 1)] = True
            self._check(name, np.flatnonzero(touched & unread))

    def stretches(self, name: str, lows: Ints, highs: Ints) -> None:
        """Check the blocks of some stretches of an array."""
        if name in self._whole or not lows.size:
            return
        unread, each = self._unread[name], self._each(name)
        change = np.zeros(unread.size + 1, dtype=np.int64)
        np.add.at(change, lows // each, 1)
        np.add.at(change, np.minimum(-(-highs // each), unread.size), -1)
        self._check(name, np.flatnonzero((np.cumsum(change[:-1]) > 0) & unread))

    def rest(self) -> Iterator[None]:
        """Check what has not been touched, a part at each step."""
        for name in LAZY:
            unread = self._unread[name]
            for low in range(0, unread.size, AT_ONCE):
                blocks = np.flatnonzero(unread[low : low + AT_ONCE]) + low
                if blocks.size:
                    if not self._is_whole():
                        raise DamagedError(self._path, name)
                    self._check(name, blocks)
                    yield
            self._whole.add(name)

    def _check(self, name: str, blocks: Ints) -> None:
        if not blocks.size:
            return
        if self._wrong(name, blocks).size:
            raise DamagedError(self._path, name)
        if not self._are_of_texts(name, blocks):
            raise DamagedError(self._path, name)
        self._unread[name][blocks] = False

    def _wrong(self, name: str, blocks: Ints) -> Ints:
        """Return the numbers of those of some blocks that have another checksum."""
        data, sums = self._data[name], self._sums[name]
        cuts = np.flatnonzero(np.diff(blocks) > 1) + 1
        wrong: list[Ints] = []
        # Blocks in a row are summed together.
        for low, high in zip(
            blocks[np.append(0, cuts)].tolist(),
            blocks[np.append(cuts, blocks.size) - 1].tolist(),
            strict=True,
        ):
            found = block_sums(data[low * BLOCK : (high + 1) * BLOCK])
            wrong.append((found != sums[low : high + 1]).nonzero()[0] + low)
        return wrong[0] if len(wrong) == 1 else np.concatenate(wrong)

    def _are_of_texts(self, name: str, blocks: Ints) -> bool:
        """Return whether blocks fit the texts: places within them, and a barrier after each."""
        held, each = self._held[name], self._each(name)
        if name in ("postings", "word_places"):
            # Blocks in a row are looked at together.
            cuts = np.flatnonzero(np.diff(blocks) > 1) + 1
            lows = blocks[np.append(0, cuts)] * each
            highs = (blocks[np.append(cuts, blocks.size) - 1] + 1) * each
            bounds = zip(lows.tolist(), highs.tolist(), strict=True)
            return max(int(held[low:high].max()) for low, high in bounds) < int(self._ends[-1])
        touched = np.zeros(self._unread[name].size, dtype=np.bool_)
        touched[blocks] = True
        return bool((held[self._ends[touched[self._ends // each]]] == ord(BARRIER)).all())

    def _each(self, name: str) -> int:
        """Return how many items of an array are in a block."""
        return BLOCK // self._held[name].itemsize
