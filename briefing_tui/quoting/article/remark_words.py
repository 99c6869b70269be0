"""Sentences about a checked quotation, in the interface language."""

from __future__ import annotations

from briefing_tui.quoting.article.checked import (
    CheckedArticle,
    CheckedQuotation,
    Claim,
    Unchecked,
)
from briefing_tui.quoting.verify import CutAway, Remark
from briefing_tui.quoting.verify.verdict_words import cut_words, remark_words, verdict_words
from briefing_tui.translation import _, ngettext


def verdict_of(one: CheckedQuotation) -> str:
    """Return the verdict with what was cut and the remarks; why it was not checked, if not."""
    if one.unchecked is not None or one.verdict is None:
        return _("not checked: {reason}").format(reason=reason_words(one.unchecked))
    told = [verdict_words(one.verdict)]
    if one.is_cut:
        cut = cut_words(CutAway(one.cut_before, one.cut_after))
        told[0] = _("{verdict}, {cut}").format(verdict=told[0], cut=cut)
    return " · ".join([*told, *(remark_words(Remark(remark)) for remark in one.remarks)])


def reason_words(reason: Unchecked | None) -> str:
    """Return why words in quotation marks were not checked."""
    return {
        Unchecked.TERM: _("a name, a term or words held at a distance"),
        Unchecked.TITLE: _("a title"),
        Unchecked.EMPTY: _("there is no word in it"),
        None: _("nothing to look in"),
    }[reason]


def claim_words(one: CheckedQuotation) -> str:
    """Return who is said to have said it against who did; empty where there is nothing to say."""
    speaker = one.speaker or _("nobody known")
    if one.attribution == "inferred" and one.speaker:
        speaker = _("{name} · inferred").format(name=speaker)
    if one.claimed is None or one.claim is None:
        return _("said by {speaker}").format(speaker=speaker) if one.found is not None else ""
    told = {
        Claim.RIGHT: _("said by {speaker}, as the article says"),
        Claim.WRONG: _("said by {speaker}, not by {claimed}"),
        Claim.UNKNOWN: _("said by {speaker}; {claimed} does not speak in these transcripts"),
        Claim.UNNAMED: _("the article says {claimed}; the transcript does not tell who"),
        Claim.OPEN: _("the article says {claimed}"),
    }[one.claim]
    return told.format(speaker=speaker, claimed=one.claimed)


def summary_words(article: CheckedArticle) -> str:
    """Return one line: how many quotations there are, hold, do not, and were not checked."""
    counts = article.counts
    total = len(article.quotations)
    told = [ngettext("{count} quotation", "{count} quotations", total).format(count=total)]
    for name, words in (
        ("holds", _("{count} may be printed so")),
        ("cut", _("{count} cut")),
        ("punctuation", _("{count} with other punctuation")),
        ("altered", _("{count} altered")),
        ("not-found", _("{count} not in these files")),
        ("wrong-speaker", _("{count} given to another speaker")),
        ("unchecked", _("{count} not checked")),
    ):
        if counts[name]:
            told.append(words.format(count=counts[name]))
    return " · ".join(told)


def place_words(one: CheckedQuotation) -> str:
    """Return the briefing, its day and the line of the words found; empty for nothing."""
    if one.path is None:
        return ""
    line = _("line {line}").format(line=one.found_line)
    return " · ".join(filter(None, [one.title or one.path, one.date, line]))
