"""The places of a briefing that one can jump to, as offsets in rising order.

Commands name these functions, so this is loaded before the first paint: what only a briefing
needs is imported when there is one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.model import Briefing, Speaker, Speech


def speeches(briefing: Briefing) -> list[int]:
    """Return the offsets where the words of each speech begin."""
    return _spoken_starts(briefing, briefing.speeches)


def sections(briefing: Briefing) -> list[int]:
    """Return the offsets where each section and point begins."""
    from briefing_tui.model import walk_sections

    starts = {s.start for speech in briefing.speeches for s in walk_sections(speech.sections)}
    return sorted(starts)


def questions(briefing: Briefing) -> list[int]:
    """Return the offsets where the words of each question begin."""
    from briefing_tui.model import Kind

    asked = [speech for speech in briefing.speeches if speech.kind is Kind.QUESTION]
    return _spoken_starts(briefing, asked)


def speeches_of(briefing: Briefing, speaker: Speaker) -> list[int]:
    """Return the offsets where the words of each speech of one speaker begin."""
    own = [
        speech
        for speech in briefing.speeches
        if speech.speaker is not None and speech.speaker.id == speaker.id
    ]
    return _spoken_starts(briefing, own)


def _spoken_starts(briefing: Briefing, some: Sequence[Speech]) -> list[int]:
    """Return the offsets where the words of some speeches begin."""
    from briefing_tui.tui.contents import spoken_start

    return [spoken_start(briefing.text, speech) for speech in some]


def step(places: Sequence[int], place: int, count: int) -> int | None:
    """Return the place ``count`` steps after ``place``, or before it; None without one.

    Args:
        places: offsets, rising.
        place: where to start.
        count: 1 for the next, -1 for the one before.
    """
    at = (
        bisect_right(places, place) + count - 1 if count > 0 else bisect_left(places, place) + count
    )
    return places[at] if 0 <= at < len(places) else None


def line_start(text: str, line: int) -> int:
    r"""Return the offset where a line of the source begins; the last line's if there are fewer.

    Lines end at ``\n``, ``\r\n`` or a lone ``\r``, as editors count them.
    """
    at = 0
    for _number in range(max(1, line) - 1):
        ends = [end for end in (text.find("\n", at), text.find("\r", at)) if end >= 0]
        if not ends:
            break
        end = min(ends)
        end += 2 if text.startswith("\r\n", end) else 1
        if end >= len(text):
            break
        at = end
    return at
