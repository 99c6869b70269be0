"""Checking words that somebody is said to have said against what the transcripts hold."""

from __future__ import annotations

from briefing_tui.quoting.verify.quotations import quotations_in
from briefing_tui.quoting.verify.verification import (
    Change,
    CutAway,
    QuoteVerdict,
    Remark,
    Verification,
    VerifiedPassage,
)
from briefing_tui.quoting.verify.verifier import Verifier

__all__ = [
    "Change",
    "CutAway",
    "QuoteVerdict",
    "Remark",
    "Verification",
    "VerifiedPassage",
    "Verifier",
    "quotations_in",
]
