"""Seeds: the posting lists from which the possible places of a wording are read.

Of a wording with k mistakes one at least of k + 1 bigrams that share no token is left whole;
those are taken that occur the least. Two swapped neighbours may break a bigram on either side,
so that one is also looked for swapped.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import Ints
from briefing_tui.search.latin_words import is_word
from briefing_tui.search.postings import Lists
from briefing_tui.search.segment import Segment
from briefing_tui.search.wording import Token, Wording

MOST_PAIRS = 64
"""The most bigrams among which the rarest is looked for."""


@dataclass(frozen=True, slots=True)
class WordingSeed:
    """Posting lists, and where in the wording their entries stand.

    Attributes:
        at: the unit at which the first token begins.
        lists: stretches of the postings.
        count: how many entries they have.
    """

    at: int
    lists: Lists
    count: int

    def anchors(self, segment: Segment, most: int | None = None) -> Ints:
        """Return the places where the wording would begin, the first of them (int64)."""
        lists = self.lists if most is None else self.lists.first(most)
        return segment.gathered(lists) - self.at


def rarest(segment: Segment, wording: Wording) -> WordingSeed | None:
    """Return the bigram of a wording that occurs the least; the rarest token if it has none.

    Of a long wording the bigrams of its beginning are enough.
    """
    pairs = _pairs(segment, wording)[:MOST_PAIRS]
    if not pairs:
        return _rarest_token(segment, wording.tokens)
    best: WordingSeed | None = None
    for first, second in pairs:
        seed = _seed(segment, first, second)
        if best is None or seed.count < best.count:
            best = seed
        if not seed.count:
            break
    return best


def seeds(segment: Segment, wording: Wording, edits: int) -> list[WordingSeed]:
    """Return seeds of which ``edits`` edits leave at least one whole, the rarest first."""
    pairs = _pairs(segment, wording)
    if not pairs:
        single = _rarest_token(segment, wording.tokens)
        return [single] if single and single.count else []
    offered = [_seed(segment, first, second) for first, second in pairs]
    places = [wording.tokens.index(first) for first, _ in pairs]
    chosen = _fewest([seed.count for seed in offered], places, edits + 1)
    found = [offered[at] for at in chosen]
    for one, other in pairwise(chosen):
        if places[other] == places[one] + 2:
            left, right = pairs[one][1], pairs[other][0]
            found.append(_seed(segment, right, left, at=left.at))
    return sorted((seed for seed in found if seed.count), key=lambda seed: seed.count)


def single_seeds(segment: Segment, wording: Wording, edits: int) -> list[WordingSeed]:
    """Return seeds of one token each, of which ``edits`` edits leave at least one whole."""
    found = [_token_seed(segment, token) for token in wording.tokens]
    return sorted((seed for seed in found if seed.count), key=lambda s: s.count)[: edits + 1]


def _pairs(segment: Segment, wording: Wording) -> list[tuple[Token, Token]]:
    """Return the pairs of neighbouring tokens that the index holds as bigrams."""
    return [
        (first, second)
        for first, second in pairwise(wording.tokens)
        if not (first.word and first.open_start and not _known(segment, first))
        and sum(wording.marks[first.at + first.length : second.at]) <= 3
    ]


def _known(segment: Segment, token: Token) -> bool:
    return is_word(segment.words, token.word)


def _seed(segment: Segment, first: Token, second: Token, at: int | None = None) -> WordingSeed:
    lists = segment.lists(first.classes_in(segment), second.classes_in(segment))
    return WordingSeed(first.at if at is None else at, lists, lists.size)


def _token_seed(segment: Segment, token: Token) -> WordingSeed:
    lists = segment.lists(token.classes_in(segment), None)
    return WordingSeed(token.at, lists, lists.size)


def _rarest_token(segment: Segment, tokens: Sequence[Token]) -> WordingSeed | None:
    closed = [t for t in tokens if not t.word] or [t for t in tokens if not t.open_start] or tokens
    best: WordingSeed | None = None
    for token in closed:
        seed = _token_seed(segment, token)
        if best is None or seed.count < best.count:
            best = seed
    return best


def _fewest(counts: Sequence[int], places: Sequence[int], wanted: int) -> list[int]:
    """Return the rarest of some bigrams: as many as wanted, no two sharing a token.

    Args:
        counts: how often each occurs.
        places: the token that each begins with, ascending.
        wanted: the number to take; fewer are taken if there are not enough.
    """
    # For each bigram and number of bigrams, the best choice of those up to it.
    best: list[list[tuple[int, list[int]] | None]] = [[(0, [])] + [None] * wanted]
    for at, count in enumerate(counts):
        before = at
        while before > 0 and places[before - 1] > places[at] - 2:
            before -= 1
        row = list(best[-1])
        for number in range(1, wanted + 1):
            earlier = best[before][number - 1]
            kept = row[number]
            if earlier is not None and (kept is None or earlier[0] + count < kept[0]):
                row[number] = (earlier[0] + count, [*earlier[1], at])
        best.append(row)
    return next(choice[1] for choice in reversed(best[-1]) if choice is not None)
