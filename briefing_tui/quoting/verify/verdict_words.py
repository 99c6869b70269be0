"""Verifications in the interface language, for the command line and the browser alike."""

from __future__ import annotations

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.quoting.verify.verification import CutAway, QuoteVerdict, Remark, Verification
from briefing_tui.quoting.verify.whole_changes import whole_changes
from briefing_tui.translation import _

_LONGEST_CUT = 24
"""Code points of what was cut off that are shown."""


class MarkedPart(NamedTuple):
    """A stretch of a quote as it is shown.

    Attributes:
        words: on one line.
        put_in: whether the quote has it and the text has not.
        left_out: whether the text has it and the quote has not.
    """

    words: str
    put_in: bool = False
    left_out: bool = False

    @property
    def marked(self) -> str:
        """The words, between signs that distinguish the kinds of part without colour."""
        if self.put_in:
            return f"[-{self.words}-]"
        return f"{{+{self.words}+}}" if self.left_out else self.words


def verdict_words(verdict: QuoteVerdict) -> str:
    """Return a verdict in the interface language."""
    return {
        QuoteVerdict.VERBATIM: _("verbatim"),
        QuoteVerdict.PUNCTUATION: _("same words, other punctuation"),
        QuoteVerdict.ALTERED: _("altered"),
        QuoteVerdict.NOT_FOUND: _("not in these files"),
        QuoteVerdict.UNREADABLE: _("cannot be checked: nothing could be read"),
    }[verdict]


def cut_words(cut: CutAway) -> str:
    """Return what a quote was cut from, in the interface language, shortened."""
    before, after = _short(cut.before, tail=True), _short(cut.after)
    words = " ".join(filter(None, [before and f"{before}…", after and f"…{after}"]))
    return _("but cut: {words}").format(words=words)


def verdict_and_remarks(verification: Verification) -> list[str]:
    """Return the verdict, with what the quote was cut from, and the remarks, in words."""
    told = [verdict_words(verification.verdict)]
    if verification.cut is not None:
        told[0] = _("{verdict}, {cut}").format(verdict=told[0], cut=cut_words(verification.cut))
    return [*told, *map(remark_words, verification.remarks)]


def _short(words: str | None, *, tail: bool = False) -> str:
    """Return words with their middle left out where they are long."""
    words = words or ""
    if len(words) <= _LONGEST_CUT:
        return words
    kept = _LONGEST_CUT // 2
    return f"{words[:kept]}…{words[-kept:]}" if tail else f"{words[:_LONGEST_CUT]}…"


def remark_words(remark: Remark) -> str:
    """Return a remark in the interface language."""
    return {
        Remark.DIGITS: _("a number differs"),
        Remark.NEGATION: _("a negation differs"),
        Remark.ORDER: _("in another order"),
        Remark.OVERLAP: _("its parts overlap: words said once are in it twice"),
        Remark.SPEECHES: _("from different speeches"),
        Remark.CITED: _("quoted by the speaker from someone else"),
    }[remark]


def parts_of(verification: Verification) -> list[MarkedPart]:
    """Return the parts of a quote, with those that were put in and left out marked."""
    quote, briefing = verification.quote, verification.briefing
    parts: list[MarkedPart] = []
    position = 0
    text = briefing.text if briefing else ""
    for ours, theirs in whole_changes(verification):
        parts.append(MarkedPart(_flat(quote[position : ours.start])))
        parts.append(MarkedPart(_flat(ours.within(quote)), put_in=True))
        parts.append(MarkedPart(_flat(theirs.within(text)), left_out=True))
        position = ours.end
    parts.append(MarkedPart(_flat(quote[position:])))
    return [part for part in parts if part.words]


def _flat(words: str) -> str:
    """Return words with line breaks and tabs replaced by spaces."""
    return words.replace("\r\n", " ").replace("\n", " ").replace("\r", " ").replace("\t", " ")
