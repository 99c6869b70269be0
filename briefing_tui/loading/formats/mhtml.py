"""Web archives (MHTML): pages that a browser or a word processor saved with their parts."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format
from briefing_tui.loading.formats.mail import header_of
from briefing_tui.text.patterns import deferred

_TYPE = deferred(r"(?im)^content-type:\s*(?:multipart/related|multipart/alternative|text/html)")
_SAVED = deferred(r"(?i)saved by|snapshot-content-location|text/html")


def _tells(file: Beginning) -> bool:
    text = (file.text or "")[:4096]
    if not _TYPE.search(text) or "mime-version" not in text.lower():
        return False
    names = header_of(file.text)
    archive = file.ends(".mht", ".mhtml", ".doc") or not names & {"to", "message-id", "received"}
    return bool(names) and archive and _SAVED.search(text) is not None


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.extraction.mime_parts import extract_mhtml

    return extract_mhtml(data, path)


FORMAT = Format("mhtml", "MHTML", (".mhtml", ".mht"), _tells, _read, order=80)
