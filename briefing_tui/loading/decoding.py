"""Decoding of bytes, by strict rules first and a guess last.

The order: a byte-order mark; the escape sequences of ISO 2022 and HZ; UTF-8; UTF-16 where zero
bytes show it; UTF-8 with a few broken bytes; Japanese, which kana show; whichever of GB18030, Big5
and UTF-16 gives the most plausible Chinese; an encoding of another alphabet whose common letters it
gives; the Latin one that gives the letters of one language; cp1252 where what it gives are letters
and typographic marks; the detector of charset-normalizer; at last UTF-8 or GB18030, whichever has
to replace less.
"""

from __future__ import annotations

import codecs

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.alphabets import encoding_of, latin_encoding_of
from briefing_tui.loading.chinese import evidence

REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text out of bytes.

    Attributes:
        text: without a byte-order mark, line ends kept.
        encoding: the Python name of the encoding.
        replaced: the number of replacement characters for bytes that could not be decoded.
        first: the offset of the first of them in ``text``, or None.
    """

    text: str
    encoding: str
    replaced: int = 0
    first: int | None = None


_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte-order marks, in this order since the mark of UTF-32 begins with that of UTF-16."""

_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_CHINESE = ("gb18030", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
_GUESSED = (
    *("cp932", "euc_jp", "cp949", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "koi8_r"),
    *("iso8859_2", "iso8859_15", "mac_roman"),
)

_ESCAPES = (
    (b"\x1b$", ("iso2022_jp", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_jp_3", "iso2022_kr")),
    (b"~{", ("hz",)),
)
_SAMPLE = 32_768
"""The number of bytes that slow code weighs before all bytes are decoded."""

_TYPOGRAPHIC = frozenset("‘’“”‚„–—…•€£©®™°·«»¿¡§´×½¼¾º\u00a0\u00ad")
_LEAST_KANA = 0.3
_VALID_PER_BROKEN = 8
"""The least number of valid characters beyond ASCII for each broken byte of UTF-8."""


def decode(data: bytes) -> Decoded:
    """Return the text of a whole file; bytes that cannot be decoded are replaced."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if escaped := _escaped(data):
        return escaped
    strict = _strictly(data, "utf-8")
    if strict and b"\0" not in data:
        return strict
    if b"\0" in data and (wide := _wide(data)):
        return wide
    if strict:
        return strict
    return (
        _broken_utf8(data)
        or _japanese(data)
        or _chinese(data)
        or _alphabetic(data)
        or _western(data)
        or _guessed(data)
        or _forced(data)
    )


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    """Return the text if every byte can be decoded, else None."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _decoded(data: bytes, encoding: str) -> Decoded:
    """Return the text in a known encoding, with replacement characters where necessary."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        first = len(data[: error.start].decode(encoding, "ignore"))
        text = data.decode(encoding, "replace")
        written = data.count(REPLACEMENT.encode()) if encoding.startswith("utf-8") else 0
        replaced = max(1, text.count(REPLACEMENT) - written)
        return Decoded(text, encoding, replaced, max(0, text.find(REPLACEMENT, first)))


def _broken_utf8(data: bytes) -> Decoded | None:
    """Return UTF-8 with few broken bytes, or with its last character cut off, or None."""
    found = _decoded(data, "utf-8")
    beyond = len(found.text.encode("ascii", "ignore"))
    sound = len(found.text) - beyond - found.replaced
    cut_off = found.replaced == 1 and found.text.endswith(REPLACEMENT)
    if sound >= found.replaced * _VALID_PER_BROKEN or (cut_off and sound > 0):
        return found
    return None


def _sample(data: bytes) -> bytes:
    """Return bytes to weigh, from the line of the first byte beyond ASCII on."""
    if len(data) <= _SAMPLE:
        return data
    ascii_only = len(data) - len(data.lstrip(bytes(range(0x80))))
    start = data.rfind(b"\n", 0, ascii_only) + 1
    start -= start % 4
    return data[start : start + _SAMPLE]


def _wide(data: bytes) -> Decoded | None:
    """Return UTF-16 or UTF-32 without a byte-order mark, or None."""
    sample = _sample(data)
    for encoding in _WIDE:
        text = sample.decode(encoding, "replace")
        ordinary = sum(_is_ordinary(character) for character in text)
        if text and ordinary >= 0.95 * len(text):
            return _decoded(data, encoding)
    return None


def _is_ordinary(character: str) -> bool:
    """Return whether a character is usual in a transcript: ASCII, Latin, CJK and marks."""
    return (
        " " <= character <= "~"
        or character in "\t\n\r"
        or "\xa0" <= character <= "\u024f"
        or "\u2010" <= character <= "\u203b"
        or "\u3000" <= character <= "\u30ff"
        or "\u4e00" <= character <= "\u9fff"
        or "\uac00" <= character <= "\ud7a3"
        or "\uff00" <= character <= "\uffef"
    )


def _japanese(data: bytes) -> Decoded | None:
    """Return EUC-JP or Shift_JIS if enough characters beyond ASCII are kana, else None."""
    for encoding in ("euc_jp", "cp932"):
        if found := _strictly(data, encoding):
            beyond = [c for c in found.text[:_SAMPLE] if c > "\x7f"]
            if sum("\u3041" <= c <= "\u30fe" for c in beyond) >= _LEAST_KANA * len(beyond):
                return found
    return None


def _chinese(data: bytes) -> Decoded | None:
    """Return the most plausible Chinese decoding, or None."""
    sample = _sample(data)
    best: tuple[float, int, str] | None = None
    for rank, encoding in enumerate(_CHINESE):
        if encoding.startswith("utf-16") and len(data) % 2:
            continue
        found = evidence(sample.decode(encoding, "replace"))
        if found.plausible and (best is None or (found.score, -rank) > best[:2]):
            best = (found.score, -rank, encoding)
    return _decoded(data, best[2]) if best else None


def _escaped(data: bytes) -> Decoded | None:
    """Return text of seven bits whose escape sequences choose East Asian characters, or None."""
    if not data.isascii():
        return None
    for sign, encodings in _ESCAPES:
        if sign not in data:
            continue
        for encoding in encodings:
            found = _strictly(data, encoding)
            if found and sum(map(_is_east_asian, found.text)) >= data.count(sign):
                return found
    return None


def _is_east_asian(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3"


def _alphabetic(data: bytes) -> Decoded | None:
    """Return the text in an encoding of another alphabet than the Latin one, or None."""
    encoding = encoding_of(_sample(data))
    return _decoded(data, encoding) if encoding else None


def _western(data: bytes) -> Decoded | None:
    """Return cp1252, or the Latin encoding of the language, if it gives letters and marks."""
    encoding = latin_encoding_of(_sample(data)) or "cp1252"
    if encoding != "cp1252":
        return _decoded(data, encoding)
    found = _strictly(data, "cp1252")
    if found is None:
        return None
    beyond = [c for c in _sample(data).decode("cp1252", "replace") if c > "\x7f"]
    letters = sum(c.isalpha() or c in _TYPOGRAPHIC for c in beyond)
    few = len(beyond) * 6 <= min(len(data), _SAMPLE)
    return found if few and letters >= 0.95 * len(beyond) else None


def _guessed(data: bytes) -> Decoded | None:
    """Return the text in the encoding that charset-normalizer detects, or None."""
    from charset_normalizer import from_bytes

    best = from_bytes(_sample(data), cp_isolation=list(_GUESSED), enable_fallback=False).best()
    return _strictly(data, best.encoding) if best else None


def _forced(data: bytes) -> Decoded:
    """Return UTF-8 or GB18030, whichever needs fewer replacement characters."""
    return min((_decoded(data, name) for name in ("utf-8", "gb18030")), key=lambda d: d.replaced)
