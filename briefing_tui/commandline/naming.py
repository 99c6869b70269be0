"""How a speaker is written in the output of commands."""

from __future__ import annotations

from briefing_tui.model import Attribution, Briefing, Role, Speech
from briefing_tui.quoting.forms import form_of, office_of
from briefing_tui.words import _


def doubt(speech: Speech) -> str:
    """``inferred`` where nothing names the speaker at this place, else empty."""
    return _("inferred") if speech.attribution is Attribution.INFERRED else ""


def name_with_doubt(speech: Speech | None) -> str:
    """The speaker's name, said to be inferred where it is; empty in front and back matter."""
    if speech is None:
        return ""
    if speech.speaker is None:
        return _("Speaker unknown")
    told = doubt(speech)
    if not told:
        return speech.speaker.name
    return _("{name} ({doubt})").format(name=speech.speaker.name, doubt=told)


def standing(briefing: Briefing, speech: Speech) -> str:
    """Office or part of the speaker and how that is known, parted by dots; may be empty."""
    speaker = speech.speaker
    if speaker is None:
        return ""
    part = _("host") if speaker.role is Role.HOST else ""
    told = [part, office_of(speaker, form_of(briefing)), doubt(speech)]
    return " · ".join(piece for piece in told if piece)
