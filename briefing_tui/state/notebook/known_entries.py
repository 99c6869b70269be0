"""Entries of a desk's copy as quotes and corrections; only what was changed is read again."""

from __future__ import annotations

from collections import defaultdict
from threading import RLock

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.postgres.change import EntryKind
from briefing_tui.state.notebook.correction import Correction
from briefing_tui.state.notebook.damaged_entries import BAD
from briefing_tui.state.notebook.desk_copy import DeskCopy, SharedEntry
from briefing_tui.state.notebook.kept_quote import KeptQuote
from briefing_tui.state.notebook.shared_entries import shared_correction, shared_quote


@dataclass(frozen=True, slots=True, eq=False)
class ReadEntries:
    """The entries of a desk's copy, read, without what was undone.

    Attributes:
        entries: all of them by id.
        quotes: the quotes by id.
        corrections: the corrections by id.
        by_path: these by the address of their briefing.
        by_content: these by the SHA-256 of its file.
        damaged: how many could not be read.
    """

    entries: dict[str, SharedEntry]
    quotes: dict[str, KeptQuote]
    corrections: dict[str, Correction]
    by_path: dict[str, list[Correction]]
    by_content: dict[str, list[Correction]]
    damaged: int = 0


class KnownEntries:
    """Reads a copy; safe to use from several threads.

    Args:
        address: of the library, as it is shown.
        copy: the desk's copy of it.
        whole: whether what is private is shown.
    """

    def __init__(self, address: str, copy: DeskCopy, *, whole: bool) -> None:
        self._address = address
        self._copy = copy
        self._whole = whole
        self._lock = RLock()
        self._stamp: tuple[int, int] | None = None
        self._known = ReadEntries({}, {}, {}, {}, {})
        self._generation = ""
        self._reached = 0
        self._there: dict[str, SharedEntry] = {}
        self._read: dict[str, KeptQuote | Correction | None] = {}

    def now(self) -> ReadEntries:
        """Return what the copy holds; only what was changed since the last time is read."""
        with self._lock:
            stamp = self._copy.stamp
            if stamp != self._stamp:
                self._read_more()
                self._known, self._stamp = self._joined(), stamp
            return self._known

    def _read_more(self) -> None:
        """Read what the library changed since the last time."""
        if (generation := self._copy.generation) != self._generation:
            self._generation, self._reached = generation, 0
            self._there.clear()
            self._read.clear()
        for number, entry in self._copy.entries(self._reached):
            self._there[entry.entry] = entry
            self._read[entry.entry] = self._entry(entry)
            self._reached = max(self._reached, number)

    def _joined(self) -> ReadEntries:
        """Return what the library has, as this desk's waiting changes will have it."""
        entries, read = dict(self._there), dict(self._read)
        for entry in self._copy.waiting(self._there):
            entries[entry.entry] = entry
            read[entry.entry] = self._entry(entry)
        known, damaged = ReadEntries({}, {}, {}, defaultdict(list), defaultdict(list)), 0
        for id_, entry in entries.items():
            if entry.content is None or (entry.private and not self._whole):
                continue
            known.entries[id_] = entry
            found = read[id_]
            if isinstance(found, KeptQuote):
                known.quotes[id_] = found
            elif found is not None:
                known.corrections[id_] = found
                known.by_path[found.path].append(found)
                known.by_content[found.sha256].append(found)
            elif entry.kind is not EntryKind.CHECK:
                damaged += 1
        return replace(known, damaged=damaged)

    def _entry(self, entry: SharedEntry) -> KeptQuote | Correction | None:
        """Return what an entry holds; None for a check, for nothing and where it is damaged."""
        if entry.content is None or entry.kind is EntryKind.CHECK:
            return None
        try:
            read = shared_quote if entry.kind is EntryKind.QUOTE else shared_correction
            found: KeptQuote | Correction = read(self._address, entry.content)
        except BAD:
            return None
        return found if found.id == entry.entry else None
