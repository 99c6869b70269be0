"""Stretches: where the filters of a query hold in one briefing, as spans of its text.

The index tells the same of a whole library by its columns (:mod:`briefing_tui.search.regions`); a
corpus is counted without an index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing_tui.model import Briefing, Span
from briefing_tui.search.heading_names import known_by
from briefing_tui.search.outline import Outline, Part, outline_of
from briefing_tui.search.regions import Wanted


def wanted_spans(wanted: Wanted, briefing: Briefing) -> list[Span]:
    """Return the stretches of a briefing that filters want, in order, none touching another.

    What nobody says is wanted too where the filters only exclude.
    """
    day = briefing.date
    if wanted.days and not (day and any(first <= day <= last for first, last in wanted.days)):
        return []
    outline = outline_of(briefing)
    whole = [Span(0, len(briefing.text))]
    found = joined(_selected(wanted, outline)) if wanted.selects else whole
    return common(found, between(joined(_excluded(wanted, outline)), len(briefing.text)))


def _selected(wanted: Wanted, outline: Outline) -> Iterator[Span]:
    for part in outline:
        if wanted.kinds and part.kind not in wanted.kinds:
            continue
        if all(part.known in meant for meant in wanted.speakers):
            yield from _headed(wanted.headings, part) if wanted.headings else (part.span,)


def _headed(headings: Sequence[str], part: Part) -> Iterator[Span]:
    for span, title in part.sections:
        if all(known_by(words, title) for words in headings):
            yield span


def _excluded(wanted: Wanted, outline: Outline) -> Iterator[Span]:
    for part in outline:
        if any(part.known in meant for meant in wanted.not_speakers):
            yield part.span
        for span, title in part.sections:
            if any(known_by(words, title) for words in wanted.not_headings):
                yield span


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that touch as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def between(spans: Sequence[Span], length: int) -> list[Span]:
    """Return what spans, which are in order and do not touch, leave of a text of some length."""
    edges = [0, *(edge for span in spans for edge in span), length]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [Span(start, end) for start, end in pairs if start < end]


def common(one: Sequence[Span], another: Sequence[Span]) -> list[Span]:
    """Return what is in both of two lists of spans in order that do not touch."""
    found = []
    first = second = 0
    while first < len(one) and second < len(another):
        start = max(one[first].start, another[second].start)
        end = min(one[first].end, another[second].end)
        if start < end:
            found.append(Span(start, end))
        if one[first].end <= another[second].end:
            first += 1
        else:
            second += 1
    return found
