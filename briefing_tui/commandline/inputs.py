"""The transcripts that a command is about."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from briefing_tui.commandline.settling import settle, settled
from briefing_tui.commandline.streams import is_coloured, tell
from briefing_tui.commandline.usage import UsageError
from briefing_tui.errors import BriefingError
from briefing_tui.library import Library, load
from briefing_tui.loading import DEFAULT_MAX_SIZE, STANDARD_INPUT
from briefing_tui.loading.source import read_bytes
from briefing_tui.messages import WARNINGS
from briefing_tui.model import Briefing, Speech
from briefing_tui.progress import Progress
from briefing_tui.samples import sample_paths
from briefing_tui.state import last_opened
from briefing_tui.visible import visible
from briefing_tui.words import _

if TYPE_CHECKING:
    from rich.status import Status

_PATIENCE = 0.3
"""Seconds before progress is worth a word."""


def default_paths() -> list[str]:
    """What is searched when no path is given: what the browser had open, else the samples."""
    return last_opened.recall() or [str(path) for path in sample_paths()]


def check_standard_input(paths: Sequence[str]) -> None:
    """Standard input can be read once.

    Raises:
        UsageError: it is named twice.
    """
    if list(paths).count(STANDARD_INPUT) > 1:
        raise UsageError(_("- (standard input) can be given only once"))


def listed_paths(path: str, max_size: int | None) -> list[str]:
    """The paths in a file (``-``: standard input), one a line; empty lines say nothing.

    Raises:
        BriefingError: the file cannot be read.
    """
    data = read_bytes(path, max_size or DEFAULT_MAX_SIZE)
    return [os.fsdecode(line) for line in data.splitlines() if line.strip()]


def load_one(path: str, max_size: int | None) -> Briefing:
    """Read one transcript, with what its user has set right, and tell its warnings.

    Raises:
        BriefingError: it cannot be read.
    """
    briefing = settled(load(path, max_size=max_size or DEFAULT_MAX_SIZE))
    for warning in briefing.warnings:
        message = _(WARNINGS[warning.code]).format(*warning.values)
        line = briefing.line_of(warning.start)
        tell(
            _("warning: {path}, line {line}: {message}").format(
                path=_shown(path), line=line, message=message
            )
        )
    return briefing


def load_many(paths: Sequence[str], max_size: int | None) -> Library:
    """Read files and folders, with what their user has set right in them.

    Progress is shown on a terminal, and what could not be read is told.
    """
    with _progress() as progress:
        library = Library.from_paths(
            paths, max_size=max_size or DEFAULT_MAX_SIZE, progress=progress
        )
    for error in library.errors:
        tell_error(error)
    settle(library)
    return library


def tell_error(error: BriefingError) -> None:
    """What could not be read, why, and what to do, on one line."""
    tell(f"{_shown(error.path)}: {error.reason}")


def _shown(path: str) -> str:
    return _("standard input") if path == STANDARD_INPUT else path


def speeches_of(briefing: Briefing, speaker: str) -> tuple[Speech, ...]:
    """The speeches of everybody whose name, office or id is or holds ``speaker``."""
    wanted = speaker.casefold().strip()
    return tuple(
        speech
        for speech in briefing.speeches
        if (who := speech.speaker)
        and (
            who.id == wanted
            or any(
                wanted in told.casefold()
                for told in (who.name, who.organisation or "", *who.titles)
            )
        )
    )


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None] | None]:
    """What tells each file before it is read; None where nobody watches.

    Rich is loaded for it only when reading takes long enough to be worth a word.
    """
    if not is_coloured(sys.stderr):
        yield None
        return
    begun = time.monotonic()
    with ExitStack() as stack:
        status: Status | None = None

        def progress(step: Progress) -> None:
            nonlocal status
            if time.monotonic() - begun < _PATIENCE:
                return
            if status is None:
                from rich.console import Console

                status = stack.enter_context(Console(stderr=True, markup=False).status(""))
            status.update(_("Reading {path}").format(path=visible(step.path, keep="")))

        yield progress
