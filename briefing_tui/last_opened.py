"""What the browser had open last, for a start without a path."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def state_file() -> Path:
    """Where it is kept: in the platform's folder for state."""
    from platformdirs import user_state_path

    return user_state_path("briefing-tui", appauthor=False) / "opened.json"


def notebook_file() -> Path:
    """Where the browser keeps its user's notebook, corrections with it."""
    return state_file().with_name("notebook.sqlite")


def recall() -> list[str]:
    """The paths that were opened last and are still there; none where nothing is known."""
    try:
        found = json.loads(state_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    if not isinstance(found, list):
        return []
    paths = [path for path in found if isinstance(path, str)]
    return [path for path in paths if os.path.exists(path) or _is_address(path)]


def remember(paths: Iterable[str]) -> None:
    """Keep what is being opened; a folder that cannot be written keeps nothing.

    The file is written beside and moved over, so it is never half there.
    """
    from briefing_tui.loading.source import STANDARD_INPUT

    kept = [
        path if _is_address(path) else os.path.abspath(path)
        for path in paths
        if path != STANDARD_INPUT
    ]
    if not kept:
        return
    file = state_file()
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=file.name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as beside:
                json.dump(kept, beside)
            os.replace(temporary, file)
        except OSError:
            os.unlink(temporary)
            raise


def _is_address(path: str) -> bool:
    # Imported when asked: a start that recalls only files needs nothing that loads them.
    from briefing_tui.loading.source import is_address

    return is_address(path)
