"""The words and rules of speech heads and fold lines."""

from __future__ import annotations

from briefing_tui.model import Attribution, Kind, Role, Speech
from briefing_tui.text.languages import alternatives
from briefing_tui.text.visible import visible
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.typesetting.cells import cell_width, fit

UNBROKEN = "─"
BROKEN = "╌"

_MARKS = alternatives("question_labels")


def head(speech: Speech, width: int) -> tuple[str, tuple[int, int]]:
    """Return the head of a speech: the speaker, the office, and how these are known.

    The rule is unbroken where the transcript names the speaker, broken where it does not.

    Returns:
        A line of ``width`` cells (or a little less where a rule's sign is two cells wide), and
        where in it the name stands.
    """
    named = speech.attribution in (Attribution.LABELLED, Attribution.CORRECTED)
    rule = UNBROKEN if named else BROKEN
    lead = rule * 2 + " "
    if speech.kind is Kind.QUESTION and not named_by_mark(speech):
        lead += _("Q") + " "
    room = max(width - cell_width(lead), 1)
    name = fit(_one_line(speaker_name(speech)), room)
    words = lead + name
    if particulars := _particulars(speech):
        words += fit("  " + particulars, max(width - cell_width(words), 0))
    left = width - cell_width(words) - 1
    if left >= cell_width(rule):
        words += " " + rule * (left // cell_width(rule))
    return fit(words, width), (len(lead), len(lead) + len(name))


def speaker_name(speech: Speech) -> str:
    """Return the name to show for the speaker of a speech."""
    return speech.speaker.name if speech.speaker else _("speaker unknown")


def named_by_mark(speech: Speech) -> bool:
    """Return whether the speaker's name is only the mark of a question, such as ``问``."""
    return speaker_name(speech).strip(" 0123456789").casefold() in _MARKS


def fold(speech: Speech | None, text: str, width: int) -> str:
    """Return the line that stands for a hidden region, which holds ``text``."""
    if speech is None:
        count = sum(not character.isspace() for character in text)
        words = ngettext("⋯ {count} character", "⋯ {count} characters", count)
        return fit(words.format(count=count), width)
    count = spoken(speech, text)
    words = ngettext("⋯ {name} {count} character", "⋯ {name} {count} characters", count)
    return fit(words.format(name=_one_line(speaker_name(speech)), count=count), width)


def spoken(speech: Speech, text: str) -> int:
    """Return how many characters a speech has, without white space, labels and notes."""
    count = sum(not character.isspace() for character in text)
    for start, end in {*speech.labels, *speech.notes}:
        part = text[start - speech.start : end - speech.start]
        count -= sum(not character.isspace() for character in part)
    return count


def _particulars(speech: Speech) -> str:
    """Return role, offices and what is uncertain, as the head shows them after the name."""
    parts: list[str] = []
    if speech.speaker is not None:
        roles = {Role.HOST: _("host"), Role.INTERPRETER: _("interpreter")}
        if (role := roles.get(speech.speaker.role)) is not None:
            parts.append(role)
        if speech.speaker.offices:
            parts.append(_("; ").join(map(_one_line, speech.speaker.offices)))
    if speech.attribution is Attribution.INFERRED:
        parts.append(_("inferred"))
    if speech.attribution is Attribution.CORRECTED:
        parts.append(_("corrected by hand"))
    return " · ".join(parts)


def _one_line(text: str) -> str:
    """Return ``text`` for a head: on one line, visible, its white space single."""
    return " ".join(visible(text, keep=" \n\t").split())
