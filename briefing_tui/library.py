"""Many briefings and their search."""

from __future__ import annotations

import os
from _thread import allocate_lock  # "threading" takes longer to import than a lock is worth
from collections.abc import Callable, Generator, Iterable, Sequence
from itertools import groupby

from briefing_tui.cache.files_reader import FilesReader
from briefing_tui.cache.kept import Kept
from briefing_tui.errors import BriefingError
from briefing_tui.limits import DEFAULT_MAX_SIZE, ReadingLimits
from briefing_tui.loading.addresses import is_shared
from briefing_tui.loading.folders import transcript_paths
from briefing_tui.model import Briefing
from briefing_tui.progress import Progress
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Unpack, overload

    from briefing_tui.postgres.address import LibraryAddress
    from briefing_tui.postgres.shared_library import SharedLibrary
    from briefing_tui.search.completing import Completions
    from briefing_tui.search.engine import Engine, HowToSearch
    from briefing_tui.search.hit import Hit
    from briefing_tui.search.hits import Hits
    from briefing_tui.search.speakers import Meant
    from briefing_tui.search.unknown import Unknown

__all__ = ["Library", "load", "transcript_paths"]


def load(path: str | os.PathLike[str], *, max_size: int = DEFAULT_MAX_SIZE) -> Briefing:
    """Read one transcript.

    Args:
        path: a file, or ``-`` for standard input; it is the briefing's ``path``.
        max_size: the largest file taken, in bytes.

    Raises:
        BriefingError: with the path and the reason when it cannot be read.
    """
    # What was read before needs none of these two.
    from briefing_tui import loading
    from briefing_tui.recognition import passes

    return passes.parse(loading.read(os.fspath(path), ReadingLimits(max_size)))


