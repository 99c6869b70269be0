"""TEI and ParlaMint: utterances whose speakers are given."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format

_ROOTS = frozenset(["tei", "tei.2", "teicorpus", "u"])


def _tells(file: Beginning) -> bool:
    return file.root in _ROOTS


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.formats.tei.tei_text import extract_tei

    return extract_tei(data, path)


FORMAT = Format("tei", "TEI", (".tei",), _tells, _read, order=170)
