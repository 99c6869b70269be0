"""Cuts that change the meaning: through a number, a word, a name, a negation or a condition."""

from __future__ import annotations

from briefing_tui.quoting.cuts.cut import Cut, CutKind
from briefing_tui.quoting.cuts.find_cuts import cuts_of, made_whole

__all__ = ["Cut", "CutKind", "cuts_of", "made_whole"]
