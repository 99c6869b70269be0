"""Files packed by gzip, whatever is inside."""

from __future__ import annotations

import zlib

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter, check
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format

_MAGIC = b"\x1f\x8b\x08"
_PIECE = 1 << 20
_GIVEN = 1 << 16
_SURELY_SMALL = 16 << 20
"""The size, in bytes, up to which any ratio of compression is accepted."""

_RATIO = 250


def _tells(file: Beginning) -> bool:
    return file.data.startswith(_MAGIC)


def unpacked(data: bytes, path: str) -> bytes:
    """Return what is packed in a gzip file, of one member or several.

    Raises:
        NotTextError: it is damaged.
        TooLargeError: its ratio of compression is too high.
        OverBudget: it unpacks to more than any transcript.
    """
    from briefing_tui.loading.extraction.refusals import damaged, swollen

    pieces: list[bytes] = []
    size = at = 0
    members = Meter(budgets.PARTS)
    member = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        while at < len(data):
            if member.eof:
                if data[at : at + 1] == b"\0" and not data[at:].strip(b"\0"):
                    break  # the last block was filled up
                members.spend()
                member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            given = data[at : at + _GIVEN]
            piece = member.decompress(given, _PIECE)
            at += len(given) - len(member.unused_data) - len(member.unconsumed_tail)
            pieces.append(piece)
            size += len(piece)
            check(size, budgets.UNPACKED)
            if size > max(_SURELY_SMALL, len(data) * _RATIO):
                raise swollen(path, "gzip")
    except zlib.error as error:
        raise damaged(path, "gzip") from error
    if not member.eof:
        raise damaged(path, "gzip")
    return b"".join(pieces)


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.any_file import extract_any
    from briefing_tui.loading.extraction.refusals import nested

    inner = unpacked(data, path)
    if inner.startswith(_MAGIC):
        raise nested(path, "gzip")
    shorter = path[:-3] if path.lower().endswith(".gz") else path
    return extract_any(inner, shorter)


FORMAT = Format("gzip", "gzip", (".gz",), _tells, _read, data=True, order=60)
