"""The kept file of one briefing: written, and read back."""

from __future__ import annotations

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.plain_briefings import briefing_of, plain_of
from briefing_tui.cache.sealing import BrokenFileError, sealed, unsealed
from briefing_tui.model import Briefing
from briefing_tui.state.paths import StrPath


def keep(kept: Kept, place: StrPath, briefing: Briefing) -> bool:
    """Write a briefing to its kept file; return whether it was written."""
    parts = sealed(plain_of(briefing), briefing.text)
    return parts is not None and kept.write(place, parts)


def recall(kept: Kept, place: StrPath, path: str) -> Briefing | None:
    """Return a kept briefing; None if there is none that can be read back.

    Args:
        kept: the folder of kept files.
        place: the kept file.
        path: the file that it was read from, as given.
    """
    if (data := kept.read(place)) is None:
        return None
    try:
        return briefing_of(*unsealed(data), path)
    except BrokenFileError:
        kept.drop(place)
        return None
