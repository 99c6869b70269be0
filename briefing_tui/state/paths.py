"""The program's own folders: for configuration, for state and for what can be made again."""

from __future__ import annotations

import errno
import os
import stat
import sys

from briefing_tui.translation import _
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TypeAlias

NAME = "briefing-tui"

StrPath: TypeAlias = "str | os.PathLike[str]"

PRIVATE_FOLDER = 0o700
"""The mode of the program's own folders: what a reader looked for is nobody else's matter."""


class FolderRefusedError(OSError):
    """One of the program's own folders cannot be trusted; ``strerror`` says why."""

    def __init__(self, folder: StrPath, reason: str) -> None:
        super().__init__(errno.EPERM, reason, os.fspath(folder))


def configuration_folder() -> Path:
    """Return the folder of the configuration file."""
    return _as_path(configuration_place())


def state_folder() -> Path:
    """Return the folder of what is remembered: the notebook, switches, what was open last."""
    return _as_path(state_place())


# The same as text: importing pathlib takes a twentieth of what a short command does.


def configuration_place(*names: str) -> str:
    """Return the path of something in the folder of the configuration file; of it for no names."""
    folder = _of_xdg("XDG_CONFIG_HOME", ".config")
    if folder is None:
        import platformdirs

        folder = platformdirs.user_config_dir(NAME, appauthor=False)
    return os.path.join(folder, *names)


def state_place(*names: str) -> str:
    """Return the path of something in the folder of what is remembered; of it for no names."""
    folder = _of_xdg("XDG_STATE_HOME", ".local/state")
    if folder is None:
        import platformdirs

        folder = platformdirs.user_state_dir(NAME, appauthor=False)
    return os.path.join(folder, *names)


def cache_place(*names: str) -> str:
    """Return the path of something in the folder of what can be made again; of it for no names."""
    folder = _of_xdg("XDG_CACHE_HOME", ".cache")
    if folder is None:
        import platformdirs

        folder = platformdirs.user_cache_dir(NAME, appauthor=False)
    return os.path.join(folder, *names)


def _as_path(place: str) -> Path:
    from pathlib import Path

    return Path(place)


def _of_xdg(variable: str, within_home: str) -> str | None:
    """Return a folder on Linux as the XDG Base Directory Specification has it, else None.

    Importing platformdirs, which knows the other systems and a home that no variable names, takes
    longer than reading a transcript.

    Args:
        variable: the variable that names the folder of all programs; only an absolute one counts.
        within_home: where that folder is when no variable names it.
    """
    if sys.platform != "linux":
        return None
    named, home = os.environ.get(variable, ""), os.environ.get("HOME", "")
    if os.path.isabs(named):
        return os.path.join(named, NAME)
    return os.path.join(home, within_home, NAME) if os.path.isabs(home) else None


def is_there(path: StrPath) -> bool:
    """Return whether there is a file, or something that keeps it from being looked at."""
    try:
        os.lstat(path)
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True
    return True


def check_folder(folder: StrPath) -> None:
    """Check that a folder of the program's own is one; a folder that is not there passes.

    Raises:
        FolderRefusedError: the path is relative (there is no home folder), a symbolic link, no
            folder, or another user's folder.
        OSError: it cannot be looked at.
    """
    if not os.path.isabs(folder):
        raise FolderRefusedError(folder, _("there is no home folder; set HOME"))
    try:
        found = os.lstat(folder)
    except FileNotFoundError:
        return
    if stat.S_ISLNK(found.st_mode):
        raise FolderRefusedError(
            folder, _("it is a symbolic link; put a folder there, or set the XDG folders")
        )
    if not stat.S_ISDIR(found.st_mode):
        raise FolderRefusedError(folder, _("not a folder; move it away"))
    if hasattr(os, "geteuid") and found.st_uid != os.geteuid():
        raise FolderRefusedError(folder, _("it belongs to another user; move it away"))


def make_private(folder: StrPath) -> None:
    """Make a folder of the program's own, open to its user alone.

    Missing parent folders are created as well. A folder that other users may enter is closed
    to them.

    Raises:
        FolderRefusedError: as :func:`check_folder`.
        OSError: it cannot be made.
    """
    check_folder(folder)
    os.makedirs(folder, mode=PRIVATE_FOLDER, exist_ok=True)
    check_folder(folder)
    if os.name == "posix" and stat.S_IMODE(os.stat(folder).st_mode) & 0o077:
        os.chmod(folder, PRIVATE_FOLDER)
