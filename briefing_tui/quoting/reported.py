"""Words that a speaker quotes from someone else."""

from __future__ import annotations

import re

from briefing_tui.quoting.inner_marks import quoted_stretches
from briefing_tui.span import Span
from briefing_tui.text.marks import SEMICOLONS, SURE_ENDS
from briefing_tui.text.patterns import deferred

_VERBS = deferred(
    r"(?:指出|强调|強調|表示|说过|說過|说|說|讲过|講過|讲|講|提出|提到|谈到|談到|写道|寫道|称|稱|认为|認為|要求"
    r"|坦言|透露|回应|回應|介绍|介紹|告诉记者|告訴記者|问|問|答|道"
    r"|\b(?:said|says|stated|told\s+\w+|added|noted|wrote|writes|asked|declared|argued|observed"
    r"|warned|insisted|remarked))\Z",
    re.IGNORECASE,
)
_LEAD = deferred(r"[\s:：︰∶,，]*\Z")
_STOPS = deferred(f"[，,{SURE_ENDS}{SEMICOLONS}]")
_ENDS = deferred(rf"[{SURE_ENDS}{SEMICOLONS}]|[.…](?=\s|$)")
_MARKS = '“‘「『"'
_WINDOW = 3000
"""The code points on either side of a selection that are searched for quotation marks."""

_SHORTEST_SAYING = 8
_SHORTEST_PASSAGE = 12
"""Code points of a passage in marks that holds a sentence's end and is quoted without a verb."""

_MOST_OF_SPEECH = 0.8
"""The part of a speech that a quotation may be; a longer one is the speech itself in marks."""


def reported(text: str, start: int, end: int, within: Span) -> Span | None:
    """Return the selected words without their marks if all are quoted from someone else; else None.

    They are when they lie in quotation marks that follow a verb of saying. Without a colon or
    comma before the marks, a term that is only named (``强调“一岗双责”制度``) is no saying.

    Args:
        text: what the offsets point into.
        start: where the selection begins.
        end: where it ends; the quotation marks may be part of it.
        within: the speech; marks outside it count for nothing.
    """
    for pair in sayings_around(text, start, end, within):
        if pair.start > start or pair.end < end:
            continue
        inner = Span(max(start, pair.start + 1), min(end, pair.end - 1))
        if inner.start < inner.end:
            return inner
    return None


def voices(text: str, start: int, end: int, within: Span) -> list[tuple[Span, bool]]:
    """Return the parts of some selected words, each with whether it quotes someone else.

    A quotation that lies within them with both of its marks is part of the speaker's own
    sentence. One that they go into or out of is cut there: what is in it is quoted from someone
    else. The marks at which it is cut are in no part.

    Args:
        text: what the offsets point into.
        start: where the selection begins.
        end: where it ends.
        within: the speech.
    """
    if (inner := reported(text, start, end, within)) is not None:
        return [(inner, True)]
    parts: list[tuple[Span, bool]] = []
    position = start
    for pair in sayings_around(text, start, end, within):
        if pair.start < position or (pair.start >= start and pair.end <= end):
            if pair.start < start < pair.end:
                parts.append((Span(start, min(end, pair.end - 1)), True))
                position = pair.end
            continue
        if position < pair.start:
            parts.append((Span(position, pair.start), False))
        parts.append((Span(pair.start + 1, end), True))
        position = end
        break
    if position < end:
        parts.append((Span(position, end), False))
    return [part for part in parts if part[0].start < part[0].end]


def sayings_around(text: str, start: int, end: int, within: Span) -> list[Span]:
    """Return the outermost quotations of someone else around some words."""
    low, high = max(within.start, start - _WINDOW), min(within.end, end + _WINDOW)
    found: list[Span] = []
    for pair in quoted_stretches(text, low, high):
        if pair.start >= end or (found and pair.start < found[-1].end) or pair.end <= start:
            continue
        if is_saying(text, pair) or _is_passage(text, pair, within):
            found.append(pair)
    return found


def is_saying(text: str, pair: Span) -> bool:
    """Return whether quotation marks follow a verb of saying and do not only mark a term."""
    if text[pair.start] not in _MARKS:
        return False
    before = text[max(0, pair.start - 40) : pair.start]
    lead = _LEAD.search(before)
    if lead is None or not _VERBS.search(before[: lead.start()]):
        return False
    if lead.group().strip():
        return True
    inside = text[pair.start + 1 : pair.end - 1]
    named = text[pair.end : pair.end + 1].isalnum()
    return bool(_STOPS.search(inside)) or (len(inside) >= _SHORTEST_SAYING and not named)


def _is_passage(text: str, pair: Span, within: Span) -> bool:
    """Return whether marks hold whole sentences, with words of the speaker's own around them."""
    length = pair.end - pair.start
    if length < _SHORTEST_PASSAGE or length > _MOST_OF_SPEECH * (within.end - within.start):
        return False
    around = any(character.isalnum() for character in text[within.start : pair.start])
    return around and holds_sentences(text, pair)


def holds_sentences(text: str, pair: Span) -> bool:
    """Return whether a sentence ends within marks before their last character."""
    return _ENDS.search(text[pair.start + 1 : pair.end - 2]) is not None
