"""Outlines: what filters ask of a briefing, without its text."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.model import Briefing, Kind, Section, Span, walk_sections
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.speakers import Known


class Part(NamedTuple):
    """A speech.

    Attributes:
        span: where it stands.
        kind: what it is in the course of the briefing.
        known: what its speaker is known by; None where nobody is named.
        sections: its sections, in text order, each with what it is called.
    """

    span: Span
    kind: Kind
    known: Known | None
    sections: tuple[tuple[Span, str], ...]


Outline = tuple[Part, ...]
"""The speeches of a briefing."""


def outline_of(briefing: Briefing) -> Outline:
    """Return the outline of a briefing; one that is on disk is read for it."""
    known = {speaker.id: Known.of(speaker) for speaker in briefing.speakers}
    return tuple(
        Part(
            speech.span,
            speech.kind,
            known[speech.speaker.id] if speech.speaker is not None else None,
            tuple(_called(speech.sections)),
        )
        for speech in briefing.speeches
    )


def _called(sections: tuple[Section, ...]) -> Iterator[tuple[Span, str]]:
    for section in walk_sections(sections):
        yield Span(section.start, section.end), section.title
