"""Corrections in the interface language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.translation import _, ngettext

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.state.notebook.correction import Correction

_LONGEST = 40
"""Code points of the words of a note or label that are named."""


class ListedCorrection(NamedTuple):
    """The words of a list about a correction.

    Attributes:
        words: what it says, and whether it applies.
        detail: its reason, else the words that it is about.
        preview: those words, and beneath them line, moment and reason.
    """

    words: str
    detail: str
    preview: str


def correction_words(correction: Correction) -> str:
    """Return what a correction says, in the interface language."""
    from briefing_tui.recognition.lexicon.voices import is_voice
    from briefing_tui.state.notebook.correction import Fault

    right, name = correction.right, correction.name or ""
    about = _short(correction.passage.exact) if correction.passage else ""
    told = {
        Fault.SPEAKER: _("{name} speaks here"),
        Fault.CONFIRMED: _("yes, {name} speaks here"),
        Fault.JOINED: _("the speech before goes on here"),
        Fault.NO_TURN: _("nobody begins to speak here"),
        Fault.NO_LABEL: _("“{about}” is spoken, no label"),
        Fault.SPLIT: _("from here on: {name}"),
        Fault.NOBODY: _("nobody can be named here"),
        Fault.NOTE: _("a note, nobody’s words"),
        Fault.NO_NOTE: _("“{about}” is spoken, no note"),
        Fault.KIND: _("of the kind: {name}"),
        Fault.SAME: _("{old} is {name}"),
        Fault.NAME: _("{old} is spelt {name}"),
        Fault.OFFICE: _("office of {old}: {name}"),
        Fault.DATE: _("day of the briefing: {name}"),
        Fault.TITLE: _("title of the briefing: {name}"),
    }[correction.fault]
    if correction.fault is Fault.NAME and is_voice(name):
        told = _("{old} is {name}")
    if correction.fault is Fault.KIND:
        right = _kind(right)
    elif right is None:
        fault = correction.fault
        right = _("none") if fault in (Fault.OFFICE, Fault.TITLE) else _("speaker unknown")
        right = _("unknown") if fault is Fault.DATE else right
    return told.format(name=right, old=name, about=about)


def listed_correction(
    correction: Correction, briefing: Briefing, *, is_lost: bool, by: str = "", dispute: str = ""
) -> ListedCorrection:
    """Return what a list says of a correction.

    Args:
        correction: one of this briefing.
        briefing: as it was read.
        is_lost: whether it does not apply any more.
        by: where it is kept and by whom; empty where nothing is shared.
        dispute: what others say who disagree; empty where nobody does.
    """
    from briefing_tui.state.notebook.applying import standing

    words = correction_words(correction)
    if dispute:
        words = f"{words} · {dispute}"
    elif is_lost:
        words = _("{what} (does not apply: its words are no longer there)").format(what=words)
    about = " ".join((correction.passage.exact if correction.passage else "").split())
    found = standing(briefing, correction)
    line = _("line {line}").format(line=briefing.line_of(found.start)) if found else ""
    made = correction.created.astimezone().strftime("%Y-%m-%d %H:%M")
    beneath = " · ".join(filter(None, [line, by or made, correction.why]))
    return ListedCorrection(words, correction.why or about, f"{about}\n{beneath}")


def counted_words(count: int, name: str) -> str:
    """Return how many corrections went to a file, or came from it."""
    said = ngettext("{count} correction · {path}", "{count} corrections · {path}", count)
    return said.format(count=count, path=name)


def _kind(value: str | None) -> str:
    from briefing_tui.kind_words import kind_words
    from briefing_tui.model import Kind

    kind = next((kind for kind in Kind if kind == value), None)
    return kind_words(kind) or _("of unknown kind") if kind is not None else value or ""


def _short(words: str) -> str:
    told = " ".join(words.split())
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
