"""The program's own folders: for configuration, for state and for what can be made again."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

from briefing_tui.translation import _

NAME = "briefing-tui"

PRIVATE_FOLDER = 0o700
"""The mode of the program's own folders: what a reader looked for is nobody else's matter."""


class FolderRefusedError(OSError):
    """One of the program's own folders cannot be trusted; ``strerror`` says why."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(errno.EPERM, reason, str(folder))


def configuration_folder() -> Path:
    """Return the folder of the configuration file."""
    if (folder := _of_xdg("XDG_CONFIG_HOME", ".config")) is not None:
        return folder
    import platformdirs

    return Path(platformdirs.user_config_dir(NAME, appauthor=False))


def state_folder() -> Path:
    """Return the folder of what is remembered: the notebook, switches, what was open last."""
    if (folder := _of_xdg("XDG_STATE_HOME", ".local/state")) is not None:
        return folder
    import platformdirs

    return Path(platformdirs.user_state_dir(NAME, appauthor=False))


def cache_folder() -> Path:
    """Return the folder of what can be made again at any time."""
    if (folder := _of_xdg("XDG_CACHE_HOME", ".cache")) is not None:
        return folder
    import platformdirs

    return Path(platformdirs.user_cache_dir(NAME, appauthor=False))


def _of_xdg(variable: str, within_home: str) -> Path | None:
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
        return Path(named, NAME)
    return Path(home, within_home, NAME) if os.path.isabs(home) else None


def is_there(path: Path) -> bool:
    """Return whether there is a file, or something that keeps it from being looked at."""
    try:
        os.lstat(path)
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True
    return True


def check_folder(folder: Path) -> None:
    """Check that a folder of the program's own is one; a folder that is not there passes.

    Raises:
        FolderRefusedError: the path is relative (there is no home folder), a symbolic link, no
            folder, or another user's folder.
        OSError: it cannot be looked at.
    """
    if not folder.is_absolute():
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


def make_private(folder: Path) -> None:
    """Make a folder of the program's own, open to its user alone.

    Missing parent folders are created as well. A folder that other users may enter is closed
    to them.

    Raises:
        FolderRefusedError: as :func:`check_folder`.
        OSError: it cannot be made.
    """
    check_folder(folder)
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    check_folder(folder)
    if os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        folder.chmod(PRIVATE_FOLDER)
