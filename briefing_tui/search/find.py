"""Finding: which kinds of match are tried for a term, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from briefing_tui.search.codes import EMPTY, Ints
from briefing_tui.search.found import Found, Group, add, enough, nothing, some
from briefing_tui.search.hit import Match
from briefing_tui.search.place import STRENGTH
from briefing_tui.search.prepared import Check
from briefing_tui.search.respelling import plain
from briefing_tui.search.scan import newest, scanned
from briefing_tui.search.scope import Scope
from briefing_tui.search.seeds import rarest
from briefing_tui.search.segment import Segment
from briefing_tui.search.short_forms import ways
from briefing_tui.search.term import LONGEST_NEAR, Term
from briefing_tui.search.together import Stretches, sounding_alike
from briefing_tui.search.typo import mistyped
from briefing_tui.search.valued import goes_on, look_for, other_forms
from briefing_tui.search.wording import Wording, as_typed, initials, spelled_out
from briefing_tui.search.words import SHORT_WORD, inner_stretches, mistyped_words, word_stretches

VARIANT, HOMOPHONE = STRENGTH[Match.VARIANT], STRENGTH[Match.HOMOPHONE]
TYPO, SHORT_FORM = STRENGTH[Match.TYPO], STRENGTH[Match.SHORT_FORM]

COMMON = 150_000
"""The longest posting lists of a character that are read; above it, the text is scanned."""

CLEARLY_SPELLED = 3
"""The fewest units of matching pinyin; letters with as many are not tried as a mistyped word."""

Look = Callable[[Segment], Stretches]

Whole = list[Ints]
"""The texts of each segment in which a term stands."""


def find_term(
    term: Term, scope: Scope, *, from_word_starts: bool = False, loose: bool = False
) -> Found:
    """Return the stretches that match one term.

    What sounds like two characters is looked for only where nothing literal is found, for
    there is always something. What is an edit from four, or from Latin words, only in texts
    that hold nothing literal: ``of the`` is no half-remembered ``on the``. Letters are taken
    for pinyin only where they are no word. Marks around the words count only where they stand.

    Args:
        term: what to look for.
        scope: where.
        from_word_starts: whether Latin words are only wanted where a word begins.
        loose: whether what sounds like two characters is wanted beside what is literal.
    """
    found = nothing(scope)
    whole: Whole | None = None
    if term.is_latin_word:
        _gather(found, scope, VARIANT, partial(word_stretches, word=term.folded))
        whole = _whole(found, scope)
        if not (from_word_starts or enough(found, scope)):
            short = len(term.folded) <= SHORT_WORD
            _inside(found, scope, partial(inner_stretches, word=term.folded), beside=short)
    elif term.short:
        _short(found, term, scope)
    else:
        _as_written(found, term, scope)
    bare = term.bare
    if bare is not term and not term.literal and not some(found):
        return find_term(bare, scope, from_word_starts=from_word_starts, loose=loose)
    if scope.near and not term.literal and not term.short and len(term.folded) <= LONGEST_NEAR:
        _near(found, term, scope, loose, _whole(found, scope) if whole is None else whole)
    return found


def _whole(found: Found, scope: Scope) -> Whole:
    """Return the texts of each segment that hold what was looked for, not within longer words."""
    return [
        np.unique(
            np.concatenate(
                [
                    segment.texts_at(group.stretches.starts[group.stretches.costs == 0])
                    for group in groups
                ]
            )
        )
        if groups
        else EMPTY
        for segment, groups in zip(scope.segments, found, strict=True)
    ]


def listed(term: Term, scope: Scope, most: int) -> bool:
    """Return whether the index holds a term in at most ``most`` entries; False for marks."""
    if term.blank:
        return False
    wording = as_typed(term.folded, strict=True)
    seeds = [rarest(segment, wording) for segment in scope.segments]
    return sum(seed.count for seed in seeds if seed) <= most


def _short(found: Found, term: Term, scope: Scope) -> None:
    """Add the matches of a single character or of marks, without the index if it is common."""
    if listed(term, scope, COMMON):
        wording = as_typed(term.folded, strict=True)
        look: Look = partial(sounding_alike, wording=wording, check=scope.check)
    else:
        look = partial(scanned, folded=term.folded)
        if scope.most is not None and scope.wanted.anything:
            for which, stretches in newest(term, scope):
                add(found, which, VARIANT, stretches, scope)
            if some(found):
                return
    _gather(found, scope, VARIANT, look)


def _as_written(found: Found, term: Term, scope: Scope) -> None:
    """Add the matches of a term as it was typed, and with its numbers and days otherwise."""
    for folded in dict.fromkeys((term.folded, plain(term.folded, spaced=True))):
        wording = as_typed(folded, strict=True)
        _gather(found, scope, VARIANT, partial(_whole_first, wording=wording, check=scope.check))
    if term.literal or len(term.folded) > LONGEST_NEAR:
        return
    for form in other_forms(term.folded):
        if form.strength == VARIANT or (scope.near and not enough(found, scope)):
            _gather(found, scope, form.strength, look_for(form, scope))


def _whole_first(segment: Segment, wording: Wording, check: Check) -> Stretches:
    """Return the stretches with a wording; those in a longer number come after the others."""
    found = sounding_alike(segment, wording, check)
    if not found.starts.size:
        return found
    on = goes_on(segment, wording.folded, found.starts)
    return found._replace(costs=found.costs + on) if on.any() else found


def _inside(found: Found, scope: Scope, look: Look, *, beside: bool) -> None:
    """Add the matches within longer words, which come after those where a word begins.

    Args:
        found: those where a word begins.
        scope: where.
        look: looks for them.
        beside: whether they are known to overlap none of those.
    """
    before = [len(groups) for groups in found]
    _gather(found, scope, VARIANT, look, beside=beside)
    for groups, count in zip(found, before, strict=True):
        for at, (strength, stretches) in enumerate(groups[count:], count):
            groups[at] = Group(strength, stretches._replace(costs=stretches.costs + 1))


def _near(found: Found, term: Term, scope: Scope, loose: bool, whole: Whole) -> None:
    """Add what is near a term.

    Args:
        found: what is found already.
        term: what to look for.
        scope: where.
        loose: whether what sounds like two characters is wanted beside what is literal.
        whole: the texts in which the term stands. Short forms and errors are looked for in the
            others, whatever these hold: a text that is added takes no hit from another.
    """
    check = scope.check
    if enough(found, scope):
        return
    literal = any(texts.size for texts in whole)
    if not term.latin:
        for form in ways(term, scope):
            look = partial(sounding_alike, wording=as_typed(form, strict=True), check=check)
            _gather(found, scope, SHORT_FORM, look, whole)
    if not term.latin:
        wording = as_typed(term.folded)
        if term.letters > 2 or (term.letters == 2 and (loose or not literal)):
            _gather(found, scope, HOMOPHONE, partial(sounding_alike, wording=wording, check=check))
        if term.tolerance.edits and not enough(found, scope):
            look = partial(
                mistyped, wording=wording, tolerance=term.tolerance, check=check, in_latin=False
            )
            _gather(found, scope, TYPO, look, whole if term.letters == 4 else None)
        if _mixed(term) and not literal:
            _spelled(found, term, scope)
        return
    clear = not literal and _spelled(found, term, scope)
    if not clear and term.tolerance.edits:
        _gather(found, scope, TYPO, _latin_typos(term, scope), whole)
    if literal:
        return
    begun = initials(term.folded)
    if begun is not None and not some(found):
        look = partial(sounding_alike, wording=begun, check=check)
        _gather(found, scope, begun.strength, look)


def _mixed(term: Term) -> bool:
    """Return whether a term that is not all Latin holds Latin letters."""
    return any(letter.isalpha() and letter < "\u2e80" for letter in term.folded)


def _spelled(found: Found, term: Term, scope: Scope) -> bool:
    """Add the matches of a term as pinyin; return whether pinyin was clearly meant.

    The last syllable is taken for a beginning only where nothing is found for it as it stands.
    """
    clear = False
    before = sum(map(len, found))
    for begun in (False, True):
        for wording in spelled_out(term.folded, begun=begun):
            count = sum(map(len, found))
            look = partial(sounding_alike, wording=wording, check=scope.check)
            _gather(found, scope, wording.strength, look)
            clear |= sum(map(len, found)) > count and len(wording.rows) >= CLEARLY_SPELLED
        if sum(map(len, found)) > before:
            break
    return clear


def _latin_typos(term: Term, scope: Scope) -> Look:
    if term.is_latin_word:
        edits = term.tolerance.edits
        return partial(mistyped_words, word=term.folded, edits=edits, check=scope.check)
    wording: Wording = as_typed(term.folded, strict=True)
    return partial(
        mistyped, wording=wording, tolerance=term.tolerance, check=scope.check, in_latin=True
    )


def _gather(
    found: Found,
    scope: Scope,
    strength: int,
    look: Look,
    without: Whole | None = None,
    *,
    beside: bool = False,
) -> None:
    """Add what ``look`` finds in each segment, in none of the texts ``without``."""
    for which, segment in enumerate(scope.segments):
        if scope.skips(which):
            continue
        scope.check()
        stretches = look(segment)
        if without is not None and without[which].size and stretches.starts.size:
            texts = segment.texts_at(stretches.starts)
            stretches = stretches.only(~np.isin(texts, without[which]))
        add(found, which, strength, stretches, scope, beside=beside)
