"""Decoding of mark-up; a declared encoding is used only if it fits the bytes.

The order: a byte-order mark; UTF-8 where every byte is valid, whatever is declared; the declared
encoding where it fits; else the rules for plain text. A declared encoding of the Chinese
family fits when its text looks as Chinese as the best guess; one of single bytes, in which
anything can be decoded, when the bytes do not look like Chinese or Japanese.
"""

from __future__ import annotations

import codecs
import re

from briefing_tui.loading.chinese import evidence
from briefing_tui.loading.decoding import Decoded, decode

_DECLARED = re.compile(
    rb"""<(?:\?xml|meta)\b[^>]{0,400}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 8192
_SAMPLE = 32_768
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WIDER = {
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "gb2312-80", "x-gbk", "hz"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cn-big5"), "cp950"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987"), "cp949"),
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
}
"""The larger encodings that browsers use for the names of smaller ones."""

_CHINESE = ("gb18030", "cp950", "big5hkscs")
_NEARLY_AS_GOOD = 0.1
_GUESSED_SURELY = (*_CHINESE, "cp932", "shift_jis", "euc_jp", "utf-16-le", "utf-16-be", "utf-16")


def declared_encoding(data: bytes) -> str | None:
    """Return the Python name of the encoding that HTML or XML declares, or None."""
    match = _DECLARED.search(data, 0, _HEAD)
    if not match:
        return None
    name = match[1].decode("ascii", "replace").lower()
    try:
        return codecs.lookup(_WIDER.get(name, name)).name
    except LookupError:
        return None


def decode_marked_up(data: bytes) -> Decoded:
    """Return the text of HTML or XML; bytes that cannot be decoded are replaced."""
    if data.startswith(_MARKS):
        return decode(data)
    if sound := _strictly(data, "utf-8"):
        return sound if b"\0" not in data else decode(data)
    declared = declared_encoding(data)
    guessed = decode(data)
    if declared is None or declared in (guessed.encoding, "utf-8") or declared.startswith("utf"):
        return guessed
    fitting = _strictly(data, declared)
    if fitting is None:
        return guessed
    if declared in _CHINESE:
        nearly = _looks(data, declared) >= _looks(data, guessed.encoding) - _NEARLY_AS_GOOD
        return fitting if nearly else guessed
    if declared in ("cp932", "euc_jp", "cp949", "euc_kr", "iso2022_jp"):
        return fitting
    return guessed if guessed.encoding in _GUESSED_SURELY and not guessed.replaced else fitting


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    """Return the text if every byte can be decoded to text, else None."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _looks(data: bytes, encoding: str) -> float:
    """Return how much the first text beyond ASCII looks like Chinese, as a score of at most 1."""
    ascii_only = len(data) - len(data.lstrip(bytes(range(0x80))))
    start = data.rfind(b"\n", max(0, ascii_only - 200), ascii_only) + 1 or max(0, ascii_only)
    return evidence(data[start : start + _SAMPLE].decode(encoding, "replace")).score
