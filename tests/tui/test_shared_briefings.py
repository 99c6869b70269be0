"""The browser on a shared library: texts are fetched in threads, a lost server is one line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from briefing_tui.cache.files_reader import FilesReader
from briefing_tui.cache.kept import Kept
from briefing_tui.limits import USUAL_LIMITS
from briefing_tui.postgres.adding import add
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.migrating import migrate
from briefing_tui.postgres.server import Server
from briefing_tui.postgres.stored_briefings import StoredBriefings
from briefing_tui.samples import sample_paths
from tests.postgres.servers import TestServer, started
from tests.tui.driving import opened_on


@pytest.fixture
def server(tmp_path: Path) -> Iterator[TestServer]:
    server = started()
    yield server
    server.stop()


@pytest.fixture
def url(server: TestServer, tmp_path: Path) -> str:
    """The address of a library with the samples."""
    url = server.new_base()
    connection = Server(LibraryAddress.of(url))
    migrate(connection)
    reader = FilesReader(Kept(tmp_path / "adder"), USUAL_LIMITS)
    add(connection, reader, [str(path) for path in sample_paths()])
    return url


async def test_a_shared_library_is_opened_searched_and_read(url: str) -> None:
    async with opened_on([url]) as browser:
        session = browser.browser.session
        assert len(session.briefings) == len(sample_paths())
        await browser.search("垃圾")
        finds = browser.browser.searching.finds
        assert finds is not None
        assert sum(finds.counts) > 0
        browser.browser.show_briefing(1)
        await browser.until(lambda: session.number == 1)
        assert browser.text == session.briefings[1].text


async def test_keys_work_while_a_text_is_fetched(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched = StoredBriefings._fetched
    go_on = Event()

    def slowly(self: StoredBriefings, *told: Any) -> Any:
        assert go_on.wait(30)
        return fetched(self, *told)

    async with opened_on([url]) as browser:
        monkeypatch.setattr(StoredBriefings, "_fetched", slowly)
        session, before = browser.browser.session, browser.text
        browser.browser.show_briefing(1)
        assert "fetched" in browser.status
        await browser.press("G")
        assert browser.text == before
        assert browser.place > 0
        go_on.set()
        await browser.until(lambda: session.number == 1)
        assert browser.text == session.briefings[1].text


async def test_a_server_that_is_lost_is_told_and_reading_goes_on(
    url: str, server: TestServer
) -> None:
    async with opened_on([url]) as browser:
        session, before = browser.browser.session, browser.text
        server.kill()
        await browser.press("/")
        await browser.write("垃圾")
        await browser.until(lambda: "cannot be reached" in browser.status)
        await browser.press("escape")
        browser.browser.show_briefing(1)
        await browser.until(lambda: "cannot be reached" in browser.status)
        assert browser.text == before
        server.start()
        await browser.search("垃圾")
        finds = browser.browser.searching.finds
        assert finds is not None
        assert sum(finds.counts) > 0
        browser.browser.show_briefing(1)
        await browser.until(lambda: session.number == 1)


async def test_a_server_killed_in_the_middle_of_a_search_is_told_and_comes_back(
    url: str, server: TestServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Server.rows

    def killed_first(self: Server, query: str, *told: Any, **named: Any) -> Any:
        if "blocks" in query:
            server.kill()
        return asked(self, query, *told, **named)

    async with opened_on([url]) as browser:
        with monkeypatch.context() as patch:
            patch.setattr(Server, "rows", killed_first)
            await browser.press("/")
            await browser.write("垃圾")
            await browser.until(lambda: "cannot be reached" in browser.status)
        await browser.press("escape", "G")
        assert browser.place > 0, "what is here is read on"
        server.start()
        await browser.search("垃圾")
        finds = browser.browser.searching.finds
        assert finds is not None
        assert sum(finds.counts) > 0


async def test_an_address_that_cannot_be_reached_is_said(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    nowhere = f"postgresql:///base?host={tmp_path}"
    async with opened_on([nowhere]) as browser:
        assert not browser.browser.session.briefings
        assert "cannot be reached" in browser.app.library.errors[0].reason  # type: ignore[union-attr]
