"""The transcripts that a command is about."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.corrections import correct_all, with_corrections
from briefing_tui.cli.progress_bars import shown_progress
from briefing_tui.cli.streams import tell
from briefing_tui.cli.usage import UsageError
from briefing_tui.errors import BriefingError
from briefing_tui.library import Library
from briefing_tui.loading import STANDARD_INPUT, read
from briefing_tui.loading.addresses import without_credentials
from briefing_tui.loading.source import read_bytes
from briefing_tui.model import Briefing
from briefing_tui.translation import _, ngettext
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.loading.document import Document

# The most warnings of one kind that are told one by one.
_MOST_WARNINGS = 5


def check_standard_input(paths: Sequence[str]) -> None:
    """Check that standard input is named once at most: it can be read once.

    Raises:
        UsageError: it is named twice.
    """
    if list(paths).count(STANDARD_INPUT) > 1:
        raise UsageError(_("- (standard input) can be given only once"))


def listed_paths(arguments: Arguments) -> list[str]:
    """Return the paths in the file of ``--files-from``, one a line; skip empty lines.

    With ``--null`` NULs end the paths, which may hold line feeds then.

    Raises:
        BriefingError: the file cannot be read.
    """
    data = read_bytes(arguments.files_from, arguments.limits)
    if arguments.null:
        return [os.fsdecode(each) for each in data.split(b"\0") if each]
    lines = (line.removesuffix(b"\r") for line in data.split(b"\n"))
    return [os.fsdecode(line) for line in lines if line.strip()]


def document_at(path: str, arguments: Arguments) -> Document:
    """Read a file without looking for who speaks.

    Raises:
        BriefingError: it cannot be read.
    """
    return read(path, arguments.limits)


def load_one(arguments: Arguments) -> Briefing:
    """Read the transcript of a command, as its user has set it right, and tell its warnings.

    Raises:
        BriefingError: it cannot be read.
    """
    path = arguments.path
    library = Library(max_size=arguments.max_size)
    read_once, *others = library.read_all([path])
    if isinstance(read_once, BriefingError):
        raise read_once
    if others:
        named = [one.path for one in (read_once, *others) if isinstance(one, Briefing)]
        words = _("holds {count} briefings; name one, such as {first}")
        reason = words.format(count=len(named), first=named[0])
        raise BriefingError(without_credentials(path), reason)
    tell_cache_problem(library)
    briefing = with_corrections(read_once, library)
    told: Counter[str] = Counter()
    for warning in briefing.warnings:
        told[warning.code] += 1
        if told[warning.code] > _MOST_WARNINGS:
            continue
        line = briefing.line_of(warning.start)
        tell(
            _("warning: {path}, line {line}: {message}").format(
                path=_shown(path), line=line, message=warning.translated
            )
        )
    if (more := sum(max(0, count - _MOST_WARNINGS) for count in told.values())) > 0:
        tell(
            ngettext(
                "warning: {path}: {count} more warning of these kinds; JSON lists all",
                "warning: {path}: {count} more warnings of these kinds; JSON lists all",
                more,
            ).format(path=_shown(path), count=more)
        )
    return briefing


def load_many(paths: Sequence[str], arguments: Arguments) -> Library:
    """Read files and folders, with what their user has set right in them.

    Progress is shown on a terminal, and files that could not be read are reported.
    """
    with shown_progress() as progress:
        library = Library.from_paths(paths, max_size=arguments.max_size, progress=progress)
    for error in library.errors:
        tell_error(error)
    correct_all(library)
    return library


def tell_error(error: BriefingError) -> None:
    """Print on standard error, on one line, what could not be read and why."""
    tell(f"{_shown(error.path)}: {error.reason}")


def tell_missing(library: Library) -> bool:
    """Print on standard error what of shared libraries was left out; return whether any was."""
    for told in library.missing:
        tell(told)
    return bool(library.missing)


def tell_cache_problem(library: Library) -> None:
    """Print on standard error what is wrong with the cached files of a library, if anything is."""
    if library.cache_problem:
        tell(library.cache_problem)


def _shown(path: str) -> str:
    return _("standard input") if path == STANDARD_INPUT else path
