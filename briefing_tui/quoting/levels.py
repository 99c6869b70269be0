"""Levels of quotation marks: those inside a quoted passage are changed to the other level."""

from __future__ import annotations

import re

from briefing_tui.text.marks import is_chinese
from briefing_tui.text.patterns import deferred

_CURLY = str.maketrans("“”‘’", "‘’“”")
_CORNER = str.maketrans("「」『』", "『』「」")
_STRAIGHT = deferred('"[^"]*"|(?<!\\w)\'[^\'"]*\'(?!\\w)')


def inner_level(words: str, opening: str) -> str:
    r"""Return the words as they are written inside quotation marks.

    Args:
        words: what is quoted.
        opening: the mark that will stand before it. ``「`` changes 「」 and 『』, any other
            “” and ‘’ and pairs of straight marks. An apostrophe is not changed.
    """
    if opening == "「":
        return words.translate(_CORNER)
    changed = "".join(
        character if _is_apostrophe(words, at) else character.translate(_CURLY)
        for at, character in enumerate(words)
    )
    if changed.count('"') % 2:
        return changed
    return _STRAIGHT.sub(_other_straight, changed)


def _other_straight(match: re.Match[str]) -> str:
    """Return a stretch in straight marks with those of the other level."""
    words = match.group()
    if words[0] == '"':
        return f"'{words[1:-1]}'"
    return f'"{words[1:-1]}"'


def _is_apostrophe(words: str, at: int) -> bool:
    """Return whether the mark at an offset is an apostrophe in or after a word."""
    if words[at] != "’":
        return False
    before, after = words[at - 1 : at] if at else "", words[at + 1 : at + 2]
    if not before.isalnum() or is_chinese(before):
        return False
    if after.isalnum() and not is_chinese(after):
        return True
    opened = words.rfind("‘", 0, at)
    return opened < 0 or words.find("’", opened, at) >= 0
