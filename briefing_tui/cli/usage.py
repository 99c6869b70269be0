"""Errors in the arguments of a command, and their report."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_tui.cli.streams import PROGRAM, tell
from briefing_tui.translation import _


class UsageError(Exception):
    """The arguments make no sense; the message says why, on one line."""


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that a mistyped one was meant to be; None where none is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.7)), None)


def complain(error: UsageError, command: str | None) -> None:
    """Print what is wrong with the arguments, and where help is."""
    name = f"{PROGRAM} {command}" if command else PROGRAM
    tell(_("{reason}; see “{name} --help”").format(reason=error, name=name))
