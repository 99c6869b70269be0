"""Briefings as they are stored on a server, fetched when they are asked for."""

from __future__ import annotations

import os
from collections import OrderedDict
from threading import Lock

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.kept_briefings import keep, recall
from briefing_tui.cache.plain_briefings import briefing_of, plain_about, plain_of
from briefing_tui.cache.sealing import BrokenFileError, sealed, unsealed
from briefing_tui.errors import BriefingError
from briefing_tui.model import Briefing
from briefing_tui.postgres.packing import packed, unpacked
from briefing_tui.postgres.roster import RosterEntry
from briefing_tui.postgres.server import Server
from briefing_tui.translation import _

AWAKE = 16_000_000
"""Characters of the texts that are in memory at once."""


def packed_body(briefing: Briefing) -> bytes:
    """Return a briefing, all but its path, as it is stored.

    Raises:
        ValueError: it would be too large to be read back.
    """
    if (parts := sealed(plain_of(briefing), briefing.text)) is None:
        raise ValueError("a briefing is too large")
    return packed(b"".join(parts))


def read_body(data: bytes, path: str) -> Briefing:
    """Return the briefing of a stored body.

    Raises:
        BrokenFileError: it is not what was stored.
    """
    return briefing_of(*unsealed(unpacked(data)), path)


class StoredBriefings:
    """The briefings of one library: in memory, in the folder of kept files, or on the server.

    Args:
        server: where they are.
        kept: where those that were read are kept, by their content.
    """

    def __init__(self, server: Server, kept: Kept) -> None:
        self._server = server
        self._kept = kept
        self._awake: OrderedDict[int, Briefing] = OrderedDict()
        self._characters = 0
        self._lock = Lock()

    def wake(self, entry: RosterEntry, path: str) -> Briefing:
        """Return a briefing, which stays in memory for the next time.

        Args:
            entry: of the roster.
            path: what it is called.

        Raises:
            BriefingError: the server cannot be reached, or has another briefing in its place.
        """
        with self._lock:
            if (found := self._awake.get(entry.id)) is not None:
                self._awake.move_to_end(entry.id)
                return found
        briefing = self._read(entry, path)
        with self._lock:
            if entry.id not in self._awake:
                self._characters += entry.characters
            self._awake[entry.id] = briefing
            while self._characters > AWAKE and len(self._awake) > 1:
                _id, asleep = self._awake.popitem(last=False)
                self._characters -= len(asleep.text)
        return briefing

    def glimpse(self, entry: RosterEntry, path: str) -> Briefing:
        """Return a briefing, which does not stay in memory; arguments and errors as above."""
        with self._lock:
            found = self._awake.get(entry.id)
        return found if found is not None else self._read(entry, path)

    def is_near(self, entry: RosterEntry) -> bool:
        """Return whether a briefing is in memory or in the folder of kept files."""
        with self._lock:
            awake = entry.id in self._awake
        return awake or os.path.exists(self._place(entry))

    def _place(self, entry: RosterEntry) -> str:
        return self._kept.place("briefing", f"shared {entry.content} {entry.about!r}")

    def _read(self, entry: RosterEntry, path: str) -> Briefing:
        place = self._place(entry)
        briefing = recall(self._kept, place, path)
        if briefing is not None and _is_of(briefing, entry):
            return briefing
        briefing = self._fetched(entry, path)
        keep(self._kept, place, briefing)
        return briefing

    def _fetched(self, entry: RosterEntry, path: str) -> Briefing:
        rows = self._server.rows(
            "SELECT body FROM briefing_tui.briefings WHERE id = %s AND day = %s",
            (entry.id, entry.day),
            kinds=(bytes,),
        )
        if not rows:
            raise BriefingError(path, _("is no longer in the library; open it again"))
        try:
            briefing = read_body(rows[0][0], path)
        except BrokenFileError as error:
            told = _("the server's copy is damaged ({reason}); add its file again")
            raise BriefingError(path, told.format(reason=error)) from error
        if not _is_of(briefing, entry):
            told = _("the server's copy is damaged ({reason}); add its file again")
            raise BriefingError(path, told.format(reason=_("it is another briefing")))
        return briefing


def _is_of(briefing: Briefing, entry: RosterEntry) -> bool:
    """Return whether a briefing is the one that an entry of a roster describes."""
    return len(briefing.text) == entry.characters and plain_about(briefing) == entry.about
