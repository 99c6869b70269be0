"""Running the browser: the terminal is taken, the signals are watched, and all is given back."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from collections.abc import Sequence

from briefing_tui.cache import expressions
from briefing_tui.state import switches
from briefing_tui.state.configuration import Configuration
from briefing_tui.state.settings import read_settings
from briefing_tui.text.visible import visible
from briefing_tui.translation import _, use_language
from briefing_tui.tui.app import FAILED, BriefingApp
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.ending import Ending, Stopping, end_without_waiting
from briefing_tui.tui.terminal import (
    Terminal,
    ask_ambiguous_width,
    drawn_elsewhere,
    forget_exported_size,
)
from briefing_tui.tui.typesetting.cells import use_ambiguous_width

SETTLED = 1.0
"""Seconds after the first paint in which what the start compiles is compiled."""

LOOK = 0.5
"""Seconds between two looks at whether the terminal is still there."""


def run(paths: Sequence[str], options: BrowserOptions, terminal: Terminal | None) -> int:
    """Open the browser and stay until its user leaves it, or something ends it.

    Args:
        paths: files, folders, or ``-`` for standard input; none for the samples.
        options: what the command line asks for.
        terminal: what is drawn on; None where Textual finds it alone.

    Returns:
        The exit status.
    """
    settings = read_settings()
    if options.lang is None and settings.lang is not None:
        use_language(settings.lang)
    state = switches.state_path() if options.state else None
    if terminal is None:
        app = BriefingApp(paths, options, settings, state)
        _use_widths(app, options, settings)
        status = app.run(mouse=options.mouse)
        _tell(app)
    else:
        forget_exported_size()
        terminal.take()
        app = BriefingApp(paths, options, settings, state)
        try:
            status = _run_on(terminal, app, options, settings)
        finally:
            terminal.give_back()
        _tell(app)
    ended = _status(app, status)
    end_without_waiting(ended)
    return ended


def _run_on(
    terminal: Terminal,
    app: BriefingApp,
    options: BrowserOptions,
    settings: Configuration,
) -> int | None:
    """Run the browser on a terminal, and give what it was left with."""
    loop = asyncio.new_event_loop()
    ending = Ending(terminal, loop, app.end)
    stopping = Stopping(terminal, loop, lambda: app.lent, app.leave_terminal, app.enter_terminal)

    def look() -> None:
        if terminal.lost:
            ending.begin(signal.SIGHUP)

    def painted() -> None:
        ending.painted()
        stopping.watch()
        app.set_interval(LOOK, look)
        app.set_timer(SETTLED, expressions.save)

    terminal.wait_for_foreground()
    ending.watch()
    _use_widths(app, options, settings)
    app.painted = painted
    gc.freeze()  # modules and the screen last as long as the program: no need to look at them
    status = app.run(mouse=options.mouse, loop=loop)
    ending.done()
    terminal.settle()
    loop.close()
    return status


def _use_widths(app: BriefingApp, options: BrowserOptions, settings: Configuration) -> None:
    """Learn how wide characters of ambiguous width are: as asked for, else from the terminal."""
    asked = options.ambiguous_width or settings.ambiguous_width
    if asked is None and not drawn_elsewhere():
        asked = ask_ambiguous_width()
    if not use_ambiguous_width(2 if asked == 2 else 1):
        app.complaints.append(_("Ambiguous characters take one cell: Rich offers no other"))


def _tell(app: BriefingApp) -> None:
    """Print on standard error what could not be read, and what failed."""
    for error in app.library.errors if app.library is not None else ():
        print(visible(str(error), ""), file=sys.stderr)
    for problem in app.browser.noting.problems:
        print(visible(problem, ""), file=sys.stderr)
    if app.failure is not None:
        told = _("internal error: {kind}: {error}; “python -X dev -m briefing_tui” tells more")
        words = told.format(kind=type(app.failure).__name__, error=app.failure)
        print(visible(f"briefing-tui: {words}", ""), file=sys.stderr)


def _status(app: BriefingApp, left_with: int | None) -> int:
    if app.failure is not None:
        return FAILED
    return app.exit_status if left_with is None else left_with
