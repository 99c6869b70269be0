"""Latin stretches: where a Latin word stands, whole, begun, within another, or an edit away."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from briefing_tui.search.codes import EMPTY, Ints, encoded, latin
from briefing_tui.search.latin_words import by_length, inside, is_word, numbers
from briefing_tui.search.postings import Places32
from briefing_tui.search.prepared import Check
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import NONE, Stretches, joined, sounding_alike, standing
from briefing_tui.search.wording import as_typed

SHORT_WORD = 2
"""The most letters of a word that is only looked for where a word begins."""

RECENT = 24
"""Words in segments whose places are remembered, some hundred thousand of four bytes each."""

DENSE = 256
"""One place in so many characters from which on flags are quicker than sorting."""


def word_stretches(segment: Segment, word: str) -> Stretches:
    """Return the stretches of a word where a word begins, of a short one only as a word.

    Args:
        segment: where to look.
        word: a folded Latin word.

    Returns:
        Those of whole words cost nothing, the others a twentieth.
    """
    plain = word.split("'")[0]
    begun = len(word) > SHORT_WORD
    starts = _beginning(segment, *numbers(segment.words, plain, begun=begun)).astype(np.int64)
    stretches = _as_typed(segment, starts, word)
    goes_on = latin()[segment.codes_at(stretches.ends)]
    return stretches._replace(costs=goes_on.astype(np.int64)) if goes_on.any() else stretches


def whole_word_stretches(segment: Segment, word: str) -> Stretches:
    """Return the stretches of whole words, as :func:`word_stretches` does without apostrophes."""
    return _stretches(_standing(segment, *numbers(segment.words, word)), len(word), 0)


def begun_word_stretches(segment: Segment, word: str) -> Stretches:
    """Return where longer words begin, as :func:`word_stretches` does without apostrophes."""
    if len(word) <= SHORT_WORD:
        return NONE
    _, low = numbers(segment.words, word)
    _, high = numbers(segment.words, word, begun=True)
    return _stretches(_beginning(segment, low, high).astype(np.int64), len(word), 1)


def inner_stretches(segment: Segment, word: str) -> Stretches:
    """Return the stretches of a word within words, none of which :func:`word_stretches` returns.

    A short one is looked for where a longer word begins, a longer one behind the first letter.

    Args:
        segment: where to look.
        word: a folded Latin word.
    """
    plain = word.split("'")[0]
    if len(word) <= SHORT_WORD:
        low, high = numbers(segment.words, plain, begun=True)
        _, after = numbers(segment.words, plain)
        starts = _standing(segment, max(low, after), high)
    else:
        own, at = inside(segment.words, plain)
        sizes = segment.word_offsets[own + 1] - segment.word_offsets[own]
        starts = segment.words_at(segment.word_lists(own, own + 1)) + np.repeat(at, sizes)
    stretches = _as_typed(segment, starts, word)
    return stretches._replace(costs=np.ones_like(stretches.costs))


def mistyped_words(segment: Segment, word: str, edits: int, check: Check) -> Stretches:
    """Return the stretches of whole words within ``edits`` edits of a word but not equal to it.

    The pairs of words that :func:`parted` gives are included, at the cost of one more edit.
    """
    found = NONE
    for other, distance in edited(segment.words, word, edits):
        check()
        if distance:
            stretches = _stretches(
                _standing(segment, *numbers(segment.words, other)), len(other), 20 * distance
            )
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
        if is_word(words, typed[:cut]):
            rests = (typed[cut:], typed[cut + 1 :])
            found += [
                f"{typed[:cut]} {rest}" for rest in rests if len(rest) > 1 and is_word(words, rest)
            ]
    return found


def edited(words: str, word: str, edits: int) -> list[tuple[str, int]]:
    """Return the words within ``edits`` edits of a word, the nearest first, each with its distance.

    The distance is the optimal string alignment: swapped neighbours count as one edit.
    """
    # Imported here: what stands as it was typed needs no rapidfuzz.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    held, found = by_length(words), list[tuple[int, int, str]]()
    for length in range(len(word) - edits, len(word) + edits + 1):
        alike, numbers_ = held.get(length, ([], EMPTY))
        within = process.extract(
            word, alike, scorer=OSA.distance, processor=None, score_cutoff=edits, limit=None
        )
        found += [(int(far), int(numbers_[at]), other) for other, far, at in within]
    return [(other, far) for far, _number, other in sorted(found)]


def _standing(segment: Segment, low: int, high: int) -> Ints:
    """Return where the words from one number to before another begin."""
    return segment.words_at(segment.word_lists(np.array([low]), np.array([high])))


@lru_cache(maxsize=RECENT)
def _beginning(segment: Segment, low: int, high: int) -> Places32:
    """Return, in text order, where words begin; a query that is typed on asks for them again."""
    return _ascending(_standing(segment, low, high), segment.size).astype(np.uint32)


def _as_typed(segment: Segment, starts: Ints, word: str) -> Stretches:
    """Return the stretches of a word from some starts; what follows an apostrophe is compared."""
    if "'" in word:
        starts = standing(segment, starts, encoded(word))
    return _stretches(_ascending(starts, segment.size), len(word), 0)


def _ascending(places: Ints, size: int) -> Ints:
    """Return places in text order, each once, of which a segment of some size has many."""
    if (places[1:] > places[:-1]).all():  # as those of one word are
        return places
    if places.size * DENSE < size:
        return np.sort(places)
    flags = np.zeros(size, dtype=np.bool_)
    flags[places] = True
    return np.flatnonzero(flags)


def _stretches(starts: Ints, length: int, cost: int) -> Stretches:
    return Stretches(starts, starts + length, np.full(starts.size, cost, dtype=np.int64))
