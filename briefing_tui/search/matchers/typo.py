"""Typos: wrong, missing, additional and swapped characters, within a tolerance."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain

import numpy as np

from briefing_tui.search.align import HAN, LATIN, aligned
from briefing_tui.search.codes import EMPTY, Ints, distinct, word_class
from briefing_tui.search.inflections import forms
from briefing_tui.search.latin_stretches import edited, mistyped_words
from briefing_tui.search.latin_words import is_word
from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.matchers.looking import Looking
from briefing_tui.search.matchers.pinyin import clearly_meant
from briefing_tui.search.scope import Scope
from briefing_tui.search.seeds import WordingSeed, seeds, single_seeds
from briefing_tui.search.segment import Segment
from briefing_tui.search.sifting import sifted
from briefing_tui.search.stretches import NONE, Stretches
from briefing_tui.search.term import Tolerance
from briefing_tui.search.values.quantities import quantities
from briefing_tui.search.wording import Wording, as_typed

MOST_CANDIDATES = 16_000
"""The greatest number of candidates in one segment, so that common phrases stay fast."""

MOST_ALIGNED = 1_500
"""Candidates aligned in one segment, the most alike first: other texts take none from it."""

AT_ONCE = 8_192
"""The number of candidates sifted between two calls of ``check``."""

ALIGNED_AT_ONCE = 4_096
"""Windows after which no more are put off to be aligned together."""

MARKS = 2
"""Marks that may stand in the text and not in the words."""

KIND = MatchKind("typo", 80.0, 50.0, alters=True)


def find(looking: Looking) -> None:
    """Add the matches of this kind to what was found."""
    term, scope = looking.term, looking.scope
    tolerance = term.tolerance
    if not tolerance.edits or (term.latin and clearly_meant(looking)):
        return
    if looking.from_word_starts and term.is_latin_word and _is_known(looking):
        return
    # ``of the`` is no half-remembered ``on the``, nor is a word of four characters another.
    elsewhere = term.latin or term.letters == 4
    if term.is_latin_word:
        edits = tolerance.edits
        look = partial(mistyped_words, word=term.folded, edits=edits, check=scope.check)
        looking.gather(KIND, look, elsewhere=elsewhere)
        return
    wording = as_typed(term.folded, strict=term.latin)
    numbers = [at for at in range(len(scope.segments)) if not scope.skips(at)]
    segments = [scope.segments[at] for at in numbers]
    found = mistyped(segments, wording, tolerance, scope, in_latin=term.latin)
    for which, stretches in zip(numbers, found, strict=True):
        looking.keep(which, KIND, stretches, elsewhere=elsewhere)


def _is_known(looking: Looking) -> bool:
    """Return whether a word among others is a number, or stands in the texts in another form.

    ``waking`` is then no mistyped ``taking``, nor ``eight`` a mistyped ``right``.
    """
    word = looking.term.folded
    if any(quantities(word)):
        return True
    return any(forms(word, segment.words) for segment in looking.scope.segments)


def mistyped(
    segments: Sequence[Segment],
    wording: Wording,
    tolerance: Tolerance,
    scope: Scope,
    *,
    in_latin: bool,
) -> list[Stretches]:
    """Return for each segment the stretches within a tolerance of a wording that differ from it.

    Returns:
        Stretches in no order; they may overlap.
    """
    if not tolerance.edits:
        return [NONE for _ in segments]
    costs = LATIN if in_latin else HAN
    slack = tolerance.cost // min(costs.missing, costs.extra) + MARKS
    found: list[Stretches] = []
    waiting: list[tuple[Segment, Ints]] = []
    for number, segment in enumerate(segments, 1):
        scope.check()
        offered = _seeds(segment, wording, tolerance, in_latin=in_latin)
        anchors = _anchors(segment, wording, offered, tolerance.edits, slack, scope)
        waiting.append((segment, anchors))
        # A step of the alignment costs hardly more for the windows of several segments.
        if number == len(segments) or sum(own.size for _, own in waiting) > ALIGNED_AT_ONCE:
            scope.check()
            found += aligned(waiting, wording, slack, costs, tolerance.cost)
            waiting = []
    return [each.only(each.costs > 0) for each in found]


def _anchors(
    segment: Segment,
    wording: Wording,
    offered: list[WordingSeed],
    edits: int,
    slack: int,
    scope: Scope,
) -> Ints:
    """Return where in a segment a wording may begin, for those windows that are aligned."""
    candidates = _candidates(segment, offered, scope)
    kept, counts = [EMPTY], [EMPTY]
    for low in range(0, candidates.size, AT_ONCE):
        scope.check()
        part = candidates[low : low + AT_ONCE]
        for column, found in zip(
            (kept, counts), sifted(segment, wording, part, slack, edits), strict=True
        ):
            column.append(found)
    anchors, alike = np.concatenate(kept), np.concatenate(counts)
    if anchors.size > MOST_ALIGNED:
        scope.cut.near = True
        anchors = anchors[np.argsort(-alike, kind="stable")[:MOST_ALIGNED]]
    return anchors


def _seeds(
    segment: Segment, wording: Wording, tolerance: Tolerance, *, in_latin: bool
) -> list[WordingSeed]:
    """Return the seeds of a wording that tell where in a segment it may begin."""
    if in_latin and len(wording.tokens) // 2 <= tolerance.edits:
        # There are too few words for enough disjoint bigrams; single words are looked for instead.
        offered = single_seeds(segment, wording, tolerance.edits)
        return offered + _edited_words(segment, wording)
    return seeds(segment, wording, tolerance.edits)


def _candidates(segment: Segment, offered: list[WordingSeed], scope: Scope) -> Ints:
    """Return the anchors of the seeds, of the rarest first, each once and in text order.

    In that order the places around them are read the fastest.
    """
    left, found = MOST_CANDIDATES, [EMPTY]
    for seed in sorted(offered, key=lambda each: each.count):
        if seed.count > left:
            scope.cut.near = True
        if left <= 0:
            break
        found.append(seed.anchors(segment, left))
        left -= found[-1].size
    return distinct(np.concatenate(found))


def _edited_words(segment: Segment, wording: Wording) -> list[WordingSeed]:
    """Return seeds of words one edit from those of a phrase, or joined in one of them."""
    words = [token for token in wording.tokens if token.word]
    known = [token for token in words if is_word(segment.words, token.word)]
    if len(known) > 2:
        return []
    found = []
    for token in (token for token in words if token not in known):
        near = (
            [(other, 0) for other, _ in edited(segment.words, token.word, 1)]
            if len(token.word) > 3
            else []
        )
        for other, offset in chain(near, _joined(segment.words, token.word)):
            classes = np.array([word_class(other)], dtype=np.uint16)
            lists = segment.lists(classes, None)
            if count := lists.size:
                found.append(WordingSeed(token.at + offset, lists, count))
    return sorted(found, key=lambda seed: seed.count)[:40]


def _joined(words: str, typed: str) -> list[tuple[str, int]]:
    """Return the words that letters begin or end with, each with its offset in them."""
    found = []
    for cut in range(3, len(typed) - 1):
        if is_word(words, typed[:cut]):
            found.append((typed[:cut], 0))
        if len(typed) - cut > 3 and is_word(words, typed[cut:]):
            found.append((typed[cut:], cut))
    return found
