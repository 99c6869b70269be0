"""The certainty of a briefing's speakers: credited surely, inferred, or in doubt."""

from __future__ import annotations

from collections import Counter

from briefing_tui.model import Attribution, Briefing
from briefing_tui.translation import _


def certainty(briefing: Briefing) -> str:
    """Return how much of a briefing is credited on what basis; empty where all has a label."""
    said: Counter[Attribution] = Counter()
    for speech in briefing.speeches:
        said[speech.attribution] += speech.end - speech.start
    total = said.total()
    unsure = (
        (said[Attribution.INFERRED], _("{share} % of the words inferred")),
        (said[Attribution.NONE], _("{share} % nobody’s")),
    )
    return " · ".join(
        words.format(share=max(1, round(100 * count / total))) for count, words in unsure if count
    )
