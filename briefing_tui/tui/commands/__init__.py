"""Every command of the browser, one class each."""

from __future__ import annotations

from briefing_tui.tui.commands import (
    copying,
    in_notebook,
    in_results,
    jumping,
    listing,
    moving,
    noting,
    searching,
    selecting,
    viewing,
)
from briefing_tui.tui.commands.command import Command

COMMANDS: tuple[type[Command], ...] = (
    *searching.COMMANDS,
    *copying.COMMANDS,
    *noting.COMMANDS,
    *selecting.COMMANDS,
    *jumping.COMMANDS,
    *moving.COMMANDS,
    *viewing.COMMANDS,
    *listing.COMMANDS,
    *in_results.COMMANDS,
    *in_notebook.COMMANDS,
)
