"""``briefing-tui serve``: the browser in a page, until it is interrupted."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from threading import Thread

from briefing_tui import interpreter
from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.streams import tell
from briefing_tui.cli.usage import UsageError
from briefing_tui.loading.source import STANDARD_INPUT
from briefing_tui.serving.admission import Admission, Visitor
from briefing_tui.serving.hosts import is_loopback, page_address
from briefing_tui.translation import _, used_language


def serve(arguments: Arguments) -> int:
    """Serve the browser as a page until the program is interrupted.

    Raises:
        UsageError: the extra is not installed, standard input was named, or it cannot be listened
            there.
    """
    if STANDARD_INPUT in arguments.paths:
        raise UsageError(_("standard input cannot be served; name a file or a folder"))
    try:
        import aiohttp  # noqa: F401
        import textual_serve  # noqa: F401
    except ModuleNotFoundError as error:
        told = _("“serve” needs {name}, which is not installed: pip install 'briefing-tui[serve]'")
        raise UsageError(told.format(name=error.name)) from error
    paths = arguments.paths
    if arguments.state and not paths:
        from briefing_tui.state.last_opened import recall

        paths = recall()
    commands = {visitor: _command(visitor, arguments, paths) for visitor in Visitor}
    # The processes inherit it; nothing of the current folder is imported in them.
    os.environ.update(interpreter.environment())
    asyncio.run(_serve(arguments, commands))
    return 0


async def _serve(arguments: Arguments, commands: Mapping[Visitor, Sequence[str]]) -> None:
    from briefing_tui.serving.site import Site

    admission = Admission()
    names = [arguments.name.casefold()] if arguments.name else []
    site = Site(admission, commands, most=arguments.pages, names=names)
    host = arguments.host
    try:
        port = await site.start(host, arguments.port)
    except OSError as error:
        told = _("{host}:{port} cannot be listened on ({reason}); --port 0 takes a free port")
        reason = os.strerror(error.errno) if error.errno else error
        raise UsageError(told.format(host=host, port=arguments.port, reason=reason)) from error
    shown = arguments.name or host

    def invite(visitor: Visitor) -> None:
        told = _("For you: {address}") if visitor is Visitor.OWNER else _("For a guest: {address}")
        print(told.format(address=page_address(shown, port, admission.invite(visitor))), flush=True)

    try:
        invite(Visitor.OWNER)
        for _number in range(arguments.guests):
            invite(Visitor.GUEST)
        if not is_loopback(host):
            tell(_("The page is open to the network, and what goes over it is not encrypted"))
        if sys.stdin is not None and sys.stdin.isatty():
            tell(_("Each address opens once. Enter prints another, g one for a guest, Ctrl+C ends"))
            loop = asyncio.get_running_loop()
            asking = Thread(
                target=_listen,
                args=(lambda visitor: loop.call_soon_threadsafe(invite, visitor),),
                daemon=True,
            )
            asking.start()
        await asyncio.Event().wait()
    finally:
        await site.stop()


def _listen(invite: Callable[[Visitor], object]) -> None:
    """Ask for an address at each line that is typed, until there are no more."""
    # Read without Python's buffer, whose lock a thread that waits would hold to the end.
    while line := os.read(0, 1024):
        invite(Visitor.GUEST if line.strip().lower().startswith(b"g") else Visitor.OWNER)


def _command(visitor: Visitor, arguments: Arguments, paths: Sequence[str]) -> list[str]:
    """Return the command that runs the browser for a kind of visitor."""
    words = ["-m", "briefing_tui", "__served", "--lang", used_language()]
    if visitor is Visitor.GUEST:
        words.append("--guest")
    if arguments.watch:
        words.append("--watch")
    if not arguments.state:
        words.append("--no-state")
    for name in ("query", "theme", "bell", "max-size"):
        if (value := getattr(arguments, name.replace("-", "_"))) is not None:
            words.append(f"--{name}={value}")
    return interpreter.command(*words, "--", *paths)
