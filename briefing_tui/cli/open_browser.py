"""``briefing-tui`` alone: the browser."""

from __future__ import annotations

import sys

from briefing_tui.cache.expressions import kept_in_libraries
from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.usage import UsageError
from briefing_tui.translation import _
from briefing_tui.tui import terminal
from briefing_tui.tui.browser_options import BrowserOptions


def browse(arguments: Arguments) -> int:
    """Open the browser and stay until its user leaves it."""
    if len(arguments.paths) > 1 and "-" in arguments.paths:
        from briefing_tui.cli.inputs import check_standard_input

        check_standard_input(arguments.paths)
    paths = arguments.paths
    if "-" in paths:
        _check_piped()
    found = None
    if not terminal.drawn_elsewhere():
        try:
            found = terminal.open_terminal()
        except terminal.TerminalError as error:
            raise UsageError(str(error)) from error
    if arguments.state and not paths:
        from briefing_tui.state.last_opened import recall

        paths = recall()
    with kept_in_libraries():
        from briefing_tui.tui.running import run

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
            limits=arguments.limits,
            bell=arguments.bell,
            welcome=True,
            guest=getattr(arguments, "guest", False),
        ),
        found,
    )


def _check_piped() -> None:
    """Refuse to read a transcript from the terminal that the keys come from.

    Raises:
        UsageError: nothing is piped in.
    """
    if terminal.drawn_elsewhere() or sys.stdin is None or sys.stdin.isatty():
        raise UsageError(_("nothing is piped into “-”; name a file, or pipe a transcript in"))
