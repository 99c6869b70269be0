"""The files that a command looks in: the default paths, and those that could not be read."""

from __future__ import annotations

import os
from collections.abc import Sequence

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.inputs import check_standard_input, listed_paths, load_many
from briefing_tui.cli.streams import tell
from briefing_tui.library import Library
from briefing_tui.loading.addresses import without_credentials
from briefing_tui.samples import sample_paths
from briefing_tui.state import last_opened
from briefing_tui.translation import _, ngettext

_MOST_NAMED = 3


def default_paths() -> list[str]:
    """Return what is searched when no path is given, and say what that is.

    These are the paths that the browser had open last, else the samples.
    """
    if paths := last_opened.recall():
        told = _("no path was given; looking in what was open last: {names}")
        tell(told.format(names=some_of(paths)))
        return paths
    samples = [str(path) for path in sample_paths()]
    told = _("no path was given; looking in the samples, which are invented: {names}")
    tell(told.format(names=some_of([os.path.basename(path) for path in samples])))
    return samples


def searched_paths(arguments: Arguments) -> list[str]:
    """Return the paths to search: those given and those of a list, else the default paths."""
    given = [*arguments.paths]
    if arguments.files_from:
        check_standard_input([*given, arguments.files_from])
        given += listed_paths(arguments)
    elif not given:
        given = default_paths()
    check_standard_input(given)
    return given


def searched_library(paths: Sequence[str], arguments: Arguments) -> Library:
    """Read the paths to search; where nothing is found in them, report that or the errors.

    Args:
        paths: as :func:`searched_paths` gives them.
        arguments: what the command was given.
    """
    library = load_many(paths, arguments)
    if not library and not library.errors:
        named = some_of(paths) or arguments.files_from
        tell(_("there is no transcript in {paths}").format(paths=named))
    return library


def some_of(names: Sequence[str]) -> str:
    """Return a few names, and how many more there are."""
    told = ", ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    if more <= 0:
        return told
    return ngettext("{names} and {count} more", "{names} and {count} more", more).format(
        names=told, count=more
    )


def something_is_unread(paths: Sequence[str], library: Library) -> bool:
    """Return whether something that was named could not be read.

    A folder counts as unread when some file in it failed and none could be read; other failures
    have been reported.
    """
    failed = [error.path for error in library.errors]
    if not failed:
        return False
    read = [briefing.path for briefing in library]
    for path in map(without_credentials, paths):
        if path in failed:
            return True
        inside = os.path.join(path, "")
        if any(each.startswith(inside) for each in failed) and not any(
            each.startswith(inside) for each in read
        ):
            return True
    return False
