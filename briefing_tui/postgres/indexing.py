"""Indexing: segments of a library's briefings are written, and renewed as these change.

What is written stands in one transaction with the briefings that it is of, and one program writes
at a time: an index is of what is there, whenever a program or the server ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from briefing_tui.cache.length import characters_of
from briefing_tui.cache.plain_briefings import plain_about
from briefing_tui.cache.shelved import content_of, whole
from briefing_tui.model import Briefing
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.postgres.checked_rows import found, found_one
from briefing_tui.postgres.index_form import index_form
from briefing_tui.postgres.migrating import LOCK
from briefing_tui.postgres.roster import UNDATED, RosterEntry, given_path, packed_roster
from briefing_tui.postgres.stored_briefings import read_body
from briefing_tui.postgres.stored_segments import StoredSegment
from briefing_tui.search.building import built
from briefing_tui.search.merging import LARGEST, TIER
from briefing_tui.search.prepared import prepared, prepared_notes

if TYPE_CHECKING:
    import psycopg

    Cursor = psycopg.Cursor[tuple[Any, ...]]

KEPT_FOR = "1 day"
"""The time that segments stay which others have replaced, for those who read them still."""


class IndexedBriefing(NamedTuple):
    """A briefing that has a number in a library.

    Attributes:
        id: its number.
        path: as it was given when it was added.
        briefing: what is read of it.
    """

    id: int
    path: str
    briefing: Briefing

    @property
    def day(self) -> Date:
        """Return its day, as a key."""
        return self.briefing.date or UNDATED

    @property
    def entry(self) -> RosterEntry:
        """Return its entry in a roster."""
        briefing = self.briefing
        return RosterEntry(
            self.id,
            self.day,
            self.path,
            characters_of(briefing),
            content_of(briefing),
            plain_about(briefing),
        )


def lock(cursor: Cursor) -> None:
    """Wait until nobody else writes to the library, and keep others from it in this transaction."""
    cursor.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))


def write_segment(cursor: Cursor, briefings: Sequence[IndexedBriefing]) -> None:
    """Index briefings that follow each other in a library, and write their segment."""
    if not briefings:
        return
    segment, day = uuid4(), max(each.day for each in briefings)
    read = [whole(each.briefing) for each in briefings]
    texts, notes = (list(map(make, read)) for make in (prepared, prepared_notes))
    spoken, beside = (StoredSegment.of(built(each, 0, _go_on)) for each in (texts, notes))
    cursor.execute(
        "INSERT INTO briefing_tui.segments (id, day, first, last, briefings, characters, stamp, "
        "roster, spoken, notes) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
        (
            segment,
            day,
            briefings[0].id,
            briefings[-1].id,
            len(briefings),
            sum(characters_of(each.briefing) for each in briefings),
            index_form(),
            packed_roster([each.entry for each in briefings]),
            spoken.needed,
            beside.needed,
        ),
    )
    copying = (
        "COPY briefing_tui.blocks (segment, day, kind, part, number, data) FROM STDIN "
        "(FORMAT BINARY)"
    )
    with cursor.copy(copying) as copy:
        copy.set_types(["uuid", "date", "int2", "int2", "int4", "bytea"])
        for kind, stored in enumerate((spoken, beside)):
            for part, number, data in stored.blocks():
                copy.write_row((segment, day, kind, part, number, data))


def _go_on() -> None:
    """Do nothing: an index that is written is not given up half-way."""


def renew(cursor: Cursor, segments: Sequence[str]) -> None:
    """Put one segment, of the briefings that are current, in the place of neighbouring ones.

    Args:
        cursor: of a transaction that has the lock.
        segments: their ids, in the order of the library.
    """
    cursor.execute(
        "SELECT min(first), max(last) FROM briefing_tui.segments WHERE id = ANY(%s::uuid[])",
        (list(segments),),
    )
    bounds = found_one(cursor, (int, int))
    cursor.execute(
        "UPDATE briefing_tui.segments SET replaced = now() WHERE id = ANY(%s::uuid[])",
        (list(segments),),
    )
    cursor.execute(
        "SELECT id, path, body FROM briefing_tui.briefings "
        "WHERE id BETWEEN %s AND %s AND left_out IS NULL ORDER BY id",
        bounds,
    )
    briefings = []
    for id_, path, body in found(cursor, (int, bytes, bytes)):
        given = given_path(path)
        briefings.append(IndexedBriefing(id_, given, read_body(body, given)))
    write_segment(cursor, briefings)


def segments_of(cursor: Cursor, ids: Sequence[int]) -> list[str]:
    """Return the ids of the segments that some briefings are in."""
    cursor.execute(
        "SELECT DISTINCT id::text FROM briefing_tui.segments "
        "JOIN unnest(%s::bigint[]) AS wanted ON wanted BETWEEN first AND last "
        "WHERE replaced IS NULL",
        (list(ids),),
    )
    return [segment for (segment,) in found(cursor, (str,))]


def merge_small(cursor: Cursor) -> bool:
    """Make one of the last segments while several are of similar size; return whether any were."""
    merged = False
    while True:
        cursor.execute(
            "SELECT id::text, characters FROM briefing_tui.segments "
            "WHERE replaced IS NULL ORDER BY first DESC LIMIT %s",
            (TIER,),
        )
        tail = found(cursor, (str, int))[::-1]
        sizes = [row[1] for row in tail]
        if len(tail) < TIER or sum(sizes) > LARGEST or sizes[0] > TIER * sizes[-1] * 2:
            return merged
        renew(cursor, [row[0] for row in tail])
        merged = True


def drop_replaced(cursor: Cursor) -> None:
    """Remove the segments that others replaced longer ago than :data:`KEPT_FOR`."""
    cursor.execute(
        "SELECT id::text, day FROM briefing_tui.segments WHERE replaced < now() - %s::interval",
        (KEPT_FOR,),
    )
    for segment, day in found(cursor, (str, Date)):
        # One by one: of servers that hold blocks only those that hold these are asked.
        cursor.execute(
            "DELETE FROM briefing_tui.blocks WHERE segment = %s AND day = %s", (segment, day)
        )
    cursor.execute(
        "DELETE FROM briefing_tui.segments WHERE replaced < now() - %s::interval", (KEPT_FOR,)
    )
