"""Folding: one form for characters that writers use for one another, one for one.

Width, case, traditional and simplified, quotation marks, dashes and spaces. The folded text
has the length of the text, so a place in one is that place in the other.
"""

from __future__ import annotations

import os
from functools import cache

BARRIER = "\uffff"
"""Stands in a prepared text for what no match may touch. Folding never gives it."""

LATIN_LETTERS = frozenset(filter(str.isalpha, map(chr, range(ord("a"), 0x250))))
"""The Latin letters of a folded text."""

FOLDING = os.path.join(os.path.dirname(__file__), "tables", "folding.txt")


class Translation(dict[int, int]):
    """A table for ``str.translate`` that looks each character up when it first comes.

    A character that is not listed stays itself and is remembered too: ``translate`` raises and
    catches a ``LookupError`` for each one missing, which would take most of the time.
    """

    def __missing__(self, code: int) -> int:
        characters, forms = listed()
        at = characters.find(chr(code))
        form = ord(forms[at]) if at >= 0 else code
        if code < 0x10000:
            self[code] = form
        return form


_FORMS = Translation()


def fold(text: str) -> str:
    """Return the folded form of a text, of the same length in code points.

    Folding twice gives nothing new.
    """
    return text.translate(_FORMS)


@cache
def listed() -> tuple[str, str]:
    """Return the characters that have another form, each once, and in their order the forms."""
    with open(FOLDING, encoding="utf-8") as file:
        _head, pairs, others = file.read().split("\n\n")
    # A form, a space, a character and a line end: taken all at once.
    forms, characters = [pairs[::4]], [pairs[2::4]]
    for line in others.splitlines():
        target, *sources = line.split(" ")
        taking = "".join(map(_characters, sources))
        forms.append(_characters(target) * len(taking))
        characters.append(taking)
    return "".join(characters), "".join(forms)


def _characters(written: str) -> str:
    if written[:2] == "U+" and len(written) > 2:
        return chr(int(written[2:], 16))
    return written
