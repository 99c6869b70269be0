"""The notebook of a shared library: what all its desks kept and set right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar
from uuid import uuid4

from briefing_tui.dataclass import replace
from briefing_tui.model import Source
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.change import LONGEST, DeskRole, EntryKind, SentChange
from briefing_tui.state.notebook.book import NotAllowedError, Origin
from briefing_tui.state.notebook.correction import Correction
from briefing_tui.state.notebook.desk_copy import DeskCopy, SharedEntry
from briefing_tui.state.notebook.kept_quote import KeptQuote
from briefing_tui.state.notebook.known_entries import KnownEntries
from briefing_tui.state.notebook.shared_entries import (
    correction_content,
    is_private,
    quote_content,
)
from briefing_tui.translation import _, ngettext

Kept = TypeVar("Kept", KeptQuote, Correction)


class SharedNotebook:
    """The notebook of one library, a :class:`~.book.Book`; safe to use from several threads.

    Args:
        address: of the library.
        copy: the desk's copy of it.
        wake: called when there is something to send.
        writes: whether this desk may write at all.
        whole: whether what is private is shown.

    Attributes:
        address: of the library, as it is shown.
        name: what it is called.
        copy: as given.
    """

    def __init__(
        self,
        address: LibraryAddress,
        copy: DeskCopy,
        wake: Callable[[], object] = lambda: None,
        *,
        writes: bool = True,
        whole: bool = True,
    ) -> None:
        self.address = address.shown
        self.name = address.name
        self.copy = copy
        self._wake = wake
        self._writes = writes
        self._entries = KnownEntries(address.shown, copy, whole=whole)
        self._twins: dict[str, str] = {}

    @property
    def damaged(self) -> int:
        """Return how many entries could not be read and are set aside."""
        return self._entries.now().damaged

    @property
    def complaint(self) -> str:
        """Return how many entries cannot be read, as a sentence; empty where all can."""
        words = ngettext(
            "{library}: {count} entry cannot be read",
            "{library}: {count} entries cannot be read",
            count := self.damaged,
        )
        return words.format(library=self.name, count=count) if count else ""

    def has(self, path: str) -> bool:
        """Return whether a path is that of a briefing of the library."""
        return path.startswith(f"{self.address}#")

    @property
    def takes(self) -> bool:
        """Return whether what is kept at this desk is kept here."""
        return self._writes and self.copy.role is not DeskRole.READER

    def knows(self, id_: str) -> bool:
        """Return whether an entry is kept here."""
        return id_ in self._entries.now().entries

    def keep(self, *quotes: KeptQuote) -> None:
        """Store quotes, all of them or none; one whose privacy changes becomes another entry.

        Raises:
            NotAllowedError: one of them is another's.
        """
        known, changes = self._entries.now(), []
        for kept in quotes:
            old = known.quotes.get(kept.id)
            if old == kept:
                continue
            private, content = is_private(kept), quote_content(self.address, kept)
            entry = known.entries.get(kept.id)
            self._check(entry, content)
            if entry is not None and entry.private != private:
                # The tables keep what an entry was: it is private from its first change, or never.
                changes.append(_change(kept.id, EntryKind.QUOTE, None, entry.private))
                other = replace(kept, id=str(uuid4()))
                self._twins[kept.id] = other.id
                kept, content = other, quote_content(self.address, other)
            elif entry is None and (twin := known.entries.get(self._twins.pop(kept.id, ""))):
                changes.append(_change(twin.entry, EntryKind.QUOTE, None, twin.private))
            changes.append(_change(kept.id, EntryKind.QUOTE, content, private))
        self._add(changes)

    def drop(self, *ids: str) -> None:
        """Remove quotes, all of them or none; what was removed can be kept again.

        Raises:
            NotAllowedError: one of them is another's.
        """
        self._undo(EntryKind.QUOTE, ids)

    def undo(self, id_: str) -> None:
        """Drop a correction.

        Raises:
            NotAllowedError: it is another's.
        """
        self._undo(EntryKind.CORRECTION, [id_])

    def _undo(self, kind: EntryKind, ids: Iterable[str]) -> None:
        known, changes = self._entries.now(), []
        for id_ in ids:
            if (entry := known.entries.get(id_)) is not None:
                self._check(entry, "")
                changes.append(_change(id_, kind, None, entry.private))
        self._add(changes)

    def quotes(self, containing: str = "", story: str | None = None) -> list[KeptQuote]:
        """Return the kept quotes that this user may see, the latest first."""
        wanted = containing.casefold().split()
        found = [
            kept
            for kept in self._entries.now().quotes.values()
            if (story is None or kept.story == story) and all(w in kept.searched for w in wanted)
        ]
        return sorted(found, key=lambda kept: (kept.created, kept.id), reverse=True)

    def correct(self, *corrections: Correction) -> None:
        """Store corrections, all of them or none; replace those that are there already.

        Raises:
            NotAllowedError: one of them is another's.
        """
        known, changes = self._entries.now(), []
        for one in corrections:
            if known.corrections.get(one.id) != one:
                content = correction_content(self.address, one)
                self._check(known.entries.get(one.id), content)
                changes.append(_change(one.id, EntryKind.CORRECTION, content))
        self._add(changes)

    def take_over(self, *corrections: Correction) -> None:
        """Store corrections that come from elsewhere, all of them or none; keep those there."""
        known = self._entries.now().entries
        self.correct(*(one for one in corrections if one.id not in known))

    def corrections_of(self, source: Source) -> list[Correction]:
        """Return the corrections of a briefing, the oldest first."""
        known = self._entries.now()
        if not known.corrections:
            return []
        found = [
            *known.by_path.get(source.path, ()),
            *known.by_content.get(source.sha256, ()),
        ]
        return _in_order({one.id: one for one in found}.values())

    def corrections(self) -> list[Correction]:
        """Return all corrections, the oldest first."""
        return _in_order(self._entries.now().corrections.values())

    def origin(self, id_: str) -> Origin | None:
        """Return where an entry is kept and by whom; None for one that is not here."""
        if (entry := self._entries.now().entries.get(id_)) is None:
            return None
        own = entry.owner == self.copy.user
        return Origin(
            self.name,
            *(entry.owner, entry.kept, entry.author, entry.private),
            *(entry.waiting, entry.refused, own, self._may_change(entry)),
        )

    def checks(self) -> list[SharedEntry]:
        """Return the checks of articles, the latest first; what they hold is not read."""
        found = (e for e in self._entries.now().entries.values() if e.kind is EntryKind.CHECK)
        return sorted(found, key=lambda entry: entry.made, reverse=True)

    def keep_check(self, id_: str, content: str) -> None:
        """Store a check of an article, in the place of one of its id.

        Raises:
            NotAllowedError: it is another's, or too long.
        """
        entry = self._entries.now().entries.get(id_)
        if entry is None or entry.content != content:
            self._check(entry, content)
            self._add([_change(id_, EntryKind.CHECK, content)])

    def drop_check(self, id_: str) -> None:
        """Remove a check of an article.

        Raises:
            NotAllowedError: it is another's.
        """
        self._undo(EntryKind.CHECK, [id_])

    def _may_change(self, entry: SharedEntry) -> bool:
        if not self.takes:
            return False
        return entry.owner == self.copy.user or self.copy.role is DeskRole.EDITOR

    def _check(self, entry: SharedEntry | None, content: str) -> None:
        """Check that an entry may have some content from now on."""
        if entry is not None and not self._may_change(entry):
            told = _("that is {owner}’s; only {owner} or an editor may change it")
            raise NotAllowedError(self.address, told.format(owner=entry.owner))
        if len(content.encode("utf-8", "surrogatepass")) > LONGEST:
            raise NotAllowedError(self.address, _("that is too long to be shared"))

    def _add(self, changes: Sequence[SentChange]) -> None:
        if changes:
            self.copy.add(changes)
            self._wake()


def _change(entry: str, kind: EntryKind, content: str | None, private: bool = False) -> SentChange:
    return SentChange(str(uuid4()), entry, kind, content, private)


def _in_order(corrections: Iterable[Correction]) -> list[Correction]:
    return sorted(corrections, key=lambda one: (one.created, one.id))
