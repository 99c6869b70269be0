"""Kept quotes in the texts of today."""

from __future__ import annotations

from briefing_tui.model import Briefing, Span
from briefing_tui.state.notebook.kept_quote import KeptQuote
from briefing_tui.state.notebook.quoted_passages import find_passage


def refind(kept: KeptQuote, briefing: Briefing) -> tuple[Span, ...] | None:
    """Return the spans of a kept quote's passages in a briefing.

    In the file that the quote was taken from they are the passages' own offsets; in one that
    has changed, or in another, the places of the same words in the same order.

    Returns:
        The spans in text order; None where a passage is lost.
    """
    if briefing.source.sha256 == kept.sha256 and all(
        briefing.text[passage.start : passage.end] == passage.exact for passage in kept.passages
    ):
        return tuple(Span(passage.start, passage.end) for passage in kept.passages)
    found = [find_passage(briefing.text, passage) for passage in kept.passages]
    spans = tuple(span for span in found if span)
    if len(spans) < len(found) or list(spans) != sorted(spans):
        return None
    return spans
