"""The recognition of containers by their content, and of Markdown by its extension.

The encoding need not be known: in all encodings that occur, except UTF-16, mark-up consists of
ASCII bytes that are part of no other character.
"""

from __future__ import annotations

import codecs
import re

from briefing_tui.text.patterns import deferred

KINDS = ("html", "docx", "pdf", "srt", "vtt", "akoma-ntoso", "tei", "markdown")

_HEAD = 65_536
_DIRECTORY = 262_144
"""The length, in bytes, of a zip file's end that is searched for the names of its parts."""

_STAMP = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_CUE = deferred(rf"(?:\d{{1,9}}[ \t]*\n)?[ \t]*{_STAMP}[ \t]*-->[ \t]*{_STAMP}")
_PROLOGUE = deferred(
    r"(?:\s+|<\?[^>]{0,2000}\?>|<!--.*?-->|<!(?!--)[^>\[]*+(?:\[[^\]]*+\]\s*)?>)", re.S
)
_ROOT = deferred(r"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})[\s/>]")
_XML = {
    "akomantoso": "akoma-ntoso",
    "tei": "tei",
    "tei.2": "tei",
    "teicorpus": "tei",
    "u": "tei",
    "html": "html",
    "head": "html",
    "body": "html",
}
_FRONT_MATTER = deferred(r"---[ \t]*\n(?=(?:.*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\n|$))[\w\"'#-]")

_BLOCK_TAG = deferred(
    r"(?i)</?(?:p|div|br|td|tr|table|ul|ol|li|h[1-6]|dd|dt|center|section|article|blockquote)"
    r"(?=[\s/>])[^<>]{0,2000}>"
)
_INLINE_TAG = deferred(r"(?i)</(?:b|strong|i|em|span|font|a|u)>")
_LINE = deferred(r"[^\s<>][^\n]*")
_MARKED = deferred(
    r"^(?:#{1,6}[ \t]+\S|>[ \t]|[*-][ \t]+\S|\d+\.[ \t]+\S)|\*\*[^*\n]+\*\*|\]\(", re.M
)
_HEADING = deferred(r"^#{1,6}[ \t]+\S", re.M)
_LONG_LINE = 400


def kind_of(data: bytes, path: str) -> str | None:
    """Return what a file is, one of :data:`KINDS`, or None for plain text and the unknown."""
    start = data[:1024].lstrip(codecs.BOM_UTF8 + b"\t\n\f\r ")
    if start.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx" if _is_word(data) else None
    head = _head(data)
    if head is None:
        return None
    return _subtitles(head) or _marked_up(head) or _markdown(head, path)


def _is_word(data: bytes) -> bool:
    """Return whether a zip file, whole or cut off, has the parts of a Word document."""
    return b"word/" in data[:8192] or b"word/document" in data[-_DIRECTORY:]


def _head(data: bytes) -> str | None:
    r"""Return the first characters, line ends as ``\n``; a byte each but in UTF-16; or None."""
    head = data[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = head.decode("utf-16", "replace")
    elif b"\0" in head:
        odd, even = head[1::2].count(0), head[::2].count(0)
        if max(odd, even) * 8 < len(head):
            return None
        text = head.decode("utf-16-le" if odd > even else "utf-16-be", "replace")
    else:
        text = head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").lstrip()


def _subtitles(head: str) -> str | None:
    if head.startswith("WEBVTT") and head[6:7] in ("", " ", "\t", "\n"):
        return "vtt"
    return "srt" if _CUE.match(head) else None


def _marked_up(head: str) -> str | None:
    """Return ``html`` or the kind of XML; None for text with only a few tags."""
    if head[:2].lower() in ("<!", "<?") or head[:1] == "<":
        at = 0
        while prologue := _PROLOGUE.match(head, at):
            at = prologue.end()
        if (root := _ROOT.match(head, at)) and (kind := _XML.get(root[1].lower())):
            return kind
        if re.match(r"(?i)<!doctype\s+html", head):
            return "html"
    if "<" not in head:
        return None
    blocks = len(_BLOCK_TAG.findall(head))
    inline = len(_INLINE_TAG.findall(head))
    lines = sum(1 + len(line) // _LONG_LINE for line in _LINE.findall(head))
    begins = head[:1] == "<" and _is_tag(head)
    if begins and blocks + inline >= 1 and (blocks + inline) * 10 >= lines:
        return "html"
    dense = blocks >= 3 and blocks * 10 >= lines * 4
    return "html" if dense or (inline >= 3 and inline * 10 >= lines * 6) else None


def _is_tag(head: str) -> bool:
    return bool(re.match(r"</?[A-Za-z][\w:-]{0,20}(?:\s[^<>]{0,2000})?/?>|<!--", head))


def _markdown(head: str, path: str) -> str | None:
    if _FRONT_MATTER.match(head) or ("#" in head and _HEADING.search(head)):
        return "markdown"
    if path.lower().endswith((".md", ".markdown")):
        return "markdown"
    return "markdown" if "**" in head and len(_MARKED.findall(head)) >= 5 else None
