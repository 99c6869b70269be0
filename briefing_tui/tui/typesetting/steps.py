"""Motions of reading: from offset to offset, each on a row of text.

The line being read is an offset on it; the current sentence is the one at that offset. Going by
line stops at every row, and within a row at every sentence that begins there, so that no short
sentence is passed over.
"""

from __future__ import annotations

from briefing_tui.tui.typesetting.page import Address, Page
from briefing_tui.tui.typesetting.stops import paragraph_starts


def line_step(page: Page, offset: int, direction: int) -> int | None:
    """Return the next place by line from ``offset``, down (1) or up (-1); None at the end."""
    at = page.address_of(offset)
    sentence = page.sentence_at(offset)
    if at is None or sentence is None:
        return None
    begins = _sentence_starts(page, at)
    others = [s for s in begins if (s - max(sentence.start, page.row(at).start)) * direction > 0]
    if others and (direction > 0 or sentence.start > page.row(at).start):
        return others[0] if direction > 0 else others[-1]
    to = page.text_after(at) if direction > 0 else page.text_before(at)
    return None if to is None else landing(page, to, direction)


def landing(page: Page, at: Address, direction: int) -> int:
    """Return the offset to move to on a row: its first sentence start, or the row's start.

    When moving up, it is the last sentence that begins there, so that moving up visits the same
    places as moving down.
    """
    begins = _sentence_starts(page, at)
    if not begins:
        return page.row(at).start
    return begins[0] if direction > 0 else begins[-1]


def _sentence_starts(page: Page, at: Address) -> list[int]:
    row = page.row(at)
    found = page.sentences_at(row.start)
    return [s.start for s in found if row.start <= s.start < row.end]


def paragraph_step(page: Page, offset: int, direction: int) -> int | None:
    """Return the start of the next paragraph, or of this one, or at its start of the one before."""
    text = page.briefing.text
    starts = (paragraph_starts(text, one)[0] for one in page.paragraphs(offset, direction))
    sentence = page.sentence_at(offset)
    here = sentence.start if sentence is not None and direction < 0 else offset
    return next((s for s in starts if (s - here) * direction > 0), None)
