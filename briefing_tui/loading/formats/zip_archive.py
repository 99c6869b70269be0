"""Zip archives of transcripts: one alone is read; of several, each is named."""

from __future__ import annotations

import os

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format

_MANY = 5
_NEVER = (".zip", ".gz")


def _tells(file: Beginning) -> bool:
    return file.data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def transcripts_in(parts: list[str]) -> list[str]:
    """Return the parts of an archive that may be transcripts, by their names."""
    from briefing_tui.loading.readable_endings import readable

    kept = []
    for part in parts:
        folders = part.replace("\\", "/").split("/")
        hidden = any(name.startswith((".", "__MACOSX")) for name in folders)
        if not hidden and part.lower().endswith(readable()) and not part.lower().endswith(_NEVER):
            kept.append(part)
    return kept


def _read(data: bytes, path: str) -> Extract:
    """Return the text of the only transcript in an archive.

    Raises:
        NotTextError: there is none, or there are several.
    """
    from briefing_tui.loading.any_file import extract_any
    from briefing_tui.loading.binary import binary_kind
    from briefing_tui.loading.extraction.refusals import nothing_inside, several_inside, unread
    from briefing_tui.loading.extraction.zipped import Package

    kind = binary_kind(data)
    if kind not in (None, "zip archive"):
        raise unread(path, kind)
    package = Package(data, path, "zip")
    found = transcripts_in(package.parts())
    if not found:
        raise nothing_inside(path, "zip")
    if len(found) > 1:
        shown = [os.path.join(path, name) for name in found[:_MANY]]
        raise several_inside(path, shown, len(found))
    inner = b"".join(package.pieces(found[0]))
    return extract_any(inner, os.path.join(path, found[0]))


FORMAT = Format("zip", "zip", (".zip",), _tells, _read, data=True, order=50)
