"""Parts of zip files, unpacked in pieces and within limits."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from lzma import LZMAError

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import check
from briefing_tui.loading.extraction.refusals import damaged, locked, swollen

_ENTRY = b"PK\x01\x02"
_PIECE = 4 * 1024 * 1024
_RATIO = 250
_SURELY_SMALL = 16 * 1024 * 1024
"""The size, in bytes, up to which any ratio of compression is accepted."""

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    struct.error,
    ValueError,
    IndexError,
    KeyError,
    OverflowError,
)
"""The errors that reading a truncated or manipulated zip file raises."""


class Package:
    """A zip file in memory."""

    def __init__(self, data: bytes, path: str, name: str) -> None:
        """Read the directory of the zip file.

        Raises:
            NotTextError: there is none.
            OverBudget: it is longer than that of any document.
        """
        self._path = path
        self._name = name
        check(data.count(_ENTRY), budgets.PARTS)
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise damaged(path, name) from error

    def has(self, part: str) -> bool:
        """Return whether there is a part of that name."""
        return part in self._archive.NameToInfo

    def parts(self) -> list[str]:
        """Return the names of all parts that are no folders."""
        return [one.filename for one in self._archive.infolist() if not one.is_dir()]

    def pieces(self, part: str) -> Iterator[bytes]:
        """Yield a part in pieces of a few megabytes.

        Raises:
            NotTextError: it is missing, damaged, or locked.
            TooLargeError: its ratio of compression is too high.
            OverBudget: it unpacks to more than any transcript.
        """
        size = 0
        try:
            information = self._archive.getinfo(part)
            most = max(_SURELY_SMALL, information.compress_size * _RATIO)
            with self._archive.open(information) as file:
                while piece := file.read(_PIECE):
                    size += len(piece)
                    check(size, budgets.UNPACKED)
                    if size > most:
                        raise swollen(self._path, self._name)
                    yield piece
        except RuntimeError as error:
            if isinstance(error, NotImplementedError):
                raise damaged(self._path, self._name) from error
            raise locked(self._path, self._name) from error
        except _BROKEN as error:
            raise damaged(self._path, self._name) from error
