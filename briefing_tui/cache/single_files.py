"""Briefings of single files, kept by the bytes of the file and found before anything is parsed.

Loading the modules that read and recognise takes longer than all else that a command does with a
small file. So a briefing is looked for by what is known without them: the bytes, and how the file's
name ends. That decides all of a text that this program decodes by itself; what a library has a part
in is looked for only once it is read (:mod:`~briefing_tui.cache.parsed`).
"""

from __future__ import annotations

import os
import stat
from hashlib import sha256

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.kept_briefings import keep, recall
from briefing_tui.cache.program_version import HAS_CHANGE_TIMES
from briefing_tui.limits import ReadingLimits
from briefing_tui.loading.source import STANDARD_INPUT, read_bytes
from briefing_tui.model import Briefing, Source

MOST_BYTES = 8 << 20
"""Bytes of the largest file that is looked for so: above it, reading it twice takes long."""

_PLAIN = ("text/plain", "text/markdown")
_ENCODINGS = ("utf-8", "utf-8-sig")


def is_decided_by_bytes(source: Source) -> bool:
    """Return whether the bytes of a file and the ending of its name decide its briefing."""
    return source.url is None and source.media_type in _PLAIN and source.encoding in _ENCODINGS


def content_of_file(path: str, digest: str) -> str:
    """Return what the kept file of a briefing is named by.

    Args:
        path: the file; all that follows the first point of its name counts.
        digest: of its bytes.
    """
    ending = os.path.basename(path).partition(".")[2].lower()
    return repr((digest, ending))


class SingleFiles:
    """The kept briefings of single files. Where nothing can be kept, they are parsed each time.

    Args:
        kept: the folder of kept files; told of those that could not be read back.

    Attributes:
        wrote: whether a briefing was kept.
    """

    def __init__(self, kept: Kept) -> None:
        # A folder that cannot be written is no trouble to who reads one small file: it is not
        # told, as it is of a library that takes minutes to read.
        self._unreported = kept.unreported()
        self.wrote = False

    def find(self, path: str, limits: ReadingLimits) -> Briefing | None:
        """Return the kept briefing of a file; None where there is none.

        Raises:
            BriefingError: with the path and the reason when the file cannot be read.
        """
        if not HAS_CHANGE_TIMES or not _is_small_file(path):
            return None  # to tell the program's version would take as long as to parse
        digest = sha256(read_bytes(path, limits)).hexdigest()
        place = self._unreported.place("briefing", content_of_file(path, digest))
        found = recall(self._unreported, place, path)
        if found is not None and found.source.sha256 != digest:
            self._unreported.drop(place)
            found = None
        return found

    def has_looked_for(self, source: Source) -> bool:
        """Return whether what was kept of a file that has been read would have been found."""
        return HAS_CHANGE_TIMES and is_decided_by_bytes(source) and _is_small_file(source.path)

    def keep(self, briefing: Briefing) -> bool:
        """Keep a briefing that was parsed, if it can be found again; return whether it is kept."""
        source = briefing.source
        if not self._unreported.writes or not self.has_looked_for(source):
            return False
        place = self._unreported.place("briefing", content_of_file(source.path, source.sha256))
        if not keep(self._unreported, place, briefing):
            return False
        self.wrote = True
        return True


def _is_small_file(path: str) -> bool:
    if path == STANDARD_INPUT:
        return False  # whatever file has that name: what is read there is read once
    try:
        told = os.stat(path)
    except (OSError, ValueError):
        return False  # loading the file reports it
    return stat.S_ISREG(told.st_mode) and told.st_size <= MOST_BYTES
