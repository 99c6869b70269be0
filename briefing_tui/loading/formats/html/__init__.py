"""Web pages, and fragments of HTML."""

from __future__ import annotations

import re

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format
from briefing_tui.text.patterns import deferred

_ROOTS = frozenset(["html", "head", "body"])
_BLOCK_TAG = deferred(
    r"(?i)</?(?:p|div|br|td|tr|table|ul|ol|li|h[1-6]|dd|dt|center|section|article|blockquote)"
    r"(?=[\s/>])[^<>]{0,2000}>"
)
_TABLE = deferred(r"(?is)<table(?=[\s/>]).*?(?:</table\s*>|\Z)")
_INLINE_TAG = deferred(r"(?i)</(?:b|strong|i|em|span|font|a|u)>")
_LINE = deferred(r"[^\s<>][^\n]*")
_OWN_LINE = deferred(r"^[^\s<][^\n]*", re.M)
_SEVERAL = 5
"""The number of lines from which a text is taken to have line ends of its own."""

_LONG_LINE = 400


def _tells(file: Beginning) -> bool:
    """Return whether a file is HTML; text with only a few tags is not."""
    head = file.text
    if head is None or "<" not in head:
        return False
    if file.root in _ROOTS or re.match(r"(?i)<!doctype\s+html", head):
        return True
    own_lines = len(_OWN_LINE.findall(head)) >= _SEVERAL
    if head[:1] != "<" and "<table" in head.lower():
        # Tables pasted into text that has line ends of its own do not make it a page.
        around = _TABLE.sub("\n", head)
        if len(_OWN_LINE.findall(around)) >= _SEVERAL:
            head = around
    blocks = sum(not (own_lines and _is_said(tag)) for tag in _BLOCK_TAG.finditer(head))
    inline = len(_INLINE_TAG.findall(head))
    lines = sum(1 + len(line) // _LONG_LINE for line in _LINE.findall(head))
    begins = head[:1] == "<" and _is_tag(head)
    if begins and blocks + inline >= 1 and (blocks + inline) * 10 >= lines:
        return True
    dense = blocks >= 3 and blocks * 10 >= lines * 4
    return dense or (inline >= 3 and inline * 10 >= lines * 6)


def _is_said(tag: re.Match[str]) -> bool:
    """Return whether a tag stands amid words, as one does that somebody talks about."""
    before = tag.string[max(0, tag.start() - 80) : tag.start()].rpartition("\n")[2].rstrip()
    after = tag.string[tag.end() : tag.end() + 80].partition("\n")[0].lstrip()
    return bool(before and after) and before[-1] != ">" and after[0] != "<"


def _is_tag(head: str) -> bool:
    return bool(re.match(r"</?[A-Za-z][\w:-]{0,20}(?:\s[^<>]{0,2000})?/?>|<!--", head))


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.formats.html.web_page import extract_html

    return extract_html(data, path)


FORMAT = Format("html", "HTML", (".html", ".htm", ".xhtml"), _tells, _read, order=210)
