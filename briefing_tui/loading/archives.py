"""Zip archives as folders: the paths of the transcripts in them, and their bytes."""

from __future__ import annotations

import os

from briefing_tui.errors import BriefingError, MissingError
from briefing_tui.loading.budgets import OverBudget
from briefing_tui.translation import _

ENDING = ".zip"


def members_of(path: str) -> list[str]:
    """Return the paths of the transcripts in an archive, such as ``a.zip/b.txt``.

    An archive of one, and one that cannot be read, is returned itself: reading it says why.
    """
    from briefing_tui.loading.extraction.zipped import Package  # and zipfile
    from briefing_tui.loading.formats.zip_archive import transcripts_in

    try:
        with open(path, "rb") as file:
            found = transcripts_in(Package(file.read(), path, "zip").parts())
    except (OSError, BriefingError, OverBudget, MemoryError):
        return [path]
    return [os.path.join(path, name) for name in sorted(found)] if len(found) > 1 else [path]


def member_in(path: str) -> tuple[str, str] | None:
    """Return the archive and the name in it of a path that leads into one, else None."""
    at = os.path.dirname(path)
    while at and at != os.path.dirname(at):
        if at.lower().endswith(ENDING) and os.path.isfile(at):
            return at, os.path.relpath(path, at).replace(os.sep, "/")
        at = os.path.dirname(at)
    return None


def member_bytes(archive: bytes, path: str, name: str) -> bytes:
    """Return the bytes of a file in an archive.

    Args:
        archive: the archive.
        path: the whole path, for errors.
        name: the file's name in the archive.

    Raises:
        MissingError: there is no such file.
        TooLargeError: its ratio of compression is too high.
        OverBudget: it unpacks to more than any transcript.
    """
    from briefing_tui.loading.extraction.zipped import Package  # and zipfile

    package = Package(archive, path, "zip")
    if not package.has(name):
        raise MissingError(path, _("there is no such file in the archive; check the path"))
    return b"".join(package.pieces(name))
