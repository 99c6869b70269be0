"""Fetching ahead: texts with matches are read from a server before they are listed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.model import Briefing

MOST_AHEAD = 400
"""The most texts that are fetched after a search, the last of those with matches."""


def fetch_ahead(
    briefings: Sequence[Briefing], counts: Sequence[int], over: Callable[[], bool]
) -> None:
    """Fetch the texts with matches that lie on a server, so that listing them waits for none.

    Args:
        briefings: those that were searched.
        counts: how many matches each has.
        over: asked between two of them whether to give up.
    """
    from briefing_tui.cache.shelved import is_near, whole
    from briefing_tui.errors import BriefingError

    holding = [one for one, count in zip(briefings, counts, strict=False) if count]
    for briefing in holding[-MOST_AHEAD:]:
        if over():
            return
        try:
            if not is_near(briefing):
                whole(briefing)
        except BriefingError:
            return  # whoever lists the matches is told
