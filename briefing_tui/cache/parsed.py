"""Parsed briefings on disk, so that an unchanged file need not be parsed again.

An unchanged file is known by its content, whatever it is called.
"""

from __future__ import annotations

from hashlib import sha256

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.kept_briefings import keep, recall
from briefing_tui.cache.single_files import SingleFiles, content_of_file, is_decided_by_bytes
from briefing_tui.errors import BriefingError
from briefing_tui.limits import ReadingLimits
from briefing_tui.model import Briefing
from briefing_tui.translation import _
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.cache.shelf import Shelf
    from briefing_tui.cache.shelved import ShelfEntry, Shelved
    from briefing_tui.loading.document import Document

# The modules that parse are imported when a file is parsed: one that was read before needs none.

WORTH_KEEPING = 1 << 20
"""The fewest characters of a library whose list of files is kept, and all that was read of it."""


WORTH_LOOKING = 32
"""The divisor of ``WORTH_KEEPING`` for the characters from which on kept files are looked for
that are told by more than their bytes."""


class Parser:
    """Reads and parses files, or reads what is kept of them.

    Args:
        kept: the folder of kept files.
        limits: how much of a file or address is read.
    """

    def __init__(self, kept: Kept, limits: ReadingLimits) -> None:
        self.kept = kept
        self._limits = limits
        self._characters = 0
        self._waiting: list[tuple[str, Briefing, bool]] = []
        self._single = SingleFiles(kept)
        self._shelf: Shelf | None = None

    @classmethod
    def of_arguments(cls, folder: str, size: str) -> Parser:
        """Return the parser that :attr:`arguments` describe."""
        from pathlib import Path

        return cls(Kept(Path(folder) if folder else None), ReadingLimits.of_argument(size))

    @property
    def arguments(self) -> tuple[str, str]:
        """Return what another process makes such a parser of, by :meth:`of_arguments`."""
        return str(self.kept.given or ""), self._limits.argument

    @property
    def shelf(self) -> Shelf:
        """The briefings of unchanged files."""
        if self._shelf is None:
            from briefing_tui.cache.shelf import Shelf

            self._shelf = Shelf(self.kept, self.afresh)
        return self._shelf

    def save(self) -> bool:
        """Write the list of unchanged files; return whether anything was written at all."""
        listed = self._shelf is not None and self._shelf.save()
        return listed or self._single.wrote

    def known(self, path: str) -> Shelved | None:
        """Return the briefing of a file that was read before and has not changed, or None."""
        return self.shelf.find(path, self._limits)

    def read(self, path: str) -> Briefing:
        """Return the briefing of a file.

        Raises:
            BriefingError: with the path and the reason when it cannot be read.
        """
        found = self._single.find(path, self._limits)
        if found is not None:
            self._characters += len(found.text)
            return self._listed(path, found, is_kept=True)
        document = self._document(path)
        self._characters += len(document.text)
        small = self._characters < WORTH_KEEPING // WORTH_LOOKING
        if small or self._single.has_looked_for(document.source):
            briefing, is_kept = _fresh(document), False
        else:
            briefing, is_kept = _parsed(self.kept, document)
        return self._listed(path, briefing, is_kept=is_kept or self._single.keep(briefing))

    def _listed(self, path: str, briefing: Briefing, *, is_kept: bool) -> Briefing:
        """Put a briefing on the shelf, once the library is worth it; return it, shelved if it is.

        Args:
            path: the file, as given.
            briefing: what was read of it.
            is_kept: whether it has a kept file.
        """
        self._waiting.append((path, briefing, is_kept))
        if self._characters < WORTH_KEEPING:
            return briefing
        shelved: Shelved | None = None
        for each, waiting, there in self._waiting:
            place = _place(self.kept, waiting)
            put = there or keep(self.kept, place, waiting)
            shelved = self.shelf.put(each, place, waiting) if put else None
        self._waiting.clear()
        return shelved or briefing

    def entry(self, path: str) -> ShelfEntry | Briefing:
        """Read a file and keep it; return its entry in the list, or its briefing if it is not kept.

        Raises:
            BriefingError: with the path and the reason when it cannot be read.
        """
        from briefing_tui.cache.shelved import entry_of

        briefing, is_kept = _parsed(self.kept, self._document(path))
        place = _place(self.kept, briefing)
        if is_kept or keep(self.kept, place, briefing):
            return entry_of(path, place, briefing) or briefing
        return briefing

    def afresh(self, path: str) -> Briefing:
        """Read and parse a file, whatever is kept of it.

        Raises:
            BriefingError: with the path and the reason when it cannot be read.
        """
        return _fresh(self._document(path))

    def _document(self, path: str) -> Document:
        from briefing_tui import loading

        return loading.read(path, self._limits)


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


def _fresh(document: Document) -> Briefing:
    from briefing_tui.recognition import passes

    return passes.parse(document)


def _parsed(kept: Kept, document: Document) -> tuple[Briefing, bool]:
    """Return the briefing of a document, and whether it was kept already."""
    place = _place(kept, document)
    briefing = recall(kept, place, document.source.path)
    if briefing is None:
        return _fresh(document), False
    if (briefing.text, briefing.source) != (document.text, document.source):
        kept.drop(place)
        return _fresh(document), False
    return briefing, True


def _place(kept: Kept, document: Document | Briefing) -> str:
    """Return the path of the kept file of a document, or of what was parsed of it."""
    source = document.source
    if is_decided_by_bytes(source):
        content = content_of_file(source.path, source.sha256)
    else:
        text = sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
        content = repr((source.sha256, source.media_type, source.encoding, source.url, text))
    return kept.place("briefing", content)
