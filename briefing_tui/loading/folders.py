"""The transcripts in a folder and below it, in order of name."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable

from briefing_tui.errors import BriefingError, MissingError, NotTextError
from briefing_tui.loading.archives import ENDING, members_of
from briefing_tui.loading.readable_endings import readable
from briefing_tui.translation import _


def transcript_paths(
    path: str,
    failed: Callable[[BriefingError], object],
    skipped: Callable[[BriefingError], object] | None = None,
) -> list[str]:
    """Return the files that a path names: itself, or those in a folder, in order of name.

    Hidden files and folders are left out, and in folders all files with other endings than
    :func:`readable`, and tables and JSON that are no transcript or lie beside a text of the same
    name. An archive of several is given by what is in it. A link to a folder is not followed, so
    that every walk ends; a link to a file is left out if the walk also finds that file, or
    another link to it.

    Args:
        path: a file or a folder.
        failed: is told of each folder that cannot be listed and each entry that is no file; the
            rest is given all the same.
        skipped: is told of each file that was left out and why; not of hidden ones.
    """
    if not os.path.isdir(path):
        return members_of(path) if path.lower().endswith(ENDING) else [path]
    found = _Found(failed, skipped or _unheard)
    # Folders to be listed, and files, the next one last; a stack instead of recursion.
    waiting: list[tuple[str, bool]] = [(path, True)]
    while waiting:
        at, is_folder = waiting.pop()
        if is_folder:
            waiting += reversed(found.listed(at))
        else:
            found.files += members_of(at) if at.lower().endswith(ENDING) else [at]
    return found.without_second_names(path)


def _unheard(_error: BriefingError) -> None:
    """Take what nobody wants to know."""


def data_endings() -> tuple[str, ...]:
    """Return the endings of files that mostly hold no transcript, in lower case."""
    from briefing_tui.loading.format_registry import formats

    return tuple(ending for each in formats() if each.data for ending in each.endings)


def _stem(name: str) -> str:
    """Return a name up to its first point: files of one stem hold the same in several forms."""
    return name.partition(".")[0].lower()


def _is_told(path: str) -> bool:
    """Return whether the beginning of a file of data tells that it is a transcript."""
    from briefing_tui.loading.format import HEAD, beginning_of
    from briefing_tui.loading.format_registry import formats

    if path.lower().endswith(".gz") and not path[:-3].lower().endswith(readable()):
        return False
    try:
        with open(path, "rb") as file:
            beginning = beginning_of(file.read(HEAD), path)
    except OSError:
        return True  # reading it says why it cannot be read
    return any(each.tells(beginning) for each in formats() if each.data)


class _Found:
    """The entries that a walk has found."""

    def __init__(
        self,
        failed: Callable[[BriefingError], object],
        skipped: Callable[[BriefingError], object],
    ) -> None:
        self._failed = failed
        self._skipped = skipped
        self._links: set[str] = set()
        self.files: list[str] = []

    def listed(self, folder: str) -> list[tuple[str, bool]]:
        """Return the folders and transcripts in one folder, each with whether it is a folder."""
        kept: list[tuple[str, bool]] = []
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._failed(MissingError(folder, _unlisted(error)))
            return kept
        endings, data = readable(), data_endings()
        stems = {_stem(one.name) for one in listed if not one.name.lower().endswith(data)}
        for entry in listed:
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    kept.append((entry.path, True))
                elif not entry.name.lower().endswith(endings):
                    if entry.is_file():
                        self._skip(entry.path, _("its ending is not that of a transcript"))
                elif self._is_file(entry):
                    if not entry.name.lower().endswith(data):
                        kept.append((entry.path, False))
                    elif _stem(entry.name) in stems:
                        self._skip(entry.path, _("data beside a text of the same name"))
                    elif _is_told(entry.path):
                        kept.append((entry.path, False))
                    else:
                        self._skip(entry.path, _("its beginning tells of no transcript"))
            except OSError as error:
                self._failed(MissingError(entry.path, _unread(error)))
        return kept

    def _skip(self, path: str, reason: str) -> None:
        self._skipped(NotTextError(path, reason))

    def _is_file(self, entry: os.DirEntry[str]) -> bool:
        """Return whether an entry leads to a file; report one that leads to something else."""
        if entry.is_file(follow_symlinks=False):
            return True
        mode = entry.stat().st_mode
        if stat.S_ISREG(mode):
            self._links.add(entry.path)
            return True
        if not stat.S_ISDIR(mode):
            reason = _("is a pipe, a socket or a device, no file; move it away")
            self._failed(NotTextError(entry.path, reason))
        return False

    def without_second_names(self, root: str) -> list[str]:
        """Return the files, each once, preferring the name that is no link."""
        if not self._links:
            return self.files
        base = os.path.realpath(root)
        known = {
            os.path.join(base, os.path.relpath(file, root))
            for file in self.files
            if file not in self._links
        }
        kept: list[str] = []
        for file in self.files:
            if file in self._links:
                leads_to = os.path.realpath(file)
                if leads_to in known:
                    self._skip(file, _("a link to a file that is open already"))
                    continue
                known.add(leads_to)
            kept.append(file)
        return kept


def _unlisted(error: OSError) -> str:
    """Return why a folder cannot be listed, and the remedy."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return _("you may not list this folder; ask for the permission (chmod +rx)")
    if error.errno == errno.ENAMETOOLONG:
        return _("lies too deep to be listed; move it up, or name it from within")
    return _("cannot be listed ({reason}); check the disk").format(reason=error.strerror)


def _unread(error: OSError) -> str:
    """Return why the type of a folder's entry cannot be determined, and the remedy."""
    if error.errno == errno.ENOENT:
        return _("is a link to a file that is not there; remove it or mend it")
    if error.errno == errno.ELOOP:
        return _("is a link that leads to itself; remove it or mend it")
    if error.errno in (errno.EACCES, errno.EPERM):
        return _("is a link into a folder that you may not enter; ask for the permission")
    return _("cannot be read ({error}); check the disk and the path").format(error=error.strerror)
