"""Prepared texts: what a search reads of a briefing, each character in its place."""

from __future__ import annotations

from collections.abc import Callable

from briefing_tui.model import Briefing
from briefing_tui.search.fold import BARRIER, fold
from briefing_tui.search.wraps import soft_breaks

CHUNK = 1 << 16
"""Characters prepared between two questions whether the answer is still wanted."""

Check = Callable[[], None]
"""Raises when the answer is no longer wanted; called every few milliseconds of work."""


def prepared(briefing: Briefing, check: Check) -> str:
    """The folded text of a briefing, of its length, paragraphs ended by line feeds.

    Notes are barred: no match can touch them. A line break inside a hard-wrapped paragraph is
    a space.
    """
    folded = _in_chunks(briefing.text, check)
    spaces = [(at, at + 1, " ") for at in soft_breaks(folded)]
    bars = [
        (note.start, note.end, BARRIER * (note.end - note.start))
        for speech in briefing.speeches
        for note in speech.notes
    ]
    return _with_replaced(folded, sorted(spaces + bars))


def _in_chunks(text: str, check: Check) -> str:
    if len(text) <= CHUNK:
        return fold(text)
    done = []
    for start in range(0, len(text), CHUNK):
        check()
        done.append(fold(text[start : start + CHUNK]))
    return "".join(done)


def _with_replaced(text: str, replacements: list[tuple[int, int, str]]) -> str:
    """The text with stretches replaced by others of their length, given in text order."""
    parts, at = [], 0
    for start, end, words in replacements:
        if start >= at:
            parts += [text[at:start], words]
            at = end
    return "".join([*parts, text[at:]]) if parts else text
