"""Files of any kind: plain text, or one of the formats."""

from __future__ import annotations

from briefing_tui.errors import NotTextError
from briefing_tui.loading.binary import binary_kind, is_binary, refusal
from briefing_tui.loading.decoding import decode
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format_registry import extract, kind_of
from briefing_tui.translation import _

_MARKDOWN = (".md", ".markdown")


def extract_any(data: bytes, path: str) -> Extract:
    """Return the text of a file of any kind, and what its container gives.

    Raises:
        NotTextError: it is damaged, locked, or holds no text.
        TooLargeError: to read it would cost more than any transcript does.
    """
    kind = kind_of(data, path)
    return extract_plain(data, path) if kind is None else extract(kind, data, path)


def extract_plain(data: bytes, path: str) -> Extract:
    """Return the text of a file that is plain text.

    Raises:
        NotTextError: it is binary or empty.
    """
    if kind := binary_kind(data):
        raise NotTextError(path, refusal(kind))
    decoded = decode(data)
    if not decoded.text or decoded.text.isspace():
        raise NotTextError(path, _("is empty; check that the text was saved in it"))
    if is_binary(data, decoded):
        raise NotTextError(path, refusal(None))
    media_type = "text/markdown" if path.lower().endswith(_MARKDOWN) else "text/plain"
    return Extract(
        decoded.text,
        media_type,
        decoded.encoding,
        replaced=decoded.replaced,
        first=decoded.first,
    )
