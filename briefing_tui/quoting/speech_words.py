"""The words of a speech, without its labels and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_tui.model import Span, Speech
from briefing_tui.recognition.structure.print_marks import print_marks

AROUND = 1_000
"""Code points before and after a stretch in which the ends of its lines are looked for."""


def spoken(text: str, speech: Speech | None, stretch: Span) -> Iterator[Span]:
    """Yield the parts of a stretch of one region that are spoken, without labels and notes.

    Where nobody speaks they are the parts without mark-up, footnote marks and raised figures.
    """
    asides = _asides(text, speech, stretch) if speech else _marks(text, stretch)
    return without(stretch, asides)


def _marks(text: str, stretch: Span) -> list[Span]:
    """Return the marks of print in the lines of a stretch, in text order."""
    begin = text.rfind("\n", max(0, stretch.start - AROUND), stretch.start) + 1
    begin = begin or max(0, stretch.start - AROUND)
    end = text.find("\n", stretch.end, stretch.end + AROUND)
    found: list[Span] = []
    for line in text[begin : end if end >= 0 else stretch.end + AROUND].splitlines(keepends=True):
        words = line.lstrip()
        at = begin + len(line) - len(words)
        found += (Span(at + mark.start, at + mark.end) for mark in print_marks(words.rstrip()))
        begin += len(line)
    return sorted(mark for mark in found if stretch.start < mark.end and mark.start < stretch.end)


def _asides(text: str, speech: Speech, stretch: Span) -> list[Span]:
    """Return the labels of a stretch, with any colon after them, and its notes, in text order."""
    found = [span for span in speech.notes if span.start < stretch.end]
    for label in speech.labels:
        end = label.end
        while text[end : end + 1] in (":", "：", "︰", "∶"):
            end += 1
        found.append(Span(label.start, end))
    return sorted(span for span in found if span.end > stretch.start)


def without(stretch: Span, cut: Iterable[Span]) -> Iterator[Span]:
    """Yield the parts of a stretch outside the spans in ``cut``, which are in text order."""
    position = stretch.start
    for start, end in cut:
        if position < start:
            yield Span(position, min(start, stretch.end))
        position = max(position, end)
    if position < stretch.end:
        yield Span(position, stretch.end)


def behind_label(text: str, speech: Speech) -> Span:
    """Return a speech from its first word that is no label and no note, to its end."""
    first = next((span for span in spoken(text, speech, speech.span)), speech.span)
    return Span(first.start, speech.end)
