"""Variant: the term itself, in whatever width, case, accents, characters and numerals.

Which of these matches are written as they were typed is told afterwards (:mod:`.exact`).
"""

from __future__ import annotations

from functools import partial

from briefing_tui.search.latin_stretches import (
    SHORT_WORD,
    begun_word_stretches,
    inner_stretches,
    whole_word_stretches,
    word_stretches,
)
from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.matchers.looking import Look, Looking
from briefing_tui.search.prepared import Check
from briefing_tui.search.respelling import plain
from briefing_tui.search.scan import newest, scanned
from briefing_tui.search.scope import Scope
from briefing_tui.search.seeds import rarest
from briefing_tui.search.segment import Segment
from briefing_tui.search.spellings import phrases_spelled_otherwise, spelled_otherwise
from briefing_tui.search.stretches import Stretches, sounding_alike
from briefing_tui.search.term import LONGEST_NEAR, Term
from briefing_tui.search.term_matches import Group, add, some
from briefing_tui.search.values.query_forms import goes_on, look_for, other_forms
from briefing_tui.search.wording import Wording, as_typed

COMMON = 150_000
"""The longest posting lists of a character that are read; above it, the text is scanned."""

KIND = MatchKind("variant", 99.5, 99.5, literal=True, near=False, sure=True)


def find(looking: Looking) -> None:
    """Add the matches of this kind to what was found."""
    term = looking.term
    if term.is_latin_word:
        _word(looking)
    elif term.short:
        _short(looking)
    else:
        _as_written(looking)


def listed(term: Term, scope: Scope, most: int) -> bool:
    """Return whether the index holds a term in at most ``most`` entries; False for marks."""
    if term.blank:
        return False
    wording = as_typed(term.folded, strict=True)
    seeds = [rarest(segment, wording) for segment in scope.segments]
    return sum(seed.count for seed in seeds if seed) <= most


def _word(looking: Looking) -> None:
    """Add the matches of a Latin word; those inside of words come after the others."""
    word = looking.term.folded
    if looking.from_word_starts or "'" in word:
        looking.gather(KIND, partial(word_stretches, word=word))
    else:
        # Two groups, of one cost each, need not be parted by it.
        looking.gather(KIND, partial(whole_word_stretches, word=word))
        looking.gather(KIND, partial(begun_word_stretches, word=word), beside=True)
    looking.settle()
    for other in () if looking.term.literal else spelled_otherwise(word):
        _gather_after(looking, partial(word_stretches, word=other))
    if looking.from_word_starts or looking.enough:
        return
    # Short ones are looked for where no word begins that is a match already.
    beside = len(word) <= SHORT_WORD
    _gather_after(looking, partial(inner_stretches, word=word), beside=beside)


def _gather_after(looking: Looking, look: Look, *, beside: bool = False) -> None:
    """Add matches that come after those of the word as it is."""
    before = [len(groups) for groups in looking.found]
    looking.gather(KIND, look, beside=beside)
    for groups, count in zip(looking.found, before, strict=True):
        for at, (kind, stretches) in enumerate(groups[count:], count):
            groups[at] = Group(kind, stretches._replace(costs=stretches.costs + 1))


def _short(looking: Looking) -> None:
    """Add the matches of a single character or of marks, without the index if it is common."""
    term, scope = looking.term, looking.scope
    if listed(term, scope, COMMON):
        wording = as_typed(term.folded, strict=True)
        look: Look = partial(sounding_alike, wording=wording, check=scope.check)
    else:
        look = partial(scanned, folded=term.folded)
        if scope.most is not None and scope.wanted.anything:
            for which, stretches in newest(term, scope):
                add(looking.found, which, KIND, stretches, scope)
            if some(looking.found):
                return
    looking.gather(KIND, look)


def _as_written(looking: Looking) -> None:
    """Add the matches of a term as it was typed, and with its numbers in other numerals."""
    term, check = looking.term, looking.scope.check
    for folded in dict.fromkeys((term.folded, plain(term.folded, spaced=True))):
        wording = as_typed(folded, strict=True)
        looking.gather(KIND, partial(_whole_first, wording=wording, check=check))
    if term.literal or len(term.folded) > LONGEST_NEAR:
        return
    for folded in phrases_spelled_otherwise(term.folded) if term.latin else ():
        wording = as_typed(folded, strict=True)
        _gather_after(looking, partial(sounding_alike, wording=wording, check=check))
    for form in other_forms(term.folded):
        if form.variant:
            looking.gather(KIND, look_for(form, looking.scope))


def _whole_first(segment: Segment, wording: Wording, check: Check) -> Stretches:
    """Return the stretches with a wording; those in a longer number come after the others."""
    found = sounding_alike(segment, wording, check)
    if not found.starts.size:
        return found
    on = goes_on(segment, wording.folded, found.starts)
    return found._replace(costs=found.costs + on) if on.any() else found
