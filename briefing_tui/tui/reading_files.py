"""Reading the files that the browser opens, one after the other, in a thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from textual.message import Message

from briefing_tui.dataclass import dataclass
from briefing_tui.progress import Progress

if TYPE_CHECKING:
    from briefing_tui.errors import BriefingError
    from briefing_tui.library import Library
    from briefing_tui.model import Briefing


@dataclass
class ReadingRun:
    """One reading of files and folders, as the thread that does it counts.

    Attributes:
        total: how many files there are; None until all folders are listed.
        done: how many of them were read or could not be.
        ended: whether there is nothing more to read.
    """

    total: int | None = None
    done: int = 0
    ended: bool = False

    @property
    def left(self) -> int | None:
        """Return how many files are still to be read; None while that is not known."""
        if self.ended:
            return 0
        return None if self.total is None else self.total - self.done


@dataclass
class ReadingFile(Message):
    """A file is about to be read.

    Attributes:
        progress: how far reading has come.
    """

    progress: Progress


@dataclass
class FileRead(Message):
    """A file was read, and stands last in the library.

    Attributes:
        number: its number there, from 0.
        wanted: whether the user asked for this very file and wants to see it.
    """

    number: int
    wanted: bool


@dataclass
class FilesRead(Message):
    """There is nothing more to read.

    Attributes:
        failed: how many could not be read in this run.
    """

    failed: int


@dataclass
class FileReread(Message):
    """A file was read anew.

    Attributes:
        path: the file.
        briefing: what it holds now; None when it cannot be read.
        watched: whether it was read because it changed, not because its user asked for it.
        reason: why it cannot be read.
    """

    path: str
    briefing: Briefing | None
    watched: bool
    reason: str = ""


@dataclass(frozen=True)
class FilesReading:
    """The parts of the browser that reading needs.

    Attributes:
        library: gets the briefings, under the lock, since searches run in another thread.
        lock: guards the library.
        tell: is given a message at each step.
        corrected: returns a briefing with its corrections applied.
    """

    library: Library
    lock: Lock
    tell: Callable[[Message], object]
    corrected: Callable[[Briefing], Briefing]


def read_all(
    reading: FilesReading,
    paths: Sequence[str],
    run: ReadingRun,
    *,
    stopped: Callable[[], bool],
    skipped: Callable[[BriefingError], object],
    wanted: bool = False,
    any_size: bool = False,
) -> None:
    """Read files and folders into a library; what cannot be read goes to its errors.

    Args:
        reading: where they are read to.
        paths: as given; folders are read recursively.
        run: is kept up to date.
        stopped: asked between files whether to go on.
        skipped: is given each file of a folder that is left out.
        wanted: whether the first briefing read is to be shown at once.
        any_size: whether they are read however large they are.
    """
    # Imported here, in the thread: the first paint needs none of it.
    from briefing_tui.errors import BriefingError

    library, tell = reading.library, reading.tell
    failed: set[str] = set()

    def note(error: BriefingError) -> None:
        failed.add(error.path)
        note_error(library, error)

    try:
        files = list(_files(paths, note, skipped))
        run.total = len(files)

        def follow(progress: Progress) -> None:
            tell(ReadingFile(progress))

        for outcome in library.read_all(files, any_size=any_size, progress=follow):
            if stopped():
                return
            if isinstance(outcome, BriefingError):
                note(outcome)
                run.done += 1
                continue
            try:
                briefing = reading.corrected(outcome)
                if library.addresses and not len(library):
                    _text = briefing.text  # it is shown at once: fetched here, not by who shows it
            except BriefingError as error:
                note(error)
                run.done += 1
                continue
            with reading.lock:
                library.add(briefing)
                library.errors[:] = [one for one in library.errors if one.path != briefing.path]
                run.done += 1
                place = len(library) - 1
            tell(FileRead(place, wanted))
            wanted = False
    finally:
        run.ended = True
    tell(FilesRead(len(failed)))


def note_error(library: Library, error: BriefingError) -> None:
    """Add an error to those of a library, in the place of an earlier one of the same path.

    How the program came to it is forgotten: that would keep all that it had at hand.
    """
    error.__cause__ = error.__context__ = None
    library.errors[:] = [one for one in library.errors if one.path != error.path]
    library.errors.append(error.with_traceback(None))


def read_again(reading: FilesReading, path: str, *, watched: bool) -> None:
    """Read one file anew, and give what it holds to a message.

    Args:
        reading: who is told.
        path: the file.
        watched: whether it is read because it changed.
    """
    from briefing_tui.errors import BriefingError

    try:
        briefing = reading.corrected(reading.library.read(path))
        reading.tell(FileReread(path, briefing, watched))
    except BriefingError as error:
        reading.tell(FileReread(path, None, watched, str(error)))


def _files(
    paths: Sequence[str],
    failed: Callable[[BriefingError], object],
    skipped: Callable[[BriefingError], object],
) -> Iterator[str]:
    """Yield the files that the paths name.

    Args:
        paths: as given.
        failed: is given an error for each folder that cannot be listed.
        skipped: is given each file that is left out, with the reason.
    """
    from briefing_tui.library import transcript_paths

    for path in paths:
        yield from transcript_paths(path, failed, skipped)
