"""Looks with errors for what a question asks about, where the whole of it stands nowhere."""

from __future__ import annotations

from collections.abc import Callable

from briefing_tui.dataclass import replace
from briefing_tui.search.hit import Hit, HitGroup
from briefing_tui.search.hits import Hits
from briefing_tui.search.language import Ask
from briefing_tui.search.related.little_words import meaning
from briefing_tui.search.related.offering import BEST
from briefing_tui.search.term import term

FEWEST = 4
"""The fewest letters of what is looked for alone."""


def asked_about(ask: Ask, search: Callable[[list[Ask]], Hits]) -> list[Hit]:
    """Return where that stands which a question asks about; none for what is no question.

    The words with which it asks must stand before or behind it, not within.

    Args:
        ask: what was asked.
        search: finds what stands as it was typed.
    """
    typed = ask.phrase or (ask.words[0] if len(ask.words) == 1 else None)
    if typed is None or typed.literal:
        return []
    meant = meaning(typed.folded)
    alone = meant.text.strip(" ?是吗呢吧")
    if not meant.question or alone == typed.folded or " " in alone or len(alone) < FEWEST:
        return []
    most = BEST[HitGroup.REARRANGED]
    return [
        replace(hit, group=HitGroup.REARRANGED, score=round(most / 2 * (1 + hit.score / 100), 1))
        for hit in search([replace(ask, words=(term(alone),), phrase=None)])
        if hit.group is HitGroup.AS_TYPED
    ]
