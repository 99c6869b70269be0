"""The endings of the names of files that are taken from folders and archives."""

from __future__ import annotations

_TEXT = (".txt", ".text")
_DOCUMENTS = tuple(
    """.doc .dot .wps .wpd .pages .ppt .pptx .xls .ods .odp .epub .msg .djvu .ps .xps .oxps .hwp
    .rar .7z .tar .tgz .bz2 .xz .zipx""".split()
)
"""Endings of documents that may hold a transcript and are not read, or only by their content: in
a folder they are tried too, so that each is named with the reason and the remedy."""


def readable() -> tuple[str, ...]:
    """Return the endings of the files that are taken from a folder, in lower case."""
    from briefing_tui.loading.format_registry import endings

    return (*_TEXT, *endings(), *_DOCUMENTS)
