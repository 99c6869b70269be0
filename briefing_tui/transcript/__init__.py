"""Text to a briefing: lines, labels, turns, kinds, sections and header, each a stage."""

from __future__ import annotations

from briefing_tui.loading.document import Document
from briefing_tui.model import Briefing


def parse(document: Document) -> Briefing:
    """Recognise who speaks and how each speech is built."""
    raise NotImplementedError
