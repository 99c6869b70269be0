"""The list of all formats, in the order in which a file is tried for them.

A format is a module, or the head of a package, with a ``FORMAT``. Its reader, and the library that
it may need, are imported when such a file is read.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from briefing_tui.loading.formats.format import Format

MODULES = (
    "pdf",
    "docx",
    "odt",
    "xlsx",
    "zip_archive",
    "gzip_file",
    "rtf",
    "mhtml",
    "mail",
    "subtitles.vtt",
    "subtitles.srt",
    "subtitles.sbv",
    "subtitles.ass",
    "subtitles.lrc",
    "subtitles.ttml",
    "akoma_ntoso",
    "tei",
    "debate_xml",
    "json_turns",
    "delimited",
    "html",
    "markdown",
)
"""Names of modules below this package; what is sure by its first bytes comes first."""


@cache
def formats() -> tuple[Format, ...]:
    """Return all formats, in the order in which they are tried."""
    package = __name__.rpartition(".")[0]
    return tuple(import_module(f"{package}.{name}").FORMAT for name in MODULES)


def format_named(name: str) -> Format:
    """Return the format of a name.

    Raises:
        ValueError: there is none.
    """
    for each in formats():
        if each.name == name:
            return each
    raise ValueError(name)
