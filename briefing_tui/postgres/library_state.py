"""The state of a shared library, and a check of all that it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date as Date
from typing import Any

from briefing_tui.cache.sealing import BrokenFileError
from briefing_tui.cache.shelved import content_of
from briefing_tui.dataclass import dataclass
from briefing_tui.postgres.index_form import index_form
from briefing_tui.postgres.local_segments import LARGEST
from briefing_tui.postgres.packing import unpacked
from briefing_tui.postgres.roster import read_roster
from briefing_tui.postgres.server import Server
from briefing_tui.postgres.stored_briefings import read_body
from briefing_tui.postgres.stored_segments import read_block
from briefing_tui.progress import Progress, Stage
from briefing_tui.search.block_checks import BLOCK, LAZY, block_sums
from briefing_tui.search.disk import layout_of, sums_of
from briefing_tui.translation import _

AT_ONCE = 64
"""Rows that are read at once."""


@dataclass(frozen=True, slots=True)
class LibraryState:
    """The size of a library.

    Attributes:
        briefings: how many there are.
        versions: how many older versions and removed ones are kept beside them.
        characters: of the texts of the current ones.
        segments: of the index.
        others: how many of these have another form than this program reads.
        disk: the bytes that all tables take with their indexes.
        form: the number of the last migration.
        server: the version of the data base.
    """

    briefings: int
    versions: int
    characters: int
    segments: int
    others: int
    disk: int
    form: int
    server: str


def state_of(server: Server) -> LibraryState:
    """Return the state of a library.

    Raises:
        BriefingError: it cannot be reached.
    """
    briefings, versions, characters = server.row(
        "SELECT count(*) FILTER (WHERE left_out IS NULL), "
        "count(*) FILTER (WHERE left_out IS NOT NULL), "
        "coalesce(sum(characters) FILTER (WHERE left_out IS NULL), 0) FROM briefing_tui.briefings",
        kinds=(int, int, int),
    )
    segments, others = server.row(
        "SELECT count(*), count(*) FILTER (WHERE stamp <> %s) "
        "FROM briefing_tui.segments WHERE replaced IS NULL",
        (index_form(),),
        kinds=(int, int),
    )
    (disk,) = server.row(
        "SELECT coalesce(sum(pg_total_relation_size(oid)), 0)::bigint FROM pg_class "
        "WHERE relnamespace = 'briefing_tui'::regnamespace AND relkind = 'r'",
        kinds=(int,),
    )
    form, version = server.row(
        "SELECT max(number), current_setting('server_version') FROM briefing_tui.migrations",
        kinds=(int, str),
    )
    return LibraryState(briefings, versions, characters, segments, others, disk, form, version)


def check(server: Server, progress: Callable[[Progress], object] | None = None) -> Iterator[str]:
    """Yield what is wrong in a library, a sentence each: all that it holds is read.

    Args:
        server: where it is.
        progress: told of each briefing that was read.

    Raises:
        BriefingError: it cannot be reached.
    """
    yield from _check_briefings(server, progress)
    rows = server.rows(
        "SELECT id::text, day FROM briefing_tui.segments WHERE replaced IS NULL ORDER BY first",
        kinds=(str, Date),
    )
    for segment, day in rows:
        for kind in (0, 1):
            yield from _check_segment(server, segment, day, kind)
    for id_, path in server.rows(
        "SELECT id, path FROM briefing_tui.briefings WHERE left_out IS NULL AND NOT EXISTS ("
        "SELECT FROM briefing_tui.segments WHERE replaced IS NULL AND briefings.id "
        "BETWEEN first AND last) ORDER BY id",
        kinds=(int, bytes),
    ):
        told = _("{path} (number {number}) is in no segment of the index; remove it and add it")
        yield told.format(path=_shown(path), number=id_)


def _check_briefings(
    server: Server, progress: Callable[[Progress], object] | None
) -> Iterator[str]:
    """Yield the briefings whose text cannot be read back, or is another than was written."""
    listed = server.rows(
        "SELECT id, day FROM briefing_tui.briefings ORDER BY id", kinds=(int, Date)
    )
    for at in range(0, len(listed), AT_ONCE):
        ids = [id_ for id_, _day in listed[at : at + AT_ONCE]]
        days = [day for _id, day in listed[at : at + AT_ONCE]]
        rows = server.rows(
            "SELECT id, path, content, body FROM briefing_tui.briefings "
            "WHERE (id, day) IN (SELECT * FROM unnest(%s::bigint[], %s::date[])) ORDER BY id",
            (ids, days),
            kinds=(int, bytes, str, bytes),
        )
        for id_, path, content, body in rows:
            try:
                if content_of(read_body(body, _shown(path))) == content:
                    continue
                reason = _("it is another briefing")
            except BrokenFileError as error:
                reason = str(error)
            told = _("{path} (number {number}) is damaged: {reason}; remove it and add it again")
            yield told.format(path=_shown(path), number=id_, reason=reason)
        if progress is not None:
            done = min(at + AT_ONCE, len(listed))
            progress(Progress(Stage.READING, done, len(listed), server.address.shown))


def _check_segment(server: Server, segment: str, day: object, kind: int) -> Iterator[str]:
    """Yield what is wrong with a segment: its roster, its head, or one of its blocks."""
    rows = server.rows(
        "SELECT roster, spoken, notes FROM briefing_tui.segments WHERE id = %s AND day = %s",
        (segment, day),
        kinds=(bytes, bytes, bytes),
    )
    if not rows:
        return  # it was replaced just now
    try:
        read_roster(rows[0][0])
        needed = memoryview(unpacked(rows[0][1 + kind], LARGEST))
        layout, sums = layout_of(needed), sums_of(needed)
    except (BrokenFileError, ValueError, TypeError) as error:
        yield _damaged(segment, str(error))
        return
    for part, name in enumerate(LAZY):
        low, high = layout.lazy[name]
        wrong = 0
        for first in range(0, -(-(high - low) // BLOCK), AT_ONCE):
            numbers = range(first, min(first + AT_ONCE, -(-(high - low) // BLOCK)))
            found: dict[int, Any] = dict(
                server.rows(
                    "SELECT number, data FROM briefing_tui.blocks WHERE segment = %s "
                    "AND day = %s AND kind = %s AND part = %s AND number = ANY(%s)",
                    (segment, day, kind, part, list(numbers)),
                    kinds=(int, bytes),
                )
            )
            wrong += sum(not _is_block(name, found.get(at), sums[name][at]) for at in numbers)
        if wrong:
            yield _damaged(segment, f"{name}: {wrong}")


def _is_block(name: str, data: bytes | None, told: int) -> bool:
    """Return whether a block is there and has its checksum."""
    if data is None:
        return False
    try:
        sums: list[int] = block_sums(memoryview(read_block(name, data))).tolist()
        return sums == [told]
    except BrokenFileError:
        return False


def _damaged(segment: str, reason: str) -> str:
    told = _(
        "segment {segment} of the index is damaged ({reason}); "
        "“briefing-tui library init --anew” makes it anew"
    )
    return told.format(segment=segment, reason=reason)


def _shown(path: bytes) -> str:
    return path.decode("utf-8", "replace")
