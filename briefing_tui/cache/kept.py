"""Kept files: data that takes long to make, in the platform's cache folder, named by content.

A file is whole or not there, also with two programs at once. What cannot be written is only in
memory, and what cannot be read back is made again; :attr:`Kept.complaint` reports both.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256

from briefing_tui.cache import program_version
from briefing_tui.cache.sealing import LARGEST
from briefing_tui.dataclass import dataclass
from briefing_tui.recognition.lexicon.own_words import in_use
from briefing_tui.state.paths import StrPath, cache_place, check_folder, make_private
from briefing_tui.state.writing import UNFINISHED, open_own, write_private
from briefing_tui.text.patterns import deferred
from briefing_tui.translation import _, ngettext
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

MOST_BYTES = 4 << 30
"""The greatest size of all files together; above it, the least recently used are removed."""

MOST_MAPPED = 1 << 40
"""Bytes of the largest file that is opened to be mapped into memory."""

ABANDONED = 3600.0
"""Seconds after which an unfinished file counts as left behind by a killed program."""

_KINDS = r"[0-9a-f]{40}\.(?:briefing|segment|notes|shelf|version|roster)|.+\.expressions"
OWN = deferred(rf"{_KINDS}|.+{re.escape(UNFINISHED)}")
"""The names of kept files, whole and unfinished."""


def default_folder() -> StrPath:
    """Return the folder of kept files in the platform's cache."""
    return cache_place("library")


@dataclass(frozen=True, slots=True)
class Stored:
    """One kept file in its folder.

    Attributes:
        path: the file.
        size: in bytes.
        changed: when it was written, in seconds since 1970.
        used: when it was written or read last, as far as the system tells.
    """

    path: str
    size: int
    changed: float
    used: float

    @property
    def finished(self) -> bool:
        """Return whether it was written completely."""
        return not self.path.endswith(UNFINISHED)


