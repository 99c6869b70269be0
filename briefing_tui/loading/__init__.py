"""Bytes to text: decoding, and one module a container."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from briefing_tui.loading.document import Document
from briefing_tui.model import Source

DEFAULT_MAX_SIZE = 64 * 1024 * 1024
"""The largest file taken unless the user raises it, in bytes."""


def read(path: str, *, max_size: int = DEFAULT_MAX_SIZE) -> Document:
    """Decode a file."""
    data = Path(path).read_bytes()
    source = Source(path, None, sha256(data).hexdigest(), "text/plain", "utf-8")
    return Document(source, data.decode("utf-8"))
