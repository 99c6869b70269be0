"""Rich Text Format."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format


def _tells(file: Beginning) -> bool:
    return file.data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.formats.rtf.rich_text import extract_rtf

    return extract_rtf(data, path)


FORMAT = Format("rtf", "RTF", (".rtf",), _tells, _read, order=70)
