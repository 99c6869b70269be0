"""The arguments of one call, as attributes."""

from __future__ import annotations

from types import SimpleNamespace

from briefing_tui.limits import ReadingLimits
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


class Arguments(SimpleNamespace):
    """The arguments of a command: an attribute for each of its options and arguments."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...

    @property
    def limits(self) -> ReadingLimits:
        """Return the limits within which the command reads files and addresses."""
        return ReadingLimits(self.max_size)
