"""How a speaker is written in the output of commands."""

from __future__ import annotations

from briefing_tui.model import Attribution, Briefing, Role, Speech
from briefing_tui.quoting.forms import form_of, office_of
from briefing_tui.translation import _


def doubt(speech: Speech) -> str:
    """How a speaker is known whom no label names; empty for one whom a label does."""
    told = {
        Attribution.INFERRED: _("inferred"),
        Attribution.CORRECTED: _("corrected by hand"),
    }
    return told.get(speech.attribution, "")


def name_with_doubt(speech: Speech | None) -> str:
    """The speaker's name, with what is to be said of it; empty in front and back matter."""
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
