"""The notebook that a desk works with: its own, and those of the libraries that are open.

What is about a briefing of a library goes to the library's notebook where the desk may write
there, and to the desk's own where not. The order made by hand and which notebook is in use are the
desk's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from briefing_tui.model import Source
    from briefing_tui.state.notebook.book import Book, Origin
    from briefing_tui.state.notebook.correction import Correction
    from briefing_tui.state.notebook.damaged_entries import Damaged
    from briefing_tui.state.notebook.kept_quote import KeptQuote
    from briefing_tui.state.notebook.shared_notebook import SharedNotebook
    from briefing_tui.state.notebook.store import Notebook

Entry = TypeVar("Entry", "KeptQuote", "Correction")
Deed: TypeAlias = "Callable[[Notebook], None]"


class DeskNotebook:
    """A desk's own notebook and the shared ones, as one.

    Args:
        own: the notebook on this machine.
        shared: those of the libraries that are open.
        later: is given each change of the own notebook, which the shared ones have no part in, to
            make it; None to make it at once.
    """

    def __init__(
        self,
        own: Notebook,
        shared: Sequence[SharedNotebook] = (),
        later: Callable[[Deed], object] | None = None,
    ) -> None:
        self.own = own
        self._shared = shared
        self._make: Callable[[Deed], object] = later or (lambda do: do(own))

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
        rest = self._not_shared(ids, lambda: self.own.quotes())
        for shared in self._shared:
            shared.drop(*ids)
        if rest:
            self._make(lambda own: own.drop(*rest))

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
        self._make(lambda own: own.arrange(*ids))

    def turn_to(self, story: str) -> None:
        """Make the notebook of a name the one in use at this desk."""
        self._make(lambda own: own.turn_to(story))

    def remove_damaged(self, *damaged: Damaged) -> None:
        """Remove entries of the own notebook that could not be read."""
        self._make(lambda own: own.remove_damaged(*damaged))

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
        rest = self._not_shared([id_], lambda: self.own.corrections())
        for shared in self._shared:
            shared.undo(id_)
        if rest:
            self._make(lambda own: own.undo(id_))

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

    def _not_shared(
        self, ids: Sequence[str], there: Callable[[], Iterable[KeptQuote | Correction]]
    ) -> list[str]:
        """Return the ids that the own notebook has, and those that nobody has."""
        if not any(shared.knows(id_) for shared in self._shared for id_ in ids):
            return list(ids)
        own = {one.id for one in there()}
        known = (any(shared.knows(id_) for shared in self._shared) for id_ in ids)
        return [id_ for id_, is_there in zip(ids, known, strict=True) if id_ in own or not is_there]

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
            self._make(lambda notebook: give(notebook, rest))

    def _all(self, ask: Callable[[Book], Sequence[Correction]]) -> list[Correction]:
        books: list[Book] = [self.own, *self._shared]
        found = {one.id: one for book in books for one in ask(book)}
        if not self._shared:
            return list(found.values())
        return sorted(found.values(), key=lambda one: (one.created, one.id))
