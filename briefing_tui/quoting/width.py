"""Half-width marks between Chinese characters, made full-width."""

from __future__ import annotations

from briefing_tui.text.marks import CHINESE, CHINESE_RANGES
from briefing_tui.text.patterns import deferred

_NEIGHBOUR = CHINESE_RANGES + "“”‘’「」『』《》〈〉（）【】。，、；：？！…—"
_HALF = deferred(rf"(?<=[{_NEIGHBOUR}])[,:;?!]+(?=[{_NEIGHBOUR}]|\s*\Z)")
_FULL = str.maketrans(",:;?!", "，：；？！")


def to_fullwidth(words: str) -> str:
    """Return the words with half-width ``, : ; ? !`` between Chinese characters made full-width.

    Chinese quotation marks, brackets and points count as Chinese neighbours, and so does the
    end of the words; next to digits and Latin nothing is changed. The length stays the same.
    """
    if not CHINESE.search(words):
        return words
    return _HALF.sub(lambda match: match.group().translate(_FULL), words)
