"""PDF with a text layer."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format


def _tells(file: Beginning) -> bool:
    return file.data[:1024].lstrip(b"\xef\xbb\xbf\t\n\f\r ").startswith(b"%PDF-")


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.formats.pdf.pdf_text import extract_pdf

    return extract_pdf(data, path)


FORMAT = Format("pdf", "PDF", (".pdf",), _tells, _read, order=10)
