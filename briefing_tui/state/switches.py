"""The switches that are remembered from one run to the next."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.state.paths import state_folder
from briefing_tui.state.writing import read_own, write_private

MOST_RECENT = 8
"""Commands that are remembered."""


@dataclass(frozen=True, slots=True)
class Switches:
    """The switches that outlive a run.

    Attributes:
        fullwidth: whether half-width punctuation is copied full-width; None if never set.
        theme: the name of the theme last chosen; None if never chosen.
        recent: the names of the commands used last by way of the palette, the latest first.
        welcomed: whether the first screen was shown.
    """

    fullwidth: bool | None = None
    theme: str | None = None
    recent: tuple[str, ...] = ()
    welcomed: bool = False

    def after(self, command: str) -> Switches:
        """Return the switches after a command was used, which then heads those used last."""
        others = [name for name in self.recent if name != command]
        return replace(self, recent=(command, *others)[:MOST_RECENT])


def state_path() -> Path:
    """Return where the switches are kept."""
    return state_folder() / "switches.json"


def recall(path: Path) -> Switches:
    """Return the switches as they were left; all unset when the file cannot be read."""
    import json

    try:
        found = json.loads(read_own(path))
    except (OSError, ValueError, RecursionError):
        return Switches()
    if not isinstance(found, dict):
        return Switches()
    fullwidth, theme = found.get("fullwidth"), found.get("theme")
    recent = found.get("recent")
    names = [name for name in recent if isinstance(name, str)] if isinstance(recent, list) else []
    return Switches(
        fullwidth if isinstance(fullwidth, bool) else None,
        theme if isinstance(theme, str) else None,
        tuple(names[:MOST_RECENT]),
        found.get("welcomed") is True,
    )


def remember(path: Path, switches: Switches) -> None:
    """Save the switches.

    Raises:
        OSError: they cannot be written.
    """
    import json

    write_private(path, json.dumps(asdict(switches), ensure_ascii=False).encode())
