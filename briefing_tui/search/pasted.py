"""Pasted passages: long queries with errors, found by the fragments of them that stand as typed.

Of fragments of a query those that stand in one place, in their order, tell where it is from. There
the query is compared with the text, letter by letter: it is found if no more than one letter in
four differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from briefing_tui.search.codes import Ints
from briefing_tui.search.hit import Hit
from briefing_tui.search.hit_table import score
from briefing_tui.search.language import Ask
from briefing_tui.search.matchers.registry import Match, rank_of
from briefing_tui.search.matchers.typo import KIND
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.shown import shown
from briefing_tui.search.stretches import sounding_alike
from briefing_tui.search.wording import as_typed
from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred

FEWEST_LETTERS = 24
"""The fewest letters of a query that is looked for by its fragments."""

HAN_LENGTH = 4
"""The characters of a fragment that is not Latin; a Latin one is two words."""

MOST_FRAGMENTS, MOST_PLACES = 60, 400
"""The fragments that are looked for, and the places of each that count; of a commoner one, none."""

MOST_WINDOWS = 4
"""Places in one segment that are compared letter by letter, those with the most fragments."""

LIKENESS = 75.0
"""The least share of letters that are the same, in hundredths."""

_PART = deferred(r"[a-zà-ɏ']+|[^\W_a-zà-ɏ]+")


def pasted(ask: Ask, scope: Scope, most: int | None) -> list[Hit]:
    """Return where a long query stands with errors, the likest first; none for a shorter one.

    Args:
        ask: what was asked.
        scope: where.
        most: how many are wanted; None for all.
    """
    typed = ask.phrase or (ask.words[0] if len(ask.words) == 1 else None)
    if typed is None or typed.literal or typed.letters < FEWEST_LETTERS:
        return []
    fragments = list(_fragments(typed.folded))
    step = max(1, len(fragments) // MOST_FRAGMENTS)
    found: list[tuple[float, Hit]] = []
    for which, segment in enumerate(scope.segments):
        if scope.skips(which):
            continue
        for base in _bases(segment, fragments[::step], len(typed.folded), scope):
            place = _aligned(segment, base, typed.folded)
            if place is None:
                continue
            inside = scope.inside(which, np.array([place[1].start]))
            if inside is None or inside[0]:
                found.append(
                    (place[0], _hit(segment, place[1], place[0], len(typed.folded), scope))
                )
    found.sort(key=lambda each: -each[0])
    return [hit for _likeness, hit in found][:most]


def _fragments(folded: str) -> Iterator[tuple[int, str]]:
    """Yield fragments of a query, each with the place where it begins."""
    parts = list(_PART.finditer(folded))
    for part, after in pairwise([*parts, None]):
        if part is None:
            continue
        if part.group()[0].isascii() and part.group()[0].isalpha():
            if after is not None and after.group()[0].isascii() and after.start() - part.end() == 1:
                yield part.start(), folded[part.start() : after.end()]
            continue
        for low in range(part.start(), part.end() - HAN_LENGTH + 1, HAN_LENGTH):
            yield low, folded[low : low + HAN_LENGTH]


def _bases(
    segment: Segment, fragments: Sequence[tuple[int, str]], length: int, scope: Scope
) -> list[int]:
    """Return the places of a segment where a query would begin that has the most fragments."""
    begins: list[Ints] = []
    numbers: list[Ints] = []
    for number, (at, fragment) in enumerate(fragments):
        scope.check()
        wording = as_typed(fragment, strict=True, open_end=False)
        starts = sounding_alike(segment, wording, scope.check).starts
        if starts.size <= MOST_PLACES:
            begins.append(starts - at)
            numbers.append(np.full(starts.size, number, dtype=np.int64))
    if not begins:
        return []
    places, owners = np.concatenate(begins), np.concatenate(numbers)
    order = np.argsort(places, kind="stable")
    places, owners = places[order], owners[order]
    slack = max(8, length // 6)
    last = np.searchsorted(places, places + slack, side="right")
    counts = last - np.arange(places.size)
    enough = max(2, len(fragments) // 8)
    chosen: list[int] = []
    for at in np.argsort(-counts, kind="stable").tolist():
        if len(chosen) == MOST_WINDOWS or counts[at] < enough:
            break
        far = all(abs(int(places[at]) - other) > length // 2 for other in chosen)
        if far and np.unique(owners[at : last[at]]).size >= enough:
            chosen.append(int(np.median(places[at : last[at]])))
    return chosen


def _aligned(segment: Segment, base: int, folded: str) -> tuple[float, Span] | None:
    """Return the likeness and the stretch of a segment that a query is most like around a place."""
    # Imported here: what stands as it was typed needs no rapidfuzz.
    from rapidfuzz.distance import OSA, Levenshtein

    slack = max(12, len(folded) // 5)
    middle = min(max(0, base + len(folded) // 2), segment.size - 1)
    text = segment.text_at(middle)
    low = max(int(segment.starts[text]), base - slack)
    high = min(int(segment.starts[text + 1]) - 1, base + len(folded) + slack)
    places = np.arange(low, high)
    there = segment.codes_at(places).tobytes().decode("utf-16-le", "replace")
    if len(there) != places.size:
        return None
    ours = "".join(filter(str.isalnum, folded))
    held = [at for at, letter in enumerate(there) if letter.isalnum()]
    theirs = "".join(there[at] for at in held)
    equal = [
        code
        for code in Levenshtein.opcodes(ours, theirs)
        if code.tag == "equal" and code.src_end - code.src_start > 1
    ]
    if not equal:
        return None
    first, last = equal[0], equal[-1]
    start = max(0, first.dest_start - first.src_start)
    end = min(len(theirs), last.dest_end + len(ours) - last.src_end)
    start, end = min(start, first.dest_start), max(end, last.dest_end)
    likeness = 100 * OSA.normalized_similarity(ours, theirs[start:end])
    if likeness < LIKENESS:
        return None
    return likeness, Span(low + held[start], low + held[end - 1] + 1)


def _hit(segment: Segment, place: Span, likeness: float, length: int, scope: Scope) -> Hit:
    briefing = scope.texts(segment.first + segment.text_at(place.start))
    span = shown(segment, briefing, *place)
    cost = round(20 * length * (100 - likeness) / 100)
    return Hit(
        briefing,
        span.start,
        span.end,
        (span,),
        score(rank_of(KIND), cost, 0),
        Match(KIND.name),
    )
