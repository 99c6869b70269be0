"""Reading many files: what has not changed from the cache, the rest by several processes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, closing

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.length import characters_of
from briefing_tui.cache.parsed import Parser, unforeseen
from briefing_tui.errors import BriefingError
from briefing_tui.limits import ANY_SIZE, ReadingLimits
from briefing_tui.loading.addresses import without_credentials
from briefing_tui.model import Briefing
from briefing_tui.progress import Progress, Stage
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.cache.shelved import ShelfEntry
    from briefing_tui.cache.workers import Workers

MANY = 16
"""Files from which on the shelf is looked at: for fewer, reading them is as quick."""


class FilesReader:
    """Reads the files of a library.

    Args:
        kept: the folder of kept files.
        limits: how much of a file or address is read.
    """

    def __init__(self, kept: Kept, limits: ReadingLimits) -> None:
        self._kept = kept
        self._parser = Parser(kept, limits)
        self._stopped = False
        self._workers: list[Workers] = []

    def outcomes(
        self,
        files: Sequence[str],
        *,
        any_size: bool,
        begun: Callable[[str], object] | None,
        progress: Callable[[Progress], object] | None,
    ) -> Generator[Briefing | BriefingError, None, None]:
        """Yield the outcome of each file, as :meth:`briefing_tui.library.Library.read_all` does."""
        many = len(files) >= MANY
        parser = Parser(self._kept, ANY_SIZE) if any_size else self._parser
        known = [parser.known(path) if many else None for path in files]
        fresh = [path for path, found in zip(files, known, strict=True) if found is None]
        characters = 0
        with (
            closing(self._fresh(parser, fresh, alone=not many)) as outcomes,
            ExitStack() as at_the_end,
        ):
            at_the_end.callback(self._save, parser)
            for number, (path, found) in enumerate(zip(files, known, strict=True)):
                shown = without_credentials(path)
                if begun:
                    begun(shown)
                if progress:
                    progress(Progress(Stage.READING, number, len(files), shown, characters))
                outcome = found if found is not None else next(outcomes, None)
                if outcome is None or self._stopped:
                    return
                if isinstance(outcome, tuple):  # an entry of the shelf's list
                    outcome = parser.shelf.add(path, outcome)
                if not isinstance(outcome, BriefingError):
                    characters += characters_of(outcome)
                yield outcome
        if progress and files:
            progress(Progress(Stage.READING, len(files), len(files), shown, characters))

    def _save(self, parser: Parser) -> None:
        """Save the list of what was read, also when reading ends early."""
        if self._kept.writes and parser.save():
            self._kept.prune()

    def _fresh(
        self, parser: Parser, files: Sequence[str], *, alone: bool
    ) -> Generator[ShelfEntry | Briefing | BriefingError, None, None]:
        """Yield, in order, the outcome of reading each file that the cache does not hold."""

        def here(path: str) -> Briefing | BriefingError:
            try:
                return parser.read(path)
            except BriefingError as error:
                return error
            except Exception as error:
                return unforeseen(path, error)

        if alone or not self._kept.writes:
            yield from map(here, files)
            return
        # Imported here: what starts processes takes longer to import than a file to read.
        from briefing_tui.cache import workers

        if not workers.pays(files):
            yield from map(here, files)
            return
        several = workers.Workers(parser, here)
        self._workers.append(several)
        try:
            yield from several.outcomes(files)
        finally:
            self._workers.remove(several)

    def stop(self) -> None:
        """End the processes that read; :meth:`outcomes` yields no more."""
        self._stopped = True
        for several in list(self._workers):
            several.stop()

    def read(self, path: str) -> Briefing:
        """Read one file anew; nothing of it is kept.

        Raises:
            BriefingError: with the path and the reason when it cannot be read.
        """
        return self._parser.afresh(path)
