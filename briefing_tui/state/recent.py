"""The files that were read lately, for a list that offers to open them again."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import NamedTuple

from briefing_tui.state.last_opened import state_file
from briefing_tui.state.writing import read_own, write_private

LONGEST = 40
"""Files that are remembered."""


class RecentFile(NamedTuple):
    """A file that was read.

    Attributes:
        path: where it is; absolute.
        title: its briefing's title, empty without one.
    """

    path: str
    title: str


def recall() -> list[RecentFile]:
    """Return the files that are still there, the latest first; none when nothing is known."""
    return [one for one in _remembered() if os.path.isfile(one.path)]


def remember(files: Iterable[RecentFile]) -> None:
    """Remember files that were shown, the latest last, before those of earlier.

    Raises:
        OSError: they cannot be written.
    """
    import json

    latest = [RecentFile(os.path.abspath(one.path), one.title) for one in files][::-1]
    kept = {one.path: one for one in [*_remembered(), *latest[::-1]]}
    order = dict.fromkeys(one.path for one in [*latest, *_remembered()])
    told = [[path, kept[path].title] for path in list(order)[:LONGEST]]
    # Half a character, as bytes of a path may be, is written as an escape.
    write_private(state_file().with_name("recent.json"), json.dumps(told).encode())


def _remembered() -> list[RecentFile]:
    import json

    try:
        found = json.loads(read_own(state_file().with_name("recent.json")))
    except (OSError, ValueError, RecursionError):
        return []
    rows = found if isinstance(found, list) else []
    return [
        RecentFile(*row)
        for row in rows
        if isinstance(row, list) and len(row) == 2 and all(isinstance(one, str) for one in row)
    ]
