"""What is remembered from one run to the next: a few switches."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from pathlib import Path

from platformdirs import user_state_path

from briefing_tui.tui.configuration import NAME


@dataclass(frozen=True, slots=True)
class Switches:
    """The switches that outlive a run.

    Attributes:
        fullwidth: whether half-width punctuation is copied full-width; None if never set.
        theme: the name of the theme last chosen; None if never chosen.
    """

    fullwidth: bool | None = None
    theme: str | None = None


def state_path() -> Path:
    """Where the switches are kept."""
    return user_state_path(NAME, appauthor=False) / "switches.json"


def recall(path: Path) -> Switches:
    """The switches as they were left; none of them where the file cannot be made sense of."""
    import json

    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Switches()
    if not isinstance(found, dict):
        return Switches()
    fullwidth, theme = found.get("fullwidth"), found.get("theme")
    return Switches(
        fullwidth if isinstance(fullwidth, bool) else None,
        theme if isinstance(theme, str) else None,
    )


def remember(path: Path, switches: Switches) -> None:
    """Keep the switches: written beside the file and moved over it, so it is never half there.

    Raises:
        OSError: it cannot be written.
    """
    import json
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(switches), file, ensure_ascii=False)
        os.replace(temporary, path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
