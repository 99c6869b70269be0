"""Names that programs give to the voices of a recording, such as ``发言人1`` and ``SPEAKER_00``."""

from __future__ import annotations

from briefing_tui.model import Role
from briefing_tui.text.languages import words
from briefing_tui.text.patterns import deferred
from briefing_tui.text.simplified import in_simplified

_ASKING = frozenset(words("asking_voices"))
_KNOWN = frozenset(words("voices"))
_NUMBERED = deferred(
    r"(?P<word>[^\W\d_][^\d_#:：\n]{0,16}?)"
    r"(?:\s?[_\-#]?\s?(?P<number>\d{1,3})|\s?[_\- ](?P<letter>[A-Z])|"
    r"(?P<han>[A-Z甲乙丙丁戊一二三四五六七八九十]))\Z"
)
_LONGEST = 24


def voice_role(label: str) -> Role | None:
    """Return the role of a numbered voice; None when a label names no numbered voice."""
    if not label or len(label) > _LONGEST or not (label[-1].isalnum()):
        return None
    match = _NUMBERED.match(label)
    if match is None:
        return None
    word = in_simplified(match["word"].strip()).casefold()
    if word not in _KNOWN:
        return None
    if match["han"] and match["han"] in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" and word.isascii():
        return None
    return Role.REPORTER if word in _ASKING else Role.UNKNOWN


def is_voice(label: str) -> bool:
    """Return whether a label is the name of a numbered voice."""
    return voice_role(label) is not None
