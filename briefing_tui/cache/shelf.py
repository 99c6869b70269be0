"""The shelf: briefings of unchanged files, whose texts stay on disk until they are asked for.

A list tells, for each file that was read before, its size and time of change and what a list
of briefings shows of it. The text and the speeches lie in a kept file of their own; only those
that were used last are in memory.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.kept_briefings import recall
from briefing_tui.cache.plain_briefings import plain_about
from briefing_tui.cache.sealing import BrokenFileError, sealed, unsealed
from briefing_tui.cache.shelved import ShelfEntry, Shelved, content_of, entry_of
from briefing_tui.errors import BriefingError
from briefing_tui.limits import ReadingLimits
from briefing_tui.model import Briefing
from briefing_tui.translation import _

AWAKE = 16_000_000
"""Characters of the texts that are in memory at once."""

MOST = 50_000
"""The greatest number of files on the list; the entries that were added first are removed."""


class Shelf:
    """The list of the files that were read before, and the texts in memory.

    Args:
        kept: where the list and the briefings are.
        again: reads and parses a file whose kept briefing is gone.
    """

    def __init__(self, kept: Kept, again: Callable[[str], Briefing]) -> None:
        self._kept = kept
        self._again = again
        self._entries: dict[str, Any] | None = None
        self._fresh: dict[str, ShelfEntry] = {}
        self._awake: OrderedDict[str, Briefing] = OrderedDict()
        self._characters = 0
        self._lock = Lock()

    def find(self, path: str, limits: ReadingLimits) -> Shelved | None:
        """Return the briefing of a file that has not changed since it was read; else None."""
        try:
            told = os.stat(path)
        except (OSError, ValueError):
            return None  # loading the file reports it
        plain = self._known().get(os.path.abspath(path))
        if plain is None:
            return None
        try:
            entry = ShelfEntry.of(plain)
            if (entry.size, entry.changed) != (told.st_size, told.st_mtime_ns):
                return None
            return None if limits.exceeded_by(entry.size) else self._shelved(entry, path)
        except BrokenFileError:
            self._kept.drop(self._kept.path("shelf", ""))
            return None

    def put(self, path: str, kept: str, briefing: Briefing) -> Shelved | None:
        """Put a kept briefing on the list; return None if :func:`entry_of` gives no entry for it.

        Args:
            path: the file, as given.
            kept: where the briefing is kept.
            briefing: what was read of it.
        """
        entry = entry_of(path, kept, briefing)
        if entry is None:
            return None
        return self.add(path, entry)

    def add(self, path: str, entry: ShelfEntry) -> Shelved:
        """Put an entry on the list; return its briefing."""
        with self._lock:
            self._fresh[os.path.abspath(path)] = entry
        return self._shelved(entry, path)

    def save(self) -> bool:
        """Write the list if entries were added; return whether any were."""
        with self._lock:
            fresh, self._fresh = self._fresh, {}
        if not fresh:
            return False
        # Another program may have written it since it was read.
        self._entries = {**self._list(), **{path: list(entry) for path, entry in fresh.items()}}
        self._write(dict(list(self._entries.items())[-MOST:]))
        return True

    def _write(self, entries: dict[str, Any]) -> None:
        """Write the entries, without the older half as often as they are too large to read back."""
        while (parts := sealed(entries)) is None:
            entries = dict(list(entries.items())[len(entries) // 2 :])
        self._kept.write(self._kept.path("shelf", ""), parts)

    def _known(self) -> dict[str, Any]:
        if self._entries is None:
            self._entries = self._list()
        return self._entries

    def _list(self) -> dict[str, Any]:
        place = self._kept.path("shelf", "")
        if (data := self._kept.read(place)) is None:
            return {}
        try:
            entries, _text = unsealed(data)
            if type(entries) is dict:
                return entries
        except BrokenFileError:
            pass  # dropped and said below, as a list that is none
        self._kept.drop(place)
        return {}

    def _shelved(self, entry: ShelfEntry, path: str) -> Shelved:
        return Shelved.of(
            entry,
            path,
            lambda: self._wake(entry, path),
            lambda: self._glimpse(entry, path),
        )

    def _glimpse(self, entry: ShelfEntry, path: str) -> Briefing:
        """Return a briefing, if possible without keeping it in memory."""
        with self._lock:
            is_awake = entry.kept in self._awake
        if not is_awake:
            briefing = recall(self._kept, self._place(entry), path)
            if briefing is not None and _is_of(briefing, entry):
                return briefing
        return self._wake(entry, path)

    def _place(self, entry: ShelfEntry) -> Path:
        return self._kept.path("shelf", "").with_name(entry.kept)

    def _wake(self, entry: ShelfEntry, path: str) -> Briefing:
        with self._lock:
            if (found := self._awake.get(entry.kept)) is not None:
                self._awake.move_to_end(entry.kept)
                return found
        briefing = recall(self._kept, self._place(entry), path)
        if briefing is None or not _is_of(briefing, entry):
            briefing = self._again(path)
            if content_of(briefing) != entry.content:
                raise BriefingError(path, _("has changed since it was opened; open it again"))
        with self._lock:
            self._awake[entry.kept] = briefing
            self._characters += entry.characters
            while self._characters > AWAKE and len(self._awake) > 1:
                _kept, asleep = self._awake.popitem(last=False)
                self._characters -= len(asleep.text)
        return briefing


def _is_of(briefing: Briefing, entry: ShelfEntry) -> bool:
    """Return whether a kept briefing is the one that an entry of the list describes."""
    return len(briefing.text) == entry.characters and plain_about(briefing) == entry.about
