"""Properties of the words of a head, read once: its key, its case, and its script."""

from __future__ import annotations

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.text.brackets import ANGULAR, CLOSES, OPENS, SET_APART, for_class
from briefing_tui.text.patterns import deferred

WORD = deferred(r"[^\W\d_]+")
"""A run of letters."""

SENTENCE = deferred(r"[.!?;。！？；…](?:(?<=[。！？；])|\s|\Z)")
"""A mark that ends a sentence or clause."""

# The most letters of a head that is no clause.
_LONG = 45
_BRACKETED = deferred(rf"[{OPENS}][^{CLOSES}]*[{CLOSES}]?")
_LETTERS_AND_FIGURES = deferred(r"[^\W_]+")
_ASCII_RUN = deferred(r"[A-Za-z0-9]+")
_HAN = deferred(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_CASED = deferred(r"[A-Za-zÀ-ɏͰ-ϿЀ-ӿԱ-֏]")
_COMMAS = frozenset(",，、،")
_QUOTES = frozenset("\"“”«»„「」『』'’‘")
_CLAUSE = frozenset(",，。;；！？!?")
_PAIRED = {**SET_APART, **ANGULAR, "『": "』", "《": "》"}
_OPENING, _CLOSING = frozenset(_PAIRED), frozenset(_PAIRED.values())
_MARK = deferred(f"[{for_class(sorted(_OPENING | _CLOSING | _COMMAS | _QUOTES | _CLAUSE))}]")
_STOP = deferred(r"[.!?;。！？；…]")
_LONGEST = 120


class Traits(NamedTuple):
    """Properties of a head's words, read once.

    Attributes:
        key: its letters and figures without case, by which heads are the same.
        case: how it is written: ``caps``, ``title``, ``han`` …, with ``clause`` if it is one.
        first: its first word without case; of Chinese words the first two characters.
        last: its last word in the same way.
        values: the features of its words, in the order of ``OF_WORDS``.
    """

    key: str
    case: str
    first: str
    last: str
    values: tuple[float, ...]


OF_WORDS = (
    "stop-in",
    "comma-in",
    "quote-in",
    "digit-in",
    "bracket-in",
    "unclosed",
    "length",
    "words",
    "small-words",
    "capitals",
    "title-case",
    "no-case",
)
"""The features that a head's words have by themselves."""

COMMA_IN, LENGTH = OF_WORDS.index("comma-in"), OF_WORDS.index("length")
"""The places of two of them."""


def traits_of(words: str) -> Traits:
    """Return what the words of a head show by themselves."""
    plain = words.isascii()
    bare = words
    if "(" in words or "[" in words or not plain:
        bare = _BRACKETED.sub(" ", words).strip() or words
    runs = parts = (_ASCII_RUN if plain else _LETTERS_AND_FIGURES).findall(bare)
    key = "".join(runs)
    digits = False
    if not key.isalpha():
        parts = WORD.findall(bare)
        digits = any(map(str.isdigit, key))
    marks = _MARK.findall(words)
    within = marks if bare is words or not marks else _MARK.findall(bare)
    han = not plain and _HAN.search(bare) is not None
    cased = bool(parts) if plain else _CASED.search(bare) is not None
    if plain and 1 < len(parts) < len(key) and bare[1:].islower() and parts is runs:
        # No capital but the first letter, as most sentences are.
        small = sum([len(part) > 3 for part in parts])
        small -= len(parts[0]) > 3 and bare[0].isupper()
        case = ("mixed" if small else "title") if bare[0].isupper() else "lower"
    else:
        case, small = _case(parts, han, cased)
    long = len(key) > _LONG and sum(map(len, parts)) > _LONG
    if long or (within and not _CLAUSE.isdisjoint(within)):
        case += " clause"
    if han and not cased:
        first, last = bare[:2], bare[-2:]
        count = max(1, len(bare) / 3)
    else:
        first, last = (parts[0], parts[-1]) if parts else ("", "")
        count = len(parts)
    stop = _STOP.search(bare, 0, len(bare) - 1) and SENTENCE.search(bare, 0, len(bare) - 1)
    values = (
        1.0 if stop else 0.0,
        1.0 if within and not _COMMAS.isdisjoint(within) else 0.0,
        1.0 if within and not _QUOTES.isdisjoint(within) else 0.0,
        1.0 if digits else 0.0,
        1.0 if bare != words else 0.0,
        1.0 if marks and _is_unclosed(marks) else 0.0,
        min(len(bare), _LONGEST) / 40,
        min(count, 14) / 5,
        min(small, 6) / 2,
        1.0 if case.startswith(("caps", "some")) else 0.0,
        1.0 if case.startswith("title") else 0.0,
        1.0 if case.startswith(("han", "none")) else 0.0,
    )
    return Traits(key.casefold(), case, first.casefold(), last.casefold(), values)


def _is_unclosed(marks: list[str]) -> bool:
    """Return whether brackets are opened and not closed, or closed and not opened."""
    return sum(map(_OPENING.__contains__, marks)) != sum(map(_CLOSING.__contains__, marks))


def _case(parts: list[str], han: bool, cased: bool) -> tuple[str, int]:
    """Return how words are written, and the number of small words of more than three letters."""
    large = capitals = longer = small = 0
    some = False
    for part in parts:
        if len(part) > 1:
            longer += 1
            if part.isupper():
                capitals += 1
                some = some or len(part) > 2
        if part[0].isupper():
            large += 1
        elif len(part) > 3 and part[0].islower():
            small += 1
    if not cased:
        return ("han" if han else "none"), small
    if parts and capitals == longer and large:
        return "caps", small
    if some:
        return "some", small
    if parts and large == len(parts):
        return "title", small
    if parts and parts[0][0].isupper():
        return ("mixed" if small else "title"), small
    return "lower", small
