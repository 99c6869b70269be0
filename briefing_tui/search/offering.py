"""Offering: passages as hits, after those that hold a query as it was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.model import Briefing, Kind, Span
from briefing_tui.search.hit import Hit, HitGroup, Match
from briefing_tui.search.language import Ask
from briefing_tui.search.little_words import Meaning
from briefing_tui.search.place import STRENGTH
from briefing_tui.search.rank import Answer
from briefing_tui.search.related import Passage, passages, read_meanings
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.shown import shown
from briefing_tui.search.table import Table, scores
from briefing_tui.text.patterns import deferred

SURE = frozenset({Match.EXACT, Match.VARIANT, Match.SHORT_FORM, Match.TERMS})
"""Kinds of match beside which no passages are offered."""

WEAK = 68.0
"""The score below which a hit is weak: more than one character differs."""

BEST = {HitGroup.REARRANGED: 40.0, HitGroup.RELATED: 20.0}
"""The score of the best passage of each group; half of it is that of the worst."""

FIGURE, ASKED = 0.2, 0.1
"""The worth of a figure for a question that asks one, and what a question loses as an answer."""

AROUND = 60
"""Characters on either side of a passage in which the figure stands that is asked for."""

NUMBER = deferred(
    r"(?:约|近|超过?|逾|达|約|近|超過?)?[\d０-９][\d０-９,，.．%％‰]*[万亿萬億千百余餘多]*"
    r"(?:[%％‰]|立方米|平方米|平方公里|公里|公斤|千瓦时|\w)?"
    r"|[一二三四五六七八九十百千万亿萬億两兩〇零]{2,}\w?"
)
CLAUSE = deferred(r"[，；：,;:](?!\d)")
SENTENCE = deferred(r"[。！？!?\n\r]|\.\s")


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
                offers.append((_worth(hit, passage, meant), hit))
    offers.sort(key=lambda each: (each[1].group is HitGroup.RELATED, -each[0]))
    return _scored(_apart(offers), found.lowest)[:most]


@dataclass(frozen=True, slots=True)
class Before:
    """What was found before passages are offered.

    Attributes:
        table: the hits, in no order.
        answers: what they are of.
    """

    table: Table
    answers: Sequence[Answer]

    @property
    def empty(self) -> bool:
        """Return whether nothing was found."""
        return not self.table.start.size

    @property
    def sure(self) -> bool:
        """Return whether any of it is such that no passages are offered beside it."""
        sure = np.isin(self.table.strength, [STRENGTH[match] for match in SURE])
        return bool((sure | (scores(self.table) >= WEAK)).any())

    @property
    def lowest(self) -> float:
        """The lowest score of a hit; 100 without any."""
        return round(float(scores(self.table).min(initial=100.0)), 1)

    def overlaps(self, segment: Segment, spans: Sequence[Span]) -> bool:
        """Return whether a hit overlaps the stretch of a segment that some spans reach over."""
        start, end = spans[0].start, max(span.end for span in spans)
        here = (self.table.start < end) & (start < self.table.end)
        return any(self.answers[which].segment is segment for which in self.table.which[here])


def _apart(found: Sequence[tuple[float, Hit]]) -> list[tuple[float, Hit]]:
    """Return the passages that overlap no better one."""
    kept: list[tuple[float, Hit]] = []
    for worth, hit in found:
        if not any(_overlap(hit, other) for _, other in kept):
            kept.append((worth, hit))
    return kept


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
    spans = [shown(segment, briefing.text, *span) for span in passage.spans]
    if meant.figure and (figure := _figure(briefing.text, spans)) is not None:
        spans = _with(spans, figure)
    lacks = tuple(typed[span.start : span.end].strip() for span in passage.lacks)
    start, end = spans[0].start, max(span.end for span in spans)
    return Hit(
        briefing,
        briefing.speech_at(start),
        start,
        end,
        tuple(spans),
        0.0,
        Match.TERMS,
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


def _figure(text: str, spans: Sequence[Span]) -> Span | None:
    """Return the number that stands next to a passage in its sentence; None if there is none."""
    start, end = spans[0].start, spans[-1].end
    before = [m.end() for m in SENTENCE.finditer(text, max(0, start - AROUND), start)]
    after = SENTENCE.search(text, end, end + AROUND)
    low = before[-1] if before else max(0, start - AROUND)
    high = after.start() if after else min(len(text), end + AROUND)
    best: tuple[int, Span] | None = None
    for number in NUMBER.finditer(text, low, high):
        span = Span(number.start(), number.end())
        far = min(
            max(span.start - other.end, other.start - span.end, 0)
            + (2 if span.end <= other.start else 0)
            for other in spans
        )
        if best is None or far < best[0]:
            best = far, span
    return best[1] if best else None


def _has_figure(hit: Hit) -> bool:
    """Return whether a number is among what a hit highlights, in one clause with the rest."""
    text = hit.briefing.text
    if not NUMBER.search(text, hit.start, hit.end):
        return False
    return CLAUSE.search(text, hit.start, hit.end) is None


def _worth(hit: Hit, passage: Passage, meant: Meaning) -> float:
    worth = passage.worth
    if meant.figure and _has_figure(hit):
        worth += FIGURE
    if meant.question and hit.speech is not None and hit.speech.kind is Kind.QUESTION:
        worth -= ASKED
    return worth


def _overlap(one: Hit, other: Hit) -> bool:
    return one.briefing is other.briefing and one.start < other.end and other.start < one.end
