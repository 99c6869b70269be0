"""Removing briefings from a shared library, and indexing it anew."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.postgres.adding import stored_path
from briefing_tui.postgres.checked_rows import found
from briefing_tui.postgres.index_form import index_form
from briefing_tui.postgres.indexing import lock, renew, segments_of
from briefing_tui.postgres.roster import given_path
from briefing_tui.postgres.server import Server


def remove(server: Server, paths: Sequence[str]) -> list[str]:
    """Leave briefings out of a library; return the paths of those that were in it.

    Args:
        server: where the library is.
        paths: of briefings as they were added, or of folders that they were in.

    Raises:
        BriefingError: the library cannot be written to.
    """
    removed: list[str] = []
    with server.transaction() as cursor:
        lock(cursor)
        ids: list[int] = []
        for path in paths:
            stored = stored_path(path)
            inside = stored.rstrip(b"/") + b"/"
            cursor.execute(
                "UPDATE briefing_tui.briefings SET left_out = now() WHERE left_out IS NULL "
                "AND (path = %s OR substring(path FROM 1 FOR %s) = %s) RETURNING id, path",
                (stored, len(inside), inside),
            )
            for id_, known in found(cursor, (int, bytes)):
                ids.append(id_)
                removed.append(given_path(known))
        for segment in segments_of(cursor, ids):
            renew(cursor, [segment])
    return removed


def index_anew(server: Server, *, every: bool = False) -> int:
    """Index what has an index of another form; return how many segments that took.

    Args:
        server: where the library is.
        every: whether all briefings are indexed anew.

    Raises:
        BriefingError: the library cannot be written to.
    """
    own = index_form()
    others = server.rows(
        "SELECT id::text FROM briefing_tui.segments WHERE replaced IS NULL AND (%s OR stamp <> %s) "
        "ORDER BY first",
        (every, own),
        kinds=(str,),
    )
    for (segment,) in others:
        with server.transaction() as cursor:
            lock(cursor)
            cursor.execute(
                "SELECT 1 FROM briefing_tui.segments WHERE id = %s AND replaced IS NULL",
                (segment,),
            )
            if found(cursor, (int,)):
                renew(cursor, [segment])
    return len(others)
