"""Offering: passages as hits, after those that hold a query as it was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from briefing_tui.dataclass import replace
from briefing_tui.model import Briefing, Kind, Span
from briefing_tui.search.fold import fold
from briefing_tui.search.hit import Hit, HitGroup
from briefing_tui.search.language import Ask
from briefing_tui.search.matchers import terms
from briefing_tui.search.matchers.registry import Match
from briefing_tui.search.related.found_before import Before
from briefing_tui.search.related.little_words import Meaning
from briefing_tui.search.related.passages import Passage, passages, read_meanings
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.shown import shown
from briefing_tui.search.values.figures import figure_beside, has_figure

BEST = {HitGroup.REARRANGED: 40.0, HitGroup.RELATED: 20.0}
"""The score of the best passage of each group; half of it is that of the worst."""

FIGURE, ASKED = 0.2, 0.1
"""The worth of a figure for a question that asks one, and what a question loses as an answer."""

CARRIED = 300
"""Characters before a passage in which that may stand which it lacks of a question."""


def offered(ask: Ask, scope: Scope, found: Before, most: int | None) -> list[Hit]:
    """Return the passages that are offered after some hits; none where the query stands as typed.

    Args:
        ask: what was asked.
        scope: where.
        found: what was found as it was typed, or all words in one paragraph.
        most: how many are wanted; None for all.
    """
    segments = scope.segments
    if found.sure:
        return []
    offers: list[tuple[float, Hit]] = []
    for typed, meant in read_meanings(ask):
        for passage in passages(meant, scope):
            overlaps = found.overlaps(segments[passage.which], passage.spans)
            if not overlaps and (found.empty or passage.group is not HitGroup.RELATED):
                hit = _hit(passage, typed, meant, segments[passage.which], scope.texts)
                if meant.question and _carries_on(hit):
                    hit = replace(hit, group=HitGroup.REARRANGED)
                offers.append((_worth(hit, passage, meant), hit))
    offers.sort(key=lambda each: (each[1].group is HitGroup.RELATED, -each[0]))
    return _scored(_apart(offers), found.lowest)[:most]


def _apart(found: Sequence[tuple[float, Hit]]) -> list[tuple[float, Hit]]:
    """Return the passages that overlap no better one."""
    kept: list[tuple[float, Hit]] = []
    for worth, hit in found:
        if not any(overlap(hit, other) for _, other in kept):
            kept.append((worth, hit))
    return kept


def has_all(hits: Iterable[Hit]) -> bool:
    """Return whether any hit has all that a query says."""
    return any(hit.group is not HitGroup.RELATED for hit in hits)


def placed_last(hits: Iterable[Hit]) -> list[Hit]:
    """Return related hits with the scores of related passages, falling as they did."""
    worst = BEST[HitGroup.RELATED] / 2
    return [replace(hit, score=round(worst * hit.score / 100, 1)) for hit in hits]


def _scored(found: Sequence[tuple[float, Hit]], below: float) -> list[Hit]:
    """Return hits with scores that fall, from one that is the lowest before them."""
    scored = []
    for worth, hit in found:
        best = BEST[hit.group]
        below = min(below, round(best / 2 * (1 + max(0.0, min(worth, 1.0))), 1))
        scored.append(replace(hit, score=below))
    return scored


def _hit(
    passage: Passage,
    typed: str,
    meant: Meaning,
    segment: Segment,
    briefing_of: Callable[[int], Briefing],
) -> Hit:
    text = segment.text_at(passage.spans[0].start)
    briefing = briefing_of(segment.first + text)
    spans = [shown(segment, briefing, *span) for span in passage.spans]
    if (
        meant.figure
        and (figure := figure_beside(briefing.text, spans, fold(typed), meant)) is not None
    ):
        spans = _with(spans, figure)
    lacks = tuple(typed[span.start : span.end].strip() for span in passage.lacks)
    start, end = spans[0].start, max(span.end for span in spans)
    return Hit(
        briefing,
        start,
        end,
        tuple(spans),
        0.0,
        Match(terms.KIND.name),
        passage.group,
        lacks,
    )


def _with(spans: Sequence[Span], figure: Span) -> list[Span]:
    """Return spans and a figure, made one with those that it overlaps."""
    touching = [span for span in spans if span.start < figure.end and figure.start < span.end]
    whole = Span(
        min(span.start for span in (*touching, figure)),
        max(span.end for span in (*touching, figure)),
    )
    return sorted([*(span for span in spans if span not in touching), whole])


def _carries_on(hit: Hit) -> bool:
    """Return whether what a passage lacks of a question was said right before it.

    Who answers does not say again what was asked about.
    """
    text = hit.briefing.text
    before = fold(text[max(0, hit.start - CARRIED) : hit.start])
    return bool(hit.lacks) and all(fold(lack) in before for lack in hit.lacks)


def _worth(hit: Hit, passage: Passage, meant: Meaning) -> float:
    worth = passage.worth
    if meant.figure and has_figure(hit.briefing.text, hit.start, hit.end):
        worth += FIGURE
    if meant.question and hit.speech is not None and hit.speech.kind is Kind.QUESTION:
        worth -= ASKED
    return worth


def overlap(one: Hit, other: Hit) -> bool:
    """Return whether two passages share a character."""
    return one.briefing is other.briefing and one.start < other.end and other.start < one.end
