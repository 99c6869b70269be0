"""The words of a label in Chinese that a space may end.

What they are made of is told by looking at the words between spaces: as one expression it would
have the range of Chinese characters many times.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from briefing_tui.text.brackets import OPENS
from briefing_tui.text.han import all_han
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

_SPACE = " \u00a0\u3000"
_WORD = deferred(rf"[^{_SPACE}]+")

# Marks that may stand in an office with a name.
_IN_OFFICE = "（）()、"
_LONGEST_WORD = 60
# ``記者（NHK）``: an outlet in letters.
_OUTLET = deferred(r"(?<=[^A-Z])[（(][A-Z][\w.-]{1,15}[)）]\Z")
_SAID = deferred("[“「『（…\u3040-\u30ff]|\\d")

# What may follow a name after a role: a colon, a stamp, the end of the line, or what is said.
_AFTER_NAME = deferred(
    rf"\s*[{COLONS}]|(?=\s*[{OPENS}]\d)|\Z|(?P<space>[{_SPACE}]+)(?=[^\s{COLONS}])"
)


def words_then_space(head: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield where words that a space may end are at an end, and where what is said begins.

    These are an office, a space and a name; or an office or a name without a space in it, but
    for a name of two characters that is set apart within: ``周　岚``.
    """
    match = _WORD.match(head, at, at + _LONGEST_WORD + 1)
    if match is None or not all_han(_OUTLET.sub("", match[0]), _IN_OFFICE + "·\n"):
        return
    spans = [match.span() for match in islice(_WORD.finditer(head, at), 3)]
    if len(spans) < 2:
        return
    first, second = (head[slice(*span)] for span in spans[:2])
    end, begin = spans[0][1], spans[1][0]
    last = spans[2][0] if len(spans) > 2 and _is_said(head, spans[2][0]) else 0
    apart = begin - end == 1
    office = 4 <= len(first) <= _LONGEST_WORD and all_han(first, _IN_OFFICE)
    if last and apart and head[end] == " " and office and _is_spaced_name(second):
        yield spans[1][1], last
    if not 2 <= len(first) <= _LONGEST_WORD:
        return
    if last and apart and len(second) == 1 and all_han(second):
        yield spans[1][1], last
    elif _is_said(head, begin):
        yield end, begin


def _is_spaced_name(words: str) -> bool:
    return 2 <= len(words) <= 12 and all_han(words, "·")


def _is_said(head: str, at: int) -> bool:
    """Return whether words at an offset may be what somebody says."""
    return _SAID.match(head, at) is not None or all_han(head[at : at + 1])


def name_within(head: str, at: int) -> tuple[int, int] | None:
    """Return where office and name after a role end, and where what is between ends, or None.

    They end before a space, and also at the end of the line and before another colon.
    """
    for end in range(at, min(len(head), at + _LONGEST_WORD) + 1):
        if end - at >= 2:
            # A name of two characters may be set apart within: ``周　岚``.
            within = head[end : end + 1] in tuple(_SPACE) and all_han(head[end + 1 : end + 2])
            for last in (end + 2, end) if within else (end,):
                after = _AFTER_NAME.match(head, last)
                if after and (not after["space"] or _is_said(head, after.end())):
                    return last, after.end()
        if not all_han(head[end : end + 1], _IN_OFFICE + "·\n"):
            break
    return None
