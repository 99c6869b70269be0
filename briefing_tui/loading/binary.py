"""The recognition of files that are not plain text, and of their kind."""

from __future__ import annotations

from briefing_tui.loading.decoding import Decoded
from briefing_tui.text.visible import has_controls
from briefing_tui.translation import _

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"II*\0", "TIFF image"),
    (b"MM\0*", "TIFF image"),
    (b"BM", "BMP image"),
    (b"AT&TFORM", "DjVu document"),
    (b"%!PS", "PostScript"),
    (b"\xffWPC", "WordPerfect document"),
    (b"BZh", "bzip2 archive"),
    (b"\xfd7zXZ\0", "xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "7z archive"),
    (b"Rar!\x1a\x07", "RAR archive"),
    (b"SQLite format 3\0", "SQLite database"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\0", "program"),
    (b"ID3", "sound recording"),
    (b"\xff\xfb", "sound recording"),
    (b"\xff\xf3", "sound recording"),
    (b"fLaC", "sound recording"),
    (b"#!AMR", "sound recording"),
    (b"OggS", "sound recording"),
    (b"\x1aE\xdf\xa3", "film or sound recording"),
)
_ZIPPED = (
    (b"application/epub+zip", "EPUB book"),
    (b"ppt/", "PPTX"),
    (b"opendocument.presentation", "ODP"),
    (b"opendocument.spreadsheet", "ODS"),
    (b"Index/Document.iwa", "Pages document"),
    (b"hwpml", "HWPX document"),
)
_IN_OLE = (
    ("EncryptedPackage", "locked"),
    ("WordDocument", "old Word document"),
    ("PowerPoint Document", "old PowerPoint document"),
    ("Workbook", "old Excel workbook"),
    ("__substg1.0_", "Outlook message"),
    ("FileHeader", "HWP document"),
)
"""The names in the directory of an OLE file, which tell what it is; a locked one comes first."""

_UNSURE = {"program": b"\0", "BMP image": b"\0", "sound recording": b"\0"}
"""Kinds whose first bytes a text may have too, and what their first bytes hold as well."""

_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1b"))
_MOST_RUBBISH = 0.05
_MOST_RUBBISH_IN_UTF8 = 0.2
"""The share allowed in UTF-8, higher since no binary file is valid UTF-8 by chance."""


def binary_kind(data: bytes) -> str | None:
    """Return the kind of a file whose first bytes mark it as no plain text, or None."""
    if data.startswith(b"PK\x03\x04"):
        head = data[:4096] + data[-65_536:]
        return next((name for part, name in _ZIPPED if part in head), "zip archive")
    if data.startswith(_OLE):
        names = ((name.encode("utf-16-le"), kind) for name, kind in _IN_OLE)
        return next((kind for name, kind in names if name in data), "old Office document")
    if data[4:8] == b"ftyp":
        return "HEIC image" if data[8:11] in (b"hei", b"mif") else "film or sound recording"
    if data.startswith(b"RIFF"):
        return {b"WEBP": "WebP image", b"WAVE": "sound recording"}.get(data[8:12], "film")
    for magic, name in _MAGIC:
        if data.startswith(magic) and _UNSURE.get(name, b"") in data[:2048]:
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
    """Return why a binary file is not read, and the remedy.

    Args:
        kind: what :func:`binary_kind` has returned.
    """
    if kind is None:
        return _("is binary, not text; open a text file")
    if kind == "locked":
        return _("is an Office document locked by a password; save it without one and open that")
    for words, reason in (
        ("image", _("is a {kind}, not a text; read its characters (tesseract, ocrmypdf) first")),
        ("recording", _("is a {kind}, not its transcript; transcribe it (whisper) first")),
        ("archive", _("is a {kind}; unpack it and open what is inside")),
        ("old Word", _("is an {kind} (.doc); save it as .docx, or as text, and open that")),
        ("old", _("is an {kind}; save it as a PDF, or as text, and open that")),
        ("Outlook", _("is an {kind}; save it as text or as .eml and open that")),
    ):
        if words in kind:
            return reason.format(kind=kind)
    return _("not plain text ({kind}); save it as text and open that").format(kind=kind)
