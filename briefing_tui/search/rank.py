"""Ranking: which hits come first, and their scores."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing, Span
from briefing_tui.search.codes import Ints
from briefing_tui.search.fold import fold
from briefing_tui.search.found import Group
from briefing_tui.search.hit import Hit, HitGroup, Match
from briefing_tui.search.place import STRENGTH, Place
from briefing_tui.search.prepared import Check
from briefing_tui.search.respelling import grown, plain
from briefing_tui.search.segment import Segment

MATCHES = tuple(Match)
EXACT, VARIANT = STRENGTH[Match.EXACT], STRENGTH[Match.VARIANT]
TERMS = STRENGTH[Match.TERMS]

SCORES = {
    Match.EXACT: (100.0, 100.0),
    Match.VARIANT: (99.0, 99.0),
    Match.SHORT_FORM: (98.0, 97.0),
    Match.HOMOPHONE: (97.0, 80.0),
    Match.TYPO: (80.0, 50.0),
    Match.PINYIN: (50.0, 45.0),
    Match.INITIALS: (45.0, 40.0),
    Match.TERMS: (40.0, 1.0),
}
"""The best and the worst score of each kind. The ranges do not overlap, so that scores
fall in the order of the hits."""

UNIT = 20
"""The cost of a wrong character, in twentieths."""

AT_ONCE = 2_048
"""Places that are turned from numbers into hits at once."""

TIED = 32
"""The number of hits beyond those wanted that are compared by script."""

LONG = 400
"""The characters of longer hits are not compared with what was typed."""

MOST_READ = 20_000
"""Literal matches that are read to tell the exact from the variants; the rest are variants."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The matches in one segment.

    Attributes:
        segment: the segment.
        groups: stretches that answer one term.
        places: those that answer several.
    """

    segment: Segment
    groups: Sequence[Group]
    places: Sequence[Place]


@dataclass(frozen=True, slots=True)
class RankingData:
    """The data by which hits are ranked and texts are read.

    Attributes:
        ranks: for each text of the library its place by date, the newest first.
        briefing: the briefing of a number.
        typed: what was typed for a literal match, by which exact ones are told.
    """

    ranks: Ints
    briefing: Callable[[int], Briefing]
    typed: frozenset[str]


def score(strength: int, cost: int, gap: int) -> float:
    """Return the score of a place: 100 for an exact match, falling with cost and distance."""
    best, worst = SCORES[MATCHES[strength]]
    far = cost / UNIT + gap / 100
    return round(best - (best - worst) * far / (far + 2.0), 1)


def ranked(
    answers: Sequence[Answer], order: RankingData, limit: int | None, check: Check
) -> list[Hit]:
    """Return the hits of answers, best first.

    By kind of match, cost, closeness of terms, date with the newest first, and place in the
    library and the text.
    """
    table = _table(answers, order)
    exact: list[Hit] = []
    others: list[Hit] = []
    most = table.shape[1] if limit is None else limit
    for count, row in enumerate(_rows(table, most, literal=True)):
        if count % 512 == 0:
            check()
        if len(exact) >= most or count >= MOST_READ:
            break
        hit = _literal(answers, order, row)
        if hit is not None:
            (exact if hit.match is Match.EXACT else others).append(hit)
    hits = [*exact, *others][:most]
    return hits + _near(answers, order, table, most - len(hits), check)


def _near(
    answers: Sequence[Answer], order: RankingData, table: Ints, most: int, check: Check
) -> list[Hit]:
    """Return the best hits that are not literal; of equal ones those with more typed characters."""
    if most <= 0:
        return []
    typed = {letter for words in order.typed for letter in words}
    found: list[tuple[tuple[int, ...], Hit]] = []
    for count, row in enumerate(_rows(table, most + TIED, literal=False)):
        if count % 512 == 0:
            check()
        if count == most + TIED:
            break
        hit = _hit(answers, order, row)
        held = (
            typed.intersection(hit.briefing.text[hit.start : hit.end])
            if hit.end - hit.start < LONG
            else ()
        )
        found.append(((*row[:3], -len(held)), hit))
    found.sort(key=lambda each: each[0])
    return [hit for _, hit in found[:most]]


Row = tuple[int, ...]
"""Strength, cost, gap, rank, start, end, segment, and number of the place or -1."""


def _table(answers: Sequence[Answer], order: RankingData) -> Ints:
    """Return the places of all answers, int64 of shape (8, places): see :data:`Row`."""
    parts = [np.zeros((8, 0), dtype=np.int64)]
    for which, answer in enumerate(answers):
        for strength, found in answer.groups:
            none = np.zeros(found.starts.size, dtype=np.int64)
            kind = np.full(found.starts.size, strength, dtype=np.int64)
            rows = (kind, found.costs, none, found.starts, found.ends, none - 1)
            parts.append(_columns(rows, which, answer.segment, order))
        if answer.places:
            table = np.array([place[:5] for place in answer.places], dtype=np.int64).T
            rows = (*table, np.arange(len(answer.places)))
            parts.append(_columns(rows, which, answer.segment, order))
    return np.concatenate(parts, axis=1)


def _columns(rows: tuple[Ints, ...], which: int, segment: Segment, order: RankingData) -> Ints:
    strength, cost, gap, start, end, number = rows
    texts = np.searchsorted(segment.starts, start, side="right") - 1 + segment.first
    segments = np.full(start.size, which, dtype=np.int64)
    return np.stack([strength, cost, gap, order.ranks[texts], start, end, segments, number])


def _rows(table: Ints, most: int, *, literal: bool) -> Iterator[Row]:
    """Yield the places that are literal, or that are not, best first; ``most`` or more if any."""
    chosen = table[:, (table[0] <= VARIANT) == literal]
    if literal:
        if most < chosen.shape[1] and chosen.shape[1] > AT_ONCE:
            # Some of them may be variants, so that AT_ONCE more are taken.
            last = min(chosen.shape[1], most + AT_ONCE) - 1
            key = (chosen[1] << 32) + chosen[3]
            chosen = chosen[:, key <= np.partition(key, last)[last]]
        yield from _sorted(chosen)
        return
    key = (chosen[0] << 50) + (np.minimum(chosen[1], 1 << 14) << 34)
    key += (np.minimum(chosen[2], (1 << 14) - 1) << 20) + np.minimum(chosen[3], (1 << 20) - 1)
    if 0 < most < key.size:
        chosen = chosen[:, key <= np.partition(key, most - 1)[most - 1]]
    yield from _sorted(chosen)


def _sorted(chosen: Ints) -> Iterator[Row]:
    order = np.lexsort((chosen[4], chosen[3], chosen[2], chosen[1], chosen[0]))
    for low in range(0, order.size, AT_ONCE):
        yield from zip(*chosen[:, order[low : low + AT_ONCE]].tolist(), strict=True)


def _literal(answers: Sequence[Answer], order: RankingData, row: Row) -> Hit | None:
    """Return the hit of a literal place; None if only the codes are those of what was typed."""
    hit = _hit(answers, order, row)
    found = hit.briefing.text[hit.start : hit.end]
    if found in order.typed:
        return Hit(hit.briefing, hit.speech, hit.start, hit.end, hit.spans, 100.0, Match.EXACT)
    if (
        found
        and max(found) > "\uffff"
        and plain(fold(found)) not in {plain(fold(typed)) for typed in order.typed}
    ):
        return None
    return hit


def shown(segment: Segment, text: str, start: int, end: int) -> Span:
    """Return the very characters of a text that a stretch of a segment is."""
    low, high = segment.in_text(start, end)
    return Span(low, grown(text, high))


def _hit(answers: Sequence[Answer], order: RankingData, row: Row) -> Hit:
    strength, cost, gap, _, start, end, which, number = row
    answer = answers[which]
    text = answer.segment.text_at(start)
    briefing = order.briefing(answer.segment.first + text)
    spans = answer.places[number].spans if number >= 0 else ()
    own = tuple(
        shown(answer.segment, briefing.text, *span) for span in spans or (Span(start, end),)
    )
    low, high = own[0].start, max(span.end for span in own)
    return Hit(
        briefing,
        briefing.speech_at(low),
        low,
        high,
        own,
        score(strength, cost, gap),
        MATCHES[strength],
        HitGroup.REARRANGED if strength == TERMS else HitGroup.AS_TYPED,
    )
