"""Watching the open files: what changed is read anew, what is new in a folder is opened too."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence

from textual.message import Message

from briefing_tui.dataclass import dataclass

INTERVAL = 1.0
"""Seconds between two looks at the files."""

# Seconds after which it is asked again whether to go on: leaving the program waits no longer.
_STEP = 0.1

Look = tuple[int, int]
"""A file at one look: the time of its last change in nanoseconds, and its size in bytes."""


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


def watch(
    given: Sequence[str],
    opened: Callable[[], Sequence[str]],
    tell: Callable[[Message], object],
    stopped: Callable[[], bool],
) -> None:
    """Look at the files at intervals, and report changed, missing and new ones.

    Args:
        given: the paths as given; new transcripts in those that are folders are told.
        opened: the paths of the files that are open now.
        tell: is given a message for each change.
        stopped: asked every now and then whether to go on.
    """
    known: dict[str, Look | None] = {}
    seen: set[str] = set()
    while not stopped():
        for path in opened():
            look = look_at(path)
            if path in known and look != known[path]:
                tell(Changed(path) if look is not None else Vanished(path))
            known[path] = look
        there = {path for folder in given for path in _in_folder(folder)}
        new = there - seen - set(known)
        if seen and new:
            tell(Appeared(tuple(sorted(new))))
        seen |= there
        _rest(stopped)


def look_at(path: str) -> Look | None:
    """Return the state of the file now; None when it is missing or is not a file."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size


def _in_folder(path: str) -> Sequence[str]:
    """Return the transcripts that a folder holds; none for a file."""
    from briefing_tui.library import transcript_paths

    if not os.path.isdir(path):
        return ()
    told: list[object] = []  # what cannot be listed was told when it was opened
    return transcript_paths(path, told.append)


def _rest(stopped: Callable[[], bool]) -> None:
    end = time.monotonic() + INTERVAL
    while not stopped() and (left := end - time.monotonic()) > 0:
        time.sleep(min(left, _STEP))
