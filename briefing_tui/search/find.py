"""Finding: which kinds of match are tried for a term, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from briefing_tui.search.codes import EMPTY
from briefing_tui.search.found import Found, Group, add, enough, nothing, some
from briefing_tui.search.hit import Match
from briefing_tui.search.numerals import rewritten
from briefing_tui.search.place import STRENGTH
from briefing_tui.search.respelling import plain
from briefing_tui.search.scan import newest, scanned
from briefing_tui.search.scope import Scope
from briefing_tui.search.seeds import rarest
from briefing_tui.search.segment import Segment
from briefing_tui.search.short_forms import ways
from briefing_tui.search.term import LONGEST_NEAR, Term
from briefing_tui.search.together import Stretches, sounding_alike
from briefing_tui.search.typo import mistyped
from briefing_tui.search.wording import Wording, as_typed, initials, spelled_out
from briefing_tui.search.words import mistyped_words, word_stretches

VARIANT, HOMOPHONE = STRENGTH[Match.VARIANT], STRENGTH[Match.HOMOPHONE]
TYPO, SHORT_FORM = STRENGTH[Match.TYPO], STRENGTH[Match.SHORT_FORM]

COMMON = 150_000
"""The longest posting lists of a character that are read; above it, the text is scanned."""

CLEARLY_SPELLED = 3
"""The fewest units of matching pinyin; letters with as many are not tried as a mistyped word."""

Look = Callable[[Segment], Stretches]


def find_term(
    term: Term, scope: Scope, *, from_word_starts: bool = False, loose: bool = False
) -> Found:
    """Return the stretches that match one term.

    What sounds like two characters is looked for only where nothing literal is found, for
    there is always something. What is an edit from four, or from Latin words, only where
    nothing literal is: ``of the`` is no half-remembered ``on the``. Letters are taken for
    pinyin only where they are no word. Marks around the words count only where they stand.

    Args:
        term: what to look for.
        scope: where.
        from_word_starts: whether Latin words are only wanted where a word begins.
        loose: whether what sounds like two characters is wanted beside what is literal.
    """
    found = nothing(scope)
    whole: bool | None = None
    if term.is_latin_word:
        word = partial(word_stretches, word=term.folded)
        _gather(found, scope, VARIANT, partial(word, from_word_starts=True))
        whole = some(found)
        if not from_word_starts:
            _inside(found, scope, partial(word, from_word_starts=False))
    elif term.short:
        _short(found, term, scope)
    else:
        _as_written(found, term, scope)
    bare = term.bare
    if bare is not term and not term.literal and not some(found):
        return find_term(bare, scope, from_word_starts=from_word_starts, loose=loose)
    if scope.near and not term.literal and not term.short and len(term.folded) <= LONGEST_NEAR:
        _near(found, term, scope, loose, literal=some(found) if whole is None else whole)
    return found


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
    elif scope.most is None or not scope.wanted.anything:
        look = partial(scanned, folded=term.folded)
    else:
        for which, places in enumerate(newest(term, scope)):
            starts = np.concatenate([*places, EMPTY])
            length = len(term.folded)
            add(found, which, VARIANT, Stretches(starts, starts + length, starts * 0), scope)
        return
    _gather(found, scope, VARIANT, look)


def _as_written(found: Found, term: Term, scope: Scope) -> None:
    """Add the matches of a term as it was typed, and with its numbers written otherwise."""
    forms = [term.folded, plain(term.folded, spaced=True)]
    forms += [] if term.literal else rewritten(term.folded)
    for folded in dict.fromkeys(forms):
        wording = as_typed(folded, strict=True)
        _gather(found, scope, VARIANT, partial(sounding_alike, wording=wording, check=scope.check))


def _inside(found: Found, scope: Scope, look: Look) -> None:
    """Add the matches within longer words, which come after those where a word begins."""
    before = [len(groups) for groups in found]
    _gather(found, scope, VARIANT, look)
    for groups, count in zip(found, before, strict=True):
        for at, (strength, stretches) in enumerate(groups[count:], count):
            groups[at] = Group(strength, stretches._replace(costs=stretches.costs + 1))


def _near(found: Found, term: Term, scope: Scope, loose: bool, *, literal: bool) -> None:
    check = scope.check
    if enough(found, scope):
        return
    if not literal and not term.latin:
        for form in ways(term, scope):
            wording = as_typed(form, strict=True)
            _gather(found, scope, SHORT_FORM, partial(sounding_alike, wording=wording, check=check))
    if not term.latin:
        wording = as_typed(term.folded)
        if term.letters > 2 or (term.letters == 2 and (loose or not literal)):
            _gather(found, scope, HOMOPHONE, partial(sounding_alike, wording=wording, check=check))
        one_of_four = term.letters == 4 and literal
        if term.tolerance.edits and not one_of_four and not enough(found, scope):
            look = partial(
                mistyped, wording=wording, tolerance=term.tolerance, check=check, in_latin=False
            )
            _gather(found, scope, TYPO, look)
        if _mixed(term) and not literal:
            _spelled(found, term, scope)
        return
    if literal:
        return
    clear = _spelled(found, term, scope)
    if not clear and term.tolerance.edits:
        _gather(found, scope, TYPO, _latin_typos(term, scope))
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


def _gather(found: Found, scope: Scope, strength: int, look: Look) -> None:
    """Add what ``look`` finds in each segment."""
    for which, segment in enumerate(scope.segments):
        if not scope.skips(which):
            scope.check()
            add(found, which, strength, look(segment), scope)
