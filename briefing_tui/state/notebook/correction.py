"""Corrections that a reader makes to a briefing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from uuid import uuid4

from briefing_tui.model import Briefing, Kind, Source, Span, Speaker, Speech
from briefing_tui.state.notebook.keep_quote import is_same, lasting_path
from briefing_tui.state.notebook.kept_quote import QuotedPassage
from briefing_tui.state.notebook.quoted_passages import passage_at

_HEAD = 80
"""Code points of a speech that it is known again by."""

_FIRST_WORDS = 240
"""Code points of a text, or of a person's first speech, that it is known again by.

Briefings of one series begin with the same greeting, and may lie at the same path day by day.
"""


class Fault(StrEnum):
    """The kinds of correction.

    ``SPEAKER``: another person speaks here. ``CONFIRMED``: who is said to speak here does.
    ``JOINED``: the speech before goes on here. ``NO_TURN``: a label is none, so that the speech
    before goes on with its words. ``NO_LABEL``: a label within a speech is none.
    ``SPLIT``: somebody begins to speak here. ``NOBODY``: nobody can be named here.
    ``NOTE``: this is nobody's words. ``NO_NOTE``: a note is spoken. ``KIND``: a speech is of
    another kind. ``SAME``: two speakers are one person. ``NAME``: a name is another.
    ``OFFICE``: a speaker has another office. ``DATE``: the briefing was on another day.
    ``TITLE``: the briefing has another title.
    """

    SPEAKER = "speaker"
    CONFIRMED = "confirmed"
    JOINED = "joined"
    NO_TURN = "no-turn"
    NO_LABEL = "no-label"
    SPLIT = "split"
    NOBODY = "nobody"
    NOTE = "note"
    NO_NOTE = "no-note"
    KIND = "kind"
    SAME = "same"
    NAME = "name"
    OFFICE = "office"
    DATE = "date"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing set right in one briefing.

    Attributes:
        fault: what was wrong.
        sha256: of the file that it was found in.
        path: where that file lies.
        passage: the words that it is about, by which it is known whether it still applies: the
            head of the speech, where a turn begins, the note or label; for a name or an office
            the head of that person's first speech, for day and title that of the text. None in
            entries of earlier versions about a name.
        name: the name that was wrong, or of the person who is another; of a turn that begins,
            the words of its label. None where there is none.
        right: the name, office, kind, day or title that is right; None for none.
        id: a UUID.
        created: when it was made, with its time zone.
        why: the reason that its user gave; may be empty.
    """

    fault: Fault
    sha256: str
    path: str
    passage: QuotedPassage | None = None
    name: str | None = None
    right: str | None = None
    id: str = field(default_factory=lambda: str(uuid4()))
    created: datetime = field(default_factory=lambda: datetime.now(UTC))
    why: str = ""

    def concerns(self, source: Source) -> bool:
        """Return whether the correction is about a file, by its content or its path."""
        return is_same(source, self.sha256, self.path)


def speaker_is(briefing: Briefing, speech: Speech, name: str) -> Correction:
    """Return a correction that credits a speech to a person."""
    return _about(briefing, Fault.SPEAKER, speech, right=name)


def confirmed(briefing: Briefing, speech: Speech) -> Correction:
    """Return a correction that confirms the speaker of a speech.

    Raises:
        ValueError: the speech has no speaker.
    """
    if speech.speaker is None:
        raise ValueError("nobody is said to speak here")
    return _about(briefing, Fault.CONFIRMED, speech, right=speech.speaker.name)


def joined(briefing: Briefing, speech: Speech) -> Correction:
    """Return a correction that joins a speech to the one before; its label stays a label."""
    return _about(briefing, Fault.JOINED, speech)


def no_turn(briefing: Briefing, speech: Speech) -> Correction:
    """Return a correction that joins a speech to what comes before; its label is spoken."""
    return _about(briefing, Fault.NO_TURN, speech)


