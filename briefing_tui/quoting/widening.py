"""Selections made whole before they are quoted."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_tui.model import Briefing, Span
from briefing_tui.quoting.cuts import Cut, made_whole
from briefing_tui.quoting.speech_words import spoken


def whole_names(briefing: Briefing) -> tuple[str, ...]:
    """Return the names of the speakers that can be cut, those of two characters and more."""
    return tuple(dict.fromkeys(s.name for s in briefing.speakers if len(s.name) > 1))


def whole(briefing: Briefing, passages: Iterable[Span]) -> tuple[list[Span], list[Cut], list[Cut]]:
    """Return passages made whole, what was added to them, and what they still lack.

    No passage grows into another speech, into a label or over a note.
    """
    grown: list[Span] = []
    mended: list[Cut] = []
    rest: list[Cut] = []
    names = whole_names(briefing)
    for passage in passages:
        trimmed = _trimmed(briefing.text, passage)
        if trimmed is None:
            grown.append(passage)
            continue
        first = _words_at(briefing, trimmed.start)
        last = _words_at(briefing, trimmed.end - 1)
        if first is None or last is None:
            grown.append(passage)
            continue
        span, added, lacking = made_whole(
            briefing.text, trimmed, Span(first.start, last.end), names
        )
        grown.append(Span(min(passage.start, span.start), max(passage.end, span.end)))
        mended += added
        rest += lacking
    return grown, mended, rest


def _trimmed(text: str, passage: Span) -> Span | None:
    start, end = max(0, passage.start), min(len(text), passage.end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _words_at(briefing: Briefing, offset: int) -> Span | None:
    """Return the unbroken words of a region around an offset; None in a label or a note."""
    speech = briefing.speech_at(offset)
    if speech is not None:
        region = speech.span
    elif offset < briefing.front_matter.end:
        region = briefing.front_matter
    else:
        region = briefing.back_matter
    return next(
        (part for part in spoken(briefing.text, speech, region) if part.start <= offset < part.end),
        None,
    )
