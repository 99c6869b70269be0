"""Adding files to a shared library: read by several processes, written segment by segment.

What was written stays when adding ends early; the next time goes on behind it, for a file that
is there already is known by its content.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import file_digest
from typing import TYPE_CHECKING, Any

from briefing_tui.cache.files_reader import FilesReader
from briefing_tui.cache.length import characters_of
from briefing_tui.cache.shelved import content_of, whole
from briefing_tui.errors import BriefingError
from briefing_tui.model import Briefing
from briefing_tui.postgres.checked_rows import OddAnswerError, found
from briefing_tui.postgres.indexing import (
    IndexedBriefing,
    drop_replaced,
    lock,
    merge_small,
    renew,
    segments_of,
    write_segment,
)
from briefing_tui.postgres.roster import UNDATED
from briefing_tui.postgres.server import Server
from briefing_tui.postgres.stored_briefings import packed_body
from briefing_tui.progress import Progress
from briefing_tui.search.merging import LARGEST
from briefing_tui.translation import _

if TYPE_CHECKING:
    import psycopg

    Cursor = psycopg.Cursor[tuple[Any, ...]]


@dataclass
class Adding:
    """The outcome of adding files.

    Attributes:
        added: how many briefings are new.
        renewed: how many took the place of an older version.
        same: how many were there already.
        errors: what could not be read.
    """

    added: int = 0
    renewed: int = 0
    same: int = 0
    errors: list[BriefingError] = field(default_factory=list)


def add(
    server: Server,
    reader: FilesReader,
    files: Sequence[str],
    progress: Callable[[Progress], object] | None = None,
) -> Adding:
    """Add files to a library; a file of a known path and another content is a new version.

    Args:
        server: where the library is.
        reader: reads the files.
        files: paths of files, and addresses.
        progress: told before each file is read, and at the end.

    Raises:
        BriefingError: the library cannot be written to. What was told as added before is.
    """
    outcome = Adding()
    known = {
        source
        for (source,) in server.rows(
            "SELECT source FROM briefing_tui.briefings WHERE left_out IS NULL", kinds=(bytes,)
        )
    }
    fresh = [path for path in files if _digest(path) not in known]
    outcome.same = len(files) - len(fresh)
    for chunk in _chunks(reader, fresh, known, outcome, progress):
        with server.transaction() as cursor:
            lock(cursor)
            _write(cursor, chunk, outcome)
            merge_small(cursor)
            drop_replaced(cursor)
    return outcome


def _digest(path: str) -> bytes | None:
    """Return the SHA-256 of a file; None for what is no plain file, which reading tells of."""
    try:
        if not os.path.isfile(path):
            return None
        with open(path, "rb") as file:
            return file_digest(file, "sha256").digest()
    except (OSError, ValueError):
        return None


def _chunks(
    reader: FilesReader,
    files: Sequence[str],
    known: set[bytes],
    outcome: Adding,
    progress: Callable[[Progress], object] | None,
) -> Iterator[list[Briefing]]:
    """Yield what is read of files, as many briefings at once as make a segment."""
    chunk: list[Briefing] = []
    size = 0
    read = reader.outcomes(files, any_size=False, begun=None, progress=progress)
    for briefing in read:
        if isinstance(briefing, BriefingError):
            outcome.errors.append(briefing)
            continue
        source = bytes.fromhex(briefing.source.sha256)
        if source in known:
            outcome.same += 1
            continue
        known.add(source)
        chunk.append(briefing)
        size += characters_of(briefing)
        if size >= LARGEST:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _write(cursor: Cursor, chunk: Sequence[Briefing], outcome: Adding) -> None:
    """Write briefings and their index, without those that somebody else has added meanwhile."""
    sources = [bytes.fromhex(each.source.sha256) for each in chunk]
    cursor.execute(
        "SELECT source FROM briefing_tui.briefings WHERE left_out IS NULL AND source = ANY(%s)",
        (sources,),
    )
    there = {source for (source,) in found(cursor, (bytes,))}
    outcome.same += len(there)
    fresh = [each for each, source in zip(chunk, sources, strict=True) if source not in there]
    left_out = _left_out(cursor, [stored_path(each.path) for each in fresh])
    cursor.execute(
        "SELECT nextval('briefing_tui.briefing_numbers') FROM generate_series(1, %s)",
        (len(fresh),),
    )
    numbers = sorted(number for (number,) in found(cursor, (int,)))
    if len(numbers) != len(fresh):
        raise OddAnswerError(len(numbers))
    placed = [
        IndexedBriefing(number, each.path, each)
        for number, each in zip(numbers, fresh, strict=True)
    ]
    _write_briefings(cursor, placed)
    for segment in segments_of(cursor, left_out):
        renew(cursor, [segment])
    write_segment(cursor, placed)
    outcome.added += len(fresh) - len(left_out)
    outcome.renewed += len(left_out)


def stored_path(path: str) -> bytes:
    """Return a path as the data base has it; any name of a file has a form there."""
    return path.encode("utf-8", "surrogatepass")


def _left_out(cursor: Cursor, paths: Sequence[bytes]) -> list[int]:
    """Leave out the older versions of some paths; return their numbers."""
    cursor.execute(
        "UPDATE briefing_tui.briefings SET left_out = now() "
        "WHERE left_out IS NULL AND path = ANY(%s) RETURNING id",
        (list(paths),),
    )
    return [number for (number,) in found(cursor, (int,))]


def _write_briefings(cursor: Cursor, briefings: Sequence[IndexedBriefing]) -> None:
    copying = (
        "COPY briefing_tui.briefings (id, day, path, source, content, characters, body) "
        "FROM STDIN (FORMAT BINARY)"
    )
    with cursor.copy(copying) as copy:
        copy.set_types(["int8", "date", "bytea", "bytea", "text", "int4", "bytea"])
        for each in briefings:
            read = whole(each.briefing)
            copy.write_row(
                (
                    each.id,
                    read.date or UNDATED,
                    stored_path(each.path),
                    bytes.fromhex(read.source.sha256),
                    content_of(each.briefing),
                    len(read.text),
                    _body(read),
                )
            )


def _body(briefing: Briefing) -> bytes:
    try:
        return packed_body(briefing)
    except ValueError as error:
        reason = _("is too large for a library; cut it into parts")
        raise BriefingError(briefing.path, reason) from error
