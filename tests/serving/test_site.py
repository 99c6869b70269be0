"""The web server: each request is checked before it is answered."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("textual_serve")

import aiohttp

from briefing_tui.serving.admission import Visitor
from tests.serving.serving import Served, serving

PATIENCE = 60.0


async def entered(client: Any, served: Served, visitor: Visitor = Visitor.OWNER) -> None:
    """Let a client in as its address does: by the form on the page that asks nothing."""
    token = served.admission.invite(visitor)
    form = {"token": token}
    headers = {"Origin": served.origin}
    async with client.post(f"{served.origin}/enter", data=form, headers=headers) as answer:
        assert answer.status == 200


async def status_of(client: Any, address: str, **headers: str) -> int:
    """The status of an answer."""
    async with client.get(address, headers=headers, allow_redirects=False) as answer:
        return int(answer.status)


def client_of() -> Any:
    """A client that takes cookies from an address of four numbers."""
    return aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))


async def seen(socket: Any, words: str) -> None:
    """Wait until the browser behind a websocket has drawn some words."""
    drawn = ""
    async with asyncio.timeout(PATIENCE):
        async for message in socket:
            if message.type is aiohttp.WSMsgType.BINARY:
                drawn += message.data.decode("utf-8", "replace")
                if words in drawn:
                    return
    raise AssertionError(f"closed without {words!r}")


async def test_without_a_cookie_there_is_no_page_no_socket_and_no_download(tmp_path: Path) -> None:
    async with serving(tmp_path / "a.txt") as served, client_of() as client:
        for place in ("/", "/ws", "/download/x"):
            headers = {"Origin": served.origin}
            assert await status_of(client, served.origin + place, **headers) == 403


async def test_looking_at_an_address_does_not_use_it_up(tmp_path: Path) -> None:
    async with serving(tmp_path / "a.txt") as served, client_of() as client:
        token = served.admission.invite(Visitor.OWNER)
        async with client.get(f"{served.origin}/?token={token}") as answer:
            assert answer.status == 200
            assert not answer.cookies
        assert served.admission.redeem(token) is not None


async def test_a_token_becomes_a_cookie_that_scripts_and_other_sites_do_not_get(
    tmp_path: Path,
) -> None:
    async with serving(tmp_path / "a.txt") as served, client_of() as client:
        token = served.admission.invite(Visitor.OWNER)
        headers = {"Origin": served.origin}
        async with client.post(
            f"{served.origin}/enter", data={"token": token}, headers=headers, allow_redirects=False
        ) as answer:
            (cookie,) = answer.cookies.values()
            assert cookie["httponly"]
            assert cookie["samesite"] == "Strict"
        async with client.get(served.origin) as answer:
            assert answer.status == 200
            assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
            assert token not in await answer.text()


async def test_another_page_cannot_change_a_token_for_a_cookie(tmp_path: Path) -> None:
    async with serving(tmp_path / "a.txt") as served, client_of() as client:
        token = served.admission.invite(Visitor.OWNER)
        headers = {"Origin": "http://other.example"}
        address = f"{served.origin}/enter"
        async with client.post(address, data={"token": token}, headers=headers) as answer:
            assert answer.status == 403
        assert served.admission.redeem(token) is not None


@pytest.mark.parametrize("origin", ["http://other.example", "null", ""])
async def test_a_websocket_of_another_page_is_refused(tmp_path: Path, origin: str) -> None:
    async with serving(tmp_path / "a.txt") as served, client_of() as client:
        await entered(client, served)
        assert await status_of(client, f"{served.origin}/ws", Origin=origin) == 403
        assert served.site.sessions.count == 0


async def test_a_name_that_leads_here_by_rebinding_is_refused_everywhere(tmp_path: Path) -> None:
    async with serving(tmp_path / "a.txt") as served, client_of() as client:
        await entered(client, served)
        for place in ("/", "/ws", "/download/x", "/static/page.js"):
            headers = {"Host": f"rebound.example:{served.port}"}
            assert await status_of(client, served.origin + place, **headers) == 421


@pytest.mark.parametrize(
    "place", ["/static", "/static/", "/static/../site.py", "/static/%2e%2e%2fsite.py", "/static/x"]
)
async def test_only_files_of_the_table_are_sent_and_none_is_listed(
    tmp_path: Path, place: str
) -> None:
    async with serving(tmp_path / "a.txt") as served, client_of() as client:
        await entered(client, served)
        assert await status_of(client, served.origin + place) == 404
        assert await status_of(client, f"{served.origin}/static/textual.js") == 200


async def test_markup_in_an_address_is_shown_and_not_followed(tmp_path: Path) -> None:
    async with (
        serving(tmp_path / "a.txt") as served,
        client_of() as client,
        client.get(served.origin, params={"token": '"><script src=x></script>'}) as answer,
    ):
        assert "<script src=x>" not in await answer.text()


async def test_a_page_runs_the_browser_and_its_end_ends_it(tmp_path: Path) -> None:
    async with serving(tmp_path / "a.txt") as served, client_of() as client:
        await entered(client, served)
        address = f"{served.origin}/ws?width=100&height=30"
        async with client.ws_connect(address, origin=served.origin) as socket:
            await seen(socket, "水清了")
            assert served.site.sessions.count == 1
            await socket.send_json(["unknown", "no message", 3])
            await socket.send_str("{no json")
            await socket.send_json(["resize", {"width": "x"}])
            await socket.send_json(["stdin", "/岸绿"])
            await seen(socket, "1/1")
        async with asyncio.timeout(PATIENCE):
            while served.site.sessions.count:
                await asyncio.sleep(0.05)


async def test_more_pages_than_allowed_are_told_so(tmp_path: Path) -> None:
    async with serving(tmp_path / "a.txt", most=1) as served, client_of() as client:
        await entered(client, served)
        address = f"{served.origin}/ws"
        async with client.ws_connect(address, origin=served.origin) as first:
            await seen(first, "水清了")
            async with client.ws_connect(address, origin=served.origin) as second:
                message = await second.receive(PATIENCE)
                assert message.type is aiohttp.WSMsgType.CLOSE
                assert "1 pages are open" in message.extra


async def test_what_a_guest_writes_is_downloaded(tmp_path: Path) -> None:
    async with serving(tmp_path / "a.txt") as served, client_of() as client:
        await entered(client, served, Visitor.GUEST)
        async with client.ws_connect(f"{served.origin}/ws", origin=served.origin) as socket:
            await seen(socket, "水清了")
            await socket.send_json(["stdin", "w"])
            await seen(socket, "quotes.txt")
            await socket.send_json(["stdin", "\r"])
            async with asyncio.timeout(PATIENCE):
                async for message in socket:
                    if message.type is aiohttp.WSMsgType.TEXT:
                        kind, key = message.json()
                        break
            assert kind == "deliver_file_start"
            async with client.get(f"{served.origin}/download/{key}") as answer:
                assert "attachment" in answer.headers["Content-Disposition"]
                assert "云岭市新闻发布会" in await answer.text("utf-8")
        assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
