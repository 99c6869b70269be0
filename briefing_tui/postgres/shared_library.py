"""A shared library as it is read: its briefings, fetched when asked for, and their index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date as Date
from functools import cached_property, partial
from operator import lt
from time import monotonic
from typing import Any, LiteralString

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.sealing import BrokenFileError
from briefing_tui.cache.shelved import ShelfEntry, Shelved, content_of
from briefing_tui.dataclass import dataclass
from briefing_tui.errors import AwayError, BriefingError, MissingError
from briefing_tui.model import Briefing
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.checked_rows import LostError
from briefing_tui.postgres.migrating import check_tables
from briefing_tui.postgres.roster import RosterEntry, read_roster
from briefing_tui.postgres.server import Server
from briefing_tui.postgres.stored_briefings import StoredBriefings
from briefing_tui.search.given import GivenSegments
from briefing_tui.search.segment import Segment
from briefing_tui.text.visible import visible
from briefing_tui.translation import _, ngettext

HOLDERS: LiteralString = (
    "SELECT segments.id::text, srvname::text FROM briefing_tui.segments "
    "JOIN pg_class ON relnamespace = 'briefing_tui'::regnamespace AND relname = 'blocks_' || "
    "CASE WHEN day < '2010-01-01' THEN 'early' WHEN day >= '2040-01-01' THEN 'late' "
    "ELSE to_char(day, 'YYYY') END "
    "JOIN pg_foreign_table ON ftrelid = pg_class.oid "
    "JOIN pg_foreign_server ON pg_foreign_server.oid = ftserver"
)
"""The query for the server that holds the blocks of each segment."""

UNTIL_TRIED = 30.0
"""Seconds after which a server that was not reached is tried again."""

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
        self._away: dict[str, str] = {}
        self._lost_at = 0.0

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
        if row.id in self._away:
            return _nothing(len(row.entries), first)
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
            try:
                rows = self.server.rows(
                    "SELECT number, data FROM briefing_tui.blocks WHERE segment = %s AND day = %s "
                    "AND kind = %s AND part = %s AND number = ANY(%s)",
                    (row.id, row.day, kind, part, list(numbers)),
                    kinds=(int, bytes),
                )
            except AwayError as error:
                self._lose(row.id, error)
                raise
            if not rows:
                raise BriefingError(self.address.shown, _replaced())
            return rows

        name = "segment" if kind == SPOKEN else "notes"
        place = self._kept.path(name, f"shared {row.id}")
        return local_segment(place, self._kept, lengths, first, needed=needed, fetch=fetch)

    def left_out(self) -> frozenset[str]:
        """Return the segments that are left out, whose server was not reached a short time ago."""
        if self._away and monotonic() > self._lost_at + UNTIL_TRIED:
            self._away = {}
        return frozenset(self._away)

    def missing(self) -> Iterator[str]:
        """Yield a sentence for each server that was not reached, with what is left out."""
        for name in sorted(set(self._away.values())):
            rows = [row for row in self.rows if self._away.get(row.id) == name]
            count = sum(len(row.entries) for row in rows)
            words = ngettext(
                "{library}: server {name} cannot be reached: {count} briefing is not searched",
                "{library}: server {name} cannot be reached: {count} briefings are not searched",
                count,
            )
            yield words.format(library=self.address.shown, name=visible(name, ""), count=count)

    def _lose(self, segment: str, error: AwayError) -> None:
        """Leave out all segments of the server that holds one of them.

        Raises:
            LostError: that one is left out already, or lies on no other server.
        """
        held: dict[str, str] = dict(self.server.rows(HOLDERS, kinds=(str, str)))
        name = held.get(segment)
        if name is None or segment in self._away:
            raise LostError(error.path, error.reason) from error
        lost = {each: name for each, holder in held.items() if holder == name}
        self._away, self._lost_at = {**self._away, **lost, segment: name}, monotonic()


def _nothing(count: int, first: int) -> GivenSegments:
    """Return an index of as many empty texts."""
    from briefing_tui.search.building import built
    from briefing_tui.search.prepared import prepared_without

    made = built([prepared_without("", ())] * count, first, lambda: None)
    return GivenSegments(count, made, made)


def _replaced() -> str:
    return _("the library was changed since it was opened; open it again")
