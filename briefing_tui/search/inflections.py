"""Inflections: the forms of a Latin word that stand for it in another sentence.

``regulate`` is also found as ``regulation`` and ``regulating``, ``labour`` as ``labor``. Two
words are forms of one if both are one beginning with an ending that English puts there.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.search.spellings import spelled_otherwise
from briefing_tui.search.wording import completed

INFLECTED = (
    frozenset(["", "s", "'s", "ed", "ing", "er", "ers", "en"]),
    frozenset(["", "es"]),
    frozenset(["", "d", "s", "r", "rs", "n"]),
    frozenset(["e", "es", "ed", "ing", "er", "ers"]),
    frozenset(["y", "ies", "ied", "ying", "ier", "iest"]),
)
"""Endings of one word, in sets of which a word has one in place of another."""

DERIVED = frozenset().union(*INFLECTED) | frozenset(
    "ion ions ation ations ational or ors ory ive ively ment ments ly al ally ity able ible y ies "
    "ied ying ance ances ence ences ant ants ent ents ness ist ists ism ize ise ized ised izing "
    "ising ization isation eur euse ung ungen".split()
)
"""Endings of the words of one family."""

SHORTEST, SHORTEST_FAMILY = 3, 5
"""The fewest letters of the beginning that two words share."""

SHORTEST_INNER = 6
"""The fewest letters of a word that is also looked for within compounds."""

MOST = 200
"""The most forms of one word."""


def forms(word: str, words: str) -> list[str]:
    """Return the forms of a word that a text has, the word itself first if it has it.

    Args:
        word: a folded Latin word.
        words: the words of the text, each between line feeds.
    """
    spelled_so = [word, *spelled_otherwise(word)]
    found = {each: None for each in spelled_so if f"\n{each}\n" in words}
    for spelled in spelled_so:
        found.update((each, None) for each in _inflected(spelled, words))
    return list(found)[:MOST]


def _inflected(word: str, words: str) -> Iterator[str]:
    stems = {word[: len(word) - len(end)] for end in DERIVED if word.endswith(end)}
    stems |= {stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]}
    for stem in sorted(stems, key=len, reverse=True):
        if len(stem) >= SHORTEST:
            for other in completed(words, stem):
                if other != word and is_form(word, other):
                    yield other


def is_form(word: str, other: str) -> bool:
    """Return whether two words have one beginning and each an ending that is put there."""
    same = 0
    for one, two in zip(word, other, strict=False):
        if one != two:
            break
        same += 1
    for shared in range(same, max(SHORTEST, same - 2) - 1, -1):
        begun = word[:shared]
        ends = {_plain(begun, word[shared:]), _plain(begun, other[shared:])}
        if shared >= SHORTEST_FAMILY and ends <= DERIVED:
            return True
        if any(ends <= known for known in INFLECTED):
            return True
    return False


def _plain(begun: str, end: str) -> str:
    """Return an ending without a last letter of the word that is written twice before it."""
    return end[1:] if len(end) > 1 and end[0] == begun[-1] and end[1:] in DERIVED else end


def compounds(word: str, words: str) -> list[str]:
    """Return the words of a text that hold a word, or its beginning without an ending."""
    stem = word
    for ending in ("ungen", "ung", "es", "en", "er", "s", "e", "n"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_INNER:
            stem = word[: -len(ending)]
            break
    if len(stem) < SHORTEST_INNER:
        return []
    found: list[str] = []
    at = words.find(stem)
    while at >= 0 and len(found) < MOST:
        end = words.index("\n", at)
        found.append(words[words.rfind("\n", 0, at) + 1 : end])
        at = words.find(stem, end)
    return found
