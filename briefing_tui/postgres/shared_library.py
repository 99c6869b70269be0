"""A shared library as it is read: its briefings, fetched when asked for, and their index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date as Date
from functools import cached_property, partial
from operator import lt
from typing import Any

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.sealing import BrokenFileError
from briefing_tui.cache.shelved import ShelfEntry, Shelved, content_of
from briefing_tui.dataclass import dataclass
from briefing_tui.errors import BriefingError, MissingError
from briefing_tui.model import Briefing
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.migrating import check_tables
from briefing_tui.postgres.roster import RosterEntry, read_roster
from briefing_tui.postgres.server import Server
from briefing_tui.postgres.stored_briefings import StoredBriefings
from briefing_tui.search.given import GivenSegments
from briefing_tui.search.segment import Segment
from briefing_tui.translation import _

SPOKEN, NOTES = 0, 1
"""The kinds of index, as the data base numbers them."""


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """A segment of a library's index.

    Attributes:
        id: its number, as text.
        day: the newest day of its briefings, as a key.
        form: as :func:`~.index_form.index_form` gives it.
        entries: its briefings.
    """

    id: str
    day: Date
    form: str
    entries: tuple[RosterEntry, ...]


class SharedBriefing(Shelved):
    """A briefing on a server, which is fetched when its text, speakers or speeches are asked for.

    Attributes:
        is_here: tells whether it is on this machine by now.
    """

    __slots__ = ("is_here",)

    is_here: Callable[[], bool]

    def near(self) -> bool:
        """Return whether it is on this machine, so that reading it waits for no server."""
        return self.is_here()


class SharedLibrary:
    """A library in a data base, read by one desk.

    Args:
        address: of the library.
        kept: the folder of what was read of it.

    Raises:
        BriefingError: it cannot be reached, or is no library that this program reads.
    """

    def __init__(self, address: LibraryAddress, kept: Kept) -> None:
        self.address = address
        self.server = Server(address)
        self._kept = kept
        self._stored = StoredBriefings(self.server, kept)
        check_tables(self.server)
        self.rows = tuple(self._read_rows())

    def briefings(self) -> list[Briefing]:
        """Return the briefings in the order of the library, of an address of one only that.

        Raises:
            BriefingError: there is none of the path in the address.
        """
        wanted = self.address.path
        entries = [
            entry for row in self.rows for entry in row.entries if wanted in ("", entry.path)
        ]
        if wanted and not entries:
            told = _("there is no such briefing in the library")
            raise MissingError(self.address.of_briefing(wanted), told)
        try:
            return list(map(self._briefing, entries))
        except BrokenFileError as error:
            raise self._damaged(error) from error

    def _briefing(self, entry: RosterEntry) -> Briefing:
        path = self.address.of_briefing(entry.path)
        listed = ShelfEntry(0, 0, "", entry.characters, entry.content, entry.about)
        wake, glimpse = (
            partial(read, entry, path) for read in (self._stored.wake, self._stored.glimpse)
        )
        made = SharedBriefing.of(listed, path, wake, glimpse)
        object.__setattr__(made, "is_here", partial(self._stored.is_near, entry))
        return made

    def _damaged(self, error: Exception) -> BriefingError:
        told = _("what the server lists is damaged ({reason}); “briefing-tui library check” tells")
        return BriefingError(self.address.shown, told.format(reason=error))

    def _read_rows(self) -> Iterator[SegmentRow]:
        """Yield the segments in the order of the library; rosters that were read are kept."""
        rows = self.server.rows(
            "SELECT id::text, day, stamp FROM briefing_tui.segments "
            "WHERE replaced IS NULL ORDER BY first",
            kinds=(str, Date, str),
        )
        last = 0
        for id_, day, form in rows:
            entries = tuple(self._roster(id_, day))
            numbers = [last, *(entry.id for entry in entries)]
            if not all(map(lt, numbers, numbers[1:])):
                raise self._damaged(BrokenFileError("its numbers do not ascend"))
            last = numbers[-1]
            yield SegmentRow(id_, day, form, entries)

    def _roster(self, id_: str, day: Date) -> list[RosterEntry]:
        place = self._kept.path("roster", id_)
        if (data := self._kept.read(place)) is not None:
            try:
                return read_roster(data)
            except BrokenFileError:
                self._kept.drop(place)
        rows = self.server.rows(
            "SELECT roster FROM briefing_tui.segments WHERE id = %s AND day = %s",
            (id_, day),
            kinds=(bytes,),
        )
        try:
            found = read_roster(rows[0][0] if rows else b"")
        except BrokenFileError as error:
            raise self._damaged(error) from error
        self._kept.write(place, [rows[0][0]])
        return found

    @cached_property
    def _first_contents(self) -> dict[str, SegmentRow]:
        """The segments by the content of their first briefings, those of this program's form."""
        from briefing_tui.postgres.index_form import index_form

        own = index_form()
        return {row.entries[0].content: row for row in self.rows if row.form == own and row.entries}

    def begins(self, briefing: Briefing) -> bool:
        """Return whether a segment begins with this briefing."""
        return content_of(briefing) in self._first_contents

    def segments(self, briefings: Sequence[Briefing], first: int) -> GivenSegments | None:
        """Return the index of the next briefings of a library; None where none begins there."""
        row = self._first_contents.get(content_of(briefings[first]))
        if row is None or len(briefings) - first < len(row.entries):
            return None
        for at, entry in enumerate(row.entries, first):
            if content_of(briefings[at]) != entry.content:
                return None
        lengths = [entry.characters for entry in row.entries]
        spoken, notes = (self._segment(row, kind, lengths, first) for kind in (SPOKEN, NOTES))
        return GivenSegments(len(row.entries), spoken, notes)

    def _segment(self, row: SegmentRow, kind: int, lengths: Sequence[int], first: int) -> Segment:
        from briefing_tui.postgres.local_segments import local_segment

        def needed() -> bytes:
            query = (
                "SELECT spoken FROM briefing_tui.segments WHERE id = %s AND day = %s"
                if kind == SPOKEN
                else "SELECT notes FROM briefing_tui.segments WHERE id = %s AND day = %s"
            )
            rows = self.server.rows(query, (row.id, row.day), kinds=(bytes,))
            if not rows:
                raise BriefingError(self.address.shown, _replaced())
            data: bytes = rows[0][0]
            return data

        def fetch(part: int, numbers: Sequence[int]) -> list[tuple[Any, ...]]:
            rows = self.server.rows(
                "SELECT number, data FROM briefing_tui.blocks WHERE segment = %s AND day = %s "
                "AND kind = %s AND part = %s AND number = ANY(%s)",
                (row.id, row.day, kind, part, list(numbers)),
                kinds=(int, bytes),
            )
            if not rows:
                raise BriefingError(self.address.shown, _replaced())
            return rows

        name = "segment" if kind == SPOKEN else "notes"
        place = self._kept.path(name, f"shared {row.id}")
        return local_segment(place, self._kept, lengths, first, needed=needed, fetch=fetch)


def _replaced() -> str:
    return _("the library was changed since it was opened; open it again")
