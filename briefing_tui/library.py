"""Many briefings and their search."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, overload

from briefing_tui import loading, transcript
from briefing_tui.errors import BriefingError, MissingError
from briefing_tui.loading import DEFAULT_MAX_SIZE
from briefing_tui.model import Briefing, Kind
from briefing_tui.progress import Progress, Stage

if TYPE_CHECKING:
    from briefing_tui.cache.shelf import Entry
    from briefing_tui.search.engine import Engine
    from briefing_tui.search.hit import Hit

READABLE = tuple(
    ".txt .text .md .markdown .html .htm .xhtml .docx .pdf .srt .vtt .xml .akn .tei".split()
)
"""Endings of the files that are taken from a folder; what each is, its content tells."""

MANY = 16
"""Files from which on the shelf is looked at: for fewer, reading them is as quick."""


def load(path: str | os.PathLike[str], *, max_size: int = DEFAULT_MAX_SIZE) -> Briefing:
    """Read one transcript.

    Args:
        path: a file, or ``-`` for standard input.
        max_size: the largest file taken, in bytes.

    Returns:
        The briefing; ``briefing.path`` is ``path`` as given.

    Raises:
        BriefingError: with the path and the reason when it cannot be read.
    """
    return transcript.parse(loading.read(os.fspath(path), max_size=max_size))


def transcript_paths(path: str) -> Iterator[str]:
    """The files that a path stands for: itself, or what a folder holds, in order of name.

    Hidden files and folders are left out, and in folders all but :data:`READABLE` files. A
    link to a folder is not followed, so that no walk is endless.

    Raises:
        MissingError: a folder cannot be listed.
    """
    if not os.path.isdir(path):
        yield path
        return
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        raise MissingError(path, f"cannot be listed ({error.strerror})") from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from transcript_paths(entry.path)
        elif entry.name.lower().endswith(READABLE) and entry.is_file():
            yield entry.path


class Library(Sequence[Briefing]):
    """Briefings in the order in which they were added, searched together.

    What is parsed and indexed of a large library is kept in a folder, ``cache`` or that of the
    platform, so that it opens at once the next time; with ``writes_cache`` off nothing is added.

    Attributes:
        errors: what could not be read, in order.
    """

    def __init__(
        self,
        briefings: Iterable[Briefing] = (),
        *,
        cache: str | os.PathLike[str] | None = None,
        writes_cache: bool = True,
    ) -> None:
        self._briefings: list[Briefing] = []
        # Reading one file needs nothing of what keeps many.
        from briefing_tui.cache.kept import Kept
        from briefing_tui.cache.parsed import Parser

        self._kept = Kept(Path(cache) if cache is not None else None, writes=writes_cache)
        self._parser = Parser(self._kept)
        self._engine: Engine | None = None
        self._making = Lock()
        self.errors: list[BriefingError] = []
        for briefing in briefings:
            self.add(briefing)

    @classmethod
    def from_paths(
        cls,
        paths: Iterable[str | os.PathLike[str]],
        *,
        max_size: int = DEFAULT_MAX_SIZE,
        progress: Callable[[Progress], object] | None = None,
        cache: str | os.PathLike[str] | None = None,
    ) -> Library:
        """Read files and folders; what cannot be read goes to ``errors``, the rest goes on.

        Args:
            paths: files, folders (read recursively) or ``-`` for standard input.
            max_size: the largest file taken, in bytes.
            progress: told before each file is read.
            cache: the folder of kept files; None for that of the platform.
        """
        library = cls(cache=cache)
        files: list[str] = []
        for given in paths:
            try:
                files += transcript_paths(os.fspath(given))
            except BriefingError as error:
                library.errors.append(error)
        numbers = count()

        def begun(path: str) -> None:
            if progress:
                progress(Progress(Stage.READING, next(numbers), len(files), path))

        for outcome in library.read_all(files, max_size=max_size, begun=begun):
            if isinstance(outcome, BriefingError):
                library.errors.append(outcome)
            else:
                library.add(outcome)
        return library

    def read_all(
        self,
        files: Sequence[str],
        *,
        max_size: int = DEFAULT_MAX_SIZE,
        begun: Callable[[str], object] | None = None,
    ) -> Generator[Briefing | BriefingError, None, None]:
        """Read files without adding them: what becomes of each, in order.

        Of many files those that have not changed since they were read come from the shelf, and
        the others are read by several processes.

        Args:
            files: paths of files, or ``-`` for standard input.
            max_size: the largest file taken, in bytes.
            begun: told each path before it is read.
        """
        from briefing_tui.cache.shelf import Entry

        shelf = self._parser.shelf
        many = len(files) >= MANY
        known = [shelf.find(path, max_size) if many else None for path in files]
        fresh = [path for path, found in zip(files, known, strict=True) if found is None]

        def here(path: str) -> Briefing | BriefingError:
            try:
                return self.read(path, max_size=max_size)
            except BriefingError as error:
                return error

        outcomes: Iterator[Entry | Briefing | BriefingError] = map(here, fresh)
        if many and self._kept.writes:
            from briefing_tui.cache import workers

            if workers.pays(fresh):
                outcomes = workers.outcomes(fresh, self._kept.folder, max_size, here)
        for path, found in zip(files, known, strict=True):
            if begun:
                begun(path)
            outcome = found if found is not None else next(outcomes)
            yield shelf.add(path, outcome) if isinstance(outcome, Entry) else outcome
        shelf.save()

    def read(self, path: str, *, max_size: int = DEFAULT_MAX_SIZE) -> Briefing:
        """Read one file without adding it; what was parsed of it before is taken over.

        Raises:
            BriefingError: with the path and the reason when it cannot be read.
        """
        return self._parser.read(os.fspath(path), max_size)

    def add(self, briefing: Briefing) -> None:
        """Add a briefing that was read elsewhere."""
        with self._making:
            self._briefings.append(briefing)
            if self._engine is not None:
                self._engine.add(briefing)

    def replace(self, number: int, briefing: Briefing) -> None:
        """Put a briefing in the place of another, as when its file was read anew.

        Args:
            number: the place, from 0.
            briefing: what stands there from now on.
        """
        with self._making:
            self._briefings[number] = briefing
            self._engine = None

    def _searched(self) -> Engine:
        """The engine, made with the first search: what it needs is slow to load."""
        with self._making:
            if self._engine is None:
                from briefing_tui.search.engine import Engine

                self._engine = Engine(self._kept)
                for briefing in self._briefings:
                    self._engine.add(briefing)
            return self._engine

    def search(
        self,
        query: str,
        *,
        limit: int | None = None,
        within: Briefing | None = None,
        speaker: str | None = None,
        kinds: Sequence[Kind] = (),
        literal: bool = False,
        cancelled: Callable[[], bool] | None = None,
    ) -> list[Hit]:
        """The passages that a query means, best first; empty where nothing is meant.

        Args:
            query: words as half remembered; with spaces, terms of one paragraph. See
                :mod:`briefing_tui.search.language`.
            limit: at most so many hits; None for all.
            within: only this briefing of the library.
            speaker: only passages of speakers known by these words.
            kinds: only passages in speeches of these kinds; none for all.
            literal: only exact matches and variants.
            cancelled: asked now and then whether the answer is still wanted.

        Raises:
            briefing_tui.search.engine.SearchCancelled: ``cancelled`` said yes.
        """
        return self._searched().search(
            query,
            limit=limit,
            within=within,
            speaker=speaker,
            kinds=kinds,
            literal=literal,
            cancelled=cancelled,
        )

    def nearest(self, query: str, *, within: Briefing | None = None) -> Hit | None:
        """The most alike passage for a query that finds nothing: a guess; None when none is."""
        return self._searched().nearest(query, within=within)

    @property
    def cache_problem(self) -> str | None:
        """Why nothing can be kept on disk, in the system's words; None while all is well."""
        return self._kept.problem

    @property
    def index_bytes(self) -> int:
        """The size of the index; 0 before the first search."""
        return self._engine.index_bytes if self._engine is not None else 0

    def __len__(self) -> int:
        return len(self._briefings)

    @overload
    def __getitem__(self, index: int) -> Briefing: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Briefing]: ...
    def __getitem__(self, index: int | slice) -> Briefing | Sequence[Briefing]:
        return self._briefings[index]
