"""Latin words: whole, begun, within another, or an edit or two away."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from briefing_tui.search.codes import Ints, encoded, latin, word_class
from briefing_tui.search.prepared import Check
from briefing_tui.search.segment import Segment
from briefing_tui.search.together import NONE, Stretches, joined, sounding_alike
from briefing_tui.search.wording import as_typed, completed

SHORT_WORD = 2
"""The most letters of a word that is only looked for where a word begins."""

MOST_WORDS = 2_000
"""Words of a segment that hold one that was typed."""


@lru_cache(maxsize=64)
def vocabulary(words: str) -> list[str]:
    """Return the words between line feeds."""
    return words.split("\n")[1:-1]


def word_stretches(
    segment: Segment, word: str, check: Check, *, from_word_starts: bool
) -> Stretches:
    """Return the stretches of a word where a word begins, or of a long one within longer words.

    Args:
        segment: where to look.
        word: a folded Latin word.
        check: called every few milliseconds.
        from_word_starts: only where a word begins, and a short one only as a word; else a short
            one where a word begins, a longer one only within a word.

    Returns:
        Those of whole words cost nothing, the others a twentieth.
    """
    found = []
    costs = []
    plain = word.split("'")[0]
    if from_word_starts and len(word) <= SHORT_WORD:
        holding = iter([plain] if f"\n{plain}\n" in segment.words else [])
    elif from_word_starts or len(word) <= SHORT_WORD:
        holding = completed(segment.words, plain)
    else:
        holding = _holding(segment.words, plain)
    first = 0 if from_word_starts or len(word) <= SHORT_WORD else 1
    for holder in holding:
        check()
        at = holder.find(plain, first)
        if at < 0:
            continue
        starts = _standing(segment, holder)
        while at >= 0:
            places = _as_typed(segment, starts + at, word) if word != plain else starts + at
            found.append(places)
            costs.append(np.full(places.size, holder != plain, dtype=np.int64))
            at = -1 if from_word_starts else holder.find(plain, at + len(plain))
    stretches = _stretches(found, len(word), 0)
    if not found or not any(cost.any() for cost in costs):
        return stretches
    order = np.argsort(np.concatenate(found), kind="stable")
    return stretches._replace(costs=np.concatenate(costs)[order])


def mistyped_words(segment: Segment, word: str, edits: int, check: Check) -> Stretches:
    """Return the stretches of whole words within ``edits`` edits of a word but not equal to it.

    The pairs of words that :func:`parted` gives are included, at the cost of one more edit.
    """
    found = NONE
    for other, distance in edited(segment.words, word, edits):
        check()
        if distance:
            stretches = _stretches([_standing(segment, other)], len(other), 20 * distance)
            found = joined([found, stretches])
    for phrase in parted(segment.words, word):
        stretches = sounding_alike(segment, as_typed(phrase, strict=True, open_end=False), check)
        stretches = stretches.only(~latin()[segment.codes_at(stretches.ends)])
        stretches = Stretches(stretches.starts, stretches.ends, stretches.costs + 20)
        found = joined([found, stretches])
    return found


def parted(words: str, typed: str) -> list[str]:
    """Return the pairs of words that a word may be if its space is missing or mistyped."""
    found = []
    for cut in range(2, len(typed) - 1):
        if f"\n{typed[:cut]}\n" in words:
            rests = (typed[cut:], typed[cut + 1 :])
            found += [
                f"{typed[:cut]} {rest}"
                for rest in rests
                if f"\n{rest}\n" in words and len(rest) > 1
            ]
    return found


def edited(words: str, word: str, edits: int) -> list[tuple[str, int]]:
    """Return the words within ``edits`` edits of a word, each with its distance.

    The distance is the optimal string alignment: swapped neighbours count as one edit.
    """
    # Imported here: what stands as it was typed needs no rapidfuzz.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(
        word, vocabulary(words), scorer=OSA.distance, processor=None, score_cutoff=edits, limit=None
    )
    return [(other, int(distance)) for other, distance, _ in found]


def _holding(words: str, word: str) -> Iterator[str]:
    at = words.find(word)
    count = 0
    while at >= 0 and count < MOST_WORDS:
        end = words.index("\n", at)
        yield words[words.rfind("\n", 0, at) + 1 : end]
        at = words.find(word, end)
        count += 1


def _standing(segment: Segment, word: str) -> Ints:
    """Return the starts of a word where it stands as a whole."""
    classes = np.array([word_class(word)], dtype=np.uint16)
    starts = segment.gathered(segment.lists(classes, None))
    starts = _as_typed(segment, starts, word)
    return starts[~latin()[segment.codes_at(starts + len(word))]]


def _as_typed(segment: Segment, starts: Ints, word: str) -> Ints:
    for at, code in enumerate(encoded(word)):
        starts = starts[segment.codes_at(starts + at) == code]
    return starts


def _stretches(found: list[Ints], length: int, cost: int) -> Stretches:
    if not found:
        return NONE
    starts = np.sort(np.concatenate(found))
    return Stretches(starts, starts + length, np.full(starts.size, cost, dtype=np.int64))
