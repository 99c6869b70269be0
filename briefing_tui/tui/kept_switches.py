"""The switches of one run: recalled at the start, and kept for the next run as they are changed."""

from __future__ import annotations

from pathlib import Path

from briefing_tui.dataclass import replace
from briefing_tui.state import switches
from briefing_tui.state.switches import Switches


class KeptSwitches:
    """Switches with the file that they are kept in.

    Args:
        path: the file; None for none.
        writes: whether it is written.

    Attributes:
        now: the switches as they are.
    """

    def __init__(self, path: Path | None, *, writes: bool) -> None:
        self.now = switches.recall(path) if path is not None else Switches()
        self._path = path if writes else None

    def keep(self, fullwidth: bool, theme: str) -> str:
        """Keep switches for the next run; return once why they cannot be kept, else nothing."""
        return self._keep(replace(self.now, fullwidth=fullwidth, theme=theme))

    def used(self, command: str) -> str:
        """Put a command at the head of those used last; return once why it cannot be kept."""
        return self._keep(self.now.after(command))

    def welcome(self) -> bool:
        """Return whether the first screen was never shown, and keep that it now is.

        Where that cannot be kept it is not shown: it would come at every start.
        """
        if self.now.welcomed or self._path is None:
            return False
        return not self._keep(replace(self.now, welcomed=True)) and self._path is not None

    def _keep(self, changed: Switches) -> str:
        self.now = changed
        if self._path is None:
            return ""
        try:
            switches.remember(self._path, changed)
        except OSError as error:
            self._path = None
            return str(error)
        return ""
