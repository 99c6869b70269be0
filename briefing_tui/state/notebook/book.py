"""The protocol of a notebook: on this machine, or shared with other desks."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from briefing_tui.dataclass import dataclass
from briefing_tui.errors import BriefingError
from briefing_tui.model import Source
from briefing_tui.state.notebook.correction import Correction
from briefing_tui.state.notebook.kept_quote import KeptQuote


class NotAllowedError(BriefingError):
    """An entry may not be changed by whoever asks; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of an entry of a shared notebook, and its keeper.

    Attributes:
        library: what the library is called.
        owner: who made it.
        kept: when, with its time zone.
        author: who changed it last.
        private: whether it is for its owner alone.
        waiting: whether it is on this machine until the server is back.
        refused: why the library did not take it; empty where it did.
        own: whether its owner is who uses this desk.
        changeable: whether that one may change it.
    """

    library: str
    owner: str
    kept: datetime
    author: str
    private: bool
    waiting: bool
    refused: str
    own: bool
    changeable: bool


class Book(Protocol):
    """The protocol of a place that keeps quotes and corrections; each id is kept once."""

    def keep(self, *quotes: KeptQuote) -> None:
        """Store quotes, all of them or none; replace those that are there already."""

    def drop(self, *ids: str) -> None:
        """Remove quotes, all of them or none."""

    def quotes(self, containing: str = "", story: str | None = None) -> list[KeptQuote]:
        """Return the kept quotes, the latest first.

        Args:
            containing: only those that hold all of these words.
            story: only those of the notebook of this name; None for those of all.
        """

    def correct(self, *corrections: Correction) -> None:
        """Store corrections, all of them or none; replace those that are there already."""

    def take_over(self, *corrections: Correction) -> None:
        """Store corrections that come from elsewhere; keep those there."""

    def undo(self, id_: str) -> None:
        """Drop a correction."""

    def corrections_of(self, source: Source) -> list[Correction]:
        """Return the corrections of a file, the oldest first."""

    def corrections(self) -> list[Correction]:
        """Return all corrections, the oldest first."""

    def origin(self, id_: str) -> Origin | None:
        """Return where an entry is shared and by whom; None for one of this machine alone."""
