"""The paths that the browser had open last, for a start without a path."""

from __future__ import annotations

import os
from collections.abc import Iterable

from briefing_tui.state.paths import state_folder, state_place
from briefing_tui.state.writing import read_own, write_private
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NOTEBOOK = "notebook.sqlite"


def state_file() -> Path:
    """Return the path of the file that records what was open last."""
    return state_folder() / "opened.json"


def notebook_file() -> Path:
    """Return where the browser keeps its user's notebook, corrections with it."""
    return state_folder() / NOTEBOOK


def has_notebook() -> bool:
    """Return whether a notebook was begun.

    Raises:
        OSError: it cannot be told.
    """
    try:
        return os.stat(state_place(NOTEBOOK)).st_size > 0
    except (FileNotFoundError, NotADirectoryError):
        return False


def recall() -> list[str]:
    """Return the paths that were opened last and still exist; none when nothing is known."""
    import json

    try:
        found = json.loads(read_own(state_file()))
    except (OSError, ValueError, RecursionError):
        return []
    if not isinstance(found, list):
        return []
    paths = [path for path in found if isinstance(path, str)]
    return [path for path in paths if os.path.exists(path) or _is_address(path)]


def those_read(paths: Iterable[str], read: Iterable[str]) -> list[str]:
    """Return the paths of which something was read.

    Args:
        paths: as they were given; files, folders and addresses.
        read: the files and addresses that could be read.
    """
    from briefing_tui.loading.addresses import is_shared, without_credentials

    files = list(read)
    known = set(files)

    def was_read(path: str) -> bool:
        inside = os.path.join(path, "")
        if is_shared(path):
            inside = f"{without_credentials(path)}#"
        return without_credentials(path) in known or any(file.startswith(inside) for file in files)

    return [path for path in paths if was_read(path)]


def remember(paths: Iterable[str]) -> None:
    """Save the paths that were opened for a later start without a path.

    Raises:
        OSError: they cannot be written.
    """
    from briefing_tui.loading.addresses import without_credentials
    from briefing_tui.loading.source import STANDARD_INPUT

    kept = [
        without_credentials(path) if _is_address(path) else os.path.abspath(path)
        for path in paths
        if path != STANDARD_INPUT
    ]
    if kept:
        import json

        write_private(state_file(), json.dumps(kept).encode())


def _is_address(path: str) -> bool:
    # Imported when asked: a start that recalls only files needs nothing that loads them.
    from briefing_tui.loading.addresses import is_shared
    from briefing_tui.loading.source import is_address

    return is_address(path) or is_shared(path)
