"""Printed forms: texts in the characters that are seen, whatever codes they are written in.

A ligature is its letters, a letter and the accent that combines with it are one, a soft hyphen
within a word is nothing, a radical is its ideograph, half-width kana are those of normal width.
No letter becomes another by this: accents, case, and traditional characters stay.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from briefing_tui.text.han import with_plain_ideographs
from briefing_tui.text.patterns import deferred

_COMBINES = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u064b-\u065f\u0670"
    "\u1160-\u11ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f\uff9e\uff9f"
)
"""Marks that are printed with the letter before them, and vowels and finals of Hangul."""

_CHOOSES = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Selectors, which choose a glyph of the character before them."""

_LETTERS = "\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb17"
"""Letters that are printed as several: ligatures."""

_NARROW_KANA = "\uff65-\uff9f"
_SINGLES = "\u2126\u212a\u212b\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f"
"""Codes for what has another code: units, radicals, compatibility ideographs."""

_OTHERWISE = deferred(f"[{_COMBINES}{_CHOOSES}{_LETTERS}{_NARROW_KANA}{_SINGLES}]")
_CLUSTER = deferred(f"[\\s\\S][{_COMBINES}{_CHOOSES}]*")
_AFTER = deferred(f"[{_COMBINES}{_CHOOSES}]+")
_IS_CHOOSER = deferred(f"[{_CHOOSES}]")
_IS_LIGATURE = deferred(f"[{_LETTERS}]")
_IS_NARROW = deferred(f"[{_NARROW_KANA}]")


def is_plain(text: str) -> bool:
    """Return whether every character of a text is written in its own code."""
    return text.isascii() or _OTHERWISE.search(text) is None


def printed(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield the characters that a stretch prints, each with the offset of what prints it."""
    if is_plain(text[start:end]):
        yield from zip(text[start:end], range(start, end), strict=True)
        return
    for cluster in _CLUSTER.finditer(text, start, end):
        written = cluster.group()
        if len(written) == 1 and is_plain(written):
            yield written, cluster.start()
        else:
            for character in _printed(written):
                yield character, cluster.start()


def _printed(cluster: str) -> str:
    """Return what a character and the marks with it print."""
    cluster = _IS_CHOOSER.sub("", cluster)
    if _IS_LIGATURE.match(cluster) or _IS_NARROW.search(cluster):
        cluster = unicodedata.normalize("NFKC", cluster)
    return unicodedata.normalize("NFC", with_plain_ideographs(cluster))


def grown(text: str, end: int) -> int:
    """Return the end of a stretch with the marks that are printed with its last letter."""
    found = _AFTER.match(text, end) if end else None
    return found.end() if found else end
