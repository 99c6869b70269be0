"""The recognition of files that are not plain text, and of their kind."""

from __future__ import annotations

from briefing_tui.loading.decoding import Decoded
from briefing_tui.text.visible import has_controls
from briefing_tui.translation import _

_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG\r\n", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"II*\0", "TIFF image"),
    (b"MM\0*", "TIFF image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word or Excel document"),
    (b"\x1f\x8b", "gzip archive"),
    (b"BZh", "bzip2 archive"),
    (b"\xfd7zXZ\0", "xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "7z archive"),
    (b"Rar!\x1a\x07", "RAR archive"),
    (b"SQLite format 3\0", "SQLite database"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\0", "program"),
    (b"ID3", "sound recording"),
    (b"OggS", "sound recording"),
    (b"RIFF", "sound, image or film"),
)
_ZIPPED = ((b"word/", "DOCX"), (b"xl/", "XLSX"), (b"ppt/", "PPTX"), (b"opendocument", "ODT"))

_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1b"))
_MOST_RUBBISH = 0.05
_MOST_RUBBISH_IN_UTF8 = 0.2
"""The share allowed in UTF-8, higher since no binary file is valid UTF-8 by chance."""


def binary_kind(data: bytes) -> str | None:
    """Return the kind of a file whose first bytes mark it as no plain text, or None."""
    if data.startswith(b"PK\x03\x04"):
        head = data[:4096]
        return next((name for part, name in _ZIPPED if part in head), "zip archive")
    if data[4:8] == b"ftyp":
        return "film or sound recording"
    for magic, name in _MAGIC:
        if data.startswith(magic) and (name != "program" or b"\0" in data[:64]):
            return name
    return None


def is_binary(data: bytes, decoded: Decoded) -> bool:
    """Return whether a decoded file is too broken to be a text.

    Replacement characters and control characters count as broken, except escape, which colours
    terminal output, and white space.
    """
    if not decoded.replaced and not has_controls(decoded.text):
        return False
    unicode = decoded.encoding.startswith("utf-8")
    encoded = data if unicode else decoded.text.encode("utf-8", "replace")
    rubbish = decoded.replaced + len(encoded) - len(encoded.translate(None, delete=_CONTROLS))
    most = _MOST_RUBBISH_IN_UTF8 if unicode else _MOST_RUBBISH
    return rubbish > most * len(decoded.text)


def refusal(kind: str | None) -> str:
    """Return why a binary file is not read, and the remedy."""
    if kind:
        return _("is no plain text ({kind}); save it as text and open that").format(kind=kind)
    return _("is binary, not text; open a text file")
