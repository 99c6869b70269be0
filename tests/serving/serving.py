"""A server under test, in this process, with the browser on an invented press conference."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from briefing_tui import interpreter
from briefing_tui.serving.admission import Admission, Visitor
from briefing_tui.serving.site import Site

TRANSCRIPT = "云岭市新闻发布会\n\n主持人 周岚：大家好。请许立衡介绍。\n\n许立衡：水清了，岸绿了。\n"


@dataclass
class Served:
    """A server that listens."""

    site: Site
    admission: Admission
    port: int

    @property
    def origin(self) -> str:
        """The origin of its pages."""
        return f"http://127.0.0.1:{self.port}"


def command(path: Path, *options: str) -> Sequence[str]:
    """The command that runs the browser on a file."""
    words = ("-m", "briefing_tui", "__served", "--lang", "en", "--no-state", *options)
    return interpreter.command(*words, "--", str(path))


@asynccontextmanager
async def serving(path: Path, *, most: int = 2) -> AsyncIterator[Served]:
    """A server on a free port, with the browser on a new transcript."""
    path.write_text(TRANSCRIPT, encoding="utf-8")
    admission = Admission()
    commands = {
        Visitor.OWNER: command(path),
        Visitor.GUEST: command(path, "--guest"),
    }
    site = Site(admission, commands, most=most)
    port = await site.start("127.0.0.1", 0)
    try:
        yield Served(site, admission, port)
    finally:
        await site.stop()
