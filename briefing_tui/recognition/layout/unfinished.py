"""Stretches that go on: a bracket is still open, a full stop belongs to a short word."""

from __future__ import annotations

_LONGEST_SHORT = 4


def is_open(words: str) -> bool:
    """Return whether a round bracket is opened in words and not closed."""
    return ("(" in words and words.count("(") > words.count(")")) or (
        "（" in words and words.count("（") > words.count("）")
    )


def is_abbreviated(words: str, at: int) -> bool:
    """Return whether a full stop may belong to a short word with a capital, such as ``Mag.``."""
    low = max(0, at - _LONGEST_SHORT - 1)
    start = max(words.rfind(" ", low, at), words.rfind("-", low, at)) + 1
    return 0 < at - start <= _LONGEST_SHORT and words[start].isupper()
