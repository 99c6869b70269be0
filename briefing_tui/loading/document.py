"""What loading gives: decoded text and where it came from."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_tui.model import Source, Warning


@dataclass(frozen=True, slots=True)
class Document:
    """A file, decoded.

    Attributes:
        source: where it came from and how it was decoded.
        text: what a reader of the file sees, without a byte-order mark, line ends kept.
        warnings: what decoding had to replace, and control characters.
    """

    source: Source
    text: str
    warnings: tuple[Warning, ...] = ()
