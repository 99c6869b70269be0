"""Watching the open files: what changed is read anew, what is new in a folder is opened too."""

from __future__ import annotations

import codecs
import os
import time
from collections.abc import Callable, Sequence

from textual.message import Message

from briefing_tui.dataclass import dataclass

INTERVAL = 1.0
"""Seconds between two looks at the files."""

SHARE, LONGEST_REST = 3, 5.0
"""A look that takes long, as in a network folder, is followed by a rest so many times as long, and
at most so many seconds."""

UNFINISHED = 30
"""Looks after which a file that ends within a character is read all the same."""

_CHUNK = 1 << 20

# Seconds after which it is asked again whether to go on: leaving the program waits no longer.
_STEP = 0.1

Look = tuple[int, int, int]
"""A file at one look: its last changes of content and of state in nanoseconds, and its size."""


@dataclass
class Changed(Message):
    """A file that is open has changed.

    Attributes:
        path: the file.
    """

    path: str


@dataclass
class Appeared(Message):
    """Files that were not there before stand in a folder that is open.

    Attributes:
        paths: the files.
    """

    paths: tuple[str, ...]


@dataclass
class Vanished(Message):
    """A file that is open is no longer there.

    Attributes:
        path: the file.
    """

    path: str


@dataclass(frozen=True, slots=True)
class Watched:
    """A file that is watched.

    Attributes:
        path: the file.
        encoding: that it was read in; empty where only bytes tell.
    """

    path: str
    encoding: str = ""


def watch(
    given: Sequence[str],
    opened: Callable[[], Sequence[Watched]],
    tell: Callable[[Message], object],
    stopped: Callable[[], bool],
) -> None:
    """Look at the files at intervals, and report changed, missing and new ones.

    A file that changes again and again is told each time it ends with a whole character: whoever
    writes it may be in the middle of one.

    Args:
        given: the paths as given; new transcripts in those that are folders are told, and files
            that were not there or could not be read once they change.
        opened: the files that are open now.
        tell: is given a message for each change.
        stopped: asked every now and then whether to go on.
    """
    files: dict[str, _File] = {}
    seen: dict[str, Look | None] | None = None
    while not stopped():
        begun = time.monotonic()
        watched = opened()
        for one in watched:
            known = files.get(one.path)
            if known is None:
                files[one.path] = _File(look_at(one.path))
            elif (message := known.changed(one)) is not None:
                tell(message)
        # What is in ``files`` is open, or was closed and is not new.
        names = {path for name in given for path in _named(name)} - set(files)
        there = {path: look_at(path) for path in names}
        if seen is not None:
            new = sorted(path for path, look in there.items() if look != seen.get(path))
            if new:
                tell(Appeared(tuple(new)))
        seen = {**(seen or {}), **there}
        took = time.monotonic() - begun
        _rest(stopped, max(INTERVAL, min(SHARE * took, LONGEST_REST)))


class _File:
    """The last look at an open file, and what of it was told.

    Args:
        look: at it, when it was opened.
    """

    def __init__(self, look: Look | None) -> None:
        self.look = look
        self._told = look
        self._unfinished = 0

    def changed(self, file: Watched) -> Message | None:
        """Look again; return what is to be told, or None."""
        self.look = look_at(file.path)
        if self.look == self._told:
            return None
        if self.look is None:
            self._told = None
            return Vanished(file.path)
        self._unfinished += 1
        if self._unfinished < UNFINISHED and ends_within_character(file):
            return None
        self._unfinished = 0
        self._told = self.look
        return Changed(file.path)


def ends_within_character(file: Watched) -> bool:
    """Return whether a file ends with a part of a character, as in the middle of being written.

    Where its encoding is not known it is taken for UTF-8. What cannot be decoded at all is no part
    of a character.
    """
    try:
        decoder = codecs.getincrementaldecoder(file.encoding or "utf-8")()
        with open(file.path, "rb") as content:
            while chunk := content.read(_CHUNK):
                decoder.decode(chunk)
    except (OSError, LookupError, ValueError):
        return False
    left, _state = decoder.getstate()
    return bool(left)


def look_at(path: str) -> Look | None:
    """Return the state of the file now; None when it is missing or is not a file."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size


def _named(path: str) -> Sequence[str]:
    """Return the transcripts that a folder holds, or a file itself where it is there."""
    from briefing_tui.library import transcript_paths

    if not os.path.isdir(path):
        return (path,) if os.path.isfile(path) else ()
    told: list[object] = []  # what cannot be listed was told when it was opened
    return transcript_paths(path, told.append)


def _rest(stopped: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not stopped() and (left := end - time.monotonic()) > 0:
        time.sleep(min(left, _STEP))
