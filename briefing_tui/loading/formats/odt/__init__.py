"""OpenDocument texts, packed or flat."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format

_MIME = b"application/vnd.oasis.opendocument.text"


def _tells(file: Beginning) -> bool:
    if file.data.startswith(b"PK\x03\x04"):
        return _MIME in file.data[:1024] or _is_packed(file.data)
    return file.root == "document" and _MIME in file.data[:4096]


def _is_packed(data: bytes) -> bool:
    """Return whether a zip file whose mimetype is packed, or not its first part, is an ODT."""
    directory = data[-262_144:]
    if data[30:38] == b"mimetype" and b"content.xml" in directory:
        return b"opendocument" not in data[:200]
    return (
        b"content.xml" in directory
        and b"META-INF/manifest.xml" in directory
        and (b"styles.xml" in directory and b"xl/" not in directory and b"word/" not in directory)
    )


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.formats.odt.open_document import extract_odt

    return extract_odt(data, path)


FORMAT = Format("odt", "ODT", (".odt", ".ott", ".fodt"), _tells, _read, order=30)
