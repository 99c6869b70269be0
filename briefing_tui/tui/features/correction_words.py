"""Corrections in the interface language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.translation import _, ngettext

if TYPE_CHECKING:
    from briefing_tui.state.notebook.correction import Correction


def correction_words(correction: Correction) -> str:
    """Return what a correction says, in the interface language."""
    from briefing_tui.state.notebook.correction import Fault

    right, name = correction.right or _("speaker unknown"), correction.name or ""
    return {
        Fault.SPEAKER: _("{name} speaks here"),
        Fault.CONFIRMED: _("yes, {name} speaks here"),
        Fault.NO_TURN: _("nobody begins to speak here"),
        Fault.SPLIT: _("from here on: {name}"),
        Fault.NOBODY: _("nobody can be named here"),
        Fault.NOTE: _("a note, nobody’s words"),
        Fault.SAME: _("{old} is {name}"),
        Fault.NAME: _("{old} is spelt {name}"),
    }[correction.fault].format(name=right, old=name)


def counted_words(count: int, name: str) -> str:
    """Return how many corrections went to a file, or came from it."""
    said = ngettext("{count} correction · {path}", "{count} corrections · {path}", count)
    return said.format(count=count, path=name)
