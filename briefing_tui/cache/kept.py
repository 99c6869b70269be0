"""Kept files: what took long to make, in the platform's cache folder, named by its content.

A file is written beside its place and then moved there, so that it is whole or not there, also
with two programs at once. What cannot be written is only in memory; that is said once.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

import platformdirs

from briefing_tui.own_words import in_use

FORMAT = 1

MOST_BYTES = 4 << 30
"""When all files together have more, those unused for longest are removed."""

UNFINISHED = ".part"
"""The ending of files that are being written."""

ABANDONED = 3600.0
"""Seconds after which such a file is what a program left that was killed."""

MADE_BY = ("model.py", "own_words.py", "cache/shelf.py", "loading", "transcript", "search")
"""The parts of the package that decide what is in a file."""


def default_folder() -> Path:
    """The folder in the platform's cache."""
    return Path(platformdirs.user_cache_dir("briefing-tui", appauthor=False)) / "library"


@cache
def version() -> str:
    """What changes whenever the program does that makes the files."""
    package = Path(__file__).parents[1]
    files = [
        path
        for name in MADE_BY
        for path in (sorted((package / name).rglob("*")) or [package / name])
        if path.suffix in (".py", ".txt")
    ]
    known = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return sha256(repr((FORMAT, known)).encode()).hexdigest()


class Kept:
    """A folder of kept files.

    Attributes:
        folder: where they are; None for the platform's place.
        writes: whether anything is added to them.
        problem: why nothing is kept, as the system says it; None while all is well.
    """

    def __init__(self, folder: Path | None = None, *, writes: bool = True) -> None:
        self.folder = folder
        self.writes = writes
        self.problem: str | None = None

    def path(self, kind: str, content: str) -> Path:
        """The place of a file.

        Args:
            kind: what it holds, its ending.
            content: what it was made of.
        """
        made_by = f"{version()} {in_use().digest}"
        name = sha256(f"{made_by} {content}".encode()).hexdigest()[:40]
        return (self.folder or default_folder()) / f"{name}.{kind}"

    def write(self, path: Path, parts: Iterable[bytes | memoryview]) -> bool:
        """Write a file as a whole or not at all; whether it was written."""
        if self.problem is not None or not self.writes:
            return False
        temporary = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=UNFINISHED)
            with os.fdopen(handle, "wb") as file:
                for part in parts:
                    file.write(part)
            os.replace(temporary, path)
        except OSError as error:
            self.problem = error.strerror or str(error)
            if temporary is not None:
                self.remove(Path(temporary))
            return False
        return True

    @staticmethod
    def remove(path: Path) -> None:
        """Remove a file if it can be."""
        # What cannot be removed is not read again either: its checksums are wrong.
        try:
            path.unlink(missing_ok=True)
        except OSError:
            return

    def prune(self) -> None:
        """Remove what killed programs left, and the files unused longest if there is too much."""
        folder = self.folder or default_folder()
        try:
            known = [(entry.stat(), entry.path) for entry in os.scandir(folder)]
        except OSError:
            return
        for stat, path in known:
            if path.endswith(UNFINISHED) and time.time() - stat.st_mtime > ABANDONED:
                self.remove(Path(path))
        left = sum(stat.st_size for stat, _ in known) - MOST_BYTES
        for stat, path in sorted(known, key=lambda item: item[0].st_atime):
            if left <= 0:
                return
            self.remove(Path(path))
            left -= stat.st_size
