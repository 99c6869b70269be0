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


def split_at(briefing: Briefing, offset: int, name: str | None, label: str = "") -> Briefing | None:
    """Return the briefing with a new speech from an offset on; None where none can begin there.

    It begins within another speech, or before the first or after the last one, where it goes on
    to the next of the three.

    Args:
        briefing: as it is.
        offset: where the new speech begins.
        name: who speaks from there on; None for nobody known.
        label: the words at that place that name the speaker, and are nobody's.
    """
    if label and not briefing.text.startswith(label, offset):
        return None
    speech = briefing.speech_at(offset)
    if speech is None:
        return _begun_outside(briefing, offset, name, label)
    if offset <= speech.start:
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
    after = _begun(briefing, after, name, label)
    at = briefing.speeches.index(speech)
    speeches = (*briefing.speeches[:at], before, after, *briefing.speeches[at + 1 :])
    return replace(briefing, speeches=speeches)


def _begun_outside(
    briefing: Briefing, offset: int, name: str | None, label: str
) -> Briefing | None:
    """Return the briefing with a new speech in its front or back matter."""
    front, back = briefing.front_matter, briefing.back_matter
    in_front = front.start <= offset < front.end
    if not in_front and not back.start <= offset < back.end:
        return None
    end = front.end if in_front else back.end
    reason = Reason("unnamed", (), Span(offset, offset))
    new = Speech("", None, Kind.UNKNOWN, Attribution.NONE, offset, end, (), (), (), reason)
    new = _begun(briefing, new, name, label)
    if in_front:
        front = Span(front.start, offset)
        return replace(briefing, front_matter=front, speeches=(new, *briefing.speeches))
    # Before the first speech of a text without any, all of it may be back matter.
    speeches: tuple[Speech, ...] = (new,)
    if not briefing.speeches:
        front = Span(front.start, offset)
    elif offset > back.start:
        # What stands between the two is nobody's: a note of the speech before.
        last = briefing.speeches[-1]
        notes = (*last.notes, Span(back.start, offset))
        speeches = (*briefing.speeches[:-1], replace(last, end=offset, notes=notes), new)
    else:
        speeches = (*briefing.speeches, new)
    return replace(briefing, front_matter=front, speeches=speeches, back_matter=Span(end, end))


def _begun(briefing: Briefing, speech: Speech, name: str | None, label: str) -> Speech:
    """Return a speech that a reader has begun, with its speaker and its label."""
    if label:
        span = Span(speech.start, min(speech.end, speech.start + len(label)))
        others = (one for one in speech.labels if one.start >= span.end)
        speech = replace(speech, labels=(span, *others))
    return nobody_in(speech) if name is None else spoken_by(briefing, speech, name)


def joined_to_before(
    briefing: Briefing, number: int, *, keeps_label: bool = False
) -> Briefing | None:
    """Return the briefing with one speech joined to what comes before.

    What was said by a person whom the transcript names elsewhere alone is ``corrected``.

    Args:
        briefing: as it is.
        number: of the speech, from 0.
        keeps_label: whether its label stays one; else it is spoken. Front matter has no labels,
            so that the first speech cannot be joined then.
    """
    speech = briefing.speeches[number]
    rest = briefing.speeches[number + 1 :]
    if number == 0:
        if keeps_label:
            return None
        front = Span(briefing.front_matter.start, speech.end)
        return replace(briefing, front_matter=front, speeches=rest)
    before = briefing.speeches[number - 1]
    longer = replace(
        before,
        end=speech.end,
        labels=(*before.labels, *speech.labels) if keeps_label else before.labels,
        notes=tuple(sorted((*before.notes, *speech.notes))),
        sections=(*before.sections, *speech.sections),
    )
    if before.speaker is not None and before.attribution is Attribution.LABELLED:
        longer = spoken_by(briefing, longer, before.speaker.name)
    return replace(briefing, speeches=(*briefing.speeches[: number - 1], longer, *rest))


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
    return _with(briefing, speech, replace(speech, notes=tuple(sorted((*speech.notes, span)))))


def no_note_at(briefing: Briefing, span: Span) -> Briefing | None:
    """Return the briefing with a note as spoken words; None where there is none."""
    speech = briefing.speech_at(span.start)
    if speech is None or span not in speech.notes:
        return None
    notes = tuple(note for note in speech.notes if note != span)
    return _with(briefing, speech, replace(speech, notes=notes))


def no_label_at(briefing: Briefing, span: Span) -> Briefing | None:
    """Return the briefing with a label as spoken words; None where there is none."""
    speech = briefing.speech_at(span.start)
    if speech is None or span not in speech.labels:
        return None
    labels = tuple(label for label in speech.labels if label != span)
    return _with(briefing, speech, replace(speech, labels=labels))


def _with(briefing: Briefing, old: Speech, new: Speech) -> Briefing:
    """Return the briefing with one speech in the place of another."""
    at = briefing.speeches.index(old)
    return replace(briefing, speeches=(*briefing.speeches[:at], new, *briefing.speeches[at + 1 :]))


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
