"""The list of all formats, in the order in which a file is tried for them.

A format is a module, or the head of a package, with a ``FORMAT``. Its reader, and the library that
it may need, are imported when such a file is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module

from briefing_tui.loading.formats.format import Beginning, Format

DIGIT, LETTER, ANY = "0", "a", ""
"""What a file may begin with: any decimal digit, any ASCII letter, and anything."""

MODULES = {
    "pdf": "%",
    "docx": "P",
    "odt": "P<",
    "xlsx": "P",
    "zip_archive": "P",
    "gzip_file": "\x1f",
    "rtf": "{",
    "mhtml": LETTER,
    "mail": LETTER,
    "subtitles.vtt": "W",
    "subtitles.srt": DIGIT,
    "subtitles.sbv": DIGIT,
    "subtitles.ass": "[",
    "subtitles.lrc": "[",
    "subtitles.ttml": "<",
    "akoma_ntoso": "<",
    "tei": "<",
    "debate_xml": "<",
    "json_turns": "[{",
    "delimited": ANY,
    "html": ANY,
    "markdown": ANY,
}
"""Names of modules below this package, each with the characters one of which such a file begins
with, white space aside; what is sure by its first bytes comes first."""


@cache
def formats() -> tuple[Format, ...]:
    """Return all formats, in the order in which they are tried."""
    return tuple(map(_imported, MODULES))


def possible(file: Beginning) -> Iterator[Format]:
    """Yield the formats that a file with this beginning may have, in the order to try them.

    No other is imported: for a plain text that would take longer than telling that it is one.
    """
    firsts = {*file.data[:1024].lstrip(_WHITE)[:1].decode("latin-1"), *(file.text or "")[:1]}
    firsts |= {DIGIT for each in firsts if each.isdecimal()}
    firsts |= {LETTER for each in firsts if each.isascii() and each.isalpha()}
    for name, openings in MODULES.items():
        if not openings or not firsts.isdisjoint(openings):
            yield _imported(name)


_WHITE = b"\xef\xbb\xbf\t\n\f\r "


def _imported(name: str) -> Format:
    found: Format = import_module(f"{__name__.rpartition('.')[0]}.{name}").FORMAT
    return found


def format_named(name: str) -> Format:
    """Return the format of a name.

    Raises:
        ValueError: there is none.
    """
    for each in formats():
        if each.name == name:
            return each
    raise ValueError(name)
