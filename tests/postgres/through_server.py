"""A plugin of pytest: each index that a test makes goes through a PostgreSQL server.

The briefings of a test are written to a library, and the engine gets its segments from there. So
the tests of search say what they say of the engine on files.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.shelved import content_of
from briefing_tui.model import Briefing
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.indexing import IndexedBriefing, write_segment
from briefing_tui.postgres.migrating import migrate
from briefing_tui.postgres.server import Server
from briefing_tui.postgres.shared_library import SharedLibrary
from briefing_tui.search import index
from briefing_tui.search.given import GivenSegments
from tests.postgres.servers import started


class Through:
    """Gives the index of whatever briefings are asked for, once they went through a server."""

    given = 0

    def __init__(self, url: str, folder: Path) -> None:
        self._server = Server(LibraryAddress.of(url))
        self._address = LibraryAddress.of(url)
        self._folder = folder

    def begins(self, briefing: Briefing) -> bool:
        """Return False: nothing is there before it is asked for."""
        return False

    def left_out(self) -> frozenset[str]:
        """Return nothing: all of it is there."""
        return frozenset()

    def segments(self, briefings: Sequence[Briefing], first: int) -> GivenSegments | None:
        """Return the index of all further briefings, from the server."""
        rest = list(briefings[first:])
        with self._server.transaction() as cursor:
            cursor.execute(
                "UPDATE briefing_tui.segments SET replaced = now() WHERE replaced IS NULL"
            )
            numbered = [IndexedBriefing(at, str(at), each) for at, each in enumerate(rest, 1)]
            write_segment(cursor, numbered)
        shared = SharedLibrary(self._address, Kept(self._folder))
        assert [entry.content for row in shared.rows for entry in row.entries] == [
            content_of(each) for each in rest
        ]
        found = shared.segments(briefings, first)
        assert found is not None
        Through.given += 1
        return found


@pytest.fixture(scope="session", autouse=True)
def _through_server() -> Iterator[None]:
    server = started()
    try:
        url = server.new_base()
        migrate(Server(LibraryAddress.of(url)))
        made = index.Index.__init__
        folder = Path(tempfile.mkdtemp(dir=server.folder))

        def through(self: index.Index, briefings: Any, kept: Any = None, given: Any = ()) -> None:
            made(self, briefings, kept, [Through(url, folder)])

        patch = pytest.MonkeyPatch()
        patch.setattr(index.Index, "__init__", through)
        yield
        patch.undo()
        print(f"through the server: {Through.given}")
    finally:
        server.stop()
