"""Word documents (Office Open XML)."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format

_DIRECTORY = 262_144
"""The length, in bytes, of a zip file's end that is searched for the names of its parts."""


def _tells(file: Beginning) -> bool:
    """Return whether a zip file, whole or cut off, has the parts of a Word document."""
    data = file.data
    return data.startswith(b"PK\x03\x04") and (
        b"word/" in data[:8192] or b"word/document" in data[-_DIRECTORY:]
    )


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.formats.docx.docx_text import extract_docx

    return extract_docx(data, path)


FORMAT = Format("docx", "DOCX", (".docx", ".docm", ".dotx"), _tells, _read, order=20)