class Library(Sequence[Briefing]):
    """Briefings in the order in which they were added, searched together.

    What is parsed of files and indexed of large libraries is kept in a folder, ``cache`` or that of
    the platform, so that they open at once the next time; with ``writes_cache`` off nothing is
    added. No file is read that is larger than ``max_size``, in bytes.

    Attributes:
        errors: what could not be read, in order.
    """

    def __init__(
        self,
        briefings: Iterable[Briefing] = (),
        *,
        cache: str | os.PathLike[str] | None = None,
        writes_cache: bool = True,
        max_size: int = DEFAULT_MAX_SIZE,
    ) -> None:
        self._briefings: list[Briefing] = []
        self._kept = Kept(cache, writes=writes_cache)
        self._files = FilesReader(self._kept, ReadingLimits(max_size))
        self._shared: list[SharedLibrary] = []
        self._engine: Engine | None = None
        self._making = allocate_lock()
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
            paths: files, folders (read recursively), addresses, or ``-`` for standard input.
            max_size: the largest file taken, in bytes.
            progress: told before each file is read, and at the end.
            cache: the folder of kept files; None for that of the platform.
        """
        library = cls(cache=cache, max_size=max_size)
        files: list[str] = []
        for given in paths:
            files += transcript_paths(os.fspath(given), library.errors.append)
        for outcome in library.read_all(files, progress=progress):
            if isinstance(outcome, BriefingError):
                library.errors.append(outcome)
            else:
                library.add(outcome)
        return library

    @classmethod
    def connect(cls, url: str, *, cache: str | os.PathLike[str] | None = None) -> Library:
        """Return the briefings of a shared library; their texts are fetched when they are used.

        Args:
            url: ``postgresql://HOST/BASE``, without a password.
            cache: as :meth:`from_paths` has it.

        Raises:
            BriefingError: it cannot be reached, or holds no library that this program reads.
        """
        library = cls(cache=cache)
        library._briefings += library._connected(url)
        return library

    @property
    def addresses(self) -> Sequence[LibraryAddress]:
        """Return the addresses of the shared libraries that are open."""
        return [shared.address for shared in self._shared]

    def _connected(self, url: str) -> list[Briefing]:
        """Return the briefings of a shared library, whose index is used from now on."""
        from briefing_tui.postgres.address import LibraryAddress
        from briefing_tui.postgres.shared_library import SharedLibrary

        shared = SharedLibrary(LibraryAddress.of(url), self._kept)
        briefings = shared.briefings()
        self._shared.append(shared)
        return briefings

    def read_all(
        self,
        files: Sequence[str],
        *,
        any_size: bool = False,
        begun: Callable[[str], object] | None = None,
        progress: Callable[[Progress], object] | None = None,
    ) -> Generator[Briefing | BriefingError, None, None]:
        """Read files without adding them; yield the outcome of each, in order.

        Of many files, those that have not changed since they were read come from the cache, the
        others are read by several processes. A failure of one loses nothing of another.

        Args:
            files: paths of files, ``-`` for standard input, or addresses of shared libraries.
            any_size: whether they are read however large they are.
            begun: told each path before it is read.
            progress: told before each file is read, and at the end.
        """
        for shared, paths in groupby(files, key=is_shared):
            if not shared:
                yield from self._files.outcomes(
                    list(paths), any_size=any_size, begun=begun, progress=progress
                )
                continue
            for path in paths:
                try:
                    yield from self._connected(path)
                except BriefingError as error:
                    yield error

    def stop(self) -> None:
        """Stop reading files for good, from any thread; :meth:`read_all` yields no more."""
        self._files.stop()

    def read(self, path: str) -> Briefing:
        """Read one file anew, without adding it or keeping anything of it.

        Raises:
            BriefingError: with the path and the reason when it cannot be read.
        """
        return self._files.read(os.fspath(path))

    def add(self, briefing: Briefing) -> None:
        """Add a briefing that was read elsewhere."""
        with self._making:
            self._briefings.append(briefing)
            if self._engine is not None:
                self._engine.add(briefing)

    def replace(self, number: int, briefing: Briefing) -> None:
        """Put a briefing in the place of that of a number, from 0, as when its file changed."""
        with self._making:
            self._briefings[number] = briefing
            self._engine = None

    def remove(self, number: int) -> None:
        """Take out the briefing of a number, from 0; those behind it move up by one."""
        with self._making:
            del self._briefings[number]
            self._engine = None

    def _searched(self) -> Engine:
        """Return the engine, made with the first search: its modules are slow to load."""
        with self._making:
            if self._engine is None:
                from briefing_tui.search.engine import Engine

                self._engine = Engine(self._kept, self._shared)
                for briefing in self._briefings:
                    self._engine.add(briefing)
            return self._engine

    def search(self, query: str, **how: Unpack[HowToSearch]) -> Hits:
        """Return the passages that match a query, best first, each made when it is asked for.

        Args:
            query: words as half remembered; with spaces, terms of one paragraph. See
                :mod:`briefing_tui.search.language`.
            how: ``limit``, ``within``, ``speaker``, ``kinds``, ``literal``, ``cancelled`` and
                ``progress``, as :class:`briefing_tui.search.engine.HowToSearch` describes them.

        Raises:
            briefing_tui.search.engine.SearchCancelled: ``cancelled`` said yes.
            TypeError: an argument has another name.
        """
        return self._searched().search(query, **how)

    def nearest(
        self,
        query: str,
        *,
        within: Briefing | None = None,
        speaker: str | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Hit | None:
        """Return the passage most similar to a query that finds nothing: a guess, or None.

        The speakers and places that the query asks for also apply to the guess.
        """
        return self._searched().nearest(query, within=within, speaker=speaker, cancelled=cancelled)

    def unknown(self, query: str, *, speaker: str | None = None) -> list[Unknown]:
        """Return the speakers, headings, kinds and days in a query that do not exist.

        Each has a ``message`` for people. A query with one of them finds nothing, even when its
        words occur elsewhere.
        """
        return self._searched().unknown(query, speaker=speaker)

    def whom(self, query: str, *, speaker: str | None = None) -> list[Meant]:
        """Return whom each ``@name`` of a query means, and the speaker asked for beside it."""
        return self._searched().whom(query, speaker=speaker)

    def completions(
        self,
        typed: str,
        caret: int,
        *,
        shown: Briefing | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Completions | None:
        """Return the values offered for the filter that is being typed; None where none is.

        Args:
            typed: the query so far.
            caret: where the next character will be typed, in code points.
            shown: the briefing that is read, whose people and headings come first.
            cancelled: asked now and then whether the answer is still wanted.

        Raises:
            briefing_tui.search.engine.SearchCancelled: ``cancelled`` said yes.
        """
        return self._searched().completions(typed, caret, shown=shown, cancelled=cancelled)

    @property
    def missing(self) -> list[str]:
        """Return what of shared libraries the last search left out, a sentence for each server."""
        return [told for shared in self._shared for told in shared.missing()]

    @property
    def cache_problem(self) -> str | None:
        """Return what is wrong with the cache on disk, as a sentence; None when nothing is."""
        return self._kept.complaint

    @property
    def index_bytes(self) -> int:
        """Return the size of the index; 0 before the first search."""
        return self._engine.index_bytes if self._engine is not None else 0

    def __len__(self) -> int:
        return len(self._briefings)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, index: int) -> Briefing: ...
        @overload
        def __getitem__(self, index: slice) -> Sequence[Briefing]: ...

    def __getitem__(self, index: int | slice) -> Briefing | Sequence[Briefing]:
        return self._briefings[index]
