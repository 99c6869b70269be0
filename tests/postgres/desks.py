"""Desks of several users at one shared library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from briefing_tui.model import Briefing, Source
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.knowledge import Knowledge
from briefing_tui.quoting.quote import quote
from briefing_tui.state.notebook import KeptQuote, keep
from briefing_tui.state.notebook.correction import Correction
from briefing_tui.state.notebook.desk_copy import DeskCopy
from briefing_tui.state.notebook.exchanging import exchange
from briefing_tui.state.notebook.shared_notebook import SharedNotebook
from tests.invented import press_conference


class Desk:
    """A desk at which one user works."""

    def __init__(self, url: str, user: str, path: Path | None = None) -> None:
        self.url = url.replace("user=librarian", f"user={user}")
        address = LibraryAddress.of(self.url)
        self.knowledge = Knowledge.at(address)
        self.copy = DeskCopy(path)
        self.book = SharedNotebook(address, self.copy)
        self.briefing = briefing_at(address.of_briefing("talks/1.txt"))
        self.exchange()

    def exchange(self) -> list[str]:
        """Send and fetch; return why something was refused."""
        return list(exchange(self.knowledge, self.copy).refused)

    def quote(self, note: str = "", *tags: str) -> KeptQuote:
        """Return a new quote, which is not kept yet."""
        return keep(quote(self.briefing, *self.briefing.speeches[1].span), note, tags=tags)

    def own(self, correction: Correction) -> Correction:
        """Return a correction of another desk with the path that the briefing has at this one."""
        return replace(correction, path=self.briefing.source.path)

    def close(self) -> None:
        """Leave the desk."""
        self.knowledge.close()
        self.copy.close()

    def sees(self) -> dict[str, str]:
        """Return the notes of all quotes that this desk sees, by their ids."""
        self.exchange()
        return {kept.id: kept.note for kept in self.book.quotes()}


def briefing_at(path: str) -> Briefing:
    """Return an invented briefing that lies at a path."""
    briefing = press_conference()
    source = briefing.source
    moved = Source(path, source.url, source.sha256, source.media_type, source.encoding)
    return replace(briefing, source=moved)


Desks = Callable[[str, str], Desk]
"""Makes a desk of a new user, of a name and a role."""
