"""The line above the text: the speaker, the place in the structure, how far in it is."""

from __future__ import annotations

import os

from briefing_tui.model import Attribution, Briefing, Speaker
from briefing_tui.text.clock import clock
from briefing_tui.translation import _
from briefing_tui.tui.contents import speaker_words
from briefing_tui.tui.typesetting.cells import cell_width


def place_words(briefing: Briefing, place: int, cells: int) -> str:
    """Return the speaker at a place and the sections that it lies in.

    The sections say more than the office: when both do not fit, the office is left out.

    Args:
        briefing: the one that is shown.
        place: an offset into its text.
        cells: how much room there is.
    """
    speech = briefing.speech_at(place)
    if speech is None:
        before = place < briefing.front_matter.end
        words = _("Before the speeches") if before else _("After the speeches")
        return f"{briefing_words(briefing)} › {words}"
    name, inferred = speaker_words(speech), speech.attribution is Attribution.INFERRED
    offices = _offices(speech.speaker) if speech.speaker else [""]
    sections = [s.title for s in briefing.sections_at(place)]
    for office in offices:
        speaker = f"{name} {office}".strip()
        if inferred:
            speaker = _("{name} · inferred").format(name=speaker)
        words = " › ".join([speaker, *sections])
        if cell_width(words) <= cells:
            break
    return words


def _offices(speaker: Speaker) -> list[str]:
    """Return forms of a speaker's first office, from the fullest to an empty one."""
    return [office_words(speaker), speaker.titles[0] if speaker.titles else "", ""]


def office_words(speaker: Speaker) -> str:
    """Return a speaker's first office, with the body it belongs to; empty without one."""
    return speaker.offices[0] if speaker.offices else ""


def clock_words(briefing: Briefing, place: int) -> str:
    """Return when the words at a place were said, ``00:24:13``; empty where nothing tells."""
    time = briefing.time_of(place, place + 1)
    return clock(time[0]) if time else ""


def right_words(briefing: Briefing, progress: float, number: int, total: int) -> str:
    """Return the warnings, the briefing's number, and how far into it the place is.

    Args:
        briefing: the one that is shown.
        progress: from 0 to 1.
        number: the briefing's number, from 0.
        total: how many briefings are open.
    """
    words = []
    if briefing.warnings:
        words.append(f"! {len(briefing.warnings)}")
    if total > 1:
        words.append(_("briefing {number}/{total}").format(number=number + 1, total=total))
    words.append(f"{progress:.0%}")
    return "  ".join(words)


def day_words(briefing: Briefing) -> str:
    """Return the day of a briefing, with the other days that its text gives."""
    others = _(", ").join(briefing.other_days)
    if briefing.date is None:
        return _("the text gives {days}").format(days=others) if others else _("no date")
    day = briefing.date.isoformat()
    return _("{day} (the text also gives {days})").format(day=day, days=others) if others else day


def briefing_words(briefing: Briefing) -> str:
    """Return a briefing's title, or the name of its file."""
    return briefing.title or os.path.basename(briefing.path)
