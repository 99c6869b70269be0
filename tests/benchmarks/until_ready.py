"""Runs the browser or the minimal application until it is painted, and writes what that took.

``python -m tests.benchmarks.until_ready FILE bare`` or ``… FILE browser [ARGUMENT …]``: the file
gets the milliseconds of processor time since the start of the process. A clock on the wall also
counts what the machine does besides.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App


def ends_when_ready(application: type[App[int]] | type[App[None]], file: str) -> None:
    """Have an application end at once when it is ready, with the time that it took written."""

    def on_ready(_self: object) -> None:
        Path(file).write_text(f"{process_time() * 1000:.1f}", encoding="ascii")
        os._exit(0)

    application.on_ready = on_ready  # type: ignore[union-attr]


def main() -> None:
    """Run what the command line names."""
    file, name, *arguments = sys.argv[1:]
    if name == "bare":
        from tests.benchmarks.bare_app import Bare

        ends_when_ready(Bare, file)
        Bare().run()
        return
    from briefing_tui import cli
    from briefing_tui.cache.expressions import kept_in_libraries

    with kept_in_libraries():  # as the command does
        from briefing_tui.tui.app import BriefingApp

    ends_when_ready(BriefingApp, file)
    cli.main(arguments)


if __name__ == "__main__":
    main()
