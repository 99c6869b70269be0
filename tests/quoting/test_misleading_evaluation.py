"""Selections that cut, and articles with attributed quotations, made by rules from the samples."""

from __future__ import annotations

from random import Random

from briefing_tui import load
from briefing_tui.quoting.article import check_article
from briefing_tui.quoting.quote import quote
from briefing_tui.quoting.verify import Verifier
from briefing_tui.samples import sample_paths
from tests.quoting.evaluating import sentences_of
from tests.quoting.misleading import articles, is_right, is_told, selections

TEXTS = [load(path) for path in sample_paths()]


def test_no_selection_that_cuts_is_copied_without_being_made_whole_or_told_of() -> None:
    found = selections(TEXTS, Random(11))
    assert len(found) >= 100
    assert [
        one.span.within(one.briefing.text)
        for one in found
        if not is_told(one, quote(one.briefing, *one.span))
    ] == []


def test_verdicts_and_claimed_speakers_are_right() -> None:
    random, verifier = Random(11), Verifier(TEXTS)
    speakers = sorted({s.name for text in TEXTS for s in text.speakers if len(s.name) > 1})
    verdicts, claims = [], []
    for one in articles(sentences_of(TEXTS, random), speakers, random):
        (found,) = check_article("article", one.text, verifier, ()).quotations
        verdict, claim = is_right(one, found)
        verdicts.append(verdict)
        claims.append(claim)
    assert len(verdicts) >= 100
    assert sum(verdicts) >= 0.99 * len(verdicts)
    assert sum(claims) >= 0.98 * len(claims)
