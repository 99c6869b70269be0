"""Parsed briefings on disk: what was recognised in a file need not be recognised again.

Only the parts are kept, not the text, which is decoded again: so an unchanged file is known by
its content, whatever it is called.
"""

from __future__ import annotations

import io
import pickle
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from zlib import crc32

from briefing_tui import transcript
from briefing_tui.kept import Kept
from briefing_tui.loading.document import Document
from briefing_tui.model import Briefing

WORTH_KEEPING = 1 << 20
"""Characters of a library from which on what was parsed is kept; below, parsing is quick."""


class _Parts(pickle.Unpickler):
    """Reads nothing but the parts of a briefing."""

    def find_class(self, module: str, name: str) -> object:
        """A class of the model, or a date."""
        if module == "briefing_tui.model" or (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a briefing")


class Parser:
    """Parses documents, or takes what is kept of them."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._characters = 0
        self._waiting: list[tuple[Path, Briefing]] = []

    def parse(self, document: Document) -> Briefing:
        """The briefing of a document."""
        self._characters += len(document.text)
        path = self._kept.path("briefing", _content(document))
        briefing = _read(path, document)
        if briefing is None:
            briefing = transcript.parse(document)
            self._keep(path, briefing)
        return briefing

    def _keep(self, path: Path, briefing: Briefing) -> None:
        """Write what was parsed, once the library is large enough."""
        if self._characters < WORTH_KEEPING:
            self._waiting.append((path, briefing))
            return
        for each, waiting in [*self._waiting, (path, briefing)]:
            written = pickle.dumps(replace(waiting, text=""), pickle.HIGHEST_PROTOCOL)
            self._kept.write(each, [b"%08x" % crc32(written), written])
        self._waiting.clear()


def _content(document: Document) -> str:
    source = document.source
    text = sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    return repr((source.sha256, source.media_type, source.encoding, text))


def _read(path: Path, document: Document) -> Briefing | None:
    """The kept briefing of a document; None when none is kept, or not what was written."""
    try:
        data = path.read_bytes()
        if crc32(data[8:]) != int(data[:8], 16):
            return None
        briefing = _Parts(io.BytesIO(data[8:])).load()
    except (OSError, ValueError, EOFError, pickle.UnpicklingError):
        return None
    if not isinstance(briefing, Briefing):
        return None
    return replace(briefing, text=document.text, source=document.source)
