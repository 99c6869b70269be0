"""Typos: wrong, missing, additional and swapped characters, within a budget.

Candidates come from pieces: of a term cut into one piece more than it may have edits, one
piece at least stands in the text as it was typed, or sounds so. Swapped neighbours on both
sides of a cut spoil two pieces with one edit; these are looked for swapped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from briefing_tui.search.align import HAN, LATIN, Window, align, likeness
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.hit import Match
from briefing_tui.search.homophone import sounding_cost
from briefing_tui.search.literal import starts_of
from briefing_tui.search.place import STRENGTH, Place
from briefing_tui.search.prepared import Check, Prepared
from briefing_tui.search.sounds import sounds, spellings
from briefing_tui.search.term import Budget, Term

MOST_CANDIDATES = 15_000
"""Candidates in one text: a formula that stands everywhere must not stall a key."""

MOST_ALIGNED = 400
"""Candidates aligned in one search, the most alike first."""

MOST_HEARD = 4
"""Ways to read one piece."""

MARKS = 2
"""Marks that may stand in the text and not in the term."""

TYPO, HOMOPHONE = STRENGTH[Match.TYPO], STRENGTH[Match.HOMOPHONE]


def typo_places(
    texts: Sequence[Prepared], term: Term, budget: Budget, check: Check
) -> list[list[Place]]:
    """Where something stands that is within a budget of a term, but is not the term itself.

    Returns:
        For each text, places in no order; they may overlap.
    """
    found: list[list[Place]] = [[] for _ in texts]
    if not budget.edits:
        return found
    costs = LATIN if term.latin else HAN
    slack = int(budget.cost / min(costs.missing, costs.extra)) + MARKS
    candidates = sorted(
        (-like, which, anchor, within)
        for which, text in enumerate(texts)
        for anchor, like, within in _candidates(text, term, budget.edits, slack, check)
    )
    for count, (_, which, anchor, within) in enumerate(candidates[:MOST_ALIGNED]):
        if count % 16 == 0:
            check()
        folded = texts[which].folded(check)
        window = Window(*_bounds(folded, anchor, len(term.folded), slack, within), anchor, slack)
        alignment = align(term.folded, folded, window, costs, budget.cost)
        if alignment is not None and alignment.cost > 0:
            cost, start, end = alignment
            by_sound = sounding_cost(term.folded, folded[start:end]) is not None
            found[which].append(Place(HOMOPHONE if by_sound else TYPO, cost, 0, start, end))
    return found


def pieces(words: str, count: int) -> list[tuple[int, str]]:
    """Words cut into so many pieces of like length, each with where it begins."""
    cuts = [len(words) * part // count for part in range(count + 1)]
    return [(low, words[low:high]) for low, high in pairwise(cuts) if low < high]


def _candidates(
    text: Prepared, term: Term, edits: int, slack: int, check: Check
) -> Iterator[tuple[int, int, int]]:
    """Where a term may stand in a text.

    Yields:
        Where its first character would be if nothing before were added or missing; how many
        characters it shares with that neighbourhood; and a place that lies in it.
    """
    in_sounds = text.sounds(check)
    length = len(term.folded)
    marks = sum(not letter.isalnum() for letter in term.folded)
    least = max(1, length - edits - marks)
    seen: set[int] = set()
    for looked_at, (at, offset, whole) in enumerate(_rarest_first(term, edits, in_sounds, check)):
        if looked_at == MOST_CANDIDATES:
            return
        if looked_at % 512 == 0:
            check()
        anchor = at - offset
        if anchor not in seen:
            window = in_sounds[max(0, anchor - slack) : anchor + length + slack]
            if like := likeness(whole, window, least):
                seen.add(anchor)
                yield anchor, like, at


def _rarest_first(
    term: Term, edits: int, in_sounds: str, check: Check
) -> Iterator[tuple[int, int, str]]:
    """Where a piece of a term stands, where in the term it begins, and all the term with it.

    Pieces that stand seldom come first, so that a cap on their number costs the least.
    """
    found = []
    for offset, heard, whole in _seeds(term.folded, edits):
        check()
        starts = starts_of(heard, in_sounds, check, overlapping=True)
        found.append((list(islice(starts, MOST_CANDIDATES)), offset, whole))
    for starts_there, offset, whole in sorted(found, key=lambda seed: len(seed[0])):
        for at in starts_there:
            yield at, offset, whole


def _seeds(words: str, edits: int) -> Iterator[tuple[int, str, str]]:
    """What to look for, in sounds: where in the words it begins, it, and all words with it."""
    main = sounds(words)
    cut = pieces(words, edits + 1)
    for offset, piece in cut:
        for heard in spellings(piece)[:MOST_HEARD]:
            yield offset, heard, main[:offset] + heard + main[offset + len(piece) :]
    for (low, left), (middle, right) in pairwise(cut):
        swapped = main[middle] + main[middle - 1]
        both = main[low : middle - 1] + swapped + main[middle + 1 : middle + len(right)]
        yield low, both, main[:low] + both + main[low + len(left) + len(right) :]


def _bounds(text: str, anchor: int, length: int, slack: int, within: int) -> tuple[int, int]:
    """The part of a paragraph around a place in which a term may stand."""
    low, high = max(0, anchor - slack), min(len(text), anchor + length + slack)
    for wall in ("\n", BARRIER):
        low = max(low, text.rfind(wall, low, within) + 1)
        end = text.find(wall, within, high)
        high = end if end >= 0 else high
    return low, high
