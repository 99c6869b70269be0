"""Parsed briefings on disk, so that an unchanged file need not be parsed again.

An unchanged file is known by its content, whatever it is called.
"""

from __future__ import annotations

from hashlib import sha256

from briefing_tui import loading
from briefing_tui.cache.kept import Kept
from briefing_tui.errors import BriefingError
from briefing_tui.loading.document import Document
from briefing_tui.model import Briefing
from briefing_tui.recognition import passes
from briefing_tui.translation import _
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.cache.shelf import Shelf
    from briefing_tui.cache.shelved import ShelfEntry, Shelved

# The modules that keep briefings are imported when one is kept or looked for: a few small files
# are read without them.

WORTH_KEEPING = 1 << 20
"""The fewest characters of a library that is kept; smaller ones are parsed quickly."""


WORTH_LOOKING = 32
"""The divisor of ``WORTH_KEEPING`` for the characters from which on kept files are used."""


class Parser:
    """Reads and parses files, or reads what is kept of them.

    Args:
        kept: the folder of kept files.
        max_size: the largest file taken, in bytes.
    """

    def __init__(self, kept: Kept, max_size: int) -> None:
        self.kept = kept
        self._max_size = max_size
        self._characters = 0
        self._waiting: list[tuple[str, Document, Briefing]] = []
        self._shelf: Shelf | None = None

    @classmethod
    def of_arguments(cls, folder: str, max_size: str) -> Parser:
        """Return the parser that :attr:`arguments` describe."""
        from pathlib import Path

        return cls(Kept(Path(folder) if folder else None), int(max_size))

    @property
    def arguments(self) -> tuple[str, str]:
        """Return what another process makes such a parser of, by :meth:`of_arguments`."""
        return str(self.kept.given or ""), str(self._max_size)

    @property
    def shelf(self) -> Shelf:
        """The briefings of unchanged files."""
        if self._shelf is None:
            from briefing_tui.cache.shelf import Shelf

            self._shelf = Shelf(self.kept, self.afresh)
        return self._shelf

    def save(self) -> bool:
        """Write the list of unchanged files; return whether there was anything to write."""
        return self._shelf is not None and self._shelf.save()

    def known(self, path: str) -> Shelved | None:
        """Return the briefing of a file that was read before and has not changed, or None."""
        return self.shelf.find(path, self._max_size)

    def read(self, path: str) -> Briefing:
        """Return the briefing of a file.

        Raises:
            BriefingError: with the path and the reason when it cannot be read.
        """
        document = self._document(path)
        self._characters += len(document.text)
        if self._characters < WORTH_KEEPING // WORTH_LOOKING:
            briefing, kept = passes.parse(document), False
        else:
            briefing, kept = _parsed(self.kept, document)
        if kept:
            return self.shelf.put(path, _place(self.kept, document), briefing) or briefing
        if self._characters < WORTH_KEEPING:
            self._waiting.append((path, document, briefing))
            return briefing
        return self._keep(path, document, briefing)

    def _keep(self, path: str, document: Document, briefing: Briefing) -> Briefing:
        """Write all that was parsed so far; return the briefing, shelved if it was written."""
        from briefing_tui.cache.shelf import keep

        shelved: Shelved | None = None
        for each, of, waiting in [*self._waiting, (path, document, briefing)]:
            place = _place(self.kept, of)
            written = keep(self.kept, place, waiting)
            shelved = self.shelf.put(each, place, waiting) if written else None
        self._waiting.clear()
        return shelved or briefing

    def entry(self, path: str) -> ShelfEntry | Briefing:
        """Read a file and keep it; return its entry in the list, or its briefing if it is not kept.

        Raises:
            BriefingError: with the path and the reason when it cannot be read.
        """
        from briefing_tui.cache.shelf import keep
        from briefing_tui.cache.shelved import entry_of

        document = self._document(path)
        briefing, there = _parsed(self.kept, document)
        place = _place(self.kept, document)
        if there or keep(self.kept, place, briefing):
            return entry_of(path, place, briefing) or briefing
        return briefing

    def afresh(self, path: str) -> Briefing:
        """Read and parse a file, whatever is kept of it.

        Raises:
            BriefingError: with the path and the reason when it cannot be read.
        """
        return passes.parse(self._document(path))

    def _document(self, path: str) -> Document:
        return loading.read(path, max_size=self._max_size)


def unforeseen(path: str, error: Exception) -> BriefingError:
    """Return an error for a file that this program failed on, so that the other files go on.

    Args:
        path: the file, as given.
        error: what was raised.
    """
    told = f"{type(error).__name__}: {error}".strip().splitlines()[0]
    return BriefingError(
        path, _("internal error ({error}); please report it with the file").format(error=told)
    )


def _parsed(kept: Kept, document: Document) -> tuple[Briefing, bool]:
    """Return the briefing of a document, and whether it was kept already."""
    from briefing_tui.cache.shelf import recall

    place = _place(kept, document)
    briefing = recall(kept, place, document.source.path)
    if briefing is None:
        return passes.parse(document), False
    if (briefing.text, briefing.source) != (document.text, document.source):
        kept.drop(place)
        return passes.parse(document), False
    return briefing, True


def _place(kept: Kept, document: Document) -> Path:
    """Return the path of the kept file of a document."""
    source = document.source
    text = sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    content = repr((source.sha256, source.media_type, source.encoding, source.url, text))
    return kept.path("briefing", content)
