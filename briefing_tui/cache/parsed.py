"""Parsed briefings on disk: what was recognised in a file need not be recognised again.

An unchanged file is known by its content, whatever it is called.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from briefing_tui import loading, transcript
from briefing_tui.cache.kept import Kept
from briefing_tui.cache.shelf import Entry, Shelf, Shelved, entry_of, sealed, unsealed
from briefing_tui.loading import DEFAULT_MAX_SIZE
from briefing_tui.loading.document import Document
from briefing_tui.model import Briefing

WORTH_KEEPING = 1 << 20
"""Characters of a library from which on what was parsed is kept; below, parsing is quick."""


class Parser:
    """Reads files, or takes what is kept of them.

    Attributes:
        shelf: the briefings of unchanged files.
    """

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._characters = 0
        self._waiting: list[tuple[str, Path, Briefing]] = []
        self.shelf = Shelf(kept, _afresh)

    def read(self, path: str, max_size: int) -> Briefing:
        """The briefing of a file.

        Raises:
            BriefingError: with the path and the reason when it cannot be read.
        """
        document = loading.read(path, max_size=max_size)
        place, briefing, kept = _parsed(self._kept, document)
        self._characters += len(briefing.text)
        if kept:
            return self.shelf.put(path, place, briefing) or briefing
        if self._characters < WORTH_KEEPING:
            self._waiting.append((path, place, briefing))
            return briefing
        return self._keep(path, place, briefing)

    def _keep(self, path: str, place: Path, briefing: Briefing) -> Briefing:
        """Write what was parsed, now that the library is large enough."""
        shelved: Shelved | None = None
        for each, where, waiting in [*self._waiting, (path, place, briefing)]:
            written = self._kept.write(where, sealed(waiting))
            shelved = self.shelf.put(each, where, waiting) if written else None
        self._waiting.clear()
        return shelved or briefing


def kept_entry(kept: Kept, path: str, max_size: int) -> Entry | Briefing:
    """Read a file and keep it: what the list tells of it, or the briefing if it cannot be kept.

    Raises:
        BriefingError: with the path and the reason when it cannot be read.
    """
    place, briefing, there = _parsed(kept, loading.read(path, max_size=max_size))
    if there or kept.write(place, sealed(briefing)):
        return entry_of(path, place, briefing) or briefing
    return briefing


def _parsed(kept: Kept, document: Document) -> tuple[Path, Briefing, bool]:
    """Where a document is kept, its briefing, and whether it was there."""
    place = kept.path("briefing", _content(document))
    briefing = unsealed(place)
    if isinstance(briefing, Briefing) and briefing.text == document.text:
        return place, replace(briefing, source=document.source), True
    return place, transcript.parse(document), False


def _afresh(path: str) -> Briefing:
    return transcript.parse(loading.read(path, max_size=DEFAULT_MAX_SIZE))


def _content(document: Document) -> str:
    source = document.source
    text = sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    return repr((source.sha256, source.media_type, source.encoding, text))
