r"""Cutting a briefing into pieces that are set in rows one by one, when they are seen.

A piece lies within one region (front matter, a speech, back matter) and ends with a line; only
a line longer than :data:`LONGEST` is cut itself, behind a sentence where that can be. The cuts
depend on the text alone, so that a place stays where it is at every width.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing, Speaker, Speech
from briefing_tui.text.marks import CLOSERS, SEMICOLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

LONGEST = 4096
"""Code points in a piece. Two or three of them fill the largest of terminals."""

_SENTENCE_END = deferred(rf"[{SENTENCE_ENDS}{SEMICOLONS}][{CLOSERS}]*")
_PAUSE = deferred("[，,、：: ]")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that is set at once.

    Attributes:
        start: where it begins.
        end: where it ends.
        speech: the speech that it is of; None in front and back matter.
        opens: whether the region begins with it.
        closes: whether the region ends with it.
        folded: whether it is hidden behind a fold line; it is then the whole region.
    """

    start: int
    end: int
    speech: Speech | None
    opens: bool
    closes: bool
    folded: bool


def cut(briefing: Briefing, only: Speaker | None = None) -> tuple[Block, ...]:
    """Return the pieces of a briefing, in order; they cover its text without gaps or overlaps.

    Args:
        briefing: what is to be shown.
        only: the one speaker who is shown; all else is folded.
    """
    return tuple(_pieces(briefing, only))


def _pieces(briefing: Briefing, only: Speaker | None) -> Iterator[Block]:
    front, back = briefing.front_matter, briefing.back_matter
    regions: list[tuple[int, int, Speech | None]] = [(front.start, front.end, None)]
    regions += [(speech.start, speech.end, speech) for speech in briefing.speeches]
    regions.append((back.start, back.end, None))
    for start, end, speech in regions:
        if start == end:
            continue
        if only is not None and not _is_of(speech, only):
            yield Block(start, end, speech, True, True, True)
            continue
        at = start
        while at < end:
            upto = _end_of_piece(briefing.text, at, end)
            yield Block(at, upto, speech, at == start, upto == end, False)
            at = upto


def _is_of(speech: Speech | None, speaker: Speaker) -> bool:
    return speech is not None and speech.speaker is not None and speech.speaker.id == speaker.id


def _end_of_piece(text: str, start: int, end: int) -> int:
    """Return the end of the piece that begins at ``start`` in a region that ends at ``end``."""
    limit = start + LONGEST
    if limit >= end:
        return end
    blank_line = text.rfind("\n\n", (start + limit) // 2, limit - 1)
    if blank_line > 0:
        return blank_line + 2
    line_end = max(text.rfind("\n", start, limit), text.rfind("\r", start, limit)) + 1
    if line_end > start:
        return line_end + (text[line_end - 1 : line_end + 1] == "\r\n")
    return _within_line(text, start, limit)


def _within_line(text: str, start: int, limit: int) -> int:
    """Return the offset at which to cut a line that goes on from ``start`` beyond ``limit``."""
    low = (start + limit) // 2
    for pattern in (_SENTENCE_END, _PAUSE):
        ends = [match.end() for match in pattern.finditer(text, low, limit)]
        if ends and ends[-1] < limit:
            return ends[-1]
    return limit
