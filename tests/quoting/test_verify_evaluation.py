"""Verdicts on quotations that are derived by rules from real texts."""

from __future__ import annotations

import pytest

from briefing_tui.quoting.verify import QuoteVerdict, Verification
from tests.quoting.evaluating import Case, evaluated, is_right

Checked = list[tuple[Case, Verification]]


@pytest.fixture(scope="module")
def checked() -> Checked:
    """Every case of the samples, and of the shared transcripts where they are present."""
    return evaluated()


def test_there_are_enough_quotations(checked: Checked) -> None:
    assert len(checked) >= 400


def test_ninety_nine_of_a_hundred_verdicts_are_right(checked: Checked) -> None:
    right = sum(is_right(case, found) for case, found in checked)
    assert right >= 0.99 * len(checked)


def test_no_altered_quote_is_called_verbatim(checked: Checked) -> None:
    wrong = [
        case.quote
        for case, found in checked
        if found.verdict is QuoteVerdict.VERBATIM and case.verdict is not QuoteVerdict.VERBATIM
    ]
    assert wrong == []


def test_the_speaker_of_a_verbatim_quote_is_always_right(checked: Checked) -> None:
    for case, found in checked:
        if case.speaker is not None and found.verdict is QuoteVerdict.VERBATIM:
            named = {p.speech.speaker.name for p in found.pieces if p.speech and p.speech.speaker}
            assert named == {case.speaker}
