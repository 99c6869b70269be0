"""Readers for files that are more than plain text, one module for each container.

:func:`kind_of` recognises a file's kind by its content, :func:`extract` returns its text and
further facts. The module of a container, and the library that it may need, are imported when
such a file is read.
"""

from __future__ import annotations

from briefing_tui.errors import TooLargeError
from briefing_tui.loading.budgets import OverBudget
from briefing_tui.loading.formats.extracted import Extract
from briefing_tui.loading.formats.kinds import KINDS, kind_of
from briefing_tui.loading.formats.refusals import swollen

__all__ = ["KINDS", "Extract", "extract", "kind_of"]


def extract(kind: str, data: bytes, path: str) -> Extract:
    """Return the text of a container, and what it gives beside the text.

    Args:
        kind: the kind that :func:`kind_of` has returned.
        data: the whole file.
        path: its name in errors.

    Raises:
        NotTextError: it is damaged, locked, or holds no text.
        TooLargeError: to read it would cost more than any transcript does.
        ValueError: there is no such kind.
    """
    try:
        return _extract(kind, data, path)
    except OverBudget as error:
        raise TooLargeError(path, str(error)) from error
    except MemoryError as error:
        raise swollen(path, kind.upper()) from error


def _extract(kind: str, data: bytes, path: str) -> Extract:
    match kind:
        case "html":
            from briefing_tui.loading.formats.html import extract_html

            return extract_html(data, path)
        case "docx":
            from briefing_tui.loading.formats.docx import extract_docx

            return extract_docx(data, path)
        case "pdf":
            from briefing_tui.loading.formats.pdf import extract_pdf

            return extract_pdf(data, path)
        case "srt" | "vtt":
            from briefing_tui.loading.formats.subtitles import extract_subtitles

            return extract_subtitles(kind, data, path)
        case "akoma-ntoso":
            from briefing_tui.loading.formats.akoma_ntoso import extract_akoma_ntoso

            return extract_akoma_ntoso(data, path)
        case "tei":
            from briefing_tui.loading.formats.tei import extract_tei

            return extract_tei(data, path)
        case "markdown":
            from briefing_tui.loading.formats.markdown import extract_markdown

            return extract_markdown(data, path)
        case _:
            raise ValueError(kind)
