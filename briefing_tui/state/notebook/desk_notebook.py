"""The notebook that a desk works with: its own, and those of the libraries that are open.

What is about a briefing of a library goes to the library's notebook where the desk may write
there, and to the desk's own where not. The order made by hand and which notebook is in use are the
desk's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from briefing_tui.model import Source
    from briefing_tui.state.notebook.book import Book, Origin
    from briefing_tui.state.notebook.correction import Correction
    from briefing_tui.state.notebook.kept_quote import KeptQuote
    from briefing_tui.state.notebook.shared_notebook import SharedNotebook
    from briefing_tui.state.notebook.store import Notebook

Entry = TypeVar("Entry", "KeptQuote", "Correction")


class DeskNotebook:
    """A desk's own notebook and the shared ones, as one.

    Args:
        own: the notebook on this machine.
        shared: those of the libraries that are open.
    """

    def __init__(self, own: Notebook, shared: Sequence[SharedNotebook] = ()) -> None:
        self.own = own
        self._shared = shared

    def keep(self, *quotes: KeptQuote) -> None:
        """Store quotes; replace those that are there already.

        Raises:
            NotAllowedError: one of them is another's.
        """
        own = {kept.id for kept in self.own.quotes()} if self._shared else set()
        self._give(quotes, own, lambda book, given: book.keep(*given))

    def drop(self, *ids: str) -> None:
        """Remove quotes.

        Raises:
            NotAllowedError: one of them is another's.
        """
        for shared in self._shared:
            shared.drop(*ids)
        self.own.drop(*ids)

    def quotes(self, containing: str = "", story: str | None = None) -> list[KeptQuote]:
        """Return the kept quotes: those without a rank first, the latest of them first."""
        own = self.own.quotes(containing, story)
        if not self._shared:
            return own
        found = {kept.id: kept for kept in own}
        for shared in self._shared:
            found.update((kept.id, kept) for kept in shared.quotes(containing, story))
        ranks = self.own.ranks()
        latest = sorted(found.values(), key=lambda kept: (kept.created, kept.id), reverse=True)
        return sorted(latest, key=lambda kept: ranks.get(kept.id, -1))

    def arrange(self, *ids: str) -> None:
        """Put quotes in an order, for this desk."""
        self.own.arrange(*ids)

    def turn_to(self, story: str) -> None:
        """Make the notebook of a name the one in use at this desk."""
        self.own.turn_to(story)

    def stories(self) -> list[str]:
        """Return the names of the notebooks, the one in use first; the first one's is empty."""
        others = (kept.story for shared in self._shared for kept in shared.quotes())
        return list(dict.fromkeys([*self.own.stories(), *others]))

    def correct(self, *corrections: Correction) -> None:
        """Store corrections; replace those that are there already.

        Raises:
            NotAllowedError: one of them is another's.
        """
        own = {one.id for one in self.own.corrections()} if self._shared else set()
        self._give(corrections, own, lambda book, given: book.correct(*given))

    def take_over(self, *corrections: Correction) -> None:
        """Store corrections that come from elsewhere; keep those there."""
        own = {one.id for one in self.own.corrections()} if self._shared else set()
        self._give(corrections, own, lambda book, given: book.take_over(*given))

    def undo(self, id_: str) -> None:
        """Drop a correction.

        Raises:
            NotAllowedError: it is another's.
        """
        for shared in self._shared:
            shared.undo(id_)
        self.own.undo(id_)

    def corrections_of(self, source: Source) -> list[Correction]:
        """Return the corrections of a file, the oldest first."""
        return self._all(lambda book: book.corrections_of(source))

    def corrections(self) -> list[Correction]:
        """Return all corrections, the oldest first."""
        return self._all(lambda book: book.corrections())

    def origin(self, id_: str) -> Origin | None:
        """Return where an entry is shared and by whom; None for one of this machine alone."""
        found = (shared.origin(id_) for shared in self._shared)
        return next((one for one in found if one is not None), None)

    def _give(
        self,
        entries: Iterable[Entry],
        own: set[str],
        give: Callable[[Book, Sequence[Entry]], None],
    ) -> None:
        """Give each entry to the book that has it, or is to have it."""
        rest = list(entries)
        for shared in self._shared:
            there = [
                one
                for one in rest
                if shared.knows(one.id)
                or (shared.takes and shared.has(one.path) and one.id not in own)
            ]
            if there:
                give(shared, there)
                rest = [one for one in rest if one not in there]
        if rest:
            give(self.own, rest)

    def _all(self, ask: Callable[[Book], Sequence[Correction]]) -> list[Correction]:
        books: list[Book] = [self.own, *self._shared]
        found = {one.id: one for book in books for one in ask(book)}
        if not self._shared:
            return list(found.values())
        return sorted(found.values(), key=lambda one: (one.created, one.id))