class Kept:
    """A folder of kept files.

    Args:
        folder: where they are; None for the platform's place.
        writes: whether anything is added to them.
        most_bytes: the size of all files together from which on some are removed.

    Attributes:
        given: the folder as given; None for the platform's place.
        writes: whether anything is added to them.
        problem: why nothing is kept, as the system says it; None while all is well.
        dropped: how many files were there and could not be read back.
        first_dropped: the first of them, and what was wrong with it.
    """

    def __init__(
        self, folder: StrPath | None = None, *, writes: bool = True, most_bytes: int = MOST_BYTES
    ) -> None:
        self.given: Path | None = None
        if folder is not None:
            from pathlib import Path

            self.given = Path(os.path.abspath(folder))
        self.writes = writes
        self.most_bytes = most_bytes
        self.problem: str | None = None
        self.dropped = 0
        self.first_dropped = ""
        self._trusted: bool | None = None
        self._drops = self

    @property
    def folder(self) -> Path:
        """The folder that the files are in."""
        from pathlib import Path

        return Path(self._place())

    @property
    def complaint(self) -> str | None:
        """A sentence that says what is wrong with the kept files; None if nothing is."""
        if self.problem is not None:
            return _("Nothing is kept for the next start: {reason}").format(reason=self.problem)
        if self.dropped:
            return ngettext(
                "{count} cached file could not be read and is rebuilt: {first}",
                "{count} cached files could not be read and are rebuilt, the first: {first}",
                self.dropped,
            ).format(count=self.dropped, first=self.first_dropped)
        return None

    def path(self, kind: str, content: str) -> Path:
        """Return the place of a file.

        Args:
            kind: what it holds, its ending.
            content: what it was made of.
        """
        return self.folder / os.path.basename(self.place(kind, content))

    def place(self, kind: str, content: str) -> str:
        """Return the place of a file as text: pathlib takes a tenth of a short command."""
        stored, folder = self._place(program_version.place()), self.unreported()
        version = program_version.version(
            lambda: folder.read(stored), lambda version: folder.write(stored, [version])
        )
        made_by = f"{version} {in_use().digest}"
        name = sha256(f"{made_by} {content}".encode()).hexdigest()[:40]
        return self._place(f"{name}.{kind}")

    def unreported(self) -> Kept:
        """Return the same folder, for files that nobody misses where none can be written."""
        folder = Kept(self.given, writes=self.writes, most_bytes=self.most_bytes)
        folder._drops = self._drops
        return folder

    def _place(self, *names: str) -> str:
        """Return the path of something in the folder of the files; of it for no names."""
        return os.path.join(self.given or default_folder(), *names)

    def open(self, path: StrPath, *, most: int = MOST_MAPPED) -> BinaryIO | None:
        """Open a kept file for reading; return None if there is none that can be read.

        Args:
            path: the file.
            most: the largest file taken, in bytes.
        """
        if not self._is_trusted():
            return None
        try:
            return open_own(path, most=most)
        except FileNotFoundError:
            return None  # nothing was kept
        except OSError as error:
            self.drop(path, error.strerror or str(error))
            return None

    def read(self, path: StrPath) -> bytes | None:
        """Return the contents of a kept file; None if there is none that can be read."""
        if (file := self.open(path, most=LARGEST)) is None:
            return None
        with file:
            try:
                return file.read()
            except OSError as error:
                self.drop(path, error.strerror or str(error))
                return None

    def drop(self, path: StrPath, reason: str | None = None) -> None:
        """Remove a file that cannot be read back, and remember that there was one.

        Args:
            path: the file.
            reason: what is wrong with it, as the system says it; None for damage.
        """
        why = reason or _("it is damaged")
        self.note_dropped(1, f"{os.fspath(path)}: {why}")
        if self.writes:
            self._remove(path)

    def note_dropped(self, count: int, first: str) -> None:
        """Remember how many files could not be read back, and what was wrong with the first."""
        if count and not self._drops.dropped:
            self._drops.first_dropped = first
        self._drops.dropped += count

    def write(self, path: StrPath, parts: Iterable[bytes | memoryview]) -> bool:
        """Write a file as a whole or not at all; return whether it was written."""
        if self.problem is not None or not self.writes or not self._is_trusted():
            return False
        try:
            if self.given is None:
                make_private(os.path.dirname(default_folder()))
            write_private(path, parts, durable=False)
        except OSError as error:
            self.problem = error.strerror or str(error)
            return False
        return True

    def stored(self) -> Iterator[Stored]:
        """Yield the files that are in the folder, unfinished ones among them.

        Raises:
            OSError: the folder cannot be trusted or listed.
        """
        self._check_folders()
        try:
            entries = list(os.scandir(self._place()))
        except FileNotFoundError:
            return  # nothing was kept
        for entry in entries:
            if not OWN.fullmatch(entry.name) or not entry.is_file(follow_symlinks=False):
                continue
            try:
                told = entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue  # another program has removed it
            used = max(told.st_atime, told.st_mtime)
            yield Stored(entry.path, told.st_size, told.st_mtime, used)

    def prune(self, most_bytes: int | None = None) -> int:
        """Remove abandoned unfinished files, and the least recently used if there is too much.

        Args:
            most_bytes: the size that all files together may have; None for the usual one.

        Returns:
            The number of bytes removed.
        """
        try:
            files = list(self.stored())
        except OSError as error:
            self.problem = self.problem or error.strerror or str(error)
            return 0
        now = time.time()
        removed = 0
        left = [file for file in files if file.finished]
        for file in files:
            if not file.finished and now - file.changed > ABANDONED:
                removed += self._remove(file.path) and file.size
        above = sum(file.size for file in left)
        above -= self.most_bytes if most_bytes is None else most_bytes
        for file in sorted(left, key=lambda file: file.used):
            if above <= 0:
                break
            removed += self._remove(file.path) and file.size
            above -= file.size
        return removed

    def clear(self) -> list[OSError]:
        """Remove all kept files; return the errors of those that could not be removed.

        Raises:
            OSError: the folder cannot be trusted or listed.
        """
        failed: list[OSError] = []
        for file in self.stored():
            try:
                os.unlink(file.path)
            except FileNotFoundError:
                continue  # another program has removed it
            except OSError as error:
                failed.append(error)
        return failed

    def _remove(self, path: StrPath) -> bool:
        try:
            os.unlink(path)
        except FileNotFoundError:
            return True  # another program has removed it
        except OSError as error:
            self.problem = self.problem or error.strerror or str(error)
            return False
        return True

    def _check_folders(self) -> None:
        if self.given is None:
            check_folder(os.path.dirname(default_folder()))
        check_folder(self._place())

    def _is_trusted(self) -> bool:
        """Return whether the folder belongs to its user alone; set ``problem`` if it does not."""
        if self._trusted is None:
            try:
                self._check_folders()
                self._trusted = True
            except OSError as error:
                self._trusted = False
                self.problem = error.strerror or str(error)
        return self._trusted
