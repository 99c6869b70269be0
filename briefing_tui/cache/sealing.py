"""The format of plain data in a kept file: a checksum, JSON, and one text.

JSON can hold nothing but plain data, whoever wrote it. The text is stored after it, so that a
long one is neither escaped nor looked through for quotation marks.
"""

from __future__ import annotations

import json
from zlib import crc32

from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any, NoReturn

LARGEST = 1 << 28
"""Bytes of the largest file of plain data that is written and read."""

LARGEST_JSON = 1 << 25
"""Bytes of JSON that are written and read at most; in memory they take up to ten times more."""

_LONGEST_HEAD = 32


class BrokenFileError(ValueError):
    """Kept data is not what was written."""


def sealed(value: object, text: str = "") -> list[bytes] | None:
    """Return the contents of a kept file; None if it would be too large to be read back.

    Args:
        value: lists, dictionaries, strings, finite numbers, booleans and None.
        text: kept beside it.
    """
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    line = told.encode("utf-8", "surrogatepass")
    words = text.encode("utf-8", "surrogatepass")
    if len(line) > LARGEST_JSON or _LONGEST_HEAD + len(line) + len(words) > LARGEST:
        return None
    return [b"%08x %d\n" % (crc32(words, crc32(line)), len(line)), line, words]


def unsealed(data: bytes) -> tuple[Any, str]:
    """Return the plain data and the text of a kept file.

    Raises:
        BrokenFileError: it is not what was written.
    """
    head, newline, _ = data[:_LONGEST_HEAD].partition(b"\n")
    try:
        told, length = head.split(b" ")
        size, checksum = int(length), int(told, 16)
    except ValueError as error:
        raise BrokenFileError("it has no head") from error
    body = memoryview(data)[len(head) + len(newline) :]
    if not 0 < size <= min(len(body), LARGEST_JSON):
        raise BrokenFileError("it is cut short")
    if crc32(body) != checksum:
        raise BrokenFileError("it has another checksum")
    try:
        value = _DECODER.decode(str(body[:size], "utf-8", "surrogatepass"))
        return value, str(body[size:], "utf-8", "surrogatepass")
    except (ValueError, RecursionError) as error:
        raise BrokenFileError("it is no plain data") from error


def _refuse(name: str) -> NoReturn:
    raise ValueError(name)


_DECODER = json.JSONDecoder(parse_constant=_refuse)
