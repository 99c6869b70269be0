"""The kinds of speeches in the interface's language."""

from __future__ import annotations

from briefing_tui.model import Kind
from briefing_tui.translation import _


def kind_words(kind: Kind) -> str:
    """Return the kind of a speech in the interface's language; empty when it is unknown."""
    return {
        Kind.MODERATION: _("moderation"),
        Kind.REMARKS: _("remarks"),
        Kind.QUESTION: _("question"),
        Kind.ANSWER: _("answer"),
        Kind.UNKNOWN: "",
    }[kind]
