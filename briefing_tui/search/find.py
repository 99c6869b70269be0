"""Finding: which kinds of match are tried for a query, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from briefing_tui.model import Span
from briefing_tui.search.homophone import homophone_places
from briefing_tui.search.literal import literal_places
from briefing_tui.search.pinyin import pinyin_places
from briefing_tui.search.place import Place, best_apart
from briefing_tui.search.prepared import Check, Prepared
from briefing_tui.search.term import Query, Term
from briefing_tui.search.terms import inside, paragraphs, terms_places

MOST_NEAR_WORDS = 8
"""With more words than this each is only looked for as it stands."""

MOST_WORDS = 32
"""With more words than this only the phrase is looked for."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look, and how.

    Attributes:
        texts: where to look.
        check: called every few milliseconds.
        spoken: whether a place is in the words of a speaker meant; None for any.
        near: whether more than exact matches and variants are wanted.
        from_word_starts: whether Latin terms are only wanted where a word begins.
    """

    texts: Sequence[Prepared]
    check: Check
    spoken: Callable[[Prepared, Place], bool] | None = None
    near: bool = True
    from_word_starts: bool = False

    def wanted(self, text: Prepared, places: Iterable[Place]) -> list[Place]:
        """The places that are in the words of a speaker meant."""
        self.check()
        spoken = self.spoken
        if spoken is None:
            return list(places)
        return [place for place in places if spoken(text, place)]


Found = list[list[Place]]
"""For each text of a scope the places in it, in text order, none overlapping another."""

Areas = Sequence[Sequence[Span]]
"""For each text of a scope the paragraphs to look in."""


def find(query: Query, scope: Scope) -> list[tuple[Prepared, list[Place]]]:
    """Where a query is answered: the phrase, and after it the words apart."""
    phrase = replace(scope, near=scope.near and (not query.words or query.phrase.latin))
    found = find_term(query.phrase, phrase)
    if 0 < len(query.words) <= MOST_WORDS:
        near = scope.near and len(query.words) <= MOST_NEAR_WORDS and not any(found)
        apart = find_words(query.words, replace(scope, near=near, from_word_starts=True))
        found = [
            together + best_apart(places, together)
            for together, places in zip(found, apart, strict=True)
        ]
    return list(zip(scope.texts, found, strict=True))


def find_term(term: Term, scope: Scope, areas: Areas | None = None) -> Found:
    """Where one term is answered.

    What sounds like two characters is looked for only where nothing literal is found, for
    there is always something. What is an edit from four, or from Latin words, only where
    nothing closer is: ``of the`` is no half-remembered ``on the``. Letters are taken for
    pinyin only where they are no word.
    """
    check = scope.check
    found = [
        scope.wanted(
            text,
            literal_places(
                text,
                term,
                check,
                areas[at] if areas else None,
                from_word_starts=scope.from_word_starts,
            ),
        )
        for at, text in enumerate(scope.texts)
    ]
    if not scope.near:
        return found
    if term.letters > 2 or not any(found):
        sounding = [homophone_places(text, term, check) for text in scope.texts]
        found = _with_weaker(found, sounding, scope)
    if term.budget.edits and not ((term.latin or term.letters == 4) and any(found)):
        found = _with_weaker(found, _mistyped(term, scope), scope)
    if term.latin and not any(found):
        found = _with_weaker(
            found, [pinyin_places(text, term, check) for text in scope.texts], scope
        )
    return found


def find_words(words: Sequence[Term], scope: Scope) -> Found:
    """Where several words are answered within one paragraph.

    The rarest word comes first; the others are only looked for in its paragraphs.
    """
    rarest_first = sorted(words, key=lambda word: _frequency(word, scope))
    areas: list[list[Span]] | None = None
    found: list[Found] = []
    for word in rarest_first:
        found.append(find_term(word, scope, areas))
        areas = [
            _narrowed(text, places, areas[at] if areas is not None else None, scope.check)
            for at, (text, places) in enumerate(zip(scope.texts, found[-1], strict=True))
        ]
        if not any(areas):
            return [[] for _ in scope.texts]
    return [
        list(terms_places([each[at] for each in found], areas[at] if areas else [], scope.check))
        for at in range(len(scope.texts))
    ]


def _mistyped(term: Term, scope: Scope) -> Sequence[Iterable[Place]]:
    # Imported here: literal answers need no rapidfuzz, and its import takes 25 ms.
    from briefing_tui.search.latin import word_places
    from briefing_tui.search.typo import typo_places

    if term.is_latin_word:
        return [word_places(text, term, term.budget, scope.check) for text in scope.texts]
    return typo_places(scope.texts, term, term.budget, scope.check)


def _narrowed(
    text: Prepared, places: list[Place], areas: Sequence[Span] | None, check: Check
) -> list[Span]:
    if areas is None:
        return paragraphs(text.folded(check), places, check)
    return [area for area, held in zip(areas, inside(places, areas), strict=True) if held]


def _frequency(word: Term, scope: Scope) -> int:
    """How often a word stands in the texts; what must be near is looked for first."""
    count = 0
    for text in scope.texts:
        count += text.folded(scope.check).count(word.folded)
        scope.check()
    return count


def _with_weaker(strong: Found, weak: Sequence[Iterable[Place]], scope: Scope) -> Found:
    """Places, and the best of weaker ones beside them."""
    both = []
    for text, (kept, places) in zip(scope.texts, zip(strong, weak, strict=True), strict=True):
        added = best_apart(scope.wanted(text, places), kept)
        both.append(sorted(kept + added, key=lambda place: place.start) if added else kept)
    return both
