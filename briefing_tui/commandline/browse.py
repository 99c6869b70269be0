"""``briefing-tui`` alone: the browser."""

from __future__ import annotations

import gc
import sys

from briefing_tui.commandline.arguments import Arguments
from briefing_tui.commandline.usage import UsageError
from briefing_tui.limits import DEFAULT_MAX_SIZE
from briefing_tui.options import BrowserOptions
from briefing_tui.words import _


def browse(arguments: Arguments) -> int:
    """Open the browser and stay until its user leaves it."""
    if not sys.stdout.isatty():
        raise UsageError(_("the browser needs a terminal; “briefing-tui show” prints a briefing"))
    paths = arguments.paths
    if arguments.state and not paths:
        from briefing_tui.state.last_opened import recall

        paths = recall()
    # What is imported stays: looking for garbage meanwhile would find none. On again once painted.
    gc.disable()
    from briefing_tui.tui.app import run

    return run(
        paths,
        BrowserOptions(
            query=arguments.query,
            lang=arguments.lang,
            theme=arguments.theme,
            mouse=arguments.mouse,
            watch=arguments.watch,
            state=arguments.state,
            ambiguous_width=arguments.ambiguous_width,
            max_size=arguments.max_size or DEFAULT_MAX_SIZE,
        ),
    )
