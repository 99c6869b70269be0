"""Names of speakers in the output of commands."""

from __future__ import annotations

from briefing_tui.model import Attribution, Briefing, Role, Speech
from briefing_tui.quoting.office import office_of
from briefing_tui.translation import _


def doubt(speech: Speech) -> str:
    """Return how a speaker without a label is known; empty for one that a label names."""
    told = {
        Attribution.INFERRED: _("inferred"),
        Attribution.CORRECTED: _("corrected by hand"),
    }
    return told.get(speech.attribution, "")


def name_with_doubt(speech: Speech | None) -> str:
    """Return the speaker's name and how it is known; empty in front and back matter."""
    if speech is None:
        return ""
    if speech.speaker is None:
        return _("Speaker unknown")
    told = doubt(speech)
    if not told:
        return speech.speaker.name
    return _("{name} ({doubt})").format(name=speech.speaker.name, doubt=told)


def standing(briefing: Briefing, speech: Speech) -> str:
    """Return the speaker's office or role and how it is known, separated by dots; may be empty."""
    speaker = speech.speaker
    if speaker is None:
        return ""
    part = _("host") if speaker.role is Role.HOST else ""
    told = [part, office_of(speaker, briefing), doubt(speech)]
    return " · ".join(piece for piece in told if piece)
