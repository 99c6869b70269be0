"""The true labels among the heads of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from briefing_tui.recognition.layout.heads import Head
from tests.fitting.documents import Speaking

# The most characters without letters between a label and the words behind it.
_GAP = 80
_OF_ROLE = 0.3


def true_labels(text: str, heads: Sequence[Head], speaking: Sequence[Speaking]) -> set[int]:
    """Return the places, in the list of heads, of those that name who begins to speak.

    For each speech it is the head that ends right before, with nothing but space and marks
    between; of several, the one whose words are most like the name.
    """
    by_end: defaultdict[int, list[int]] = defaultdict(list)
    for at, head in enumerate(heads):
        by_end[head.end].append(at)
    ends = sorted(by_end)
    found = set()
    for speech in speaking:
        near: list[int] = []
        last = bisect_right(ends, speech.start) - 1
        while last >= 0 and speech.start - ends[last] < _GAP:
            if any(map(str.isalnum, text[ends[last] : speech.start])):
                break
            near += by_end[ends[last]]
            last -= 1
        if near:
            names = [_letters(name) for name in speech.who.split("|")]
            found.add(max(near, key=lambda at: _likeness(heads[at], names)))
    return found


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _likeness(head: Head, names: Sequence[str]) -> float:
    """Return how like one of the names the words of a head are, from 0 to 1; less if longer."""
    words = _letters(head.words)
    best = 0.0
    for name in names:
        if name.startswith("role"):
            best = max(best, _OF_ROLE)
        elif name == words:
            best = 1.0
        elif words and (words in name or name in words):
            short, long = sorted((len(words), len(name)))
            best = max(best, short / long * 0.9 + 0.05)
    return best - len(words) * 0.0005 - (head.ending == "own") * 0.01
