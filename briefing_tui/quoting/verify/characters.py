"""The characters of a quote that count, on each of the levels at which it is compared.

*Pointed*: all but white space, what is invisible, and quotation marks, in one width and as they
are printed. *Words*: of those the letters, digits and signs, and marks that belong to a number.
*Coarse*: letters and digits alone, folded; a quote that differs on this level differs on the
others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from briefing_tui.search.fold import fold
from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred
from briefing_tui.text.printed import is_plain, printed
from briefing_tui.text.visible import has_controls

Character = tuple[str, int]
"""A character in its normal width, and the offset at which it stands."""

_QUOTATION_MARKS = frozenset("“”‘’„‟‚‛«»‹›「」『』〝〞〟\"'`´")
_APOSTROPHES = "'’ʼ"
_SIGNS = frozenset("%‰&@§+$€£¥°℃℉±×÷№")
_SIGNS_BEFORE_NUMBERS = frozenset("#<>=~^")
"""Signs that count only before a number; elsewhere they are mark-up."""

_IN_NUMBERS = frozenset(".,:/-−–~、·")
_MINUS = "-−"
_NOT_COARSE = deferred(r"[\W_]+")
_COARSE = deferred(r"[^\W_]+")


def coarse(text: str) -> str:
    """Return the letters and digits of a text as it is printed, folded."""
    if not is_plain(text):
        text = "".join(character for character, _at in printed(text, 0, len(text)))
    return _NOT_COARSE.sub("", fold(text))


def coarse_offsets(text: str, spans: Iterable[Span]) -> list[int]:
    """Return the offset in the text of each character of the coarse form of some spans."""
    offsets: list[int] = []
    for span in spans:
        stretch = span.within(text)
        places: Sequence[int] = range(span.start, span.end)
        if not is_plain(stretch):
            found = list(printed(text, *span))
            stretch = "".join(character for character, _at in found)
            places = [at for _character, at in found]
        for match in _COARSE.finditer(fold(stretch)):
            offsets.extend(places[match.start() : match.end()])
    return offsets


def pointed(text: str, spans: Iterable[Span]) -> list[Character]:
    """Return the characters of some spans but white space, quotation marks and the invisible."""
    narrow = _narrow()
    kept: list[Character] = []
    for span in spans:
        for written, at in printed(text, *span):
            character = narrow.get(written, written)
            if character in _APOSTROPHES and _is_apostrophe(text, at, narrow):
                kept.append(("’", at))
            elif character not in _QUOTATION_MARKS and not _is_unseen(character):
                kept.append((character, at))
    return kept


def words(characters: list[Character]) -> str:
    """Return those of some pointed characters that belong to words and numbers."""
    written = "".join(character for character, _at in characters)
    return "".join(c for at, c in enumerate(written) if is_word(written, at))


def is_word(written: str, at: int) -> bool:
    """Return whether the character at an index of pointed text is part of a word or number."""
    character = written[at]
    if character.isalnum() or is_sign(character) or character == "’":
        return True
    before, after = written[at - 1 : at], written[at + 1 : at + 2]
    if not _is_digit(after):
        return False
    if character in _SIGNS_BEFORE_NUMBERS:
        return True
    if character in _IN_NUMBERS and _is_digit(before):
        return not (character == "," and _groups_thousands(written, at))
    return character in _MINUS and not (before.isascii() and before.isalnum())


def is_sign(character: str) -> bool:
    """Return whether a character is a sign that is written like a word, as ``%`` is."""
    return character in _SIGNS


def _groups_thousands(written: str, at: int) -> bool:
    """Return whether a comma separates the thousands of one number."""
    following = written[at + 1 : at + 5]
    return following[:3].isdecimal() and len(following[:3]) == 3 and not _is_digit(following[3:])


def _is_digit(character: str) -> bool:
    return character.isdecimal()


def _is_apostrophe(text: str, at: int, narrow: dict[str, str]) -> bool:
    """Return whether a mark stands between two letters of one word."""
    around = (text[max(0, at - 1) : at], text[at + 1 : at + 2])
    return all(c.isalpha() and narrow.get(c, c) < "\u2e80" for c in around)


def _is_unseen(character: str) -> bool:
    return character.isspace() or (not character.isascii() and has_controls(character))


@cache
def _narrow() -> dict[str, str]:
    """Return the normal-width form of full-width characters and half-width Chinese marks."""
    table = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table.update(zip("｡｢｣､･￠￡￢￣￤￥￦", "。「」、・¢£¬¯¦¥₩", strict=True))
    return table
