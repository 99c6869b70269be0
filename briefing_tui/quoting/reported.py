"""Words that a speaker quotes from someone else."""

from __future__ import annotations

import re

from briefing_tui.model import Span
from briefing_tui.text.marks import quotations
from briefing_tui.text.patterns import deferred

_VERBS = deferred(
    r"(?:指出|强调|強調|表示|说过|說過|说|說|讲过|講過|讲|講|提出|提到|谈到|談到|写道|寫道|称|稱|认为|認為|要求"
    r"|坦言|透露|回应|回應|介绍|介紹|告诉记者|告訴記者|问|問|答|道"
    r"|\b(?:said|says|stated|told\s+\w+|added|noted|wrote|writes|asked|declared|argued|observed"
    r"|warned|insisted|remarked))\Z",
    re.IGNORECASE,
)
_LEAD = deferred(r"[\s:：︰∶,，]*\Z")
_STOPS = deferred("[，,。！？；!?;]")
_WINDOW = 3000
"""The code points on either side of a selection that are searched for quotation marks."""

_SHORTEST_SAYING = 8


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
    low, high = max(within.start, start - _WINDOW), min(within.end, end + _WINDOW)
    for pair in quotations(text, low, high):
        if pair.start > start:
            break
        if pair.end < end or text[pair.start] not in "“‘「『":
            continue
        inner = Span(max(start, pair.start + 1), min(end, pair.end - 1))
        if inner.start < inner.end and _is_saying(text, pair):
            return inner
    return None


def _is_saying(text: str, pair: Span) -> bool:
    """Return whether quotation marks follow a verb of saying and do not only mark a term."""
    before = text[max(0, pair.start - 40) : pair.start]
    lead = _LEAD.search(before)
    if lead is None or not _VERBS.search(before[: lead.start()]):
        return False
    if lead.group().strip():
        return True
    inside = text[pair.start + 1 : pair.end - 1]
    named = text[pair.end : pair.end + 1].isalnum()
    return bool(_STOPS.search(inside)) or (len(inside) >= _SHORTEST_SAYING and not named)
