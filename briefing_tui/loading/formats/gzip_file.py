"""Files packed by gzip, whatever is inside."""

from __future__ import annotations

import zlib

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import check
from briefing_tui.loading.formats.extracted import Extract
from briefing_tui.loading.formats.format import Beginning, Format

_MAGIC = b"\x1f\x8b\x08"
_PIECE = 1 << 20
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
    from briefing_tui.loading.formats.refusals import damaged, swollen

    pieces: list[bytes] = []
    size = 0
    member = zlib.decompressobj(zlib.MAX_WBITS | 16)
    rest = data
    try:
        while rest:
            piece = member.decompress(rest, _PIECE)
            pieces.append(piece)
            size += len(piece)
            check(size, budgets.UNPACKED)
            if size > max(_SURELY_SMALL, len(data) * _RATIO):
                raise swollen(path, "gzip")
            if member.eof:
                rest = member.unused_data.lstrip(b"\0")
                member = zlib.decompressobj(zlib.MAX_WBITS | 16) if rest else member
            else:
                rest = member.unconsumed_tail
                if not rest and not piece:
                    break
    except zlib.error as error:
        raise damaged(path, "gzip") from error
    if not member.eof:
        raise damaged(path, "gzip")
    return b"".join(pieces)


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.formats.refusals import nested
    from briefing_tui.loading.plain import extract_any

    inner = unpacked(data, path)
    if inner.startswith(_MAGIC):
        raise nested(path, "gzip")
    shorter = path[:-3] if path.lower().endswith(".gz") else path
    return extract_any(inner, shorter)


FORMAT = Format("gzip", "gzip", (".gz",), _tells, _read, data=True)