def no_label(briefing: Briefing, label: Span) -> Correction:
    """Return a correction: a label within a speech is spoken."""
    return _at(briefing, Fault.NO_LABEL, label)


def begins(briefing: Briefing, offset: int, name: str | None, label: str = "") -> Correction:
    """Return a correction: from a place on another person speaks, or nobody who is known.

    Args:
        briefing: as it is.
        offset: where the turn begins.
        name: who speaks; None for nobody known.
        label: the words at that place that name the speaker, and are nobody's.
    """
    end = min(len(briefing.text), offset + _HEAD)
    return _at(briefing, Fault.SPLIT, Span(offset, end), name, label or None)


def nobody(briefing: Briefing, speech: Speech) -> Correction:
    """Return a correction: nobody can be named as the speaker of a speech."""
    return _about(briefing, Fault.NOBODY, speech)


def is_note(briefing: Briefing, span: Span) -> Correction:
    """Return a correction: a stretch of the text is nobody's words."""
    return _at(briefing, Fault.NOTE, span)


def no_note(briefing: Briefing, note: Span) -> Correction:
    """Return a correction: a note is spoken."""
    return _at(briefing, Fault.NO_NOTE, note)


def kind_is(briefing: Briefing, speech: Speech, kind: Kind) -> Correction:
    """Return a correction of the kind of a speech."""
    return _about(briefing, Fault.KIND, speech, str(kind))


def same_person(briefing: Briefing, name: str, right: str) -> Correction:
    """Return a correction: the speaker called ``name`` is the one called ``right``."""
    return _of(briefing, Fault.SAME, name, right)


def spelt(briefing: Briefing, name: str, right: str) -> Correction:
    """Return a correction of a speaker's name, wherever that speaker stands."""
    return _of(briefing, Fault.NAME, name, right)


def office_is(briefing: Briefing, speaker: Speaker, office: str) -> Correction:
    """Return a correction of a speaker's office as of that day; an empty one is none.

    Args:
        briefing: as it is.
        speaker: one of its speakers.
        office: as it is to be printed; several are parted by semicolons.
    """
    return _of(briefing, Fault.OFFICE, speaker.name, office or None)


def day_is(briefing: Briefing, iso: str | None) -> Correction:
    """Return a correction of the day of a briefing, in ISO form; None where it is unknown."""
    return _at(briefing, Fault.DATE, _first_words(briefing), iso)


def title_is(briefing: Briefing, title: str) -> Correction:
    """Return a correction of the title of a briefing; an empty one is none."""
    return _at(briefing, Fault.TITLE, _first_words(briefing), title or None)


def _about(
    briefing: Briefing, fault: Fault, speech: Speech, right: str | None = None
) -> Correction:
    """Return a correction of one speech, known by its head."""
    head = Span(speech.start, min(speech.end, speech.start + _HEAD))
    return _at(briefing, fault, head, right)


def _of(briefing: Briefing, fault: Fault, name: str, right: str | None) -> Correction:
    """Return a correction of one speaker, known by the head of the first speech."""
    own = (s for s in briefing.speeches if s.speaker is not None and s.speaker.name == name)
    first = next(own, None)
    span = Span(0, 0) if first is None else first.span
    head = Span(span.start, min(span.end, span.start + _FIRST_WORDS))
    return _at(briefing, fault, head, right, name)


def _first_words(briefing: Briefing) -> Span:
    """Return the head of a text from its first character that is no white space."""
    text = briefing.text
    start = len(text) - len(text.lstrip())
    return Span(start, min(len(text), start + _FIRST_WORDS))


def _at(
    briefing: Briefing,
    fault: Fault,
    span: Span,
    right: str | None = None,
    name: str | None = None,
) -> Correction:
    source = briefing.source
    passage = passage_at(briefing.text, span)
    return Correction(fault, source.sha256, lasting_path(source), passage, name, right)
