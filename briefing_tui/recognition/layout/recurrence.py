"""Recurrence of the words of heads: as heads, in the text, and before its colons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log1p

from briefing_tui.recognition.layout.head_traits import OF_WORDS, WORD, Traits
from briefing_tui.text.patterns import deferred

_ASCII_WORD = deferred(r"[A-Za-z]+")
_COLON = deferred(r"[:：]")
_LONGEST_BEFORE = 40
_BEFORE_COLON = deferred(
    r"(?:(?<=[\s.!?。！？:：,，;；、“”\"「」『』]))([^\W\d_][^.!?。！？:：,，;；“”\"「」\n]{0,39})[:：]"
)
_LONGEST_TEXT = 3_000_000
# The most characters to a space of a text that has spaces between its words.
_WORD_AND_SPACE = 9

OF_LOOK = ("times", "times-1", *OF_WORDS, "first-shared", "last-shared", "in-text", "elsewhere")
"""The features of the words of a head, and of how they recur."""

Bare = tuple[Traits, int, tuple[float, ...]]
"""A look that is not counted yet: what its words show, its shape and the features of its kind."""


def recurring(
    text: str,
    given: Sequence[tuple[str, str, str, bool, bool]],
    of: Sequence[int],
    looks: Sequence[Bare],
    key_of: Sequence[int],
) -> list[tuple[float, ...]]:
    """Return the features of the words of each look, and of how they recur.

    Args:
        text: the text.
        given: words, ending, marks, and what else tells looks apart.
        of: the look of each head.
        looks: what is known of each look.
        key_of: the key of each look.
    """
    counts = Counter(of)
    times: Counter[int] = Counter()
    shaped: Counter[tuple[int, int]] = Counter()
    begun: Counter[int] = Counter()
    firsts: defaultdict[str, set[int]] = defaultdict(set)
    lasts: defaultdict[str, set[int]] = defaultdict(set)
    for look, (trait, shape, _kind) in enumerate(looks):
        key, count = key_of[look], counts[look]
        times[key] += count
        shaped[shape, key] += count
        if given[look][1] == "colon":
            begun[key] += count
        firsts[trait.first].add(key)
        lasts[trait.last].add(key)
    first_shared = {first: min(log1p(len(sharing)), 4.0) for first, sharing in firsts.items()}
    last_shared = {last: min(log1p(len(sharing)), 4.0) for last, sharing in lasts.items()}
    words = _words_in(text)
    within = _before_colons(text)
    found = []
    for look, (trait, shape, _kind) in enumerate(looks):
        key = key_of[look]
        same = times[key]
        elsewhere = within.get(trait.key, 0) - begun[key]
        spoken = words.get(given[look][0].rsplit(None, 1)[-1], 0) - same
        found.append(
            (
                min(log1p(shaped[shape, key] - 1), 4.0) if same > 1 else 0.0,
                1.0 if same == 1 else 0.0,
                *trait.values,
                first_shared[trait.first],
                last_shared[trait.last],
                min(log1p(spoken), 5.0) if spoken > 0 else 0.0,
                min(log1p(elsewhere), 3.0) if elsewhere > 0 else 0.0,
            )
        )
    return found


def _words_in(text: str) -> Mapping[str, int]:
    """Return how often each word stands in a text; nothing for a text of more than any meeting."""
    if len(text) >= _LONGEST_TEXT:
        return {}
    find = (_ASCII_WORD if text.isascii() else WORD).findall
    if text.count(" ") * _WORD_AND_SPACE < len(text):
        return Counter(find(text))
    # Each part between spaces is looked at once.
    found: dict[str, int] = {}
    for part, count in Counter(text.split()).items():
        for word in (part,) if part.isalpha() else find(part):
            found[word] = found.get(word, 0) + count
    return found


def _before_colons(text: str) -> Mapping[str, int]:
    """Return how often words stand before a colon and behind a space or mark, by their key."""
    found: Counter[str] = Counter()
    low = 0
    for colon in _COLON.finditer(text):
        place = colon.start()
        line = text.rfind("\n", max(low, place - _LONGEST_BEFORE), place)
        low = line + 1 if line >= 0 else max(low, place - _LONGEST_BEFORE)
        match = _BEFORE_COLON.search(text, low, place + 1)
        if match is not None:
            found[match[1]] += 1
            low = place + 1
    keys: Counter[str] = Counter()
    for words, count in found.items():
        keys["".join(filter(str.isalnum, words)).casefold()] += count
    return keys
