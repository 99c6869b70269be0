"""The notebook: quotes with their places, corrections, searches, places in briefings."""

from __future__ import annotations

from briefing_tui.state.notebook.keep_quote import keep, renewed
from briefing_tui.state.notebook.kept_quote import KeptQuote, QuotedPassage
from briefing_tui.state.notebook.refinding import refind
from briefing_tui.state.notebook.store import Notebook

__all__ = ["KeptQuote", "Notebook", "QuotedPassage", "keep", "refind", "renewed"]
