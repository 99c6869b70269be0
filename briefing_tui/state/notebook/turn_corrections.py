"""Corrections of where turns begin, of what is nobody's words, and of speakers unknown."""

from __future__ import annotations

from briefing_tui.dataclass import replace
from briefing_tui.model import (
    Attribution,
    Briefing,
    Kind,
    Reason,
    Role,
    Section,
    Span,
    Speaker,
    Speech,
)


def split_at(briefing: Briefing, offset: int, name: str | None) -> Briefing | None:
    """Return the briefing with a new speech from an offset on; None where none can begin there.

    Args:
        briefing: as it is.
        offset: where the new speech begins, within another.
        name: who speaks from there on; None for nobody known.
    """
    speech = briefing.speech_at(offset)
    if speech is None or offset <= speech.start:
        return None
    if not any(c.isalnum() for c in briefing.text[speech.start : offset]):
        return None
    before = replace(
        speech,
        end=offset,
        labels=tuple(label for label in speech.labels if label.end <= offset),
        notes=tuple(note for note in speech.notes if note.end <= offset),
        sections=_sections_until(speech.sections, offset),
    )
    after = replace(
        speech,
        start=offset,
        labels=tuple(label for label in speech.labels if label.start >= offset),
        notes=tuple(note for note in speech.notes if note.start >= offset),
        sections=tuple(section for section in speech.sections if section.start >= offset),
    )
    after = nobody_in(after) if name is None else spoken_by(briefing, after, name)
    at = briefing.speeches.index(speech)
    speeches = (*briefing.speeches[:at], before, after, *briefing.speeches[at + 1 :])
    return replace(briefing, speeches=speeches)


def spoken_by(briefing: Briefing, speech: Speech, name: str) -> Speech:
    """Return a speech credited to a person, a known one or a new one, as its reader has said."""
    known = (s.speaker for s in briefing.speeches if s.speaker and s.speaker.name == name)
    speaker = next(known, None)
    if speaker is None:
        role = Role.REPORTER if speech.kind is Kind.QUESTION else Role.UNKNOWN
        speaker = Speaker("", name, role, (), None, 0, 0)
    reason = Reason("corrected", (speaker.name,), Span(speech.start, speech.start))
    return replace(speech, speaker=speaker, attribution=Attribution.CORRECTED, reason=reason)


def nobody_in(speech: Speech) -> Speech:
    """Return a speech of which nobody can be named."""
    reason = Reason("unnamed", (), Span(speech.start, speech.start))
    return replace(speech, speaker=None, attribution=Attribution.NONE, reason=reason)


def noted(briefing: Briefing, span: Span) -> Briefing | None:
    """Return the briefing with a stretch of one speech as a note; None where it is of none."""
    speech = briefing.speech_at(span.start)
    if speech is None or span.end > speech.end:
        return None
    apart = (*speech.labels, *speech.notes)
    if any(one.start < span.end and span.start < one.end for one in apart):
        return None
    changed = replace(speech, notes=tuple(sorted((*speech.notes, span))))
    at = briefing.speeches.index(speech)
    speeches = (*briefing.speeches[:at], changed, *briefing.speeches[at + 1 :])
    return replace(briefing, speeches=speeches)


def _sections_until(sections: tuple[Section, ...], offset: int) -> tuple[Section, ...]:
    """Return the sections that begin before an offset, cut there."""
    return tuple(
        replace(
            section,
            end=min(section.end, offset),
            sections=_sections_until(section.sections, offset),
        )
        for section in sections
        if section.start < offset
    )
