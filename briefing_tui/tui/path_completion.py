"""Completing paths that are typed: what is in a folder, and how far all that fits agrees."""

from __future__ import annotations

import os
from collections.abc import Sequence

from briefing_tui.dataclass import dataclass

MOST = 200
"""Entries that are shown at most; typing more of the name finds the others."""


@dataclass(frozen=True, slots=True)
class Completed:
    """An entry that what is typed may be completed to.

    Attributes:
        path: as it would stand in the line, with ``~`` where that was typed; a folder ends with
            the separator.
        folder: whether it is a folder.
    """

    path: str
    folder: bool


def is_path(typed: str) -> bool:
    """Return whether what is typed is meant as a path: it names a folder, or begins like one."""
    return typed.startswith(("~", "./", "../")) or (os.sep in typed and "://" not in typed)


def completions(typed: str) -> Sequence[Completed]:
    """Return the entries that begin as the path typed does, folders first, in order of name.

    Hidden entries are left out until their dot is typed. A folder that cannot be listed has none.
    """
    before, begun = os.path.split(typed)
    before = typed[: len(typed) - len(begun)]
    if typed == "~":
        before, begun = "~" + os.sep, ""
    found = []
    try:
        with os.scandir(os.path.expanduser(before) or os.curdir) as entries:
            for entry in entries:
                name = entry.name
                if not name.casefold().startswith(begun.casefold()):
                    continue
                if name.startswith(".") and not begun.startswith("."):
                    continue
                folder = entry.is_dir()
                found.append(Completed(before + name + (os.sep if folder else ""), folder))
    except (OSError, ValueError):
        return ()
    found.sort(key=lambda one: (not one.folder, one.path.casefold()))
    return found[:MOST]


def completed(typed: str, found: Sequence[Completed]) -> str:
    """Return what is typed, gone on as far as all that it may be completed to agrees."""
    if not found:
        return typed
    first, *others = (one.path for one in found)
    common = first
    for other in others:
        common = common[: _agreeing(common, other)]
    return common if len(common) >= len(typed) else typed


def _agreeing(one: str, other: str) -> int:
    """Return how many characters of two paths agree, whatever their case."""
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left.casefold() != right.casefold():
            return at
    return min(len(one), len(other))
