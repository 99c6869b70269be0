"""Packing: bytes compressed for the data base, and unpacked up to a bound."""

from __future__ import annotations

import zlib

import numpy as np

from briefing_tui.cache.sealing import LARGEST, BrokenFileError

LEVEL = 1
"""The level of compression: higher ones take three times as long and save a twentieth."""


def packed(data: bytes | memoryview) -> bytes:
    """Return bytes compressed."""
    return zlib.compress(data, LEVEL)


def unpacked(data: bytes, most: int = LARGEST) -> bytes:
    """Return what was packed.

    Args:
        data: as :func:`packed` gives it.
        most: how many bytes it may become.

    Raises:
        BrokenFileError: it is not what was packed, or too large.
    """
    reader = zlib.decompressobj()
    try:
        found = reader.decompress(data, most)
    except zlib.error as error:
        raise BrokenFileError(f"it cannot be unpacked: {error}") from error
    if not reader.eof:
        raise BrokenFileError("it is cut short or too large")
    return found


def packed_places(data: bytes) -> bytes:
    """Return some places, numbers of 32 bits that mostly ascend, compressed.

    What is compressed is the difference from each to the next, first all their lowest bytes.
    """
    places = np.frombuffer(data, dtype="<u4")
    steps = np.diff(places, prepend=places.dtype.type(0))
    return packed(steps.view(np.uint8).reshape(-1, 4).T.tobytes())


def unpacked_places(data: bytes, most: int) -> bytes:
    """Return what :func:`packed_places` compressed.

    Args:
        data: as it gives it.
        most: how many bytes it may become.

    Raises:
        BrokenFileError: it is not what was packed, or too large.
    """
    found = unpacked(data, most)
    if len(found) % 4:
        raise BrokenFileError("it holds no whole numbers")
    steps = np.frombuffer(found, dtype=np.uint8).reshape(4, -1).T.copy().view("<u4")
    return np.cumsum(steps.ravel(), dtype="<u4").tobytes()
