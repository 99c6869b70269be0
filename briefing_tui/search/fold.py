"""Folding: one form for characters that writers use for one another, one for one.

Width, case, traditional and simplified, quotation marks, dashes and spaces. The folded text
has the length of the text, so a place in one is that place in the other.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

BARRIER = "\uffff"
"""Stands in a prepared text for what no match may touch. Folding never gives it."""

LATIN_LETTERS = frozenset(filter(str.isalpha, map(chr, range(ord("a"), 0x250))))
"""The Latin letters of a folded text."""

FOLDING = Path(__file__).with_name("tables") / "folding.txt"


class Translation(dict[int, int]):
    """A table for ``str.translate`` that answers for every character.

    A character that is not listed stays itself and is remembered: ``translate`` raises and
    catches a ``LookupError`` for each one missing, which would take most of the time.
    """

    def __missing__(self, code: int) -> int:
        if code < 0x10000:
            self[code] = code
        return code


def fold(text: str) -> str:
    """Return the folded form of a text, of the same length in code points.

    Folding twice gives nothing new.
    """
    return text.translate(_folding())


def forms() -> dict[int, int]:
    """Return the folded form of each code point that has another one."""
    return {code: form for code, form in _folding().items() if code != form}


@cache
def _folding() -> Translation:
    lines = FOLDING.read_text(encoding="utf-8").splitlines()
    # One form and one character, as most lines are: taken all at once.
    plain = "".join(line for line in lines if len(line) == 3)
    table = Translation(str.maketrans(plain[2::3], plain[::3]))
    for line in lines:
        if len(line) != 3 and not line.startswith("# "):
            target, *sources = line.split(" ")
            form = ord(_characters(target))
            for source in sources:
                for character in _characters(source):
                    table[ord(character)] = form
    return table


def _characters(written: str) -> str:
    if written[:2] == "U+" and len(written) > 2:
        return chr(int(written[2:], 16))
    return written
