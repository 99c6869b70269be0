"""Bytes to text: decoding, and one module a container."""

from __future__ import annotations

from hashlib import sha256

from briefing_tui.errors import NotTextError
from briefing_tui.loading.binary import binary_kind, is_binary, refusal
from briefing_tui.loading.decoding import Decoded, decode
from briefing_tui.loading.document import Document
from briefing_tui.loading.source import STANDARD_INPUT, read_bytes
from briefing_tui.model import Source, Warning
from briefing_tui.visible import count_controls, first_control
from briefing_tui.words import _

__all__ = ["DEFAULT_MAX_SIZE", "STANDARD_INPUT", "Document", "read"]

DEFAULT_MAX_SIZE = 64 * 1024 * 1024
"""The largest file taken unless the user raises it, in bytes."""

_MARKDOWN = (".md", ".markdown")


def read(path: str, *, max_size: int = DEFAULT_MAX_SIZE) -> Document:
    """Decode a file, or standard input for ``-``.

    Raises:
        MissingError: there is nothing there that may be read.
        TooLargeError: it has more than ``max_size`` bytes.
        NotTextError: it is empty or binary.
    """
    data = read_bytes(path, max_size)
    if kind := binary_kind(data):
        raise NotTextError(path, refusal(kind))
    decoded = decode(data)
    if not decoded.text or decoded.text.isspace():
        raise NotTextError(path, _("is empty; check that the text was saved in it"))
    if is_binary(data, decoded):
        raise NotTextError(path, refusal(None))
    source = Source(path, None, sha256(data).hexdigest(), _media_type(path), decoded.encoding)
    return Document(source, decoded.text, tuple(_warnings(decoded)))


def _media_type(path: str) -> str:
    return "text/markdown" if path.lower().endswith(_MARKDOWN) else "text/plain"


def _warnings(decoded: Decoded) -> list[Warning]:
    """What decoding had to replace, and control characters."""
    found: list[Warning] = []
    if decoded.first is not None:
        replaced = (str(decoded.replaced), decoded.encoding)
        found.append(Warning("decoding-replaced", replaced, decoded.first, decoded.first + 1))
    first = first_control(decoded.text)
    if first is not None:
        controls = (str(count_controls(decoded.text)),)
        found.append(Warning("control-characters", controls, first, first + 1))
    return found
