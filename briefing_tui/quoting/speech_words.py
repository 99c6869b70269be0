"""The words of a speech, without its labels and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_tui.model import Span, Speech


def spoken(text: str, speech: Speech | None, stretch: Span) -> Iterator[Span]:
    """Yield the parts of a stretch of one region that are spoken, without labels and notes."""
    return without(stretch, _asides(text, speech, stretch) if speech else [])


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
