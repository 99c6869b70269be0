"""Akoma Ntoso (OASIS LegalDocML): debates whose speakers are given."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format

_ROOTS = frozenset(["akomantoso"])


def _tells(file: Beginning) -> bool:
    return file.root in _ROOTS


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.formats.akoma_ntoso.akoma_text import extract_akoma_ntoso

    return extract_akoma_ntoso(data, path)


FORMAT = Format("akoma-ntoso", "Akoma Ntoso", (".akn", ".xml"), _tells, _read, order=160)
