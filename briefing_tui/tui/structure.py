"""The places of a briefing that one can jump to, as offsets in rising order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefing_tui.model import Briefing, Kind, Speaker, walk_sections
from briefing_tui.tui.contents import spoken_start


def speeches(briefing: Briefing) -> list[int]:
    """Where the words of each speech begin."""
    return [spoken_start(briefing.text, speech) for speech in briefing.speeches]


def sections(briefing: Briefing) -> list[int]:
    """Where each section and point begins."""
    starts = {s.start for speech in briefing.speeches for s in walk_sections(speech.sections)}
    return sorted(starts)


def questions(briefing: Briefing) -> list[int]:
    """Where the words of each question begin."""
    return [
        spoken_start(briefing.text, speech)
        for speech in briefing.speeches
        if speech.kind is Kind.QUESTION
    ]


def speeches_of(briefing: Briefing, speaker: Speaker) -> list[int]:
    """Where the words of each speech of one speaker begin."""
    return [
        spoken_start(briefing.text, speech)
        for speech in briefing.speeches
        if speech.speaker is not None and speech.speaker.id == speaker.id
    ]


def step(places: Sequence[int], place: int, count: int) -> int | None:
    """The place so many steps on from ``place``, or back; None where there is none.

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
    r"""The offset where a line of the source begins; the last line's where there are fewer.

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
