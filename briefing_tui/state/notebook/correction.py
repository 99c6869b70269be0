"""Corrections that a reader makes to a briefing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from uuid import uuid4

from briefing_tui.model import Briefing, Source, Span, Speech
from briefing_tui.state.notebook.keep_quote import is_same, lasting_path
from briefing_tui.state.notebook.kept_quote import QuotedPassage
from briefing_tui.state.notebook.quoted_passages import passage_at

_HEAD = 48
"""Code points of a speech that it is known again by."""


class Fault(StrEnum):
    """The kinds of correction.

    ``SPEAKER``: another person speaks here. ``CONFIRMED``: who is said to speak here does.
    ``NO_TURN``: nobody begins to speak here. ``SPLIT``: somebody begins to speak here.
    ``NOBODY``: nobody can be named here. ``NOTE``: this is nobody's words. ``SAME``: two
    speakers are one person. ``NAME``: a name is spelt otherwise.
    """

    SPEAKER = "speaker"
    CONFIRMED = "confirmed"
    NO_TURN = "no-turn"
    SPLIT = "split"
    NOBODY = "nobody"
    NOTE = "note"
    SAME = "same"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing set right in one briefing.

    Attributes:
        fault: what was wrong.
        sha256: of the file that it was found in.
        path: where that file lies.
        passage: the head of the speech that it is about, where a turn begins, or the note; None
            for one about a name.
        name: the name that was wrong, or of the person who is another; None where none is.
        right: the name that is right; None where none is needed.
        id: a UUID.
        created: when it was made, with its time zone.
    """

    fault: Fault
    sha256: str
    path: str
    passage: QuotedPassage | None = None
    name: str | None = None
    right: str | None = None
    id: str = field(default_factory=lambda: str(uuid4()))
    created: datetime = field(default_factory=lambda: datetime.now(UTC))

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


def no_turn(briefing: Briefing, speech: Speech) -> Correction:
    """Return a correction that joins a speech to what comes before: nobody begins to speak."""
    return _about(briefing, Fault.NO_TURN, speech)


def begins(briefing: Briefing, offset: int, name: str | None) -> Correction:
    """Return a correction: from a place on another person speaks, or nobody who is known."""
    end = min(len(briefing.text), offset + _HEAD)
    return _at(briefing, Fault.SPLIT, Span(offset, end), name)


def nobody(briefing: Briefing, speech: Speech) -> Correction:
    """Return a correction: nobody can be named as the speaker of a speech."""
    return _about(briefing, Fault.NOBODY, speech)


def is_note(briefing: Briefing, span: Span) -> Correction:
    """Return a correction: a stretch of the text is nobody's words."""
    return _at(briefing, Fault.NOTE, span, None)


def _at(briefing: Briefing, fault: Fault, span: Span, right: str | None) -> Correction:
    source = briefing.source
    passage = passage_at(briefing.text, span)
    return Correction(fault, source.sha256, lasting_path(source), passage, None, right)


def same_person(briefing: Briefing, name: str, right: str) -> Correction:
    """Return a correction: the speaker called ``name`` is the one called ``right``."""
    return _about(briefing, Fault.SAME, None, name=name, right=right)


def spelt(briefing: Briefing, name: str, right: str) -> Correction:
    """Return a correction of the spelling of a speaker's name."""
    return _about(briefing, Fault.NAME, None, name=name, right=right)


def _about(
    briefing: Briefing,
    fault: Fault,
    speech: Speech | None,
    *,
    name: str | None = None,
    right: str | None = None,
) -> Correction:
    passage = None
    if speech:
        head = Span(speech.start, min(speech.end, speech.start + _HEAD))
        passage = passage_at(briefing.text, head)
    source = briefing.source
    return Correction(fault, source.sha256, lasting_path(source), passage, name, right)
