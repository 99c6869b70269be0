"""A process of the browser for each open page, tied to it by a websocket."""

from __future__ import annotations

import asyncio
import json
import os
import shlex
import subprocess
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from briefing_tui.serving.admission import Visitor
from briefing_tui.translation import _

PATIENCE = 5.0
"""Seconds that a process is given to end once its page is closed."""

WIDTHS = range(1, 1001)
HEIGHTS = range(1, 501)
"""Sizes in cells that a page may ask for."""

LONGEST_REASON = 120
"""Bytes of a reason for closing that a websocket can carry, less three."""


class Sessions:
    """The processes that run now.

    Args:
        commands: the command of each kind of visitor.
        most: how many may run at once.
    """

    def __init__(self, commands: Mapping[Visitor, Sequence[str]], most: int) -> None:
        from textual_serve.download_manager import DownloadManager

        self._commands = {visitor: _as_shell(words) for visitor, words in commands.items()}
        self._most = most
        self._running: set[Any] = set()
        self._downloads = DownloadManager()

    @property
    def full(self) -> bool:
        """Return whether no more processes may be started."""
        return len(self._running) >= self._most

    @property
    def count(self) -> int:
        """Return how many processes run."""
        return len(self._running)

    async def serve(self, socket: Any, visitor: Visitor, width: int, height: int) -> None:
        """Run the browser for one page until either ends.

        Args:
            socket: the page's websocket, which is open.
            visitor: whose it is.
            width: of the page's terminal, in cells.
            height: likewise.
        """
        from textual_serve.app_service import AppService

        if self.full:
            told = _("{count} pages are open, and no more are allowed: close one, then reload")
            await socket.close(message=_reason(told.format(count=self._most)))
            return
        service = AppService(
            self._commands[visitor],
            write_bytes=_while_open(socket.send_bytes),
            write_str=_while_open(socket.send_str),
            close=socket.close,
            download_manager=self._downloads,
        )
        self._running.add(service)
        try:
            await service.start(_within(width, WIDTHS), _within(height, HEIGHTS))
            async for message in socket:
                await _take(service, message)
        finally:
            await _ended(service)
            self._running.discard(service)

    async def download(self, key: str) -> tuple[Any, Any]:
        """Return what is known of a file that a program hands over, and its chunks.

        Raises:
            KeyError: no program does.
        """
        about = await self._downloads.get_download_metadata(key)
        return about, self._downloads.download(key)


async def _take(service: Any, message: Any) -> None:
    """Pass on what a page sends; what is no message of its protocol is dropped."""
    try:
        kind, *rest = json.loads(message.data)
    except (TypeError, ValueError):
        return
    value = rest[0] if rest else None
    if kind == "stdin" and isinstance(value, str):
        await service.send_bytes(value.encode("utf-8", "replace"))
    elif kind == "resize" and isinstance(value, dict):
        width, height = value.get("width"), value.get("height")
        if isinstance(width, int) and isinstance(height, int):
            await service.set_terminal_size(_within(width, WIDTHS), _within(height, HEIGHTS))
    elif kind == "focus":
        await service.focus()
    elif kind == "blur":
        await service.blur()


async def _ended(service: Any) -> None:
    """Ask a process to end, end it where it does not, and wait until it has ended."""
    # textual-serve leaves the process to itself, and has no public way to it.
    process = getattr(service, "_process", None)
    try:
        async with asyncio.timeout(PATIENCE):
            await service.stop()
            if process is not None:
                process.stdin.close()
                await process.wait()
    except TimeoutError:
        if process is not None and process.returncode is None:
            process.kill()
            await process.wait()


def _while_open(send: Callable[[Any], Awaitable[None]]) -> Callable[[Any], Awaitable[None]]:
    """Return a function that sends, and drops what comes after the page was closed."""

    async def sent(data: Any) -> None:
        try:
            await send(data)
        except ConnectionError:
            return

    return sent


def _within(value: int, sizes: range) -> int:
    return max(sizes.start, min(value, sizes.stop - 1))


def _reason(words: str) -> bytes:
    """Return a reason for closing, cut to what a websocket carries."""
    return words.encode()[:LONGEST_REASON].decode("utf-8", "ignore").encode()


def _as_shell(words: Sequence[str]) -> str:
    """Return a command as the system's shell reads it, by which textual-serve starts it."""
    if os.name == "nt":
        return subprocess.list2cmdline(words)
    # The shell gives its place to the program: a signal then reaches that.
    return "exec " + shlex.join(words)
