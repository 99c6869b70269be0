"""The web server: each request is checked, then answered from a fixed table of places."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from aiohttp import web

from briefing_tui.serving.admission import Admission, Visitor
from briefing_tui.serving.hosts import is_same_page, is_this_machine
from briefing_tui.serving.sessions import Sessions
from briefing_tui.serving.web_pages import (
    SECURITY,
    enter_page,
    message_page,
    sent_files,
    terminal_page,
)
from briefing_tui.translation import _

Handler = Callable[[Any], Awaitable[Any]]

LARGEST_FORM = 4096
"""Bytes of the only form that is taken."""

_PING = 15.0
"""Seconds between two pings of a page, by which one that is gone is noticed."""


class Site:
    """Answers requests.

    Args:
        admission: who is let in.
        commands: the command of each kind of visitor.
        most: how many pages may be open at once.
        names: names of this machine beside its addresses, in small letters.
    """

    def __init__(
        self,
        admission: Admission,
        commands: Mapping[Visitor, Sequence[str]],
        *,
        most: int,
        names: Collection[str] = (),
    ) -> None:
        self.sessions = Sessions(commands, most)
        self._admission = admission
        self._names = names
        self._files = sent_files()
        self._port = 0
        self._runner: Any = None
        self._sockets: set[Any] = set()

    async def start(self, host: str, port: int) -> int:
        """Listen, and return the port that is listened on.

        Args:
            host: a name or address of this machine.
            port: 0 takes one that is free.

        Raises:
            OSError: it cannot be listened there.
        """
        application = web.Application(client_max_size=LARGEST_FORM)
        application.router.add_get("/", self._checked(self._index))
        application.router.add_post("/enter", self._checked(self._enter))
        application.router.add_get("/ws", self._checked(self._socket))
        application.router.add_get("/download/{key}", self._checked(self._download))
        application.router.add_get("/static/{name}", self._checked(self._static))
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        listening = web.TCPSite(self._runner, host, port)
        await listening.start()
        self._port = int(self._runner.addresses[0][1])
        return self._port

    async def stop(self) -> None:
        """Close every page and end its process, then stop listening."""
        closing = [socket.close(code=1001) for socket in list(self._sockets)]
        await asyncio.gather(*closing, return_exceptions=True)
        if self._runner is not None:
            await self._runner.cleanup()

    def _checked(self, handler: Handler) -> Handler:
        """Return a handler that answers only where the request names this machine."""

        async def answer(request: Any) -> Any:
            if not is_this_machine(request.host, self._port, self._names):
                words = _("This server is not called {name}; start it with --name {name}")
                return _page(message_page(words.format(name=request.host)), 421)
            return await handler(request)

        return answer

    @property
    def _cookie(self) -> str:
        """Return the name of the cookie; cookies know no ports, so the port is in it."""
        return f"briefing-tui-{self._port}"

    def _who(self, request: Any) -> Visitor | None:
        return self._admission.who(request.cookies.get(self._cookie))

    async def _index(self, request: Any) -> Any:
        token = request.query.get("token")
        who = self._who(request)
        if who is None and token:
            return _page(enter_page(token))
        if who is None:
            words = _(
                "The address that was printed opens this page once, and was used or is incomplete. "
                "Press Enter where “briefing-tui serve” runs for another."
            )
            return _page(message_page(words), 403)
        return _page(terminal_page(request.host, guest=who is Visitor.GUEST))

    async def _enter(self, request: Any) -> Any:
        if not is_same_page(request.headers.get("Origin"), request.host):
            return _page(message_page(_("This was asked by another page.")), 403)
        form = await request.post()
        cookie = self._admission.redeem(str(form.get("token", "")))
        response = web.Response(status=303, headers={**SECURITY, "Location": "/"})
        if cookie is not None:
            response.set_cookie(self._cookie, cookie, httponly=True, samesite="Strict")
        return response

    async def _socket(self, request: Any) -> Any:
        who = self._who(request)
        if who is None or not is_same_page(request.headers.get("Origin"), request.host):
            return web.Response(status=403, headers=SECURITY)
        socket = web.WebSocketResponse(heartbeat=_PING)
        await socket.prepare(request)
        self._sockets.add(socket)
        try:
            width, height = (_number(request.query.get(name)) for name in ("width", "height"))
            await self.sessions.serve(socket, who, width or 80, height or 24)
        finally:
            self._sockets.discard(socket)
            await socket.close()
        return socket

    async def _download(self, request: Any) -> Any:
        if self._who(request) is None:
            return web.Response(status=403, headers=SECURITY)
        try:
            about, chunks = await self.sessions.download(request.match_info["key"])
        except KeyError:
            return web.Response(status=404, headers=SECURITY)
        name = quote(about.file_name, safe="")
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
        response = web.StreamResponse(headers={**SECURITY, **headers})
        response.content_type = "application/octet-stream"
        await response.prepare(request)
        async for chunk in chunks:
            await response.write(chunk)
        await response.write_eof()
        return response

    async def _static(self, request: Any) -> Any:
        path = self._files.get(request.match_info["name"])
        if path is None:
            return web.Response(status=404, headers=SECURITY)
        # What is named here does not change while the server runs.
        return web.FileResponse(path, headers={**SECURITY, "Cache-Control": "max-age=3600"})


def _page(text: str, status: int = 200) -> Any:
    return web.Response(text=text, content_type="text/html", status=status, headers=SECURITY)


def _number(word: str | None) -> int:
    return int(word) if word is not None and word.isdecimal() and len(word) < 6 else 0
