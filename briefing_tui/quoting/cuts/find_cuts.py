"""Finding the numbers, names, negations and conditions that a stretch cuts, and making it whole."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.quoting.cuts.conditions import condition_after, condition_before
from briefing_tui.quoting.cuts.cut import Cut, CutKind
from briefing_tui.quoting.cuts.negations import denial_before, denied_after
from briefing_tui.quoting.cuts.numbers import number_across
from briefing_tui.quoting.cuts.whole_terms import name_across, terms_across, word_across
from briefing_tui.quoting.reported import holds_sentences, is_saying
from briefing_tui.span import Span

_ROUNDS = 6
"""The most times that a stretch is made longer: a name in a title in quotation marks …"""


def cuts_of(text: str, span: Span, within: Span, names: Sequence[str] = ()) -> list[Cut]:
    """Return the cuts at the two ends of a stretch of words.

    Args:
        text: what the offsets point into.
        span: the words; marks and white space at its ends are no part of them.
        within: unbroken words of one speech around them.
        names: of persons, whole.
    """
    words = _words(text, span)
    if words is None:
        return []
    found = [
        *_across(text, words.start, span, within, names),
        *_across(text, words.end, span, within, names),
    ]
    if (denial := denial_before(text, words.start, within.start)) is not None:
        found.append(Cut(CutKind.NEGATION, denial[0], distant=denial[1]))
    if (denied := denied_after(text, words.end, within.end)) is not None:
        found.append(Cut(CutKind.NEGATION, denied))
    if (depends := condition_before(text, words, within.start)) is not None:
        found.append(Cut(CutKind.CONDITION, depends, distant=True))
    if (depends := condition_after(text, words.end, within.end)) is not None:
        found.append(Cut(CutKind.CONDITION, depends, distant=True))
    return found


def made_whole(
    text: str, span: Span, within: Span, names: Sequence[str] = ()
) -> tuple[Span, list[Cut], list[Cut]]:
    """Return a stretch made whole, the cuts that were mended so, and those that remain.

    Whole are numbers, words, names, terms in marks, and negations with what they deny. What is
    cut from a condition, or from a negation further away, remains cut and is to be told.
    """
    mended: list[Cut] = []
    for _round in range(_ROUNDS):
        cuts = [cut for cut in cuts_of(text, span, within, names) if not cut.distant]
        for term in terms_across(text, span, *within):
            if not is_saying(text, term) and not holds_sentences(text, term):
                outside = [Span(term.start, span.start), Span(span.end, term.end)]
                cuts += [Cut(CutKind.MARKS, part) for part in outside if part.start < part.end]
        if not cuts:
            break
        mended += cuts
        span = Span(
            min([span.start, *(cut.span.start for cut in cuts)]),
            max([span.end, *(cut.span.end for cut in cuts)]),
        )
    rest = [cut for cut in cuts_of(text, span, within, names) if cut.distant]
    return span, mended, rest


def _across(text: str, at: int, span: Span, within: Span, names: Sequence[str]) -> list[Cut]:
    """Return the cut at one end of some words, unless the other part lies in their stretch."""
    wholes = {
        CutKind.NUMBER: number_across(text, at, *within),
        CutKind.WORD: word_across(text, at, *within),
        CutKind.NAME: name_across(text, at, *within, names),
    }
    if wholes[CutKind.NUMBER] is not None:
        wholes[CutKind.WORD] = None
    found = []
    for kind, whole in wholes.items():
        if whole is not None and whole.start < span.start:
            found.append(Cut(kind, Span(whole.start, span.start)))
        if whole is not None and span.end < whole.end:
            found.append(Cut(kind, Span(span.end, whole.end)))
    return found


def _words(text: str, span: Span) -> Span | None:
    """Return a stretch from its first letter or digit to its last; None without any."""
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end) if start < end else None
